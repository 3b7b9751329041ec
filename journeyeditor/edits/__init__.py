"""Verbs: each function takes what is meant and returns an Edit, from one project to the next.

Ids of new things are minted by the caller. What would break the model is refused with an EditError.
"""

from journeyeditor.edits.assets import add_asset
from journeyeditor.edits.base import Edit, chain
from journeyeditor.edits.cards import add_card, add_cards, duplicate_cards, move_cards, set_card, shift_cards, span_card
from journeyeditor.edits.channels import add_channel, move_channel, set_channel
from journeyeditor.edits.comments import add_comment, reply_to_comment, resolve_comment, set_comment
from journeyeditor.edits.copies import copied_group, copied_journey
from journeyeditor.edits.delete import delete, delete_channel, deletion_counts, told
from journeyeditor.edits.encounters import (
    add_encounter,
    duplicate_encounters,
    move_encounters,
    move_encounters_to_new_touchpoint,
    set_encounter,
)
from journeyeditor.edits.feelings import clear_feeling, feeling_at, set_feeling
from journeyeditor.edits.findings import (
    add_action,
    add_dataset,
    add_insight,
    move_action,
    move_insight,
    set_action,
    set_dataset,
    set_insight,
)
from journeyeditor.edits.groups import add_group, add_group_of, move_group, set_group
from journeyeditor.edits.joining import merge_cards, merge_stages, split_card, split_stage
from journeyeditor.edits.journeys import (
    add_journey,
    move_journey,
    nest_journey,
    place_journey,
    rehome_journey,
    set_journey,
)
from journeyeditor.edits.lanes import add_lane, fold_channel, move_lane, set_lane, show_channel
from journeyeditor.edits.links import add_link, move_link, set_link, turn_link
from journeyeditor.edits.measurements import clear_measurements, set_measurement
from journeyeditor.edits.metrics import add_metric, move_metric, set_metric
from journeyeditor.edits.personas import add_persona, move_persona, set_persona
from journeyeditor.edits.project import refuse_pair, rename_project, set_project
from journeyeditor.edits.routes import add_route, set_route
from journeyeditor.edits.stages import add_stage, move_stage, set_stage
from journeyeditor.edits.start import (
    LANES_OF,
    PREFIXES,
    STANDARD_CHANNELS,
    STANDARD_TOUCHPOINTS,
    new_journey,
    new_project,
    new_stage,
)
from journeyeditor.edits.steps import add_step, move_step, set_step, set_widths
from journeyeditor.edits.teams import add_system, add_team, move_system, move_team, set_system, set_team
from journeyeditor.edits.touchpoints import add_touchpoint, merge_touchpoints, move_touchpoint, set_touchpoint

__all__ = [
    "LANES_OF",
    "PREFIXES",
    "STANDARD_CHANNELS",
    "STANDARD_TOUCHPOINTS",
    "Edit",
    "add_action",
    "add_asset",
    "add_card",
    "add_cards",
    "add_channel",
    "add_comment",
    "add_dataset",
    "add_encounter",
    "add_group",
    "add_group_of",
    "add_insight",
    "add_journey",
    "add_lane",
    "add_link",
    "add_metric",
    "add_persona",
    "add_route",
    "add_stage",
    "add_step",
    "add_system",
    "add_team",
    "add_touchpoint",
    "chain",
    "clear_feeling",
    "clear_measurements",
    "copied_group",
    "copied_journey",
    "delete",
    "delete_channel",
    "deletion_counts",
    "duplicate_cards",
    "duplicate_encounters",
    "feeling_at",
    "fold_channel",
    "merge_cards",
    "merge_stages",
    "merge_touchpoints",
    "move_action",
    "move_cards",
    "move_channel",
    "move_encounters",
    "move_encounters_to_new_touchpoint",
    "move_group",
    "move_insight",
    "move_journey",
    "move_lane",
    "move_link",
    "move_metric",
    "move_persona",
    "move_stage",
    "move_step",
    "move_system",
    "move_team",
    "move_touchpoint",
    "nest_journey",
    "new_journey",
    "new_project",
    "new_stage",
    "place_journey",
    "refuse_pair",
    "rehome_journey",
    "rename_project",
    "reply_to_comment",
    "resolve_comment",
    "set_action",
    "set_card",
    "set_channel",
    "set_comment",
    "set_dataset",
    "set_encounter",
    "set_feeling",
    "set_group",
    "set_insight",
    "set_journey",
    "set_lane",
    "set_link",
    "set_measurement",
    "set_metric",
    "set_persona",
    "set_project",
    "set_route",
    "set_stage",
    "set_step",
    "set_system",
    "set_team",
    "set_touchpoint",
    "set_widths",
    "shift_cards",
    "show_channel",
    "span_card",
    "split_card",
    "split_stage",
    "told",
    "turn_link",
]
