"""Sizes of columns and lanes by command: fit to the text, equal, automatic; folding rows; spans by key."""

from __future__ import annotations

from collections.abc import Iterable

from journeyeditor.app.canvas.board import MapBoard
from journeyeditor.app.canvas.handles import grows, is_folded
from journeyeditor.edits import fold_channel, set_lane, set_widths, span_card
from journeyeditor.errors import Message, message
from journeyeditor.layout.style import load_style
from journeyeditor.model import Card, Channel, Grain, Id, Lane, LaneKind, Stage, Step, Touchpoint

STEP = 9.0
"""A column or lane grows by this with each key, pt: 12 px."""

EQUAL = 0.05
"""Columns that differ by less are as wide as each other, pt."""

LINES = 3
"""A fitted column is as wide as lets no card of it need more lines than this, and its longest word stand whole."""


def columns_chosen(board: MapBoard) -> list[Step]:
    """The steps that are selected, or stand under selected stages; all where there is none."""
    journey = board.journey
    if journey is None:
        return []
    chosen = [journey.part_of.get(one) for one in board.session.selection]
    steps = [
        s for one in chosen for s in (one.steps if isinstance(one, Stage) else [one] if isinstance(one, Step) else [])
    ]
    return steps or list(journey.steps)


def _commit_widths(board: MapBoard, widths: dict[Id, float | None], label: Message) -> None:
    if board.journey is not None and widths:
        board.session.commit(label, set_widths(board.journey.id, widths))


def equal_columns(board: MapBoard) -> None:
    """All columns chosen as wide as they are on average; where these are equal already, all of the map."""
    columns, steps = board.places().columns, columns_chosen(board)
    widths = [columns.steps[columns.at[step.id]].width for step in steps]
    if board.journey is not None and steps and max(widths) - min(widths) < EQUAL:
        steps = list(board.journey.steps)
        widths = [extent.width for extent in columns.steps]
    if steps:
        width = sum(widths) / len(widths)
        _commit_widths(board, {step.id: width for step in steps}, message("canvas.edit.equal_columns"))


def free_columns(board: MapBoard) -> None:
    """All columns chosen as wide as the style says."""
    _commit_widths(board, {step.id: None for step in columns_chosen(board)}, message("canvas.edit.free_columns"))


def fit_columns(board: MapBoard) -> None:
    """All columns chosen as wide as their texts ask."""
    fit(board, columns_chosen(board))


def fit(board: MapBoard, steps: Iterable[Step]) -> None:
    """Makes columns as wide as their texts ask."""
    standing: dict[Id, list[Card]] = {}
    for card in board.places().journey.cards:
        standing.setdefault(card.at, []).append(card)
    widths: dict[Id, float | None] = {step.id: fitted(board, step, standing.get(step.id, ())) for step in steps}
    _commit_widths(board, widths, message("canvas.edit.fit_columns"))


def fitted(board: MapBoard, step: Step, cards: Iterable[Card]) -> float:
    """The least width (pt) at which the texts of a column, with its cards, need no more than three lines each."""
    style = load_style("detail")
    texts = [(step.title, style.type.step, 2 * style.stage.step_inset, 1)] if step.title else []
    journey, project = board.places().journey, board.session.shown
    room = 2 * (style.note.outer + style.note.inset_x)
    texts += [(card.text, style.type.note, room, LINES) for card in cards if card.span == 1]
    for met in journey.encounters_at.get(step.id, ()):
        used = project.by_id.get(met.touchpoint)
        name = met.title or (used.name if isinstance(used, Touchpoint) else "")
        texts.append((name, style.type.card, style.touchpoints.card_room + style.touchpoints.inset_left + 3, 2))
    least = style.sheet.least_column
    for text, type_, room, lines in texts:
        whole = board.measure.paragraph(text, type_, None).width
        width = whole / lines
        while width < whole and len(board.measure.paragraph(text, type_, width).lines) > lines:
            width += STEP / 2
        least = max(least, min(width, whole) + room + 1)
    return least


def free_height(board: MapBoard, lane: Id) -> None:
    """A lane as high as its texts ask."""
    if board.journey is not None:
        board.session.commit(message("canvas.edit.free_lane_height"), set_lane(board.journey.id, lane, height=None))


def fold(board: MapBoard, subject: Id) -> None:
    """Folds a lane or a channel's row, or opens it again."""
    journey, folded = board.journey, is_folded(board, subject)
    if journey is None:
        return
    part = journey.part_of.get(subject)
    if isinstance(part, Lane):
        label = message("canvas.edit.unfold_lane" if folded else "canvas.edit.fold_lane")
        if grows(part):
            board.session.commit(label, set_lane(journey.id, subject, collapsed=not folded))
        return
    channel = board.session.shown.by_id.get(subject)
    lane = next((one for one in journey.lanes if one.kind == LaneKind.TOUCHPOINTS), None)
    if isinstance(channel, Channel) and lane is not None:
        label = message("canvas.edit.unfold_channel" if folded else "canvas.edit.fold_channel", name=channel.name)
        board.session.commit(label, fold_channel(journey.id, lane.id, subject, not folded))


def fold_selection(board: MapBoard) -> None:
    """Folds the lanes and channel rows that are selected, or the lane of the selected card."""
    journey = board.journey
    for one in board.session.selection if journey else ():
        part = journey.part_of.get(one) if journey else None
        fold(board, part.lane if isinstance(part, Card) else one)


def resize(board: MapBoard, across: int, down: int) -> None:
    """By key: a card spans one column more (1) or less (−1), a column or lane grows or shrinks by 12 px."""
    journey, selection = board.journey, board.session.selection
    part = journey.part_of.get(selection[-1]) if journey and selection else None
    if isinstance(part, Card) and across:
        _span(board, part, across)
    elif isinstance(part, (Stage, Step)) and across:
        steps = part.steps if isinstance(part, Stage) else (part,)
        at, extents = board.places().columns.at, board.places().columns.steps
        least = load_style("detail").sheet.least_column
        widths = {s.id: max(least, extents[at[s.id]].width + across * STEP / len(steps)) for s in steps}
        board.session.commit(
            message("canvas.edit.set_widths"),
            set_widths(board.places().journey.id, widths),
            merge_key=("width", part.id),
        )
    elif isinstance(part, Lane) and down and grows(part) and not part.collapsed:
        _heighten(board, part, down)


def _span(board: MapBoard, card: Card, columns: int) -> None:
    places = board.places()
    lane = places.journey.part_of[card.lane]
    grain = lane.stands_on if isinstance(lane, Lane) else Grain.STEP
    most = len(places.ids(grain)) - places.columns.at[card.at]
    span = max(1, min(most, min(card.span, most) + columns))
    if span != card.span:
        edit = span_card(places.journey.id, card.id, card.at, span)
        board.session.commit(message("canvas.edit.span_card"), edit, merge_key=("span", card.id))


def _heighten(board: MapBoard, lane: Lane, down: int) -> None:
    places = board.places()
    box = next((row.box for row in places.rows if row.id == lane.id), None)
    if box is not None:
        edit = set_lane(places.journey.id, lane.id, height=max(2 * STEP, box.height + down * STEP))
        board.session.commit(message("canvas.edit.set_lane_height"), edit, merge_key=("height", lane.id))
