"""The public face, as a script uses it."""

from __future__ import annotations

import errno
import re
import subprocess
import sys
from pathlib import Path

import pytest

import journeyeditor as je
from journeyeditor import api
from journeyeditor.atlas import build
from journeyeditor.errors import (
    DamagedFile,
    ExportError,
    ImportFailed,
    LockedFile,
    Message,
    MissingFile,
    ReadOnlyFile,
    SaveFailed,
    UsageError,
    message,
)
from journeyeditor.exchange import Imported, registry
from journeyeditor.exchange.join import join
from journeyeditor.export.png import rasterise
from journeyeditor.ids import counting_ids
from journeyeditor.model import Card, Persona, evolve
from journeyeditor.resources import resource, sample_names
from journeyeditor.settings import untitled_folder
from journeyeditor.storage import backends
from tests.builders import journey_of, project_with, small_project
from tests.storage.helpers import asset_of, names, opened_database, pictured_project, png, renamed, written


def test_a_script_opens_edits_and_finds_its_edit_in_the_file(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    card = Card(id="crd_new", lane="lane_actions", at="stp_1_1", text="From a script")
    with je.open_project(path) as session:
        session.commit("Add a card", je.edits.add_card("jrn_1", card))
        assert je.load(path).project == session.project
        assert session.undo_label == "Add a card"
        session.undo()
        assert je.load(path).project == small_project()
        session.redo()
    assert card in je.load(path).project.journeys[0].cards
    assert names(tmp_path) == ["p.journey"]


def test_commit_raises_when_the_edit_cannot_be_written_and_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = written(tmp_path / "p.journey")
    with je.open_project(path) as session:
        with monkeypatch.context() as patch:
            patch.setattr(backends, "put_rows", full)
            with pytest.raises(SaveFailed):
                session.commit("Rename", lambda p: renamed(p, "Kept"))
        assert session.project.title == "Kept"
    assert je.load(path).project.title == "Kept"


def test_closing_raises_when_something_is_not_in_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = written(tmp_path / "p.journey")
    session = api.open_for_editing(path)
    monkeypatch.setattr(backends, "put_rows", full)
    session.commit("Rename", lambda p: renamed(p, "Lost"))
    with pytest.raises(SaveFailed):
        session.close()
    session.close()
    api.open_for_editing(path).close()


def test_an_error_in_the_body_is_not_hidden_by_one_of_closing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def work() -> None:
        with api.open_for_editing(written(tmp_path / "p.journey")) as session:
            monkeypatch.setattr(backends, "put_rows", full)
            session.commit("Rename", lambda p: renamed(p, "Lost"))
            raise KeyError("of the script")

    with pytest.raises(KeyError):
        work()


def test_one_writes_and_others_read(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    with je.open_project(path):
        with pytest.raises(LockedFile):
            je.open_project(path)
        with je.open_project(path, read_only=True) as reader:
            assert (reader.read_only, reader.project.title) == (True, "Insurance")
            with pytest.raises(ReadOnlyFile):
                reader.commit("Rename", lambda p: renamed(p, "No"))
            reader.save_copy(tmp_path / "copy.journey")
    assert je.load(tmp_path / "copy.journey").project == small_project()


def test_a_window_does_not_wait_and_hears_when_it_is_saved(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    with api.open_for_editing(path) as session:
        heard: list[str] = []
        session.listen_saving(lambda: heard.append(session.saving.state))
        session.commit("Rename", lambda p: renamed(p, "Soon"))
        assert session.wait_saved(120).state == "saved"
        assert heard
    assert je.load(path).project.title == "Soon"


def test_a_picture_goes_along_with_its_commit(tmp_path: Path) -> None:
    (tmp_path / "maria.png").write_bytes(png())
    asset, data = api.read_picture(tmp_path / "maria.png")
    path = written(tmp_path / "p.journey")
    with je.open_project(path) as session:
        session.commit("Add", lambda p: evolve(p, assets=(asset,)), assets={asset.hash: data})
        assert session.read_asset(asset.hash) == data
    assert je.load(path).read_asset(asset.hash) == data


def test_a_project_without_a_name_lives_in_the_data_folder_until_it_gets_one(tmp_path: Path) -> None:
    path = je.new_project()
    again = je.new_project()
    assert (path.parent, path.name, again.name) == (untitled_folder(), "Untitled.journey", "Untitled 2.journey")
    session = je.open_project(path)
    assert session.untitled
    assert len(session.project.channels) == 16
    session.commit("Rename", lambda p: renamed(p, "Named"))
    session.move_to(tmp_path / "named.journey")
    session.commit("Rename", lambda p: renamed(p, "Goes on"))
    assert (session.untitled, session.path) == (False, tmp_path / "named.journey")
    session.close()
    assert names(untitled_folder()) == ["Untitled 2.journey"]
    assert je.load(tmp_path / "named.journey").project.title == "Goes on"
    assert names(tmp_path) == ["named.journey"]


def test_a_project_that_has_a_name_stays_where_it_is_when_it_gets_another(tmp_path: Path) -> None:
    path = written(tmp_path / "one.journey")
    with je.open_project(path) as session:
        with pytest.raises(UsageError):
            session.move_to(path)
        session.move_to(tmp_path / "two.journey")
        session.commit("Rename", lambda p: renamed(p, "Second"))
    assert je.load(path).project.title == "Insurance"
    assert je.load(tmp_path / "two.journey").project.title == "Second"


@pytest.mark.parametrize("name", sample_names())
def test_every_sample_opens_as_a_copy_and_is_sound(name: str) -> None:
    path = je.new_project(sample=name)
    assert path == untitled_folder() / f"{name}.journey"
    assert je.check(path).problems == ()
    assert len(je.load(path).project.journeys) > 0


def test_a_new_project_takes_its_files_name_and_the_language_asked_for(tmp_path: Path) -> None:
    project = je.load(je.new_project(tmp_path / "claims.journey", language="fr")).project
    assert (project.title, project.language) == ("claims", "fr")
    assert "Téléphone" in [channel.name for channel in project.channels]
    assert je.load(je.new_project(tmp_path / "b.journey.json", title="Mine")).project.title == "Mine"


def test_a_journey_is_found_by_id_and_by_title() -> None:
    first, second, third = (
        journey_of(key=key, title=title) for key, title in (("a", "I claim"), ("b", "I pay"), ("c", "I claim"))
    )
    project = project_with(first, second, third)
    assert je.find_journey(project) is first
    assert je.find_journey(project, "c") is third
    assert je.find_journey(project, "I pay") is second
    assert je.find_journey(project, " i PAY") is second
    with pytest.raises(UsageError) as several:
        je.find_journey(project, "I claim")
    assert several.value.message.values["ids"] == ["a", "c"]
    for wanted in ("I leave", ""):
        with pytest.raises(UsageError):
            je.find_journey(project, wanted)
    with pytest.raises(UsageError):
        je.find_journey(project_with())


def test_a_journey_is_exported_as_pdf(tmp_path: Path) -> None:
    project = small_project()
    assert je.export(project, tmp_path / "own.pdf") == ()
    warnings = je.export(project, tmp_path / "a5.pdf", journey="I claim", paper="A5", landscape=True)
    assert all(isinstance(warning, Message) for warning in warnings)
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF") for name in ("own.pdf", "a5.pdf"))
    je.export_atlas(project_with(journey_of(key="a"), journey_of(key="b")), tmp_path / "atlas.pdf")
    assert (tmp_path / "atlas.pdf").stat().st_size > 1000


def test_a_tall_map_stands_upright_where_its_text_would_be_too_small(tmp_path: Path) -> None:
    project = je.load(resource("samples", "car-insurance.journey.json")).project
    sides = {}
    for title in ("Complaint", "Car accident claim", "Hire car"):
        je.export(project, tmp_path / "a3.pdf", journey=title, paper="A3")
        raster = rasterise(tmp_path / "a3.pdf", dpi=20)
        sides[title] = raster.width < raster.height
    assert sides == {"Complaint": True, "Car accident claim": False, "Hire car": False}


def test_the_accident_claim_stands_on_a3_in_both_languages(tmp_path: Path) -> None:
    for language in ("en", "fr"):
        project = evolve(je.load(resource("samples", "car-insurance.journey.json")).project, language=language)
        assert je.export(project, tmp_path / "a3.pdf", journey="Car accident claim", paper="A3") == ()


def test_a_whole_project_is_exported_by_its_suffix(tmp_path: Path) -> None:
    project, assets = pictured_project()
    for name in ("p.journey", "p.journey.json"):
        je.export(project, tmp_path / name, read_asset=assets.__getitem__)
        opened = je.load(tmp_path / name)
        assert opened.project == project
        assert opened.problems == ()
        with pytest.raises(UsageError):
            je.export(project, tmp_path / name, journey="I claim", read_asset=assets.__getitem__)


def test_a_picture_that_is_none_stops_the_export_and_leaves_the_target(tmp_path: Path) -> None:
    bad = asset_of(b"no picture")
    project = small_project(assets=(bad,))
    maria = evolve(project.personas[0], portrait=bad.hash)
    target = tmp_path / "map.pdf"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(ExportError):
        je.export(evolve(project, personas=(maria,)), target, read_asset=lambda _: b"no picture")
    assert target.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["map.pdf"]


def test_an_unknown_suffix_is_refused(tmp_path: Path) -> None:
    for call in (
        lambda: je.export(small_project(), tmp_path / "map.docx"),
        lambda: je.new_project(tmp_path / "map.docx"),
        lambda: je.export_atlas(small_project(), tmp_path / "atlas.journey"),
    ):
        with pytest.raises(UsageError):
            call()
    assert names(tmp_path) == []


def test_a_copy_over_itself_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    (tmp_path / "link.journey").symlink_to(path)
    for target in (path, tmp_path / "link.journey"):
        with pytest.raises(UsageError):
            je.save_copy(path, target)
    je.save_copy(path, tmp_path / "q.journey.json")
    assert je.load(tmp_path / "q.journey.json").project == small_project()


def fake_importer(path: Path, text: str, **options: object) -> Imported:
    """Each line is a journey of one persona, Ana; ids are of the file."""
    if "!" in text:
        raise ImportFailed("error.not_text", path=str(path))
    ana = Persona(id=f"psn_{path.stem}", name="Ana")
    journeys = [
        journey_of(key=f"jrn_{path.stem}_{number}", title=title, personas=(ana.id,))
        for number, title in enumerate(text.split())
    ]
    notes = (message("error.not_text", path=str(options["lenient"])),)
    return Imported(project_with(*journeys, personas=(ana,), channels=(), title=path.stem), notes)


def test_sources_are_imported_together_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "IMPORTERS", {".txt": lambda: fake_importer})
    one, two, bad = (tmp_path / name for name in ("one.txt", "two.txt", "bad.txt"))
    one.write_text("Buy Use", encoding="utf-8")
    two.write_text("\ufeffLeave", encoding="utf-8")
    bad.write_text("Oh!", encoding="utf-8")
    notes = je.import_sources([one, two], out=tmp_path / "p.journey", mint=counting_ids())
    project = je.load(tmp_path / "p.journey").project
    assert [note.values["path"] for note in notes] == ["False", "False"]
    assert [journey.title for journey in project.journeys] == ["Buy", "Use", "Leave"]
    assert [persona.id for persona in project.personas] == ["psn_one"]
    assert {journey.personas for journey in project.journeys} == {("psn_one",)}
    with pytest.raises(ImportFailed):
        je.import_sources([two, bad], into=tmp_path / "p.journey")
    with pytest.raises(UsageError):
        je.import_sources([two], out=tmp_path / "p.journey")
    assert je.load(tmp_path / "p.journey").project == project
    into = written(tmp_path / "into.journey")
    je.import_sources([one], into=into)
    assert [journey.title for journey in je.load(into).project.journeys] == ["I claim", "Buy", "Use"]


def test_joining_keeps_what_was_there_the_very_same() -> None:
    base, extra = small_project(), project_with(journey_of(key="jrn_x"), id="prj_2")
    joined = join(base, extra)
    assert joined.journeys[0] is base.journeys[0]
    assert joined.channels == base.channels
    assert [journey.id for journey in joined.journeys] == ["jrn_1", "jrn_x"]


LIGHT = """
import sys
import journeyeditor
heavy = {"pydantic", "sqlite3", "babel", "PySide6", "typer", "reportlab"} & {name.split(".")[0] for name in sys.modules}
print(sorted(heavy))
"""


def test_importing_the_package_loads_nothing_heavy() -> None:
    run = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_every_public_name_is_there_and_no_other() -> None:
    assert [name for name in je.__all__ if getattr(je, name, None) is None] == []
    assert sorted(je.__all__) == dir(je)
    assert not hasattr(je, "no_such_name")


def test_a_damaged_picture_row_is_told_when_it_is_read(tmp_path: Path) -> None:
    project, assets = pictured_project()
    path = written(tmp_path / "p.journey", project, assets)
    with opened_database(path) as connection:
        connection.execute("DELETE FROM asset")
    with je.open_project(path) as session:
        assert [problem.rule for problem in session.problems] == ["picture_missing"]
        with pytest.raises(DamagedFile):
            session.read_asset(next(iter(assets)))


def test_a_map_of_a_language_from_right_to_left_is_printed_mirrored(tmp_path: Path) -> None:
    project = evolve(small_project(), language="he")
    je.export(small_project(), tmp_path / "ltr.svg")
    je.export(project, tmp_path / "rtl.svg")

    def lane_head(name: str) -> float:
        text = (tmp_path / name).read_text(encoding="utf-8")
        found = re.search(r'translate\(([\d.]+) [\d.]+\)">\n<g data-key="[^"]*\.label"', text)
        assert found
        return float(found[1])

    assert lane_head("ltr.svg") == 0
    assert lane_head("rtl.svg") > 400


def test_an_atlas_is_read_without_the_maps_and_is_that_of_the_project(tmp_path: Path) -> None:
    path = api.new_project(tmp_path / "p.journey", sample="car-insurance")
    whole = build(api.load(path).project)
    assert api.read_atlas(path) == whole
    assert len(whole.journeys) == 18
    fewer = api.read_atlas(path, 2)
    assert fewer.overlaps == tuple(one for one in whole.overlaps if one.count >= 2)
    api.save_copy(path, tmp_path / "p.journey.json")
    assert api.read_atlas(tmp_path / "p.journey.json") == whole
    with pytest.raises(MissingFile):
        api.read_atlas(tmp_path / "none.journey")
