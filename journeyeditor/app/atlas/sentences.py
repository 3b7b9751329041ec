"""What the atlas's panel says of links and places."""

from __future__ import annotations

from journeyeditor.atlas import Atlas, AtlasLink, Use
from journeyeditor.model import Id, Journey, LinkKind, Project
from journeyeditor.words import Words

ICONS = {LinkKind.LEADS_TO: "walk", LinkKind.INFLUENCES: "transit", LinkKind.ALTERNATIVE_TO: "split"}


def link_sentence(atlas: Atlas, link: AtlasLink, words: Words) -> str:
    """“Car accident claim leads to Complaint in 9 % of cases, n = 486”."""
    source, target = atlas.journey(link.source).title, atlas.journey(link.target).title
    key = f"atlas.link.says.{link.kind.value}"
    if link.kind is not LinkKind.LEADS_TO or link.share is None:
        return words.tr(key, source=source, target=target)
    share = words.percent(link.share)
    if link.n is None:
        return words.tr(f"{key}_share", source=source, target=target, share=share)
    return words.tr(f"{key}_share_n", source=source, target=target, share=share, sample=words.number(link.n))


def part_sentence(atlas: Atlas, part: Id, words: Words) -> str:
    """“Hire car is part of Car accident claim”."""
    journey = atlas.journey(part)
    whole = atlas.journey(journey.parent)
    return words.tr("atlas.link.says.part_of", source=journey.title, target=whole.title)


def place_name(project: Project, use: Use) -> str:
    """The stage in which an encounter stands, else its own title, else its touchpoint's name."""
    journey = project.journey(use.journey)
    stage = next((stage for stage in journey.stages if stage.id == use.stage), None)
    return (stage.title if stage else "") or encounter_name(project, journey, use)


def encounter_name(project: Project, journey: Journey, use: Use) -> str:
    """An encounter's title, else its touchpoint's name."""
    title = next((e.title for e in journey.encounters if e.id == use.encounter), "")
    if title:
        return title
    return next((t.name for t in project.touchpoints if t.id == use.touchpoint), "")
