"""The language of the interface: what was chosen or the system's, Qt's translators, and the words of core in it.

Texts reach Qt's translation tool as `self.tr("…")` in a QObject and as `translate("Context", "…")` elsewhere: always
literals, never through helpers of one's own. `resources/i18n/README.md` says how they are translated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gui.theme import RESOURCES

if TYPE_CHECKING:
    from core.messages import Message

translate = QCoreApplication.translate

SYSTEM = "system"
LANGUAGES = {"en": "English", "de": "Deutsch", "it": "Italiano", "ru": "Русский"}
"""Those that the interface speaks, as they call themselves."""


def spoken(choice: str) -> str:
    """The code of the language for a choice: "system" is the first of the system's languages that there is here."""
    if choice in LANGUAGES:
        return choice
    wanted = (tag.split("-")[0].split("_")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), "en")


def use_language(choice: str) -> None:
    """Let everything that is made from now on speak a language: Qt's texts and ours, numbers and dates."""
    application = QCoreApplication.instance()
    assert application is not None
    code = spoken(choice)
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.deleteLater()
    system = QLocale.system()
    # Of the system's own language its country is kept, which writes dates and numbers in its own way.
    QLocale.setDefault(system if system.name().split("_")[0] == code else QLocale(code))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{code}", qt), (f"hexapla_{code}", str(RESOURCES / "i18n"))):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)


def current_language() -> str:
    """The code of the language that the interface speaks."""
    return QLocale().name().split("_")[0]


def in_readers_language(text: str) -> str:
    """A text of core's catalogue as the window says it."""
    return translate("Messages", text)


def said(message: Message) -> str:
    """The words of one of core's messages."""
    from core.language.readers import for_readers
    from core.messages import render

    return render(for_readers(message, current_language()), in_readers_language)


def language_label(code: str) -> str:
    """A language's name in the interface's language, as a label: "German", "Deutsch"."""
    from core.language import language_name

    name = language_name(code, current_language())
    return name[:1].upper() + name[1:]


def figure(value: int) -> str:
    """A number with the separators of the reader's language."""
    return QLocale().toString(value)
