"""Evidence: what something on a map rests on. A value without id."""

from __future__ import annotations

from journeyeditor.model.base import Count, Date, Model, Text
from journeyeditor.model.choices import EvidenceStatus


class Evidence(Model):
    """How sure, from what source, by which method (interview, survey, analytics, …), of how many, when."""

    status: EvidenceStatus = EvidenceStatus.ASSUMED
    source: Text = ""
    method: Text = ""
    n: Count | None = None
    date: Date | None = None
