"""What a person does about a failure: marks what it hits on all maps, and plans a way round it; each one undo."""

from __future__ import annotations

from collections.abc import Iterator

from journeyeditor import edits
from journeyeditor.app.panels.inspector.comments import comment
from journeyeditor.atlas.blast import Blast
from journeyeditor.atlas.severity import stuck
from journeyeditor.edits import PREFIXES, Edit
from journeyeditor.ids import NewId
from journeyeditor.layout.atlas_impact import subject_name
from journeyeditor.model import Card, Comment, Id, Lane, LaneKind, Project
from journeyeditor.words import Words


def mark_text(project: Project, found: Blast, words: Words, *, stops: bool) -> str:
    """What is written at an encounter that fails."""
    return words.tr(f"atlas.impact.mark.{'stops' if stops else 'slower'}", name=subject_name(project, found.subject))


def marks_of(project: Project, found: Blast, words: Words) -> tuple[Comment, ...]:
    """The marks of a failure that stand on maps already."""
    hit = {encounter for one in found.journeys for encounter in one.encounters}
    texts = {mark_text(project, found, words, stops=stops) for stops in (True, False)}
    return tuple(one for one in project.comments if one.target in hit and one.text in texts and not one.resolution)


def marked(project: Project, found: Blast, words: Words, mint: NewId) -> tuple[Comment, ...]:
    """A comment for each encounter that fails and has no such mark yet; it says whether there is a way round."""
    there = {one.target for one in marks_of(project, found, words)}
    made = []
    for hit in found.journeys:
        stops = {one.id for one in stuck(project, found, hit.journey)}
        for key in hit.encounters:
            if key not in there:
                text = mark_text(project, found, words, stops=key in stops)
                made.append(comment(mint, key, text))
    return tuple(made)


def mark(comments: tuple[Comment, ...]) -> Edit:
    """Writes the marks."""
    return edits.chain(*(edits.add_comment(one) for one in comments))


def way_round(project: Project, found: Blast, journey: Id, words: Words, mint: NewId) -> tuple[Edit, Id] | None:
    """Opportunities, one for each stage where a journey stops, in its lane for them, which is made where it has none.

    With the id of the first; None where no stage is hit. A journey that goes on gets one where it fails first.
    """
    lanes = [one for one in project.journey(journey).lanes if one.kind == LaneKind.OPPORTUNITIES]
    lane = lanes[0] if lanes else Lane(id=mint(PREFIXES["lane"]), kind=LaneKind.OPPORTUNITIES)
    cards = tuple(
        Card(id=mint(PREFIXES["card"]), lane=lane.id, at=at, text=text)
        for at, text in round_what(project, found, journey, words)
    )
    if not cards:
        return None
    steps = [] if lanes else [edits.add_lane(journey, lane)]
    return edits.chain(*steps, edits.add_cards(journey, cards)), cards[0].id


def round_what(project: Project, found: Blast, journey: Id, words: Words) -> Iterator[tuple[Id, str]]:
    """The stages to find a way round in, and what is to be replaced there."""
    one = project.journey(journey)
    hit = next(it for it in found.journeys if it.journey == journey)
    failing = stuck(project, found, journey) or tuple(it for it in one.encounters if it.id in hit.encounters)[:1]
    names = {touchpoint.id: touchpoint.name for touchpoint in project.touchpoints}
    stages: dict[Id, list[str]] = {}
    for encounter in failing:
        stage = one.stage_of.get(encounter.step)
        if stage is not None:
            stages.setdefault(stage.id, []).append(names.get(encounter.touchpoint, encounter.title))
    name = subject_name(project, found.subject)
    for stage_id, touchpoints in stages.items():
        said = ", ".join(dict.fromkeys(touchpoints))
        yield stage_id, words.tr("atlas.impact.round", touchpoints=said, name=name)
