"""Reading models: the parts of a map share what pydantic gives each."""

from __future__ import annotations

from journeyeditor.model import Card, Journey, evolve
from journeyeditor.model.reading import from_data, from_json
from tests.builders import rich_project


def test_parts_with_the_same_fields_written_share_one_set_of_names() -> None:
    written = rich_project().journeys[0]
    for read in (from_json(Journey, written.model_dump_json()), from_data(Journey, written.model_dump())):
        assert read == written
        parts = (*read.cards, *read.steps, *read.encounters)
        for kind in {type(part) for part in parts}:
            own = [part for part in parts if type(part) is kind]
            assert len(own) > 1
            assert len({id(part.model_fields_set) for part in own}) == 1
            assert own[0].model_fields_set == set(kind.model_fields)


def test_what_is_written_stays_each_part_s_own() -> None:
    data = {
        "id": "jrn",
        "cards": [{"id": "a", "lane": "l", "at": "s"}, {"id": "b", "lane": "l", "at": "s", "text": "B"}],
    }
    first, second = from_data(Journey, data).cards
    assert first.model_fields_set == {"id", "lane", "at"}
    assert second.model_fields_set == {"id", "lane", "at", "text"}
    after = evolve(first, text="A")
    assert after.model_fields_set == second.model_fields_set
    assert after == Card(id="a", lane="l", at="s", text="A")
    assert first.model_fields_set == {"id", "lane", "at"}
