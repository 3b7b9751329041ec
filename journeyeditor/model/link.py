"""Places in journeys, and the links between journeys."""

from __future__ import annotations

from journeyeditor.model.base import Count, Entity, Id, Model, Rank, Share, Text
from journeyeditor.model.choices import LinkKind


class Place(Model):
    """A journey, or a stage, step or encounter of it."""

    journey: Id
    at: Id | None = None

    @property
    def ids(self) -> tuple[Id, ...]:
        """The journey, and where in it."""
        return (self.journey,) if self.at is None else (self.journey, self.at)


class JourneyLink(Entity):
    """One journey leads to, influences or is an alternative to another; `share` 0–1 of customers, of n."""

    kind: LinkKind = LinkKind.LEADS_TO
    source: Place
    target: Place
    share: Share | None = None
    n: Count | None = None
    strength: Rank = 3
    note: Text = ""
