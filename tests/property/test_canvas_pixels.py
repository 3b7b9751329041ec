"""What a random user at the canvas sees is what would be painted anew: nothing moved leaves a trace."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import invariant
from PySide6.QtGui import QGuiApplication

from tests.property.test_canvas_user import SOAK, CanvasUser
from tests.screen import apart, painted, seen


class PaintedUser(CanvasUser):
    """The same user, who looks at the screen after each step."""

    @invariant()
    def what_is_seen_is_what_is_painted(self) -> None:
        view = self.editor.view
        QGuiApplication.styleHints().setCursorFlashTime(0)
        assert apart(seen(view), painted(view)) == []


TestPaintedUser = PaintedUser.TestCase
TestPaintedUser.settings = settings(
    max_examples=500 if SOAK else 8,
    stateful_step_count=100 if SOAK else 25,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
