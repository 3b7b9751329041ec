"""The atlas as files of other programs: GraphML (yEd, Cytoscape), GEXF (Gephi), CSV (spreadsheets).

The graph files hold the whole graph; the table has a row for each two journeys that share touchpoints, are linked or
nested.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from journeyeditor.atlas.build import build
from journeyeditor.atlas.explain import name_of, names_of
from journeyeditor.atlas.graph import graph
from journeyeditor.atlas.records import Atlas
from journeyeditor.atlas.touchpoints import TouchpointRow, touchpoint_rows
from journeyeditor.model import Id, Project
from journeyeditor.model.head import Land

if TYPE_CHECKING:
    from networkx import MultiDiGraph

ENDS = ("kind", "source", "source_title", "target", "target_title")
COLUMNS = (*ENDS, "count", "weight", "share_source", "share_target", "n", "touchpoints", "note")
OF_TOUCHPOINT = (
    *("id", "name", "channel", "owner", "systems", "uses", "journeys", "personas"),
    *("feeling", "lowest", "highest", "felt", "moments", "importance"),
)
NOT_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


def graphml(project: Project) -> bytes:
    """The whole graph as GraphML."""
    from networkx.readwrite.graphml import generate_graphml

    return "\n".join(generate_graphml(_plain(project), named_key_ids=True)).encode() + b"\n"


def gexf(project: Project) -> bytes:
    """The whole graph as GEXF 1.2, without the day it was written, so that the same project gives the same bytes."""
    from networkx.readwrite.gexf import generate_gexf

    text = "\n".join(generate_gexf(_plain(project), version="1.2draft"))
    return re.sub(r' lastmodifieddate="[^"]*"', "", text).encode() + b"\n"


def table(project: Project | Land) -> bytes:
    """A table of what joins each two journeys, touchpoints by name."""
    names = {touchpoint.id: touchpoint.name for touchpoint in project.touchpoints}
    return _csv(COLUMNS, _rows(build(project), names))


def touchpoint_table(project: Project) -> bytes:
    """A table of the touchpoints, used or not, all by name; what is not known is left empty."""
    return _csv(OF_TOUCHPOINT, (_touchpoint(project, row) for row in touchpoint_rows(project)))


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    """UTF-8 with a mark for spreadsheets; a text they would take for a formula begins with an apostrophe."""
    told = io.StringIO()
    writer = csv.DictWriter(told, columns, lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: _safe(value) for column, value in row.items() if value is not None})
    return told.getvalue().encode("utf-8-sig")


WRITERS: Mapping[str, Callable[[Project], bytes]] = MappingProxyType(
    {".graphml": graphml, ".gexf": gexf, ".csv": table}
)
"""By the suffix of the file."""


def _plain(project: Project) -> MultiDiGraph[str]:
    """The graph with texts and numbers only, as these formats want them."""
    made = graph(project)
    made.graph.clear()
    for _, told in made.nodes(data=True):
        told["label"] = _text(told.pop("title"))
        told["kind"] = str(told["kind"])
    for _, _, told in made.edges(data=True):
        for name, value in told.items():
            told[name] = value if isinstance(value, int | float) else _text(value)
    return made


def _text(value: object) -> str:
    return NOT_XML.sub("", str(value))


def _rows(atlas: Atlas, names: Mapping[Id, str]) -> Iterator[dict[str, object]]:
    titles = {journey.id: journey.title for journey in atlas.journeys}

    def pair(kind: str, source: Id, target: Id, **more: object) -> dict[str, object]:
        ends = {"source": source, "source_title": titles[source], "target": target, "target_title": titles[target]}
        return {"kind": kind, **ends, **more}

    for one in atlas.overlaps:
        shares = {"share_source": round(one.share_a, 4), "share_target": round(one.share_b, 4)}
        touchpoints = "; ".join(names[key] for key in one.touchpoints)
        yield pair("shares", one.a, one.b, count=one.count, weight=one.weight, touchpoints=touchpoints, **shares)
    for link in atlas.links:
        yield pair(link.kind.value, link.source, link.target, share_source=link.share, n=link.n, note=link.note)
    for journey in atlas.journeys:
        if journey.parent:
            yield pair("part_of", journey.id, journey.parent)


def _touchpoint(project: Project, row: TouchpointRow) -> dict[str, object]:
    def named(keys: Iterable[Id]) -> str:
        return "; ".join(names_of(project, keys))

    return {
        "id": row.touchpoint,
        "name": name_of(project, row.touchpoint),
        "channel": name_of(project, row.channel),
        "owner": name_of(project, row.owner),
        "systems": named(row.systems),
        "uses": len(row.encounters),
        "journeys": named(row.journeys),
        "personas": named(row.personas),
        "feeling": None if row.feeling is None else round(row.feeling, 2),
        "lowest": row.lowest,
        "highest": row.highest,
        "felt": row.felt,
        "moments": "; ".join(f"{moment.value} {times}" for moment, times in row.moments),
        "importance": row.importance,
    }


def _safe(value: object) -> object:
    """Texts that begin like a formula, made harmless."""
    return f"'{value}" if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value
