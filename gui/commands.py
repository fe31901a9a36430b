"""What the actions do: one method for each line of the table in `gui.actions`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from gui import settings as stored
from gui.language import translate

if TYPE_CHECKING:
    from pathlib import Path

    from gui.editing import Editing
    from gui.window import Window

_TOLD_FOR = 5000
"""Milliseconds."""


class Commands:
    """Bound to one window. Names of methods are ids of actions."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._made_editing: Editing | None = None

    def open(self) -> None:
        """Choose files to compare."""
        paths = self._window.choose_files(translate("Commands", "Open articles"))
        self._window.open(list(paths), anew=not self._window.waiting())

    def add(self) -> None:
        """Add article."""
        self._window.open(list(self._window.choose_files(translate("Commands", "Add articles"))), anew=False)

    def paste(self) -> None:
        """Ask for a text and open it."""
        from gui.dialogs.paste import PasteDialog
        from gui.sources import Pasted

        clipboard = QGuiApplication.clipboard()
        mime = clipboard.mimeData()  # None where nothing can be had
        dialog = PasteDialog(self._window.incoming.next_title(), clipboard.text(), self._window.widget)
        offered = dialog.text.toPlainText()
        if dialog.exec():
            text = dialog.text.toPlainText()
            html = mime.html() if mime is not None and mime.hasHtml() and text == offered else ""
            self._window.open([Pasted(dialog.title.text().strip() or "?", text, html)], anew=False)

    def open_address(self) -> None:
        """Ask for an address and open what it gives."""
        self._window.incoming.ask_address()

    def sample(self) -> None:
        """Try the sample."""
        from seeds import sample_sets

        self._window.open_paths([str(path) for path in sample_sets()[0].articles])

    def compare_again(self) -> None:
        """F5."""
        self._window.banners().clear()
        self._window.opener.again()

    def cancel(self) -> None:
        """Esc: the export or import, else the comparison."""
        if not any([self._window.jobs.cancel("export"), self._window.jobs.cancel("import")]):
            self._window.opener.cancel()

    def close_comparison(self) -> None:
        """Back to the start page."""

        def close() -> None:
            self._window.banners().clear()
            self._window.opener.close_all()

        self._window.saving.leave(close)

    def save(self) -> None:
        """Ctrl+S."""
        self._window.saving.save()

    def save_as(self) -> None:
        """Ask for a file and save the session to it."""
        self._window.saving.save_as()

    def export_xlsx(self) -> None:
        """Ask for a name and write a workbook."""
        from gui.exporting import export_xlsx

        export_xlsx(self._window)

    def export_as(self) -> None:
        """Ask for a name and a format, and write it."""
        from gui.exporting import export_as

        export_as(self._window)

    def import_xlsx(self) -> None:
        """Ask for a workbook that came back and take in what was filled in."""
        from gui.importing import import_xlsx

        import_xlsx(self._window)

    def print(self) -> None:
        """Print the rows that are shown."""
        from gui.printing import print_synopsis

        print_synopsis(self._window)

    def save_pdf(self) -> None:
        """Write them as a PDF."""
        from gui.printing import save_pdf

        save_pdf(self._window)

    def copy(self) -> None:
        """Ctrl+C: the current row, or where the list has the focus the findings that are selected in it."""
        from gui.copying import findings_copied, rows_copied

        comparison, workspace = self._window.session.comparison, self._window.made_workspace()
        if comparison is None:
            return
        place = workspace.rows.currentIndex().row()
        chosen = set(workspace.panel.selected_ids()) if workspace.panel.list.hasFocus() else set()
        if chosen:
            findings = [finding for finding in self._window.session.findings if finding.id in chosen]
            QGuiApplication.clipboard().setMimeData(findings_copied(comparison, findings))
        elif place >= 0:
            rows = workspace.rows.rows_model.rows_at(place)
            QGuiApplication.clipboard().setMimeData(rows_copied(comparison, rows))

    def copy_finding(self) -> None:
        """The current finding, with its passages."""
        from gui.copying import findings_copied

        session = self._window.session
        if session.comparison is not None and session.current is not None:
            QGuiApplication.clipboard().setMimeData(findings_copied(session.comparison, [session.current]))
            self._window.status.showMessage(translate("Commands", "Copied."), _TOLD_FOR)

    def preferences(self) -> None:
        """Ctrl+,: every choice but the language holds at once."""
        from gui.dialogs.preferences import PreferencesDialog
        from gui.reading_font import reading_font

        settings = self._window.settings
        family = reading_font(settings.reading_font, settings.text_size).family()
        dialog = PreferencesDialog(settings, family, self._window.widget)
        dialog.comparing_changed.connect(self._compare_otherwise)
        dialog.theme_changed.connect(self._window.choose_theme)
        dialog.reading_changed.connect(self._read_otherwise)
        dialog.language_changed.connect(self._speak_otherwise)
        dialog.starting_changed.connect(self._start_otherwise)
        dialog.reviewer_changed.connect(self._review_as)
        dialog.open()

    def _compare_otherwise(self, threshold: str, granularity: str) -> None:
        """Another threshold or granularity, for what is open and for what will be opened."""
        from core.model import Granularity, Threshold

        settings, opener = self._window.settings, self._window.opener
        settings.threshold, settings.granularity = threshold, granularity
        sure, unit = Threshold(threshold), Granularity(granularity)
        opener.usual_options = replace(opener.usual_options, threshold=sure, granularity=unit)
        opener.change_options(replace(opener.options, threshold=sure, granularity=unit))

    def _read_otherwise(self, family: str, size: int) -> None:
        self._window.settings.reading_font = family
        self._set_text_size(size)

    def _speak_otherwise(self, language: str) -> None:
        self._window.settings.language = language

    def _start_otherwise(self, single: bool) -> None:
        self._window.settings.single_instance = single

    def _review_as(self, reviewer: str) -> None:
        self._window.settings.reviewer = self._window.session.reviewer = reviewer

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def next(self) -> None:
        """Next finding."""
        self._window.session.step(1)

    def previous(self) -> None:
        """Previous finding."""
        self._window.session.step(-1)

    def next_letter(self) -> None:
        """Next finding, by a letter."""
        self.next()

    def previous_letter(self) -> None:
        """Previous finding, by a letter."""
        self.previous()

    def next_open(self) -> None:
        """Next finding that nobody reviewed."""
        self._window.session.step(1, only_open=True)

    def confirm(self) -> None:
        """Confirm what is selected and go on."""
        self._decide("confirmed", translate("Commands", "Confirm"))

    def dismiss(self) -> None:
        """Dismiss what is selected and go on."""
        self._decide("dismissed", translate("Commands", "Dismiss"))

    def _decide(self, status: str, name: str) -> None:
        from core.review import ReviewStatus

        current = self._window.session.current
        chosen = self._window.made_workspace().panel.selected_ids()
        if current is not None and current.id not in chosen:
            chosen = [current.id]
        if not chosen:
            return
        listed, place_of = self._window.session.findings, self._window.made_workspace().panel.model.place_of
        last = max(map(place_of, chosen))
        following = listed[last + 1].id if last + 1 < len(listed) else None
        self._window.session.decide(chosen, ReviewStatus(status), name)
        if following is not None:
            self._window.session.set_current(following)

    def note(self) -> None:
        """To the note field."""
        workspace = self._window.made_workspace()
        workspace.side.show_tab(0)
        note = workspace.panel.inspector.note
        note.setFocus()
        note.selectAll()

    def undo(self) -> None:
        """Take back."""
        self._window.session.undo()

    def redo(self) -> None:
        """Do again."""
        self._window.session.redo()

    def orphans(self) -> None:
        """Reviews whose findings are gone."""
        from gui.findings.orphans import show_orphans

        show_orphans(self._window)

    def find(self) -> None:
        """To the search field."""
        field = self._window.made_workspace().top.search
        field.setFocus()
        field.selectAll()

    def find_next(self) -> None:
        """F3."""
        self._window.made_workspace().search.step(1)

    def find_previous(self) -> None:
        """Shift+F3."""
        self._window.made_workspace().search.step(-1)

    def larger(self) -> None:
        """Larger text."""
        self._set_text_size(self._window.settings.text_size + 1)

    def smaller(self) -> None:
        """Smaller text."""
        self._set_text_size(self._window.settings.text_size - 1)

    def usual_size(self) -> None:
        """Usual text size."""
        self._set_text_size(stored.USUAL_TEXT)

    def _set_text_size(self, size: int) -> None:
        from gui.reading_font import reading_font

        self._window.settings.text_size = min(max(size, stored.SMALLEST_TEXT), stored.LARGEST_TEXT)
        font = reading_font(self._window.settings.reading_font, self._window.settings.text_size)
        self._window.made_workspace().rows.set_reading_font(font)

    def article(self) -> None:
        """The menu of the current column's article."""
        self._window.made_workspace().rows.ask_article_menu()

    def follow_move(self) -> None:
        """Where the current passage would stand in its own article's order."""
        if not self._window.made_workspace().rows.follow_move():
            self._window.status.showMessage(translate("Commands", "Nothing in this row is moved."), _TOLD_FOR)

    def next_sentence(self) -> None:
        """Another sentence of the current cell, with what belongs to it."""
        self._step_sentence(1)

    def previous_sentence(self) -> None:
        """The one before it."""
        self._step_sentence(-1)

    def _step_sentence(self, by: int) -> None:
        if not self._window.made_workspace().rows.step_sentence(by):
            self._window.status.showMessage(translate("Commands", "The cell has no other sentence there."), _TOLD_FOR)

    def fold(self) -> None:
        """F9: one line for many rows in which nothing differs, or all of them."""
        settings, rows = self._window.settings, self._window.made_workspace().rows
        settings.fold_equal = not settings.fold_equal
        self._window.session.arrival.take(lambda: rows.set_folding(settings.fold_equal))
        folded = len(rows.rows_model.rows) < len(self._window.session.rows)
        if settings.fold_equal and not folded:
            words = translate("Commands", "No three rows in which nothing differs stand together: nothing is folded.")
            self._window.status.showMessage(words, _TOLD_FOR)

    def show_findings(self) -> None:
        """The tab of findings."""
        self._show_tab(0)

    def show_facts(self) -> None:
        """The tab of facts."""
        self._show_tab(1)

    def show_overview(self) -> None:
        """The tab of the overview."""
        self._show_tab(2)

    def _show_tab(self, number: int) -> None:
        """Show a tab of the right pane, with the focus in it."""
        side = self._window.made_workspace().side
        side.show_tab(number)
        side.panes()[0].setFocus()

    def next_pane(self) -> None:
        """F6."""
        panes = [pane for pane in self._window.made_workspace().panes() if pane.isVisible() and pane.isEnabled()]
        focused = next((number for number, pane in enumerate(panes) if pane.hasFocus()), -1)
        from PySide6.QtCore import Qt

        panes[(focused + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def theme_system(self) -> None:
        """Colours of the system."""
        self._window.choose_theme("system")

    def theme_light(self) -> None:
        """Light."""
        self._window.choose_theme("light")

    def theme_dark(self) -> None:
        """Dark."""
        self._window.choose_theme("dark")

    def keys(self) -> None:
        """The list of keys."""
        from gui.dialogs.keys import KeysDialog

        KeysDialog(self._window.theme, self._window.widget).open()

    def guide(self) -> None:
        """How to work with the window."""
        from gui.dialogs.help import page

        self._show_page(translate("Commands", "Guide"), page("guide"))

    def what_is_found(self) -> None:
        """Every finding of a sample, with its explanation."""
        from gui.dialogs.help import page

        self._show_page(translate("Commands", "What is found, by an example"), page("findings"))

    def _show_page(self, title: str, path: Path) -> None:
        from gui.dialogs.help import PageDialog

        PageDialog(title, path, self._window.theme, self._window.widget).show()

    def about(self) -> None:
        """Version, licences, what is done with data."""
        from gui.dialogs.help import AboutDialog

        AboutDialog(self._window.theme, self._window.widget).open()

    @property
    def _editing(self) -> Editing:
        if self._made_editing is None:
            from gui.editing import Editing

            self._made_editing = Editing(self._window)
        return self._made_editing

    def pin(self) -> None:
        """Pin this row."""
        self._editing.pin()

    def link(self) -> None:
        """Link this passage with another."""
        self._editing.link()

    def unlink(self) -> None:
        """Unlink this passage."""
        self._editing.unlink()

    def merge(self) -> None:
        """Merge with the row above."""
        self._editing.merge()

    def split(self) -> None:
        """Split the row here."""
        self._editing.split()
