"""Makes the accident claim of the sample from an empty project by keys alone, as a person without a mouse would.

Each function makes one kind of thing in the order in which the eye falls on the map; the texts are the sample's.
"""

from __future__ import annotations

from journeyeditor.app.widgets.moments import CELLS
from journeyeditor.model import (
    Action,
    Card,
    Direction,
    Encounter,
    Evidence,
    EvidenceStatus,
    Feeling,
    Measurement,
    Moment,
    Persona,
    kind_of_lane,
)
from journeyeditor.model.feelings import emotion_lines
from tests.app.hands import Hands, in_lane, in_row, on
from tests.keyboard import Keyboard

MOMENT_KEYS = dict(zip(CELLS, "01234", strict=True))


def make_stages(hands: Hands) -> None:
    """Ctrl+Alt+J gives a journey with three stages of one step; the claim has eight of two."""
    keys, stages = hands.keys, hands.wanted.journey.stages
    keys.press("Ctrl+Alt+J").type(stages[0].title).press("Return")
    keys.press("Right", "Shift+Right", "Delete", "Tab", "Ctrl+Alt+P")
    for stage in stages[1:]:
        keys.press("Ctrl+Alt+S").type(stage.title).press("Return", "Ctrl+Alt+P")


def make_phases(hands: Hands) -> None:
    """Phase and duration of each stage, in the inspector."""
    keys, words = hands.keys, hands.window.words
    hands.from_start()
    for made, stage in zip(hands.made.stages, hands.wanted.journey.stages, strict=True):
        hands.select(made.id).press("F6")
        if stage.phase is not None:
            keys.choose("Phase", words.tr(f"phase.{stage.phase.value}"))
        keys.fill("Duration", words.duration(stage.duration) if stage.duration else "")
        hands.to_map()


def make_facts(hands: Hands) -> None:
    """The facts of the journey, while nothing is selected."""
    journey, words = hands.wanted.journey, hands.window.words
    keys = hands.from_start().keys.press("F6")
    keys.fill("Title", journey.title).fill("Scenario", journey.scenario).fill("Goal", journey.goal.statement)
    keys.fill("Finding", journey.finding)
    keys.choose("Basis", words.tr(f"app.basis.{journey.basis.value}"))
    keys.choose("Status", words.tr(f"status.{journey.status.value}"))
    keys.fill("Version", journey.version).fill("Owner", journey.owner)
    keys.fill("Review by", words.date(journey.review_by) if journey.review_by else "")
    keys.tab_to("Details").press("Space").fill("Subtitle", journey.subtitle)
    keys.fill("Whom it covers", journey.scope.target).fill("Offer", journey.scope.offer)
    keys.fill("From when to when", journey.scope.span).fill("Sources", journey.sources[0].source)
    keys.fill("Date of this version", words.date(journey.dated) if journey.dated else "")
    hands.to_map()


def make_persona(hands: Hands) -> None:
    """The palette adds a persona, whose name waits in the project panel; it is the journey's first and so its own."""
    persona = hands.wanted.project.by_id[hands.wanted.journey.personas[0]]
    assert isinstance(persona, Persona)
    keys = hands.keys.press("Ctrl+K").type("Add a persona").press("Return")
    keys.press("Ctrl+A").type(persona.name).press("Return", "F6", "F6")
    keys.fill("Role", persona.role).fill("Age", persona.age).fill("Segment", persona.segment)
    keys.fill("Quote", persona.quote)
    for name, lines in (("Goals", persona.goals), ("Needs", persona.needs), ("Frustrations", persona.frustrations)):
        keys.tab_to(name).press("Ctrl+A")
        for line in lines:
            keys.type(line).press("Return")
        keys.press("Tab")
    hands.to_map()


def make_lanes(hands: Hands) -> None:
    """A new journey lacks three of the lanes: each is added below the one selected, from a menu."""
    there = [lane.kind for lane in hands.made.lanes]
    hands.from_start()
    for above, lane in zip(hands.wanted.journey.lanes, hands.wanted.journey.lanes[1:], strict=False):
        if lane.kind not in there:
            hands.select(hands.lane(above.kind)).press("Ctrl+Alt+L").pick(hands.window.words.tr(f"lane.{lane.kind}"))


def make_cards(hands: Hands) -> None:
    """A card is typed into each cell; Tab goes on to the next."""
    journey = hands.wanted.journey
    hands.from_start()
    for lane in journey.lanes:
        cards = [card for card in journey.cards if card.lane == lane.id]
        if not cards or kind_of_lane(lane.kind).own_drawing:
            continue
        made = hands.lane(lane.kind)
        hands.go(in_lane(made))
        for card in cards[:-1]:
            hands.keys.type(card.text).press("Tab")
        hands.keys.type(cards[-1].text).press("Return")


def make_actions(hands: Hands) -> None:
    """Opportunities become improvement actions with owner, date, impact and effort."""
    words, project = hands.window.words, hands.wanted.project
    wanted = {card.text: project.by_id.get(card.subject or "") for card in hands.wanted.journey.cards}
    lane = hands.lane("opportunities")
    hands.from_start()
    for card in [card for card in hands.made.cards if card.lane == lane]:
        action = wanted[card.text]
        assert isinstance(action, Action)
        keys = hands.select(card.id).press("F6").tab_to("Make it an improvement action").press("Space")
        keys.fill("Owner", action.owner).fill("Due", words.date(action.due) if action.due else "")
        keys.tab_to("Impact").press(*["Right"] * (action.impact or 0), "Tab")
        keys.tab_to("Effort").press(*["Right"] * (action.effort or 0))
        hands.to_map()


def make_encounters(hands: Hands) -> None:
    """Each from the action of its step: typed into its channel's row, or added and taken there where there is none."""
    wanted = hands.wanted
    actions = {card.id: card.at for card in hands.made.cards if card.lane == hands.lane("actions")}
    hands.from_start().select(hands.made.cards[0].id)
    for one in wanted.journey.encounters:
        step = hands.made.steps[wanted.journey.column_of[one.step]].id
        hands.go(on(actions), "Up")
        hands.go(on({key for key in actions if actions[key] == step}), "Right")
        name, channel = wanted.touchpoint(one).name, hands.row(wanted.channel(one).name)
        if channel in {row.id for row in hands.map.places().channels}:
            hands.go(in_row(channel), "Down")
            hands.keys.type(name).press("Return")
        else:
            hands.keys.press("Ctrl+Alt+T").type(name).press("Return")
            order = [each.id for each in hands.window.project.channels]
            hands.keys.press(*["Ctrl+Down"] * order.index(channel))
            if order.index(channel):
                hands.keys.press("M")
        make_encounter(hands, one)


def make_encounter(hands: Hands, one: Encounter) -> None:
    """The rest of an encounter that is selected: by keys on the map, what is seldom in the inspector."""
    keys, words = hands.keys, hands.window.words
    if one.title:
        keys.press("F2").type(one.title).press("Return")
    if one.moment is not Moment.NONE:
        keys.press(MOMENT_KEYS[one.moment])
    feel(keys, one.feeling or 0.0)
    if (one.duration, one.importance, one.direction, one.variant) == (None, 3, Direction.BOTH, False):
        return
    keys.press("F6")
    if one.duration:
        keys.fill("Duration", words.duration(one.duration)).fill("Description", one.note)
    keys.tab_to("Importance").press(*["Right" if one.importance > 3 else "Left"] * abs(one.importance - 3), "Tab")
    if one.direction is not Direction.BOTH:
        keys.choose("Direction", words.tr(f"direction.{one.direction.value}"))
    if one.variant:
        keys.tab_to(words.tr("app.field.variant")).press("Space")
    hands.to_map()


def feel(keys: Keyboard, wanted: float, start: float = 0.0) -> None:
    """Half a point with each key, a tenth with Shift; where nothing changes, up and down again."""
    tenths = round((wanted - start) * 10)
    halves, rest = divmod(abs(tenths), 5)
    sign = "+" if tenths >= 0 else "-"
    keys.press(*[sign] * halves, *["Shift++" if sign == "+" else "Shift+_"] * rest)
    if not tenths:
        keys.press("+", "-")


EVIDENCE_STATUSES = tuple(EvidenceStatus)


def make_evidence(hands: Hands, evidence: Evidence) -> None:
    """What all that is selected rests on; the keyboard is on the map before and after."""
    keys, words = hands.keys, hands.window.words
    keys.press("F6").tab_to(words.tr("evidence.assumed")).press("Space").tab_to("How sure")
    keys.press(*["Right"] * EVIDENCE_STATUSES.index(evidence.status))
    keys.fill("Source", evidence.source).fill("Method", evidence.method).fill("n", str(evidence.n))
    keys.fill("Date", words.date(evidence.date) if evidence.date else "")
    hands.to_map()


def make_all_evidence(hands: Hands) -> None:
    """Of many at once: all feelings, the backstage, then the rest lane by lane; and whose touchpoints they are."""
    journey = hands.wanted.journey
    keys = hands.from_start().keys
    for lane in journey.lanes:
        cards = [card for card in journey.cards if card.lane == lane.id and card.evidence]
        if cards:
            first = next(card for card in hands.made.cards if card.lane == hands.lane(lane.kind))
            hands.select(first.id).press("Ctrl+A")
            make_evidence(hands, rests_on(cards[0]))
    first_met = hands.made.encounters[0]
    hands.from_start().select(first_met.id).press("Ctrl+A", "F6")
    name = hands.window.project.personas[0].name
    keys.tab_to(name).press("Space")
    hands.to_map()
    make_evidence(hands, rests_on(journey.encounters[0]))
    own = next(n for n, one in enumerate(journey.encounters) if one.evidence != journey.encounters[0].evidence)
    hands.from_start().select(hands.made.encounters[own].id)
    keys.press("F6").tab_to(hands.window.words.tr("evidence.observed")).press("Space")
    evidence = rests_on(journey.encounters[own])
    keys.tab_to("How sure").press("Right").fill("Source", evidence.source).fill("n", str(evidence.n))
    hands.to_map()
    hands.from_start().select(next(one for one in hands.made.feelings).id).press("Ctrl+A")
    make_evidence(hands, rests_on(journey.feelings[0]))


def rests_on(one: Card | Encounter | Feeling) -> Evidence:
    """The evidence of something that has one."""
    assert one.evidence is not None
    return one.evidence


def make_routes(hands: Hands) -> None:
    """R at a touchpoint asks where the route leads; its words are typed, its share in the inspector."""
    journey, wanted = hands.wanted.journey, hands.wanted
    place = {one.id: n for n, one in enumerate(journey.encounters)}
    for route in journey.routes:
        target = journey.encounters[place[route.target]]
        hands.from_start().select(hands.made.encounters[place[route.source]].id).press("R")
        hands.keys.type(target.title or wanted.touchpoint(target).name).press("Return")
        hands.keys.type(route.label).press("Return", "F6").fill("Share of all", f"{round((route.share or 0) * 100)}")
        hands.keys.tab_to(hands.window.project.personas[0].name).press("Space")
        hands.to_map()


def make_feelings(hands: Hands) -> None:
    """A point waits at each step where something was met; plus and minus say how it feels, F2 names it."""
    project = hands.window.project
    hands.from_start()
    for number, one in enumerate(hands.wanted.journey.feelings):
        step = hands.made.steps[number].id
        points = emotion_lines(project, hands.made)[0].points
        start = next(point.value for point in points if point.step.id == step)
        hands.select(step)
        feel(hands.keys, one.value or 0.0, start)
        if one.label:
            hands.keys.press("F2").type(one.label).press("Return")
        if one.quote:
            hands.keys.press("F6").fill("Quote", one.quote)
            hands.to_map()


def make_measurements(hands: Hands) -> None:
    """Of the stages, of one encounter and of the journey; a KPI that the project lacks is named at its first value."""
    journey, keys = hands.wanted.journey, hands.keys
    stages = {stage.id: n for n, stage in enumerate(journey.stages)}
    met = {one.id: n for n, one in enumerate(journey.encounters)}
    hands.from_start()
    for target in dict.fromkeys(one.target for one in journey.measurements):
        if target in stages:
            hands.select(hands.made.stages[stages[target]].id)
        elif target in met:
            hands.from_start().select(hands.made.encounters[met[target]].id)
        else:
            hands.from_start()
        keys.press("F6")
        for one in [one for one in journey.measurements if one.target == target]:
            make_measurement(hands, one)
        hands.to_map()


def make_measurement(hands: Hands, one: Measurement) -> None:
    """Value and number of answers in the row that the menu of KPIs opens."""
    keys, name = hands.keys, hands.wanted.metric(one.metric).name
    keys.tab_to("Add a KPI").press("Space")
    if any(metric.name == name for metric in hands.window.project.metrics):
        keys.pick(name)
    else:
        keys.pick(hands.window.words.tr("app.measures.new")).type(name).press("Return")
    keys.type(f"{one.value:g}").press("Tab").type("" if one.n is None else str(one.n)).press("Return")


def order_channels(hands: Hands) -> None:
    """The rows of the channels as the sample has them: Ctrl+Up takes one up."""
    names = [channel.name for channel in hands.wanted.project.channels]
    shown = {row.id for row in hands.map.places().channels}
    found = [one for one in hands.window.project.channels if one.id in shown]
    for place, one in enumerate(sorted(found, key=lambda one: names.index(one.name))):
        rows = [row.id for row in hands.map.places().channels]
        if rows[place] != one.id:
            hands.from_start().select(one.id).press(*["Ctrl+Up"] * (rows.index(one.id) - place))


ALL = (
    *(make_stages, make_phases, make_facts, make_persona, make_lanes, make_cards, make_actions, make_encounters),
    *(order_channels, make_routes, make_feelings, make_all_evidence, make_measurements),
)
"""In this order."""
