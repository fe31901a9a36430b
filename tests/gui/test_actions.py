from collections import Counter

from PySide6.QtWidgets import QMenu

from gui.actions import ACTIONS, key_text
from gui.dialogs.keys import key_sheet
from gui.theme import RESOURCES, Theme
from tests.gui.driver import Driver

PROMISED = {
    "next": ("F8", "Alt+Down"),
    "previous": ("F7", "Alt+Up"),
    "next_letter": ("J",),
    "previous_letter": ("K",),
    "confirm": ("C",),
    "dismiss": ("D",),
    "note": ("N",),
    "next_open": ("U",),
    "find": ("Ctrl+F",),
    "find_next": ("F3",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Shift+Z",),
    "open": ("Ctrl+O",),
    "export_xlsx": ("Ctrl+E",),
    "larger": ("Ctrl++",),
    "smaller": ("Ctrl+-",),
    "usual_size": ("Ctrl+0",),
    "compare_again": ("F5",),
    "next_pane": ("F6",),
    "cancel": ("Esc",),
    "keys": ("F1",),
}


def test_the_table_has_the_promised_keys() -> None:
    keys = {spec.id: spec.keys for spec in ACTIONS}
    for action, promised in PROMISED.items():
        assert set(promised) <= set(keys[action]), action


def test_no_key_means_two_things() -> None:
    counted = Counter(key for spec in ACTIONS for key in spec.keys)
    assert [key for key, count in counted.items() if count > 1] == []


def test_every_icon_of_the_table_is_there() -> None:
    for spec in ACTIONS:
        assert not spec.icon or (RESOURCES / "icons" / f"{spec.icon}.svg").is_file()


def test_the_key_sheet_names_every_key() -> None:
    sheet = key_sheet(Theme("light"))
    for spec in ACTIONS:
        if spec.keys:
            assert f">{key_text(spec)}<" in sheet


def test_f1_shows_the_key_sheet(hexapla: Driver) -> None:
    from gui.dialogs.keys import KeysDialog

    hexapla.press("F1")
    dialogs = hexapla.window.findChildren(KeysDialog)
    assert [dialog.isVisible() for dialog in dialogs] == [True]
    assert "Next finding" in dialogs[0].sheet.toPlainText()
    dialogs[0].close()


def entries(menu: QMenu) -> list[str]:
    """Ids of the actions of a menu and of the menus in it."""
    found = []
    for action in menu.actions():
        below = action.menu()
        found += entries(below) if isinstance(below, QMenu) else [action.objectName()]
    return [each for each in found if each]


def test_the_menu_holds_every_action_once_and_fits_on_a_small_screen(hexapla: Driver) -> None:
    menu = hexapla.window.menu
    for _ in range(2):  # it is filled anew each time
        menu.aboutToShow.emit()
    named = Counter(entries(menu))
    assert set(named.values()) == {1}
    keyed_elsewhere = {"next_letter", "previous_letter", "find_next", "find_previous"}
    assert set(named) == {spec.id for spec in ACTIONS} - keyed_elsewhere
    assert len(menu.findChildren(QMenu, "View")) == 1
    assert menu.sizeHint().height() < 680
