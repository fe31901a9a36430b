"""Languages by code, and their names for people."""

from __future__ import annotations

from dataclasses import replace

from core.messages import Message


def language_name(code: str, locale: str = "en") -> str:
    """A language's name as readers of another one call it; the code itself if nobody has a name for it.

    >>> language_name("de"), language_name("de", "it"), language_name("xx")
    ('German', 'tedesco', 'xx')
    """
    from babel import Locale, UnknownLocaleError  # here: it takes a while, and the command line rarely needs it

    try:
        return str(Locale.parse(locale.replace("-", "_")).languages.get(code, code))
    except (UnknownLocaleError, ValueError):
        return code


def naming_languages(said: Message, locale: str) -> Message:
    """A message whose parameter `language`, a name in English, is one in the readers' language.

    >>> from core.messages import message
    >>> naming_languages(message("language.unknown_to_encoder", article="A", language="Swedish"), "de").parameters
    {'article': 'A', 'language': 'Schwedisch'}
    """
    name = said.parameters.get("language")
    if name is None or locale == "en":
        return said
    from babel import Locale

    code = next((code for code, known in Locale("en").languages.items() if known == name), str(name))
    return replace(said, parameters={**said.parameters, "language": language_name(code, locale)})


def primary_language(tag: str) -> str:
    """The code of a language tag, lower case and without region or script.

    >>> primary_language("pt-BR"), primary_language("DE")
    ('pt', 'de')
    """
    return tag.strip().replace("_", "-").split("-")[0].lower()
