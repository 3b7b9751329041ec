"""The row of a text that is typed grows with it: what is typed so far is previewed whenever it may take other lines."""

from __future__ import annotations

from journeyeditor.app.canvas.board import MapBoard
from journeyeditor.app.canvas.editing import Field, drawn_inset, font_of, typing_place
from journeyeditor.app.canvas.overlay import window_box
from journeyeditor.app.canvas.text_editor import TextEditor
from journeyeditor.session import Gesture


class Growing:
    """Previews one text, at each new line and at the end of each word: most characters lay nothing out."""

    def __init__(self, board: MapBoard, field: Field, editor: TextEditor, width: float) -> None:
        """`width` is that of the lines, pt."""
        self._board = board
        self._field = field
        self._editor = editor
        self._width = width
        self._gesture: Gesture | None = None
        self._lines = self._count(field.text)
        editor.typed = self.follow

    def follow(self, text: str) -> None:
        """Gives the text the row it needs, and keeps the editor where its card is drawn in it."""
        lines = self._count(text)
        if lines == self._lines and not text[-1:].isspace():
            return
        self._lines = lines
        if self._gesture is None or not self._gesture.open:
            self._gesture = self._board.session.begin()
        self._gesture.preview(self._field.edit(text))
        self.fit()

    def end(self) -> None:
        """Puts the row back: what comes of the text is for others to commit."""
        self._editor.typed = None
        if self._gesture is not None:
            self._gesture.drop()
            self._board.let_go()

    def _count(self, text: str) -> int:
        return len(self._board.measure.paragraph(text, self._field.type, self._width).lines)

    def fit(self) -> None:
        """Keeps the editor where its card is drawn, its letters as large as the map shows them."""
        board, editor, field = self._board, self._editor, self._field
        placed = board.scene.main(board.edited)
        if placed is None:
            return
        scale = board.camera.scale
        editor.set_type(font_of(field.type, scale))
        box = window_box(typing_place(board.scene, board.edited, placed), board.camera)
        left, top = drawn_inset(board.camera, placed, box, editor.font()) or (
            field.inset[0] * scale,
            field.inset[1] * scale,
        )
        editor.inset((left, top, field.right * scale))
        editor.move_to(box)
