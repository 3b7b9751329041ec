"""What a screen reader says of the canvas: what is selected or in focus, what kind it is, where it stands."""

from __future__ import annotations

from journeyeditor.app.canvas.board import MapBoard
from journeyeditor.app.canvas.places import Cell
from journeyeditor.app.canvas.whose import whose
from journeyeditor.app.tools.names import cell_name, lane_name, step_name
from journeyeditor.errors import Message
from journeyeditor.model import Card, Channel, Encounter, Feeling, Id, Lane, Moment, Route, Stage, Step, Touchpoint
from journeyeditor.model.feelings import asked_at, felt_at


def speak(board: MapBoard) -> None:
    """Tells the screen reader, if one listens, what is selected or in focus now."""
    text = spoken(board)
    if text != board.accessibleDescription():
        board.setAccessibleDescription(text)
    if board.accessible is not None:
        board.accessible.tell_focus()
        if text and len(board.session.selection) > 1:
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(board, text))


def spoken(board: MapBoard) -> str:
    """The sentence: `Card, Waits, Actions, step 3`; an empty cell; how many are selected; "" for nothing."""
    words, selection = board.words, board.session.selection
    if board.cell is not None:
        place = cell_place(board, board.cell)
        return words.tr("canvas.spoken.empty_cell", place=place)
    if not selection:
        return ""
    said = _thing(board, selection[-1])
    if len(selection) > 1:
        return words.tr("canvas.spoken.several", n=len(selection), last=said)
    return said


def cell_place(board: MapBoard, cell: Cell) -> str:
    """Lane, or a channel's row, and step or stage."""
    channel = board.session.shown.by_id.get(cell.channel)
    if isinstance(channel, Channel):
        return _worded(board, step_name(board.places(), channel.name, cell.at))
    return _worded(board, cell_name(board.places(), cell.lane, cell.at))


def spoken_of(board: MapBoard, key: Id, reckoned: bool = False) -> tuple[str, str]:
    """What a part is and says, and where it stands: `Card, Waits` and `Actions, step 3`."""
    journey, words = board.journey, board.words
    part = (journey.part_of.get(key) if journey else None) or board.session.shown.by_id.get(key)
    if journey is None or part is None:
        return "", ""
    if reckoned:
        number = board.places().columns.at[key] + 1
        score = value_of(board, key, reckoned)
        return words.tr("canvas.spoken.feeling"), words.tr("canvas.place.score", number=number, score=score)
    kind = words.tr(f"canvas.spoken.{KINDS[type(part)]}") if type(part) in KINDS else ""
    said = [kind, _text(board, part), *_more(board, part)]
    return ", ".join(" ".join(one.split()) for one in said if one), _place(board, part)


def value_of(board: MapBoard, key: Id, reckoned: bool = False) -> str:
    """What is felt there, such as `+2.5`, or what the encounters of a step come to; "" where nobody has said."""
    journey = board.journey
    part = journey.part_of.get(key) if journey else None
    score = part.value if isinstance(part, Feeling) else part.feeling if isinstance(part, Encounter) else None
    if reckoned and journey is not None:
        found = felt_at(asked_at(journey, key, whose(board, journey) or "", {}, {}))
        score = round(found.value, 1) if found is not None else None
    return "" if score is None else board.words.signed(score)


def _thing(board: MapBoard, key: Id) -> str:
    journey, words = board.journey, board.words
    own = journey.part_of.get(key) if journey else None
    part = own or board.session.shown.by_id.get(key)
    kind = KINDS.get(type(part))
    if part is None or kind is None:
        return ""
    parts = [words.tr(f"canvas.spoken.{kind}"), _text(board, part), _place(board, part), *_more(board, part)]
    return ", ".join(" ".join(said.split()) for said in parts if said)


KINDS: dict[type, str] = {
    Card: "card",
    Encounter: "encounter",
    Stage: "stage",
    Step: "step",
    Lane: "lane",
    Channel: "channel",
    Route: "route",
    Feeling: "feeling",
}


def _text(board: MapBoard, part: object) -> str:
    if isinstance(part, Encounter):
        used = board.session.shown.by_id.get(part.touchpoint)
        return part.title or (used.name if isinstance(used, Touchpoint) else "")
    if isinstance(part, Lane):
        return _worded(board, lane_name(part))
    for name in ("text", "title", "name", "label"):
        if said := getattr(part, name, ""):
            return str(said)
    return ""


def _place(board: MapBoard, part: object) -> str:
    places = board.places()
    if isinstance(part, Card) and part.lane in places.journey.part_of:
        return _worded(board, cell_name(places, part.lane, part.at))
    if isinstance(part, Encounter):
        used = board.session.shown.by_id.get(part.touchpoint)
        channel = board.session.shown.by_id.get(used.channel) if isinstance(used, Touchpoint) else None
        return _worded(board, step_name(places, channel.name if isinstance(channel, Channel) else "", part.step))
    if isinstance(part, Feeling):
        number = places.columns.at[part.step] + 1
        score = board.words.signed(part.value) if part.value is not None else ""
        return board.words.tr("canvas.place.score", number=number, score=score)
    if isinstance(part, Stage | Step):
        return board.words.tr("canvas.spoken.at", number=places.columns.at[part.id] + 1)
    return ""


def _more(board: MapBoard, part: object) -> list[str]:
    """A key moment; whether a lane is folded; how many columns a card spans."""
    words = board.words
    if isinstance(part, Encounter) and part.moment is not Moment.NONE:
        return [words.tr(f"moment.{part.moment.value}")]
    if isinstance(part, Lane) and part.collapsed:
        return [words.tr("canvas.spoken.folded")]
    return [words.tr("canvas.place.columns", n=part.span)] if isinstance(part, Card) and part.span > 1 else []


def _worded(board: MapBoard, what: Message | str) -> str:
    return what if isinstance(what, str) else board.words.message(what)
