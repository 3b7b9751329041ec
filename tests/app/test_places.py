"""The way back and forward."""

from __future__ import annotations

from journeyeditor.app.places import Places, Visit

A, B, C = Visit("a"), Visit("b", ("x",)), Visit("c", (), True)


def test_back_and_forward_walk_the_same_way() -> None:
    places = Places(A)
    places.go(B)
    places.go(C)
    assert [places.back(), places.back(), places.back()] == [B, A, None]
    assert [places.forward(), places.forward(), places.forward()] == [B, C, None]


def test_a_new_way_forgets_the_one_ahead() -> None:
    places = Places(A)
    places.go(B)
    places.back()
    places.go(C)
    assert (places.behind, places.ahead) == ([A], [])


def test_the_place_one_is_at_is_not_kept_twice() -> None:
    places = Places(A)
    places.go(A)
    assert places.behind == []


def test_what_is_selected_when_one_leaves_is_selected_on_return() -> None:
    places = Places(A)
    places.note(("card",))
    places.go(B)
    assert places.back() == Visit("a", ("card",))


def test_places_of_a_journey_that_is_gone_are_forgotten() -> None:
    places = Places(A)
    places.go(B)
    places.go(C)
    places.forget(frozenset({"b"}))
    assert places.behind == [A]


def test_views_of_the_atlas_are_places_of_their_own() -> None:
    places = Places(A)
    places.see("matrix")
    assert places.here == A
    places.go(Visit("a", (), True))
    places.see("matrix")
    places.see("matrix")
    places.note(("a",))
    places.see("tree")
    assert [(v.atlas, v.view) for v in (*places.behind, places.here)] == [
        (False, ""),
        (True, "graph"),
        (True, "matrix"),
        (True, "tree"),
    ]
    assert places.back() == Visit("a", ("a",), True, "matrix")
