"""A large drawing made ready to be painted, a little at a time: its first painting would else hold the window up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import thread_time

from PySide6.QtCore import QObject, QTimer

from journeyeditor.app.canvas.compiled import Compiler
from journeyeditor.app.canvas.scene import Scene
from journeyeditor.drawing import Rect

SLICE = 0.006
"""So many seconds of the window's thread are taken at a time."""


class Readying(QObject):
    """Makes the painter's calls of all nodes, and then has the scene shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Idle until `begin`."""
        super().__init__(parent)
        self.scene: Scene | None = None
        self._bounds = Rect(0.0, 0.0, 0.0, 0.0)
        self._rest: Iterator[None] = iter(())
        self._show: Callable[[], object] = list
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is being made ready."""
        return self.scene is not None

    def begin(self, scene: Scene, compiler: Compiler, bounds: Rect, show: Callable[[], object]) -> None:
        """Makes ready what of a scene lies within `bounds` (pt); what was under way is not wanted any more."""
        self.scene, self._bounds, self._show = scene, bounds, show
        self._rest = _made(scene, compiler, bounds)
        self._timer.start()

    def change(self, compiler: Compiler) -> None:
        """Begins again with the calls of another theme."""
        if self.scene is not None:
            self.scene.forget_calls()
            self.begin(self.scene, compiler, self._bounds, self._show)

    def drop(self) -> None:
        """Nothing is wanted any more."""
        self.scene = None
        self._timer.stop()

    def finish(self) -> None:
        """All that is left, at once."""
        if self.scene is not None:
            for _ in self._rest:
                pass
            self._end()

    def _go_on(self) -> None:
        until = thread_time() + SLICE
        for _ in self._rest:
            if thread_time() > until:
                return
        self._end()

    def _end(self) -> None:
        self.drop()
        self._show()


def _made(scene: Scene, compiler: Compiler, bounds: Rect) -> Iterator[None]:
    """A step for each node."""
    for group in scene.groups:
        for number in group.grid.find(bounds):
            compiled = group.compiled(number, compiler)
            if compiled.grid is not None:
                for part in compiled.grid.find(bounds):
                    compiler.part(compiled, part)
            yield
