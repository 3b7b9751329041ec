"""Paper, margins, how it lies, how large the map is, tiles and their seams."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyeditor.api import PrintOptions
from journeyeditor.api.prepared import Prepared
from journeyeditor.app.printing import choices as by
from journeyeditor.app.printing.amount import COUNT, METRES, MILLIMETRES, SIDE, Amount
from journeyeditor.app.printing.choices import SIDES, Kind, Scale
from journeyeditor.app.printing.scale_row import ScaleRow
from journeyeditor.app.printing.section import Section, Situation
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.field import Field, Pair
from journeyeditor.app.widgets.label import label
from journeyeditor.words import Words

PAIRS = {"level_sides": ("margin_top", "margin_bottom"), "upright_sides": ("margin_left", "margin_right")}
"""The margins of a side that stand beside each other."""

UNITS = {Scale.WIDTH: SIDE, Scale.DISTANCE: METRES}


class PaperSection(Section):
    """Each control tells its options; paper of any size and rolls have fields of their own."""

    def __init__(self, look: Look, words: Words) -> None:
        """Makes the controls."""
        super().__init__(look, words)
        self.options = PrintOptions()
        self.kind = Kind.PAGES
        self.paper, self.tile, self.scale = Choice(look), Choice(look), Choice(look)
        self.margin, self.overlap = Amount(words, MILLIMETRES), Amount(words, MILLIMETRES)
        self.each = self.check("print_window.margin.each")
        self.sides = {name: Amount(words, MILLIMETRES) for name in SIDES}
        self.wide, self.high, self.roll = (Amount(words, SIDE) for _ in range(3))
        self.amount, self.share = Amount(words, SIDE), ScaleRow(look, words)
        self.text_from = label("", 12, tone="third", tabular=True)
        self.fitting: str | None = None
        self.across, self.down = Amount(words, COUNT), Amount(words, COUNT)
        self.way = self.switch((None, "auto"), (True, "wide"), (False, "tall"))
        self.seams = self.switch((False, "moved"), (True, "even"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tr = self.words.tr
        self.paper_field = Field(tr("app.export.paper"), self.paper)
        self.add("paper", Pair((self.paper_field, self._field("margin", self.margin))))
        self.add("each", self.each)
        for name, pair in PAIRS.items():
            fields = [self._field(side.replace("_", "."), self.sides[side]) for side in pair]
            self.add(name, Pair(fields))
        self.add("custom", Pair((self._field("paper.width", self.wide), self._field("paper.height", self.high))))
        self.add("roll", self._field("paper.roll_width", self.roll))
        self.add("tile", Pair((self._field("tile", self.tile), self._field("overlap", self.overlap))))
        self.add("way", Field(tr("app.export.way"), self.way))
        self.add("seams", self._field("seams", self.seams))
        self.add("scale", self._scale_field())
        self.add("share", self.share)
        self.add("grid", Pair((self._field("across", self.across), self._field("down", self.down))))
        self.add("amount", self._field("amount", self.amount))

    def _scale_field(self) -> Field:
        """The way to say how large the map is; at the right of its name how large the text is then."""
        made, head = self._field("scale", self.scale), QHBoxLayout()
        head.addWidget(made.title)
        head.addStretch(1)
        head.addWidget(self.text_from)
        made.column.insertLayout(0, head)
        return made

    def _field(self, key: str, control: QWidget) -> Field:
        return Field(self.words.tr(f"print_window.{key}"), control)

    def _connect(self) -> None:
        self.paper.picked.connect(self.on_paper)
        self.tile.picked.connect(lambda value: self.tell(tile=value))
        self.margin.picked.connect(self.on_margin)
        self.each.clicked.connect(lambda on: self.tell(**dict.fromkeys(SIDES, self.options.margin if on else None)))
        for name, side in self.sides.items():
            side.picked.connect(lambda value, name=name: self.tell(**{name: value}))
        self.overlap.picked.connect(lambda value: self.tell(overlap=value))
        self.way.chosen.connect(lambda value: self.tell(landscape=value))
        self.seams.chosen.connect(lambda value: self.tell(even_seams=value))
        self.scale.picked.connect(self.on_scale)
        self.share.picked.connect(lambda value: self.tell(**by.of_percent(value, self.options, self.kind)))
        self.share.fitted.connect(lambda: self.on_scale(Scale.FIT))
        self.amount.picked.connect(lambda value: self.tell(**by.scaled(self._mode(), value)))
        for side in (self.wide, self.high):
            side.picked.connect(lambda _: self.tell(paper=by.custom_paper(self.wide.value, self.high.value)))
        self.roll.picked.connect(lambda value: self.tell(paper=by.roll_paper(value)))
        for number in (self.across, self.down):
            number.picked.connect(
                lambda _: self.tell(pages=by.pages_of(round(self.across.value), round(self.down.value)))
            )

    def on_margin(self, value: float) -> None:
        """One margin for all sides; those of their own take it too."""
        own = dict.fromkeys(SIDES, value if by.has_sides(self.options) else None)
        self.tell(margin=value, **own)

    def on_paper(self, value: object) -> None:
        """A paper by its name, any size, a roll, or the map's own size."""
        self.tell(paper=by.paper_of(value, self.options.paper))

    def on_scale(self, mode: object) -> None:
        """Another way to say how large the map is; what fits, fits the paper of before."""
        options = replace(self.options, paper=self.options.paper or self.fitting)
        self.tell(**by.scale_options(Scale(str(mode)), options, self.kind))

    def _mode(self) -> Scale:
        return by.scale_of(self.options, self.kind)

    def show_situation(self, now: Situation) -> None:
        """Sets every control."""
        kept = self.fitting if now.kind is self.kind else None
        self.options, self.kind, self.fitting = now.options, now.kind, now.options.paper or kept
        options, mode = self.options, by.scale_of(now.options, now.kind)
        self._fill(now)
        self.margin.set_value(options.margin)
        self.each.setChecked(by.has_sides(options))
        for side, length in zip(self.sides.values(), options.sides, strict=True):
            side.set_value(length)
        self.overlap.set_value(options.overlap)
        self.way.set_value(options.landscape)
        self.seams.set_value(options.even_seams)
        wide, high = by.sides_of(options.paper)
        self.wide.set_value(wide)
        self.high.set_value(high)
        self.roll.set_value(by.roll_of(options.paper))
        across, down = by.grid_of(options.pages)
        self.across.set_value(across)
        self.down.set_value(down)
        if mode in UNITS:
            self.amount.set_unit(UNITS[mode])
            self.amount.set_value(by.amount_of(options, mode))
        if options.scale:
            self.share.show_scale(options.scale)
        self._show_groups(now, mode)

    def show_print(self, prepared: Prepared) -> None:
        """Shows how large the map came out, and its smallest text."""
        if prepared.scale:
            self.share.show_scale(prepared.scale)
        size = self.words.number(round(prepared.smallest, 1))
        self.text_from.setText(self.words.tr("print_window.text_from", size=size) if prepared.smallest else "")

    def _fill(self, now: Situation) -> None:
        tr, poster = self.words.tr, now.kind is Kind.POSTER
        own = [(None, tr("app.export.own_size"), None)] if by.takes_own_size(now) else []
        any_size = [(by.CUSTOM, tr("print_window.paper.custom"), None)]
        rolls = [(by.ROLLS, tr("print_window.paper.roll"), None)] if by.takes_rolls(now) else []
        names = [(name, name, None) for name in by.PAPERS]
        self.paper.fill([*own, *names, *any_size, *rolls], by.paper_choice(now.options.paper))
        self.paper_field.title.setText(tr("print_window.poster_size" if poster else "app.export.paper"))
        self.tile.fill([(name, name, None) for name in by.TILES], now.options.tile)
        modes = [(mode, tr(f"print_window.scale.{mode}"), None) for mode in by.modes_of(now)]
        self.scale.fill(modes, by.scale_of(now.options, now.kind))

    def _show_groups(self, now: Situation, mode: Scale) -> None:
        options, poster = now.options, now.kind is Kind.POSTER
        paper = mode in by.ON_PAPER
        self.paper_field.setVisible(paper)
        named = by.paper_choice(options.paper)
        self.show_groups(
            {
                "paper": True,
                "each": True,
                **dict.fromkeys(PAIRS, by.has_sides(options)),
                "custom": paper and named == by.CUSTOM,
                "roll": paper and named == by.ROLLS,
                "tile": poster,
                "way": paper and options.paper is not None and named != by.ROLLS,
                "seams": poster,
                "scale": bool(by.modes_of(now)),
                "share": by.has_slider(now),
                "grid": mode is Scale.GRID,
                "amount": mode in UNITS,
            }
        )
