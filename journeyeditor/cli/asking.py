"""What `atlas FILE --from A --to B` and `atlas FILE --fails X` print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor import api
from journeyeditor.cli.show import show, show_json, show_table
from journeyeditor.errors import UsageError
from journeyeditor.model import Project
from journeyeditor.model.head import Land
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.atlas.blast import Blast


def tell_ways(project: Project | Land, source: str | None, target: str | None, words: Words, *, as_json: bool) -> None:
    """Each way with its hops, a line each. Raises UsageError."""
    from journeyeditor.atlas.analysis import plain
    from journeyeditor.atlas.explain import hop_sentence, name_of

    if source is None or target is None:
        raise UsageError("error.from_without_to")
    found = api.ways_between(project, source, target)
    if as_json:
        show_json({"ways": plain(found)})
        return
    a, b = (name_of(project, api.key_called(project, wanted)) for wanted in (source, target))
    if not found:
        show(words.tr("analysis.way.none", a=a, b=b))
    for number, way in enumerate(found, 1):
        if not way.hops:
            show(words.tr("analysis.way.here", a=a))
        elif len(found) > 1:
            show(words.tr("analysis.way.number", number=number))
        for hop in way.hops:
            show(f"  {words.message(hop_sentence(project, hop))}")


def tell_failure(project: Project, wanted: str, words: Words, *, persona: str = "", as_json: bool) -> None:
    """What is hit, a row a journey, and who: of all personas, or one by id. Raises UsageError."""
    from journeyeditor.atlas.analysis import plain
    from journeyeditor.atlas.explain import name_of

    found = api.failure(project, wanted, persona)
    name = name_of(project, found.subject)
    if as_json:
        show_json({"fails": plain(found)})
    elif not found.journeys:
        show(words.tr("analysis.fails.nothing", name=name))
    else:
        show(words.tr("analysis.fails.hit", n=len(found.journeys), name=name))
        show_table([words.tr(f"analysis.fails.{heading}") for heading in HIT], _rows(project, found, words), words)
        _tell_rest(project, found, words)


HIT = ("journey", "moments", "encounters", "importance", "share", "volume")


def _rows(project: Project, found: Blast, words: Words) -> list[list[object]]:
    """A row for each journey hit."""
    from journeyeditor.atlas.explain import name_of

    return [
        [
            name_of(project, one.journey),
            len(one.moments_of_truth),
            len(one.encounters),
            one.importance,
            words.percent(one.share),
            words.tr("analysis.not_known") if one.volume is None else words.number(one.volume),
        ]
        for one in found.journeys
    ]


def _tell_rest(project: Project, found: Blast, words: Words) -> None:
    """Touchpoints, personas, what comes next, and what nobody counted."""
    from journeyeditor.atlas.explain import names_of

    touchpoints = names_of(project, (one.touchpoint for one in found.touchpoints))
    show(words.tr("analysis.fails.touchpoints", touchpoints=touchpoints))
    if found.personas:
        personas = names_of(project, (one.persona for one in found.personas))
        show(words.tr("analysis.fails.personas", personas=personas))
    beyond = tuple(one.journey for one in found.later if one.steps > 1)
    for key, journeys in (("next", found.next), ("later", beyond), ("unknown_volume", found.unknown_volume)):
        if journeys:
            show(words.tr(f"analysis.fails.{key}", journeys=names_of(project, journeys)))
