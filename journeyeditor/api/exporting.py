"""A project on paper, or as another file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from journeyeditor import storage
from journeyeditor.api.paths import PROJECT_SUFFIXES, suffix_of
from journeyeditor.api.print_options import PrintOptions
from journeyeditor.errors import ExportError, Message, UsageError, message
from journeyeditor.model import Journey, Project
from journeyeditor.model.head import JourneyHead
from journeyeditor.storage import ReadAsset
from journeyeditor.storage.opened import from_memory
from journeyeditor.storage.pictures import recognise

if TYPE_CHECKING:
    from journeyeditor.api.preflight import Finding
    from journeyeditor.api.prepared import Prepared
    from journeyeditor.atlas.scope import Scope
    from journeyeditor.drawing import Sheet
    from journeyeditor.drawing.palette import PaletteName

J = TypeVar("J", Journey, JourneyHead)

Wish = str | Sequence[str] | None
"""Journeys that are asked for, by id or title; none for the first."""

PAPER_SUFFIXES = (".pdf", ".svg", ".png")
"""What a path must end in to be a drawing on paper, or a picture of it."""


def find_journey(project: Project, wanted: str | None = None) -> Journey:
    """The journey of an id or a title, the first of the project if none is given.

    Raises UsageError, which lists the journeys of a title that several have.
    """
    if not project.journeys:
        raise UsageError("error.no_journeys", title=project.title)
    return project.journeys[0] if wanted is None else journey_called(project.journeys, wanted)


def journey_called(journeys: Sequence[J], wanted: str) -> J:
    """The journey, or the head of one, of an id or a title; raises as `find_journey`."""
    tests: tuple[Callable[[J], bool], ...] = (
        lambda journey: journey.id == wanted,
        lambda journey: journey.title == wanted,
        lambda journey: journey.title.casefold() == wanted.strip().casefold(),
    )
    for fits in tests:
        found = [journey for journey in journeys if fits(journey)]
        if len(found) > 1:
            raise UsageError("error.several_journeys", title=wanted, ids=[journey.id for journey in found])
        if found:
            return found[0]
    known = [f"“{journey.title}” ({journey.id})" for journey in journeys]
    raise UsageError("error.unknown_journey", wanted=wanted, known=known)


def find_journeys(project: Project, wanted: Wish) -> tuple[Journey, ...]:
    """The journeys of ids or titles in their order, each once; the first of the project if none is given."""
    names = [wanted] if isinstance(wanted, str) else wanted
    chosen = [find_journey(project, name) for name in names] if names else [find_journey(project)]
    found = {journey.id: journey for journey in chosen}
    return tuple(found.values())


def export(
    project: Project,
    out: Path | str,
    *,
    journey: Wish = None,
    paper: str | None = None,
    landscape: bool | None = None,
    options: PrintOptions | None = None,
    read_asset: ReadAsset | None = None,
    dpi: float | None = None,
) -> tuple[Message, ...]:
    """Writes a journey as PDF, SVG or PNG, or the whole project as `.journey` or `.journey.json`: the suffix decides.

    `journey` is an id or a title (the first if none), or several, each on a sheet of its own; `paper` a name or none
    for the map's own size; `options` say more, in place of both. `read_asset` gives the bytes of pictures. Of several
    sheets each becomes a numbered SVG or PNG of its own, with `dpi` pixels an inch. Returns what the person should
    know, such as text that came out small. Raises UsageError, ExportError, ProjectFileError; the target is then as it
    was.
    """
    target = Path(out)
    assets = read_asset or from_memory(target, {})
    if suffix_of(target, (*PAPER_SUFFIXES, *PROJECT_SUFFIXES)) in PAPER_SUFFIXES:
        asked = options or PrintOptions(paper, landscape, day=datetime.now(UTC).astimezone().date())
        chosen, read = find_journeys(project, journey), _pictures(project, assets, target)
        if len(chosen) > 1:
            return _print_several(project, chosen, target, asked, read, dpi)
        return _print(project, chosen[0], target, asked, read, dpi)
    if journey or paper is not None or options is not None:
        raise UsageError("error.whole_project", path=str(target))
    storage.write_project(project, target, storage.assets_of(project, assets))
    return ()


def _print(
    project: Project, journey: Journey, target: Path, options: PrintOptions, read_asset: ReadAsset, dpi: float | None
) -> tuple[Message, ...]:
    """A journey planned and written; tells what the preflight finds, and which files there are where several."""
    from journeyeditor.api.preflight import Flight, judged
    from journeyeditor.api.printing import plan_print

    plan = plan_print(project, journey, options)
    title = project.title if options.book else journey.title
    unread = write_sheets(plan.sheets, target, options.palette, read_asset, title, dpi)
    return (*_told(judged(Flight(project, journey, options, plan, read_asset))), *unread)


def _print_several(
    project: Project,
    journeys: Sequence[Journey],
    target: Path,
    options: PrintOptions,
    read_asset: ReadAsset,
    dpi: float | None,
) -> tuple[Message, ...]:
    """Journeys in one file, a sheet each."""
    prepared = _prepared(project, journeys, options, read_asset)
    unread = write_sheets(prepared.sheets, target, prepared.palette, read_asset, prepared.title, dpi)
    return (*_told(prepared.findings), *unread)


def _prepared(
    project: Project, journeys: Sequence[Journey], options: PrintOptions, read_asset: ReadAsset | None
) -> Prepared:
    from journeyeditor.api.prepared import Wanted, prepare

    if options.tile or options.pages or options.book:
        raise UsageError("print.several_alone")
    return prepare(project, Wanted(options, tuple(journey.id for journey in journeys)), read_asset)


def _told(findings: Sequence[Finding]) -> tuple[Message, ...]:
    """What did not pass, and its fixes."""
    from journeyeditor.api.preflight import Gravity

    told = (part for one in findings if one.gravity is not Gravity.PASSED for part in (one.message, one.fix))
    return tuple(filter(None, told))


def write_sheets(
    sheets: Sequence[Sheet],
    target: Path,
    palette: PaletteName,
    read_asset: ReadAsset | None,
    title: str,
    dpi: float | None = None,
) -> tuple[Message, ...]:
    """Sheets as one PDF, or a picture each; tells where the pictures are and what could not be read.

    Raises UsageError, ExportError.
    """
    from journeyeditor.export import DPI, export_sheets
    from journeyeditor.export.writing import numbered

    suffix = suffix_of(target, PAPER_SUFFIXES)
    if dpi is not None and suffix != ".png":
        raise UsageError("print.dpi", path=str(target))
    unread = export_sheets(sheets, target, dpi=dpi or DPI, palette=palette, read_asset=read_asset, title=title)
    if suffix == ".pdf" or len(sheets) == 1:
        return unread
    files = numbered(target, len(sheets))
    return (message("export.numbered", n=len(files), first=files[0].name, last=files[-1].name), *unread)


def preflight_of(
    project: Project,
    options: PrintOptions,
    *,
    journey: Wish = None,
    read_asset: ReadAsset | None = None,
) -> tuple[Finding, ...]:
    """What would spoil a print, before paper is wasted. Raises UsageError."""
    from journeyeditor.api.preflight import preflight

    chosen = find_journeys(project, journey)
    if len(chosen) > 1:
        return _prepared(project, chosen, options, read_asset).findings
    return preflight(project, chosen[0], options, read_asset)


def export_atlas(
    project: Project,
    out: Path | str,
    *,
    paper: str | None = None,
    landscape: bool | None = None,
    view: str = "graph",
    focus: str = "",
    scope: Scope | None = None,
) -> tuple[Message, ...]:
    """Writes a view of the atlas (graph, heatmap, …) as PDF, SVG or PNG.

    `focus` is the id of the group or journey that the hierarchy is open at, or of what fails; `scope` says which
    journeys are shown and how the graph is grouped.
    Raises UsageError, ExportError, ProjectFileError.
    """
    from journeyeditor.api.view_sheets import ViewAsked, view_on_paper
    from journeyeditor.layout.atlas_sheet import VIEWS

    target = Path(out)
    suffix_of(target, PAPER_SUFFIXES)
    if view not in VIEWS:
        raise UsageError("error.unknown_view", wanted=view, known=list(VIEWS))
    options = PrintOptions(paper, landscape)
    made = view_on_paper(project, ViewAsked(view, focus, scope), options)
    title = made.sheets[0].title
    unread = write_sheets(made.sheets, target, options.palette, from_memory(target, {}), title)
    return (*_told(made.findings), *unread)


def atlas_data(project: Project, by: str = "group") -> dict[str, object]:
    """Journeys, overlaps, links, groups, hubs, seams, contradictions, candidates and priorities, ready for JSON.

    The groups are a person's own or `by` level, persona or team, and those of journeys that share much.
    """
    from journeyeditor.atlas.analysis import analysis_json
    from journeyeditor.atlas.communities import By

    return analysis_json(project, By(by))


def _pictures(project: Project, read_asset: ReadAsset, target: Path) -> ReadAsset:
    """Reads pictures for a file to be written, and refuses what is none."""

    def picture(key: str, /) -> bytes:
        data = read_asset(key)
        if recognise(data) is None:
            name = next((asset.name for asset in project.assets if asset.hash == key), "") or key[:12]
            raise ExportError("error.asset_not_a_picture", path=str(target), name=name)
        return data

    return picture
