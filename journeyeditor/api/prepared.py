"""A print made ready: its sheets and what the preflight says of them, to be looked at and then written as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from journeyeditor.api.chosen import known_lanes, known_stages
from journeyeditor.api.exporting import find_journey, write_sheets
from journeyeditor.api.preflight import Finding, Flight, Gravity, judged
from journeyeditor.api.print_options import PrintOptions
from journeyeditor.api.printing import plan_print
from journeyeditor.drawing import Sheet
from journeyeditor.drawing.palette import PaletteName
from journeyeditor.errors import Message
from journeyeditor.layout.sheets import Cut
from journeyeditor.model import Id, Journey, Project
from journeyeditor.storage import ReadAsset
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.atlas.scope import Scope


@dataclass(frozen=True)
class Wanted:
    """What is printed and how: journeys by id, one sheet each where they are several, or a view of the atlas.

    `focus` is what the view is open at, `scope` what is shown of it and how its graph is grouped. A book
    (`options.book`) takes the whole project.
    """

    options: PrintOptions
    journeys: tuple[Id, ...] = ()
    view: str = ""
    focus: Id = ""
    scope: Scope | None = None


@dataclass(frozen=True)
class Prepared:
    """Sheets ready to be shown and written; `smallest` is the smallest text on them, pt (0: none).

    `scale` is what the smallest of its maps has of full size (0: no map).
    """

    title: str
    palette: PaletteName
    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...] = ()
    cuts: tuple[Cut, ...] = ()
    smallest: float = 0.0
    scale: float = 0.0


def prepare(project: Project, wanted: Wanted, read_asset: ReadAsset | None = None) -> Prepared:
    """Plans the sheets and judges them. Raises UsageError where the options do not go together."""
    if wanted.view:
        return _view(project, wanted)
    keys = wanted.journeys or (find_journey(project).id,)
    if len(keys) == 1:
        return _journey(project, wanted.options, keys[0], read_asset)
    journeys = [find_journey(project, key) for key in keys]
    parts = [
        _journey(project, own, key, read_asset)
        for key, own in zip(keys, _known(project, journeys, wanted.options), strict=True)
    ]
    return _joined(project, [_numbered(part, number) for number, part in enumerate(parts, 1)])


def write_prepared(
    prepared: Prepared, out: Path | str, read_asset: ReadAsset | None = None, dpi: float | None = None
) -> tuple[Message, ...]:
    """Writes the sheets as one PDF, or a picture each, a PNG with `dpi` pixels an inch; tells what should be known.

    Raises UsageError, ExportError.
    """
    return write_sheets(prepared.sheets, Path(out), prepared.palette, read_asset, prepared.title, dpi)


SAMPLED, FEW = 8, 2
"""Of more sheets than these the length of a PDF is reckoned from so many and from a few of them."""


def about_bytes(prepared: Prepared, read_asset: ReadAsset | None = None) -> int:
    """About how long a PDF of the sheets is: to the byte where they are few."""
    from journeyeditor.export import pdf_length
    from journeyeditor.export.how import no_assets

    sheets, count = prepared.sheets, len(prepared.sheets)

    def length(number: int) -> int:
        chosen = [sheets[index * count // number] for index in range(number)]
        return pdf_length(chosen, palette=prepared.palette, title=prepared.title, read_asset=read_asset or no_assets)

    if count <= SAMPLED:
        return length(count)
    few, more = length(FEW), length(SAMPLED)
    return few + round((more - few) * (count - FEW) / (SAMPLED - FEW))


def _journey(project: Project, options: PrintOptions, key: Id, read_asset: ReadAsset | None) -> Prepared:
    journey = find_journey(project, key)
    plan = plan_print(project, journey, options)
    found = judged(Flight(project, journey, options, plan, read_asset))
    title = project.title if options.book else journey.title
    smallest = plan.drawing.smallest_text * plan.scale
    return Prepared(title, options.palette, plan.sheets, found, plan.cut, smallest, plan.scale)


def _known(project: Project, journeys: Sequence[Journey], options: PrintOptions) -> list[PrintOptions]:
    """The options for each of several maps: those lanes and stages that it has; all of them where it has none."""
    words = Words(project.language)
    stages = known_stages(journeys, options.stages) if options.stages else (None,) * len(journeys)
    return [
        replace(options, lanes=known_lanes(journey, options.lanes, words), stages=own)
        for journey, own in zip(journeys, stages, strict=True)
    ]


def _numbered(part: Prepared, number: int) -> Prepared:
    """A map with a number that tells it from the others; what follows its sheet, such as notes, has it in front."""
    names = {sheet.name: f"{number} {sheet.name}" if at else str(number) for at, sheet in enumerate(part.sheets)}
    sheets = tuple(replace(sheet, name=names[sheet.name]) for sheet in part.sheets)
    found = tuple(
        replace(one, sheets=tuple(names.get(name, str(number)) for name in one.sheets) or (str(number),))
        if one.gravity is not Gravity.PASSED
        else one
        for one in part.findings
    )
    return replace(part, sheets=sheets, findings=found)


def _joined(project: Project, parts: list[Prepared]) -> Prepared:
    """Several maps in one file; what passed is told where it passed in all."""
    found = [one for part in parts for one in part.findings]
    failed = {one.rule for one in found if one.gravity is not Gravity.PASSED}
    passed = {one.rule: one for one in found if one.rule not in failed}
    told = [one for gravity in (Gravity.MUST, Gravity.CHECK) for one in found if one.gravity is gravity]
    sheets = tuple(sheet for part in parts for sheet in part.sheets)
    smallest = min(part.smallest for part in parts)
    scale = min(part.scale for part in parts)
    return Prepared(project.title, parts[0].palette, sheets, (*told, *passed.values()), (), smallest, scale)


def _view(project: Project, wanted: Wanted) -> Prepared:
    """A view of the atlas."""
    from journeyeditor.api.view_sheets import ViewAsked, view_on_paper

    made = view_on_paper(project, ViewAsked(wanted.view, wanted.focus, wanted.scope), wanted.options)
    title = made.sheets[0].title
    return Prepared(title, wanted.options.palette, made.sheets, made.findings, smallest=made.smallest)
