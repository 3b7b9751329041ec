"""Print and export: the settings, the sheets as they leave the printer, the preflight, and one button that writes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from journeyeditor.api import PrintOptions
from journeyeditor.api.preflight import Finding
from journeyeditor.api.prepared import Prepared, Wanted, write_prepared
from journeyeditor.app.at_work import today
from journeyeditor.app.dialogs.files import ask_paper_path
from journeyeditor.app.dialogs.writing import Job, start
from journeyeditor.app.printing.arranging import Mode, map_sheet
from journeyeditor.app.printing.choices import Kind, kind_of
from journeyeditor.app.printing.exports import last, remember
from journeyeditor.app.printing.planner import Planner
from journeyeditor.app.printing.preflight_panel import PreflightPanel
from journeyeditor.app.printing.preview import Preview
from journeyeditor.app.printing.preview_bar import Legend, PreviewBar
from journeyeditor.app.printing.seam_strip import SeamStrip
from journeyeditor.app.printing.seams import Compared
from journeyeditor.app.printing.settings_panel import SettingsPanel
from journeyeditor.app.widgets.buttons import push_button, word_button
from journeyeditor.app.widgets.focus import FocusRing
from journeyeditor.app.widgets.label import Elided, label, paragraph, rule
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.app.widgets.tabs import TabStrip
from journeyeditor.drawing import Rect
from journeyeditor.errors import Message
from journeyeditor.export.paper import MM

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

KINDS = ((Kind.PAGES, "pages"), (Kind.POSTER, "tiles"), (Kind.BOOK, "book"))
"""The tabs and their icons."""

NOT_IN_NAMES = '/\\:*?"<>|'


class PrintWindow(QDialog):
    """Of a window with a project, freed when it closes. The map or view that is open is offered first."""

    def __init__(self, window: Window, *, to_printer: bool = False) -> None:
        """As large as the window. Enter exports, or prints."""
        super().__init__(window)
        self.owner, self.words, self.look = window, window.words, window.look
        self.prepared: Prepared | None = None
        self.printing = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.words.tr("print_window.title"))
        self.resize(window.size())
        session = window.session
        assert session is not None
        self.session = session
        wanted = first_wanted(window)
        scope = window.atlas.scope if window.atlas is not None else None
        self.settings = SettingsPanel(session.project, wanted, self.look, self.words, window.settings, scope)
        self.preview = Preview(self.look, session.read_asset)
        self.bar, self.legend = PreviewBar(self.look, self.words), Legend(self.look, self.words)
        self.seams = SeamStrip(self.look, self.words, session.project)
        self.preflight = PreflightPanel(self.look, self.words)
        project = window.atlas.as_seen() if window.atlas is not None else session.project
        self.planner = Planner(project, session.read_asset, window, self)
        self._build()
        self._connect()
        (self.print if to_printer else self.write).setDefault(True)
        self.ring = FocusRing(self.look, self)
        self.preview.setFocus()
        self.planner.ask(self.settings.wanted)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.settings)
        row.addWidget(self._upright())
        row.addLayout(self._middle(), 1)
        row.addWidget(self._upright())
        row.addWidget(self.preflight)
        column.addLayout(row, 1)

    def _upright(self) -> QWidget:
        made = rule(vertical=True)
        made.setMinimumHeight(0)
        made.setMaximumHeight(16777215)
        return made

    def _bar(self) -> QHBoxLayout:
        tr = self.words.tr
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(10)
        self.back = word_button(self.look, tr("print_window.back"), "left", 15)
        self.kind = TabStrip(self.look, [(kind, icon, tr(f"print_window.kind.{kind}")) for kind, icon in KINDS])
        self.write = push_button(self.look, tr("print_window.export"), "export", primary=True)
        self.print = push_button(self.look, tr("print_window.print"), "printer")
        self.print.setProperty("look", "quiet")
        row.addWidget(self.back)
        row.addWidget(rule(vertical=True))
        row.addWidget(label(tr("print_window.title"), 14, 600))
        row.addSpacing(8)
        row.addWidget(self.kind)
        row.addStretch(1)
        row.addWidget(self.print)
        row.addWidget(self.write)
        return row

    def _middle(self) -> QVBoxLayout:
        tr = self.words.tr
        column = QVBoxLayout()
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 8)
        self.mode = Segmented(self.look, self._modes(poster=False), Mode.SHEETS)
        self.mode.setSizePolicy(self.mode.sizePolicy().Policy.Fixed, self.mode.sizePolicy().Policy.Fixed)
        self.mode.setAccessibleName(tr("print_window.preview"))
        bar.addWidget(self.mode)
        bar.setSpacing(16)
        as_printed = Elided(tr("print_window.as_printed"), 12.5, tone="second")
        as_printed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        bar.addWidget(as_printed, 1)
        self.refused = paragraph("", 14, tone="second")
        self.refused.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.refused.setContentsMargins(60, 0, 60, 0)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.preview)
        self.stack.addWidget(self.refused)
        column.addLayout(bar)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)
        column.addWidget(self.legend)
        column.addWidget(self.seams)
        column.addWidget(rule())
        column.addWidget(self.bar)
        return column

    def _modes(self, *, poster: bool) -> list[tuple[object, str]]:
        modes = list(Mode) if poster else [Mode.SHEETS, Mode.ONE]
        return [(mode, self.words.tr(f"print_window.mode.{mode}")) for mode in modes]

    def _connect(self) -> None:
        self.kind.show_view(kind_of(self.settings.wanted.options))
        self.back.clicked.connect(self.reject)
        self.write.clicked.connect(self.on_export)
        self.print.clicked.connect(self.on_print)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print.click)
        self.kind.picked.connect(lambda kind: self.settings.on_kind(Kind(kind)))
        self.mode.chosen.connect(self.preview.show_mode)
        self.preview.switched.connect(self.on_switched)
        self.preview.zoomed.connect(self.bar.show_zoom)
        self.preview.view.pointed.connect(lambda index: self.bar.show_sheet(index, len(self.preview.view.sheets)))
        self.bar.stepped.connect(self.preview.step)
        self.bar.zoomed.connect(self.preview.set_zoom)
        self.settings.changed.connect(self.on_changed)
        self.planner.planned.connect(self.on_planned)
        self.planner.compared.connect(self.on_compared)
        self.planner.sized.connect(self.preflight.show_size)
        self.planner.refused.connect(self.on_refused)
        self.preflight.fixed.connect(self.settings.mend)
        self.preflight.jumped.connect(self.on_jumped)
        self.preflight.placed.connect(self.on_placed)
        self._wait()

    def _wait(self) -> None:
        """Nothing can be printed or written while the sheets are not the settings'."""
        self.write.setEnabled(False)
        self.print.setEnabled(False)
        self.bar.status.setText(self.words.tr("print_window.planning"))
        self.seams.show_seams(None, None)

    def on_changed(self, wanted: Wanted) -> None:
        """Plans what is wanted now."""
        self.kind.show_view(kind_of(wanted.options))
        self._wait()
        self.planner.ask(wanted)

    def on_planned(self, prepared: Prepared) -> None:
        """Shows the sheets and what the preflight says."""
        self.prepared = prepared
        self.preview.view.marked = frozenset()
        self.preview.show_print(prepared)
        self.preflight.show_print(prepared, self.settings.wanted.options)
        self.settings.paper.show_print(prepared)
        self.preflight.show()
        self.stack.setCurrentWidget(self.preview)
        self.mode.set_choices(self._modes(poster=self.preview.view.poster is not None), self.preview.mode)
        sides = map_sheet(prepared).size
        size = " × ".join(self.words.number(round(side / MM)) for side in sides)
        told = [self.words.tr("print_window.status", n=len(prepared.sheets), size=size), self._last_export()]
        self.bar.status.setText("  •  ".join(filter(None, told)))
        self.bar.show_sheet(self.preview.view.current, len(self.preview.view.sheets))
        self._explain()
        self.write.setEnabled(True)
        self.print.setEnabled(True)

    def _last_export(self) -> str:
        """When the project was exported last, if it was."""
        found = last(self.owner.settings, self.session.project.id)
        if found is None:
            return ""
        day = self.words.date(found.at.date())
        return self.words.tr("print_window.last_export", date=day, time=f"{found.at:%H:%M}")

    def on_compared(self, seams: Compared) -> None:
        """Shows at one card what moving the seams changes."""
        self.seams.show_seams(seams, self.preview.view.painter_of)
        self._explain()

    def on_refused(self, what: Message) -> None:
        """Says why there are no sheets."""
        self.prepared = None
        self.refused.setText(self.words.message(what))
        self.stack.setCurrentWidget(self.refused)
        self.preflight.hide()
        self.legend.explain()
        self.bar.status.setText("")

    def on_switched(self, mode: Mode) -> None:
        """Another mode of the preview, by a click or a key."""
        self.mode.set_value(mode)
        self.bar.show_sheet(self.preview.view.current, len(self.preview.view.sheets))
        self._explain()

    def _explain(self) -> None:
        """What the marks mean that are on the sheets."""
        prepared, view, options = self.prepared, self.preview.view, self.settings.wanted.options
        if prepared is None:
            return
        poster = view.poster is not None
        there = {
            "glue": poster and options.marks and options.overlap > 0 and view.mode is not Mode.POSTER,
            "seam": poster and view.mode is Mode.POSTER,
            "cut": bool(prepared.cuts),
            "found": bool(view.marked) and not prepared.cuts,
        }
        self.legend.explain(*(name for name, on in there.items() if on))
        self.seams.setVisible(bool(self.seams.seams) and view.mode is not Mode.ONE)

    def on_jumped(self, finding: Finding) -> None:
        """Marks what a finding names and frames the first of it, on the first sheet it is on."""
        view, prepared = self.preview.view, self.prepared
        if prepared is None:
            return
        if view.mode is Mode.POSTER:
            self.preview.show_mode(Mode.ONE)
        view.mark(frozenset(finding.ids))
        self.preflight.show_chosen(finding)
        names = [sheet.name for sheet in prepared.sheets]
        named = [names.index(name) for name in finding.sheets if name in names]
        marked = [index for index in (named or range(len(names))) if view.marks(index)]
        index = marked[0] if marked else named[0] if named else 0
        sheet = prepared.sheets[index]
        place = view.marks(index)[0] if marked else Rect(0, 0, *sheet.size)
        self.preview.frame(index, place)
        self._explain()

    def on_placed(self, finding: Finding) -> None:
        """Goes to the place on the map, where it is mended."""
        journey = self.settings.journey or self.session.project.journeys[0]
        window = self.owner
        self.reject()
        window.show_place(journey.id, finding.ids[0])

    def on_print(self) -> None:
        """Hands the very sheets that are shown to the printer that a person chooses."""
        from journeyeditor.app.printing.printer import ask_printer, printer_for
        from journeyeditor.app.printing.progress import Printing, Progress

        prepared = self.prepared
        if prepared is None or self.printing:
            return
        printer = printer_for(prepared)
        if not ask_printer(self, printer, len(prepared.sheets)):
            return
        job = Printing(printer, prepared, self.session.read_asset, self.owner)
        self.printing = True
        job.printed.connect(self.on_printed)
        job.failed.connect(self.owner.tell)
        job.finished.connect(self.on_print_over)
        job.finished.connect(job.deleteLater)
        Progress(self, self.words, job)
        job.start()

    def on_printed(self, count: int, printer: str) -> None:
        """Leaves the window to whoever has the sheets; a print that was ended leaves it open."""
        if count:
            self.accept()
            self.owner.toast.say(self.words.tr("print_window.printed", n=count), printer)

    def on_print_over(self) -> None:
        """Another print may begin."""
        self.printing = False

    def on_export(self) -> None:
        """Asks for the file, keeps the paper for the next time, and writes the very sheets that are shown."""
        window, prepared, options = self.owner, self.prepared, self.settings.wanted.options
        if prepared is None:
            return
        path = ask_paper_path(window, "".join(" " if letter in NOT_IN_NAMES else letter for letter in prepared.title))
        if path is None:
            return
        if options.paper and kind_of(options) is Kind.PAGES:
            window.settings.set("paper", options.paper)
        self.accept()
        project = self.session.project.id
        dpi = self.settings.sheet.dpi.value if path.suffix.lower() == ".png" else None
        job = Job(path, partial(write_prepared, prepared, path, self.session.read_asset, dpi))
        job.written.connect(lambda _: remember(window.settings, project, path))
        start(window, job)


def first_wanted(window: Window) -> Wanted:
    """The map or view that is open, on the paper of the last time."""
    desk = window.desk
    assert desk is not None
    options = PrintOptions(window.settings.text("paper") or None, day=today())
    here = desk.places.here
    if here.atlas and window.atlas is not None:
        atlas = window.atlas
        return Wanted(replace(options, day=None), view=atlas.shown, focus=atlas.focus, scope=atlas.scope)
    return Wanted(options, (here.journey or window.project.journeys[0].id,))
