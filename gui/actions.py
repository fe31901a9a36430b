"""Every action and key, in one table: shortcuts, menus, toolbar and key sheet are built from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a text for Qt's translation tool; Qt's own function of this name is typed too loosely."""
    return text


class ActionSpec(NamedTuple):
    """One line of the table."""

    id: str
    section: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    letters: bool = False
    """True where the key is a letter: it acts only where the list or the rows have the focus."""
    focused: bool = False
    """True where the key has other uses elsewhere: it too acts only in the list and the rows."""
    checkable: bool = False
    short: str = ""
    """What a button says, where the menu says more."""


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "open",
        QT_TRANSLATE_NOOP("Actions", "Articles"),
        QT_TRANSLATE_NOOP("Actions", "Open…"),
        ("Ctrl+O",),
        "open",
        short=QT_TRANSLATE_NOOP("Actions", "Open…"),
    ),
    ActionSpec("add", "Articles", QT_TRANSLATE_NOOP("Actions", "Add article"), ("Ctrl+Shift+O",), "add"),
    ActionSpec(
        "paste",
        "Articles",
        QT_TRANSLATE_NOOP("Actions", "Paste text…"),
        ("Ctrl+Shift+V",),
        "paste",
        short="Paste text…",
    ),
    ActionSpec("open_address", "Articles", QT_TRANSLATE_NOOP("Actions", "Open address…"), ("Ctrl+L",)),
    ActionSpec("sample", "Articles", QT_TRANSLATE_NOOP("Actions", "Try the sample"), (), "sample"),
    ActionSpec("save", "Articles", QT_TRANSLATE_NOOP("Actions", "Save"), ("Ctrl+S",)),
    ActionSpec("save_as", "Articles", QT_TRANSLATE_NOOP("Actions", "Save as…"), ("Ctrl+Shift+S",)),
    ActionSpec("compare_again", "Articles", QT_TRANSLATE_NOOP("Actions", "Compare again"), ("F5",)),
    ActionSpec("cancel", "Articles", QT_TRANSLATE_NOOP("Actions", "Cancel the comparison"), ("Esc",)),
    ActionSpec("close_comparison", "Articles", QT_TRANSLATE_NOOP("Actions", "Close the comparison"), ("Ctrl+W",)),
    ActionSpec(
        "export_xlsx",
        "Articles",
        QT_TRANSLATE_NOOP("Actions", "Export to Excel…"),
        ("Ctrl+E",),
        short="Export to Excel…",
    ),
    ActionSpec("export_as", "Articles", QT_TRANSLATE_NOOP("Actions", "Export as…"), ("Ctrl+Shift+E",)),
    ActionSpec("print", "Articles", QT_TRANSLATE_NOOP("Actions", "Print…"), ("Ctrl+P",)),
    ActionSpec("save_pdf", "Articles", QT_TRANSLATE_NOOP("Actions", "Save as PDF…"), ("Ctrl+Shift+P",)),
    ActionSpec("preferences", "Articles", QT_TRANSLATE_NOOP("Actions", "Preferences…"), ("Ctrl+,",)),
    ActionSpec("quit", "Articles", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Edit"), QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "undo"),
    ActionSpec("redo", "Edit", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    ActionSpec("copy", "Edit", QT_TRANSLATE_NOOP("Actions", "Copy"), ("Ctrl+C",), focused=True),
    ActionSpec("copy_finding", "Edit", QT_TRANSLATE_NOOP("Actions", "Copy the finding"), (), "copy"),
    ActionSpec(
        "next",
        QT_TRANSLATE_NOOP("Actions", "Findings"),
        QT_TRANSLATE_NOOP("Actions", "Next finding"),
        ("F8", "Alt+Down"),
        "next",
    ),
    ActionSpec(
        "previous",
        "Findings",
        QT_TRANSLATE_NOOP("Actions", "Previous finding"),
        ("F7", "Alt+Up"),
        "previous",
        short=QT_TRANSLATE_NOOP("Actions", "Previous"),
    ),
    ActionSpec("next_letter", "Findings", QT_TRANSLATE_NOOP("Actions", "Next finding"), ("J",), letters=True),
    ActionSpec("previous_letter", "Findings", QT_TRANSLATE_NOOP("Actions", "Previous finding"), ("K",), letters=True),
    ActionSpec("confirm", "Findings", QT_TRANSLATE_NOOP("Actions", "Confirm"), ("C",), "check", letters=True),
    ActionSpec("dismiss", "Findings", QT_TRANSLATE_NOOP("Actions", "Dismiss"), ("D",), "dismiss", letters=True),
    ActionSpec("note", "Findings", QT_TRANSLATE_NOOP("Actions", "Write a note"), ("N",), letters=True),
    ActionSpec("next_open", "Findings", QT_TRANSLATE_NOOP("Actions", "Next unreviewed finding"), ("U",), letters=True),
    ActionSpec("import_xlsx", "Findings", QT_TRANSLATE_NOOP("Actions", "Import from Excel…")),
    ActionSpec(
        "follow_move",
        "Findings",
        QT_TRANSLATE_NOOP("Actions", "Go where a moved passage would stand"),
        ("G",),
        letters=True,
    ),
    ActionSpec("orphans", "Findings", QT_TRANSLATE_NOOP("Actions", "Reviews without a finding…")),
    ActionSpec(
        "pin", QT_TRANSLATE_NOOP("Actions", "Alignment"), QT_TRANSLATE_NOOP("Actions", "Pin this row"), ("Alt+S",)
    ),
    ActionSpec(
        "next_sentence",
        "Alignment",
        QT_TRANSLATE_NOOP("Actions", "Choose the next sentence in the cell"),
        ("S",),
        letters=True,
    ),
    ActionSpec(
        "previous_sentence",
        "Alignment",
        QT_TRANSLATE_NOOP("Actions", "Choose the previous sentence in the cell"),
        ("Shift+S",),
        letters=True,
    ),
    ActionSpec("link", "Alignment", QT_TRANSLATE_NOOP("Actions", "Link this passage with another"), ("Alt+L",)),
    ActionSpec("unlink", "Alignment", QT_TRANSLATE_NOOP("Actions", "Unlink this passage"), ("Alt+U",)),
    ActionSpec("merge", "Alignment", QT_TRANSLATE_NOOP("Actions", "Merge with the row above"), ("Alt+M",)),
    ActionSpec("split", "Alignment", QT_TRANSLATE_NOOP("Actions", "Split the row here"), ("Alt+T",)),
    ActionSpec(
        "find",
        QT_TRANSLATE_NOOP("Actions", "View"),
        QT_TRANSLATE_NOOP("Actions", "Find in all articles"),
        ("Ctrl+F",),
        "find",
    ),
    ActionSpec("find_next", "View", QT_TRANSLATE_NOOP("Actions", "Find again"), ("F3",)),
    ActionSpec("find_previous", "View", QT_TRANSLATE_NOOP("Actions", "Find again, upwards"), ("Shift+F3",)),
    ActionSpec("larger", "View", QT_TRANSLATE_NOOP("Actions", "Larger text"), ("Ctrl++", "Ctrl+="), short="A+"),
    ActionSpec("smaller", "View", QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",), short="A−"),
    ActionSpec("usual_size", "View", QT_TRANSLATE_NOOP("Actions", "Usual text size"), ("Ctrl+0",)),
    ActionSpec("article", "View", QT_TRANSLATE_NOOP("Actions", "Menu of the article"), ("Alt+A",)),
    ActionSpec("fold", "View", QT_TRANSLATE_NOOP("Actions", "Fold equal rows"), ("F9",), checkable=True),
    ActionSpec(
        "show_findings",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Show the findings"),
        ("Alt+1",),
    ),
    ActionSpec("show_facts", "View", QT_TRANSLATE_NOOP("Actions", "Show the facts"), ("Alt+2",)),
    ActionSpec("show_overview", "View", QT_TRANSLATE_NOOP("Actions", "Show the overview"), ("Alt+3",)),
    ActionSpec("next_pane", "View", QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",)),
    ActionSpec("theme_system", "View", QT_TRANSLATE_NOOP("Actions", "Colours of the system"), checkable=True),
    ActionSpec("theme_light", "View", QT_TRANSLATE_NOOP("Actions", "Light"), checkable=True),
    ActionSpec("theme_dark", "View", QT_TRANSLATE_NOOP("Actions", "Dark"), checkable=True),
    ActionSpec("keys", QT_TRANSLATE_NOOP("Actions", "Help"), QT_TRANSLATE_NOOP("Actions", "List of keys"), ("F1",)),
    ActionSpec("guide", "Help", QT_TRANSLATE_NOOP("Actions", "Guide"), ("Shift+F1",)),
    ActionSpec("what_is_found", "Help", QT_TRANSLATE_NOOP("Actions", "What is found, by an example")),
    ActionSpec("about", "Help", QT_TRANSLATE_NOOP("Actions", "About Hexapla")),
)
"""In the order of the menus."""

OF_ROWS = (
    "find",
    "find_next",
    "find_previous",
    "larger",
    "smaller",
    "usual_size",
    "next_pane",
    "copy",
    "article",
    "fold",
    "follow_move",
    "next_sentence",
    "previous_sentence",
    "show_findings",
    "show_facts",
    "show_overview",
)
"""Actions on what a comparison shows."""
EDITS = ("pin", "link", "unlink", "merge", "split")
"""Actions on the alignment."""


def translated(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate("Actions", text)


def key_text(spec: ActionSpec) -> str:
    """The keys of an action as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in spec.keys)


def confine_letters(actions: Mapping[str, QAction], widgets: Iterable[QWidget]) -> None:
    """Let the letter keys act where one of these widgets has the focus, and nowhere else."""
    from PySide6.QtCore import Qt

    for spec in ACTIONS:
        if spec.letters or spec.focused:
            actions[spec.id].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            for widget in widgets:
                widget.addAction(actions[spec.id])


def make_actions(parent: QObject, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """A QAction for every line of the table; none of them is on a widget yet.

    Raises:
        KeyError: an action has no handler.
    """
    actions = {}
    for spec in ACTIONS:
        action = QAction(translated(spec.text), parent)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        if spec.short:
            action.setIconText(translated(spec.short))
        elif spec.letters:
            action.setIconText(f"{translated(spec.text)}  {key_text(spec)}")
        if spec.keys:
            action.setToolTip(f"{translated(spec.text).rstrip('…')} ({key_text(spec)})")
        # Not connected to the method itself: Qt would hand it "checked" as an argument.
        action.triggered.connect(lambda _checked=False, act=handlers[spec.id]: act())
        actions[spec.id] = action
    return actions
