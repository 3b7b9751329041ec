"""What is felt, and key moments, by command: points added, labelled and cleared, moments picked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeyeditor.app.canvas.overlay import Look, mark_for, window_box
from journeyeditor.app.canvas.popups.moment import MomentPopup
from journeyeditor.app.canvas.scene import Placed
from journeyeditor.app.canvas.whose import whose
from journeyeditor.app.tools.drag_point import scale_of, score_at
from journeyeditor.app.tools.names import step_name
from journeyeditor.app.tools.tool import Choice
from journeyeditor.drawing import Part
from journeyeditor.edits import (
    PREFIXES,
    add_encounter,
    add_route,
    add_touchpoint,
    chain,
    feeling_at,
    set_encounter,
    set_feeling,
)
from journeyeditor.errors import message
from journeyeditor.model import Encounter, Feeling, Id, Journey, LaneKind, Moment, Route, Step, Touchpoint
from journeyeditor.model.feelings import emotion_lines, gravest_of

if TYPE_CHECKING:
    from journeyeditor.app.canvas.pointing import Pointing
    from journeyeditor.app.tools.tool import Pointer

CURVES = {LaneKind.EMOTION, LaneKind.INTENSITY}


def add_point(view: Pointing, pointer: Pointer) -> bool:
    """Sets what a persona feels (`whose`) at the step and height of a double click. False outside a curve."""
    journey, places = view.journey, view.places()
    lane, step = places.lane_at(pointer.y), places.step_at(pointer.x)
    if journey is None or lane is None or step is None or lane.kind not in CURVES or pointer.x < places.left:
        return False
    row = scale_of(view.scene, next(row for row in places.rows if row.id == lane.id))
    intensity = lane.kind == LaneKind.INTENSITY
    score = score_at(row, pointer.y, intensity, pointer.shift)
    _set(view, journey, step, {"intensity": round(score)} if intensity else {"value": score})
    return True


def _set(view: Pointing, journey: Journey, step: Id, fields: dict[str, float]) -> None:
    persona = whose(view, journey)
    new = view.mint(PREFIXES["feeling"])
    there = feeling_at(journey, step, persona)
    select = (there.id if there else new,)
    edit = set_feeling(journey.id, step, persona, new, **fields)
    view.session.commit(message("canvas.edit.add_point"), edit, select=select)


def label_point(view: Pointing, hit: Placed) -> bool:
    """Opens the words of a point; one that was only reckoned becomes a feeling first. False for anything else."""
    journey = view.journey
    part = journey.part_of.get(hit.node.subject) if journey else None
    if journey is None or hit.node.key.part not in {Part.POINT, Part.NAME}:
        return False
    if isinstance(part, Step):
        line = next(
            (one for one in emotion_lines(view.session.project, journey) if one.key == hit.node.key.other), None
        )
        felt = next((one for one in line.points if one.step.id == part.id), None) if line else None
        if felt is not None:
            _set(view, journey, part.id, {"value": round(felt.value, 1)})
            view.edit_text(view.session.selection[0])
        return True
    view.edit_text(hit.node.subject)
    return True


def encounter_of(view: Pointing) -> Encounter | None:
    """The encounter that a key moment would be one of: the one selected, or the gravest of a point's step."""
    journey, selection = view.journey, view.session.selection
    part = journey.part_of.get(selection[-1]) if journey and selection else None
    if journey is None or isinstance(part, Encounter):
        return part if isinstance(part, Encounter) else None
    step = part.step if isinstance(part, Feeling) else part.id if isinstance(part, Step) else ""
    met = journey.encounters_at.get(step, ())
    return gravest_of(met) or (met[0] if met else None)


def set_moment(view: Pointing, moment: Moment) -> None:
    """Gives everything that is selected a key moment, or what stands at the selected point's step."""
    journey = view.journey
    chosen = encounter_of(view)
    if journey is None or chosen is None:
        return
    selected = [one for one in journey.encounters if one.id in view.session.selection] or [chosen]
    edits = (set_encounter(journey.id, one.id, moment=moment) for one in selected)
    view.session.commit(message("canvas.edit.set_moment"), chain(*edits))


def pick_moment(view: Pointing) -> None:
    """The small picker beside what is selected."""
    journey, chosen = view.journey, encounter_of(view)
    placed = view.scene.main(view.session.selection[-1]) if view.session.selection else None
    if journey is None or chosen is None or placed is None:
        return
    feeling = journey.part_of.get(view.session.selection[-1])
    felt = feeling if isinstance(feeling, Feeling) else None

    def name(text: str) -> None:
        if felt is None or view.journey is None:
            edit = set_encounter(journey.id, chosen.id, title=text)
            view.session.commit(message("canvas.edit.set_encounter_title"), edit)
        else:
            edit = set_feeling(journey.id, felt.step, felt.persona, felt.id, label=text)
            view.session.commit(message("canvas.edit.set_feeling_label"), edit)

    used = view.session.project.by_id.get(chosen.touchpoint)
    text = felt.label if felt else chosen.title or getattr(used, "name", "")
    popup = MomentPopup(view.viewport(), view.compiler.inks, view.words, chosen.moment, text)
    popup.picked.connect(lambda moment: set_moment(view, moment))
    popup.named.connect(name)
    view.show_popup(popup, window_box(mark_for(placed, Look.SELECTED), view.camera))


def pick_feeling(view: Pointing) -> None:
    """The slider of what is felt, beside the touchpoint or point that is selected; one visit is one step of undo."""
    from journeyeditor.app.canvas.popups.feeling import FeelingPopup

    journey, selection = view.journey, view.session.selection
    part = journey.part_of.get(selection[-1]) if journey and selection else None
    placed = view.scene.main(selection[-1]) if selection else None
    if journey is None or placed is None or not isinstance(part, Encounter | Feeling):
        return
    popup = FeelingPopup(view.viewport(), view.compiler.inks, view.words, _felt(part))

    def feel(value: float | None) -> None:
        if isinstance(part, Encounter):
            edit = set_encounter(journey.id, part.id, feeling=value)
        else:
            edit = set_feeling(journey.id, part.step, part.persona, part.id, value=value)
        view.session.commit(message("canvas.edit.set_feeling"), edit, merge_key=("feel", part.id, id(popup)))

    popup.felt.connect(feel)
    view.show_popup(popup, window_box(mark_for(placed, Look.SELECTED), view.camera))
    popup.slider.setFocus()


def _felt(part: Encounter | Feeling) -> float | None:
    return part.feeling if isinstance(part, Encounter) else part.value


def start_variant(view: Pointing, name: str) -> None:
    """A variant after the touchpoint selected, of its channel, with a route to it; its words are typed next."""
    journey, selection = view.journey, view.session.selection
    part = journey.part_of.get(selection[-1]) if journey and selection else None
    used = view.session.project.by_id.get(part.touchpoint) if isinstance(part, Encounter) else None
    if journey is None or not isinstance(part, Encounter) or not isinstance(used, Touchpoint):
        return
    made = Touchpoint(id=view.mint(PREFIXES["touchpoint"]), name=name, channel=used.channel)
    column = min(journey.column_of[part.step] + 1, len(journey.steps) - 1)
    step = journey.steps[column].id
    new = Encounter(id=view.mint(PREFIXES["encounter"]), touchpoint=made.id, step=step, variant=True)
    route = Route(id=view.mint(PREFIXES["route"]), source=part.id, target=new.id)
    steps = (add_touchpoint(made), add_encounter(journey.id, new), add_route(journey.id, route))
    view.session.commit(message("canvas.edit.start_variant"), chain(*steps), select=(new.id,))
    view.edit_text(new.id)


def join_selected(view: Pointing) -> None:
    """A route from the first to the second of two encounters that are selected, or asks where to from a single one."""
    journey, selection = view.journey, view.session.selection
    ends = [one for one in selection if journey and isinstance(journey.part_of.get(one), Encounter)]
    if journey is not None and len(ends) == 2:
        join(view, journey, ends[0], ends[1])
    elif journey is not None and len(ends) == 1 and len(journey.encounters) > 1:
        _ask_target(view, journey, ends[0])
    else:
        view.say(message("canvas.refused.route"), None, refused=True)


def _ask_target(view: Pointing, journey: Journey, source: Id) -> None:
    """The other touchpoints of the map, in reading order, narrowed down by typing."""
    placed, project = view.scene.main(source), view.session.project
    order = sorted(journey.encounters, key=lambda one: journey.column_of.get(one.step, 0))
    choices = []
    for one in order:
        used = project.by_id.get(one.touchpoint)
        channel = project.by_id.get(used.channel) if isinstance(used, Touchpoint) else None
        name = one.title or getattr(used, "name", "")
        where = step_name(view.places(), getattr(channel, "name", ""), one.step)
        if one.id != source:
            choices.append(
                Choice(getattr(channel, "icon", "card"), name, where, "", partial(join, view, journey, source, one.id))
            )
    if placed is not None:
        at = mark_for(placed, Look.SELECTED)
        view.offer_one_of(message("canvas.route.where"), choices, at, lambda: None)


def join(view: Pointing, journey: Journey, source: Id, target: Id) -> None:
    """Makes a route; its words are typed next."""
    route = Route(id=view.mint(PREFIXES["route"]), source=source, target=target)
    view.session.commit(message("canvas.edit.add_route"), add_route(journey.id, route), select=(route.id,))
    view.edit_text(route.id)
