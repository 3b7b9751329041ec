"""What menus ask of the canvas: the clipboard, moments, routes, splitting and merging, sizes of columns and lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor.app.canvas import clipboard, feelings, joining, picture, sizing

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


def cut(window: Window) -> None:
    """Copies what is selected and takes it away."""
    if window.map is not None:
        clipboard.cut(window.map)


def copy(window: Window) -> None:
    """Copies what is selected, for other maps, spreadsheets and texts."""
    if window.map is not None:
        clipboard.copy(window.map)


def paste(window: Window) -> None:
    """Pastes at what is selected or in focus."""
    if window.map is not None:
        clipboard.paste_here(window.map)


def copy_picture(window: Window) -> None:
    """Copies what is selected as a picture, else the whole map."""
    if window.map is not None and picture.copy_picture(window.map):
        window.toast.say(window.words.tr("app.copied_picture"), name="picture")


def find(window: Window) -> None:
    """Opens the bar that finds in this map; in the atlas goes to the field that finds a journey."""
    from journeyeditor.app.commands import atlas

    if not atlas.find(window) and window.map is not None:
        window.map.open_finder()


def card_below(window: Window) -> None:
    """A card below the one selected, or in the cell in focus."""
    if window.map is not None:
        window.map.add_card_here()


def split(window: Window) -> None:
    """Splits the card by its lines or sentences, or the stage at the step."""
    if window.map is not None:
        joining.split_selection(window.map)


def merge(window: Window) -> None:
    """Makes the selected cards or stages one."""
    if window.map is not None:
        joining.merge_selection(window.map)


def moment(window: Window) -> None:
    """The picker of a key moment beside what is selected."""
    if window.map is not None:
        feelings.pick_moment(window.map)


def feel(window: Window) -> None:
    """The slider of what is felt beside what is selected."""
    if window.map is not None:
        feelings.pick_feeling(window.map)


def variant(window: Window) -> None:
    """A variant that leaves the path at the touchpoint selected; its words are typed next."""
    if window.map is not None:
        feelings.start_variant(window.map, window.words.tr("app.new.touchpoint"))


def link(window: Window) -> None:
    """A menu of the journeys that the place selected may lead to."""
    from journeyeditor.app.commands.project import near_pointer
    from journeyeditor.app.submenus import fill_links
    from journeyeditor.app.widgets.menu import Menu

    menu = Menu(window, once=True)
    fill_links(window, menu)
    menu.popup(near_pointer(window))


def comment(window: Window) -> None:
    """Puts the keyboard into the field that writes a comment on what is selected."""
    from journeyeditor.app.panels.inspector.comments import Entry

    window.finish()
    if window.page is not None:
        for entry in window.page.inspector.findChildren(Entry):
            window.page.inspector.area.ensureWidgetVisible(entry)
            entry.setFocus()


def route(window: Window) -> None:
    """A route from the first to the second touchpoint selected."""
    if window.map is not None:
        feelings.join_selected(window.map)


def fold(window: Window) -> None:
    """Folds the lane or channel row selected, or opens it."""
    if window.map is not None:
        sizing.fold_selection(window.map)


def fit_columns(window: Window) -> None:
    """Columns as wide as their texts ask."""
    if window.map is not None:
        sizing.fit_columns(window.map)


def equal_columns(window: Window) -> None:
    """Columns of one width."""
    if window.map is not None:
        sizing.equal_columns(window.map)


def free_columns(window: Window) -> None:
    """Columns as wide as the style says."""
    if window.map is not None:
        sizing.free_columns(window.map)
