"""The menu of an article's column."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from gui.window import Window

LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh")
"""Those that the embedded encoder was trained for."""


def article_menu(window: Window, letter: str) -> QMenu:
    """Reference, language, close: what can be done with one article."""
    from gui.work import own_name

    def tr(text: str) -> str:
        return QCoreApplication.translate("ArticleMenu", text)

    opener = window.opener
    options = opener.options
    menu = QMenu(window.widget)
    reference = menu.addAction(tr("Use as reference"))
    reference.setCheckable(True)
    reference.setChecked(options.reference == letter)
    reference.triggered.connect(lambda: opener.change_options(replace(options, reference=letter)))
    languages = menu.addMenu(tr("Language"))
    article = next(article for article in opener.articles if article.letter == letter)
    named = sorted((own_name(code), code) for code in {*LANGUAGES, article.language} if code)
    for name, code in named:
        choice = languages.addAction(name)
        choice.setCheckable(True)
        choice.setChecked(code == article.language)
        chosen = replace(options, languages={**options.languages, letter: code})
        choice.triggered.connect(lambda _checked=False, chosen=chosen: opener.change_options(chosen))
    menu.addSeparator()
    close = menu.addAction(tr("Close this article"))
    close.triggered.connect(lambda: opener.close_article(letter))
    return menu
