"""The choices of the model: snake_case in code and file, shown through the words of the field."""

from __future__ import annotations

from enum import StrEnum


class Phase(StrEnum):
    """When a stage takes place, seen from the purchase."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Marker(StrEnum):
    """The sign of a persona's points on a curve."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"


class TeamKind(StrEnum):
    """Who a team is to us."""

    DEPARTMENT = "department"
    PARTNER = "partner"
    SUPPLIER = "supplier"


class ChannelKind(StrEnum):
    """The family of a channel."""

    DIGITAL = "digital"
    VOICE = "voice"
    MESSAGE = "message"
    PHYSICAL = "physical"
    POST = "post"
    SOCIAL = "social"


class MetricKind(StrEnum):
    """What a metric measures, and so how it is drawn."""

    NPS = "nps"
    CSAT = "csat"
    CES = "ces"
    VOLUME = "volume"
    CONVERSION = "conversion"
    DURATION = "duration"
    COST = "cost"
    CUSTOM = "custom"


class MetricState(StrEnum):
    """Whether a metric is measured, should go, or is missing."""

    IN_USE = "in_use"
    TO_DROP = "to_drop"
    GAP = "gap"


class InsightKind(StrEnum):
    """What an insight tells of."""

    PAIN = "pain"
    GAIN = "gain"
    NEED = "need"
    OPPORTUNITY = "opportunity"


class ActionStatus(StrEnum):
    """How far an improvement action has come."""

    IDEA = "idea"
    PLANNED = "planned"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


class DatasetKind(StrEnum):
    """What kind of data was imported."""

    SURVEY = "survey"
    EVENT_LOG = "event_log"
    METRIC_TABLE = "metric_table"


class LinkKind(StrEnum):
    """How one journey bears on another. “Part of” is no link: it is `Journey.parent`."""

    LEADS_TO = "leads_to"
    INFLUENCES = "influences"
    ALTERNATIVE_TO = "alternative_to"


class JourneyKind(StrEnum):
    """What kind of map a journey is drawn as."""

    CUSTOMER_JOURNEY = "customer_journey"
    EXPERIENCE_MAP = "experience_map"
    SERVICE_BLUEPRINT = "service_blueprint"


class JourneyState(StrEnum):
    """As it is, or as it should be."""

    CURRENT = "current"
    FUTURE = "future"


class Basis(StrEnum):
    """What a map rests on."""

    ASSUMPTION = "assumption"
    RESEARCH = "research"


class Purpose(StrEnum):
    """What a map is drawn for."""

    INFORM = "inform"
    PERSUADE = "persuade"
    INSPIRE = "inspire"
    CO_CREATE = "co_create"


class JourneyStatus(StrEnum):
    """How far a map has come."""

    UNMAPPED = "unmapped"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    VALIDATED = "validated"
    ARCHIVED = "archived"


class Direction(StrEnum):
    """Who speaks to whom at an encounter."""

    TO_US = "to_us"
    TO_CUSTOMER = "to_customer"
    BOTH = "both"


class Moment(StrEnum):
    """What makes an encounter stand out."""

    NONE = "none"
    DELIGHT = "delight"
    IRRITANT = "irritant"
    BREAKING_POINT = "breaking_point"
    MOMENT_OF_TRUTH = "moment_of_truth"
    MISSING = "missing"


GRAVITY = (Moment.BREAKING_POINT, Moment.MOMENT_OF_TRUTH, Moment.IRRITANT, Moment.DELIGHT)
"""Key moments, gravest first: which glyph stands on a curve's point."""


class EvidenceStatus(StrEnum):
    """How sure we are."""

    ASSUMED = "assumed"
    OBSERVED = "observed"
    VALIDATED = "validated"


class Grain(StrEnum):
    """What the cells of a lane stand on."""

    STAGE = "stage"
    STEP = "step"
