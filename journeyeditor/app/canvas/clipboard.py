"""Copy, cut and paste on the canvas: parts of maps, tables, lines, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from journeyeditor.app.canvas.overlay import Look, mark_for, window_box
from journeyeditor.app.canvas.pasted_pictures import from_image, pictures_in, read_file
from journeyeditor.app.canvas.places import takes_cards
from journeyeditor.app.canvas.popups.paste_choice import PasteChoice, Way
from journeyeditor.app.tools.names import lane_name
from journeyeditor.edits import PREFIXES, add_asset, add_cards, add_lane, chain, delete, set_card
from journeyeditor.errors import EditError, JourneyEditorError, Message, message
from journeyeditor.exchange.clipboard import (
    MIME,
    Clip,
    Pasted,
    Target,
    clip_of,
    from_html,
    from_tsv,
    lines_of,
    parse,
    paste,
    paste_lines,
    paste_table,
    table_of,
    to_html,
    to_tsv,
    written,
)
from journeyeditor.model import Asset, Card, Encounter, Feeling, Id, Journey, Lane, LaneKind, Stage, Step

if TYPE_CHECKING:
    from journeyeditor.app.canvas.pointing import Pointing


def copy(view: Pointing) -> bool:
    """Puts what is selected on the clipboard: for other maps, spreadsheets and texts. False where there is nothing."""
    journey = view.journey
    clip = clip_of(view.session.project, journey, view.session.selection) if journey else None
    if clip is None:
        return False
    QGuiApplication.clipboard().setMimeData(mime_of(view, clip))
    return True


def mime_of(view: Pointing, clip: Clip) -> QMimeData:
    """A clip in every form that it has."""
    read = view.pictures.read_asset
    found: dict[str, bytes] = {}
    for asset in clip.project.assets if read else ():
        try:
            found[asset.hash] = read(asset.hash) if read else b""
        except (JourneyEditorError, KeyError):
            continue
    clip = clip._replace(assets=found)
    names = {lane.id: _words(view, lane_name(lane)) for lane in clip.journey.lanes}
    table = table_of(clip, names)
    mime = QMimeData()
    mime.setData(MIME, written(clip))
    cells = [cell for row in table for cell in row if cell]
    mime.setText(to_tsv(table) if len(table) * len(table[0] if table else ()) > 1 else "\n".join(cells))
    mime.setHtml(to_html(table))
    return mime


def _words(view: Pointing, what: Message | str) -> str:
    return what if isinstance(what, str) else view.words.message(what)


def cut(view: Pointing) -> None:
    """Copies and takes away, one step of undo."""
    ids = view.session.selection
    if copy(view):
        try:
            view.session.commit(message("canvas.edit.cut", n=len(ids)), delete(ids))
        except EditError as error:
            view.say(error.message, None, refused=True)


def paste_here(view: Pointing, mime: QMimeData | None = None) -> None:
    """Pastes at what is selected or in focus whatever the clipboard holds."""
    mime = mime or QGuiApplication.clipboard().mimeData() or QMimeData()
    journey = view.journey
    if journey is None:
        return
    clip = parse(bytes(mime.data(MIME).data())) if mime.hasFormat(MIME) else None
    try:
        if clip is not None:
            _paste_clip(view, journey, clip)
        elif pictures_in(mime):
            paste_pictures(view, [read_file(path) for path in pictures_in(mime)])
        elif mime.hasImage() and isinstance(image := mime.imageData(), QImage):
            paste_pictures(view, [from_image(image)])
        else:
            _paste_text(view, journey, mime)
    except JourneyEditorError as error:
        view.say(error.message, None, refused=True)


def _paste_clip(view: Pointing, journey: Journey, clip: Clip) -> None:
    target = target_of(view, journey)
    pasted = paste(view.session.project, journey, clip, target, view.mint)
    n = len(pasted.ids)
    _commit(view, message(f"canvas.edit.paste_{clip.kind.value}", n=n), pasted, dict(clip.assets))


def _commit(view: Pointing, label: Message, pasted: Pasted, assets: dict[str, bytes] | None = None) -> None:
    view.cell = None
    view.session.commit(label, pasted.edit, assets=assets, select=pasted.ids, merge_key=pasted.ids[:1] or None)
    view.reveal_selection()
    if pasted.left:
        view.say(message("canvas.pasted.left", n=pasted.left), None)


def _paste_text(view: Pointing, journey: Journey, mime: QMimeData) -> None:
    target = card_target(view, journey)
    table = (from_html(mime.html()) if mime.hasHtml() else None) or from_tsv(mime.text())
    if target is None:
        view.say(message("canvas.refused.paste"), None, refused=True)
    elif table is not None:
        pasted = paste_table(journey, target, table, view.mint)
        _commit(view, message("canvas.edit.paste_cards", n=len(pasted.ids)), pasted)
    elif lines := lines_of(mime.text()):
        paste_text(view, journey, target, mime.text(), lines)


def paste_text(view: Pointing, journey: Journey, target: Target, text: str, lines: list[str]) -> None:
    """A card for each line; of several, offers one card or the plain text instead."""
    pasted = paste_lines(journey, target, lines, view.mint)
    _commit(view, message("canvas.edit.paste_cards", n=len(lines)), pasted)
    if len(lines) > 1:
        offer_ways(view, target, text, lines)


def offer_ways(view: Pointing, target: Target, text: str, lines: Sequence[str]) -> None:
    """Below the first card pasted: as it is, one card, or the plain text. The clipboard's cards are one undo."""

    def choose(way: Way) -> None:
        one = "\n".join(lines) if way is Way.ONE else text.strip()
        if way is Way.MANY or view.journey is None:
            return
        view.session.undo()
        pasted = paste_lines(view.journey, target, [one], view.mint)
        _commit(view, message("canvas.edit.paste_cards", n=1), pasted)

    _offer(view, view.session.selection[0], lines, choose)


def _offer(view: Pointing, card: Id, lines: Sequence[str], choose: Callable[[Way], object]) -> None:
    placed = view.scene.main(card)
    if placed is not None:
        popup = PasteChoice(view.viewport(), view.compiler.inks, view.words, lines, choose, view.keyPressEvent)
        view.show_popup(popup, window_box(mark_for(placed, Look.SELECTED), view.camera))


def target_of(view: Pointing, journey: Journey) -> Target:
    """Where a clip goes: after what is selected, into the cell in focus, else where it was."""
    if view.cell is not None:
        return Target(view.cell.lane, view.cell.at)
    part = journey.part_of.get(view.session.selection[-1]) if view.session.selection else None
    if isinstance(part, Card):
        stack = [card.id for card in journey.cards if (card.lane, card.at) == (part.lane, part.at)]
        return Target(part.lane, part.at, stack.index(part.id) + 1)
    if isinstance(part, Lane):
        return Target(part.id)
    if isinstance(part, Encounter | Feeling):
        return Target(at=part.step)
    return Target(at=part.id) if isinstance(part, Stage | Step) else Target()


def card_target(view: Pointing, journey: Journey) -> Target | None:
    """The same for cards: always a cell; None on a map without one."""
    target = target_of(view, journey)
    lane = journey.part_of.get(target.lane)
    if not isinstance(lane, Lane) or not takes_cards(lane):
        lane = next((one for one in journey.lanes if not one.hidden and takes_cards(one)), None)
        target = target._replace(place=None)
    if lane is None or not journey.stages:
        return None
    at = target.at or journey.stages[0].id
    ids = view.places().ids(lane.stands_on)
    if at not in ids:
        stage = journey.stage_of.get(at)
        at = stage.id if stage and stage.id in ids else next(s.steps[0].id for s in journey.stages if s.id == at)
    return target._replace(lane=lane.id, at=at)


def paste_pictures(view: Pointing, found: Sequence[tuple[Asset, bytes]], at: Id = "") -> None:
    """Each picture a card of the storyboard lane, which is made where there is none; side by side from a step on."""
    journey = view.journey
    if journey is None or not journey.steps:
        view.say(message("canvas.refused.paste"), None, refused=True)
        return
    start = journey.column_of.get(at) or _column(journey, target_of(view, journey).at)
    lane = next((one for one in journey.lanes if one.kind == LaneKind.STORYBOARD), None)
    home = lane or Lane(id=view.mint(PREFIXES["lane"]), kind=LaneKind.STORYBOARD)
    steps = [journey.steps[min(start + n, len(journey.steps) - 1)] for n in range(len(found))]
    cards = [
        Card(id=view.mint(PREFIXES["card"]), lane=home.id, at=_in(home, journey, step.id), image=asset.hash)
        for (asset, _), step in zip(found, steps, strict=True)
    ]
    edits = [*([] if lane else [add_lane(journey.id, home, 0)]), *map(add_asset, _once(found))]
    label = message("canvas.edit.paste_pictures", n=len(cards))
    edit = chain(*edits, add_cards(journey.id, cards))
    _commit(view, label, Pasted(edit, tuple(card.id for card in cards)), {a.hash: data for a, data in found})


def _once(found: Iterable[tuple[Asset, bytes]]) -> list[Asset]:
    return list({asset.hash: asset for asset, _ in found}.values())


def _column(journey: Journey, at: Id) -> int:
    stage = next((one for one in journey.stages if one.id == at), None)
    return journey.column_of.get(stage.steps[0].id if stage else at, 0)


def _in(lane: Lane, journey: Journey, step: Id) -> Id:
    return step if lane.stands_on == "step" else journey.stage_of[step].id


def paste_into_card(view: Pointing, card: Id, before: str, after: str, text: str) -> None:
    """Several lines pasted while a card is typed: the first goes into it, the others below; or all into the one."""
    journey, lines = view.journey, lines_of(text)
    found = journey.part_of.get(card) if journey else None
    if journey is None or not isinstance(found, Card):
        return
    stack = [one.id for one in journey.cards if (one.lane, one.at) == (found.lane, found.at)]
    target = Target(found.lane, found.at, stack.index(card) + 1)
    first = set_card(journey.id, card, text=f"{before}{lines[0]}{after}")
    pasted = paste_lines(journey, target, lines[1:], view.mint)
    label = message("canvas.edit.paste_cards", n=len(lines))
    _commit(view, label, Pasted(chain(first, pasted.edit), (card, *pasted.ids)))

    def choose(way: Way) -> None:
        if way is Way.MANY or view.journey is None:
            return
        one = "\n".join(lines) if way is Way.ONE else text.strip()
        view.session.undo()
        edit = set_card(view.journey.id, card, text=f"{before}{one}{after}")
        view.session.commit(message("canvas.edit.paste_cards", n=1), edit, select=(card,))

    _offer(view, card, lines, choose)
