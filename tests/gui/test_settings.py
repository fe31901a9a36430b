from pathlib import Path

from PySide6.QtCore import QSettings

from gui.settings import LARGEST_TEXT, RECENT_KEPT, Settings, load, save


def _store(path: Path) -> QSettings:
    return QSettings(str(path / "s.ini"), QSettings.Format.IniFormat)


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    settings = Settings(theme="dark", text_size=14, recent=["/a\n/b", "/c\n/d"], panel_width=400)
    store = _store(tmp_path)
    save(settings, store)
    store.sync()
    assert load(_store(tmp_path)) == settings


def test_one_recent_comparison_is_still_a_list(tmp_path: Path) -> None:
    store = _store(tmp_path)
    save(Settings(recent=["/a\n/b"]), store)
    store.sync()
    assert load(_store(tmp_path)).recent == ["/a\n/b"]


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    store = _store(tmp_path)
    save(Settings(theme="dark"), store)
    assert store.allKeys() == ["theme"]
    save(Settings(), store)
    assert store.allKeys() == []


def test_nonsense_in_the_store_gives_defaults(tmp_path: Path) -> None:
    store = _store(tmp_path)
    store.setValue("text_size", "huge")
    store.setValue("panel_width", [1, 2])
    assert load(store) == Settings()
    store.setValue("text_size", 4000)
    assert load(store).text_size == LARGEST_TEXT


def test_recent_comparisons_are_few_and_each_is_there_once() -> None:
    settings = Settings()
    for number in range(20):
        settings.remember([f"/{number % 12}", "/other"])
    assert len(settings.recent) == RECENT_KEPT
    assert len(set(settings.recent)) == RECENT_KEPT
    assert settings.recent[0] == "/7\n/other"
