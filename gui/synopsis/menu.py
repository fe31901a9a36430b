"""The menu of an article's column."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMenu

from gui.dialogs.article import ArticleDialog
from gui.language import language_label, translate

if TYPE_CHECKING:
    from gui.window import Window

LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh")
"""Those that the embedded encoder was trained for."""


ENCODINGS = ("utf-8", "utf-16", "cp1252", "iso8859-1", "cp1251", "koi8-r", "cp1256", "gb18030", "big5", "shift_jis")
"""Those that articles are met in."""


def article_menu(window: Window, letter: str) -> QMenu:
    """Reference, language, close: what can be done with one article."""
    opener = window.opener
    options = opener.options
    menu = QMenu(window.widget)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    reference = menu.addAction(translate("ArticleMenu", "Use as reference"))
    reference.setCheckable(True)
    reference.setChecked(options.reference == letter)
    reference.triggered.connect(lambda: opener.change_options(replace(options, reference=letter)))
    languages = menu.addMenu(translate("ArticleMenu", "Language"))
    article = next(article for article in opener.articles if article.letter == letter)
    named = sorted((language_label(code), code) for code in {*LANGUAGES, article.language} if code)
    for name, code in named:
        choice = languages.addAction(name)
        choice.setCheckable(True)
        choice.setChecked(code == article.language)
        chosen = replace(options, languages={**options.languages, letter: code})
        choice.triggered.connect(lambda _checked=False, chosen=chosen: opener.change_options(chosen))
    if article.path is not None:
        _add_encodings(menu, window, letter)
    menu.addSeparator()
    _add_places(menu, window, letter)
    menu.addSeparator()
    about = menu.addAction(translate("ArticleMenu", "About this article…"))
    about.triggered.connect(lambda: ArticleDialog(article, window.widget).open())
    if article.path is not None:
        menu.addAction(translate("ArticleMenu", "Reload the file")).triggered.connect(lambda: opener.again())
    close = menu.addAction(translate("ArticleMenu", "Close this article"))
    close.triggered.connect(lambda: _close(window, letter))
    return menu


def _add_places(menu: QMenu, window: Window, letter: str) -> None:
    """Where the column stands and whether its texts are shown."""
    rows = window.made_workspace().rows
    columns, section = rows.columns, rows.rows_model.column_of(letter)
    visual, last = columns.visualIndex(section), columns.count() - 1
    for words, by, possible in (
        (translate("ArticleMenu", "Move to the left"), -1, visual > 0),
        (translate("ArticleMenu", "Move to the right"), 1, visual < last),
    ):
        move = menu.addAction(words)
        move.setEnabled(possible)
        move.triggered.connect(lambda _checked=False, by=by: columns.shift(section, by))
    collapse = menu.addAction(translate("ArticleMenu", "Collapse"))
    collapse.setCheckable(True)
    collapse.setChecked(columns.is_collapsed(section))
    collapse.setEnabled(columns.may_collapse(section))
    collapse.triggered.connect(lambda checked: columns.collapse(section, checked))


def _close(window: Window, letter: str) -> None:
    """Take an article out; where that ends the comparison, what is unsaved in it is asked about."""
    if len(window.opener.articles) > 2:
        window.opener.close_article(letter)
    else:
        window.saving.leave(lambda: window.opener.close_article(letter))


def _add_encodings(menu: QMenu, window: Window, letter: str) -> None:
    """In which encoding the file is read: as found out, one of a few, or any other by its name."""
    opener = window.opener
    chosen = opener.options.encodings.get(letter, "")
    encodings = menu.addMenu(translate("ArticleMenu", "Encoding"))
    for name in ("", *dict.fromkeys((*ENCODINGS, chosen))):
        if name or encodings.isEmpty():
            choice = encodings.addAction(name or translate("ArticleMenu", "Found out"))
            choice.setCheckable(True)
            choice.setChecked(name == chosen)
            choice.triggered.connect(lambda _checked=False, name=name: opener.read_otherwise(letter, name))
    encodings.addSeparator()
    other = encodings.addAction(translate("ArticleMenu", "Other…"))

    def ask() -> None:
        name, sure = QInputDialog.getText(
            window.widget,
            translate("ArticleMenu", "Encoding"),
            translate("ArticleMenu", "Name of the encoding:"),
            text=chosen,
        )
        if sure:
            opener.read_otherwise(letter, name.strip())

    other.triggered.connect(ask)
