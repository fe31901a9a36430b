"""A second opinion on languages and names, from polyglot where it is installed (`hexapla[polyglot]`, GPLv3).

polyglot is an extra and never a default: it changes nothing in a comparison. Its two functions here have the
protocols of ours: `LanguageGuesser` (`core.language.detection.guess_language`) and `Extractor`
(`core.facts.names.extract_names`). It is imported when it is asked, and never reaches for the network: what it would
download must be there already.
"""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from core.facts.mentions import Mention, no_step
from core.facts.name_matching import fold
from core.facts.names import NAME
from core.language.detection import NOTHING, Guess, article_language
from core.language.names import language_name
from core.messages import Message, message
from core.model import Article, Comparison, FindingKind, Paragraph, Span

_MODELS = ("embeddings2", "ner2")
"""What polyglot needs for names, one folder a language."""
_RELIABLE = 90.0
"""Per cent of a text that polyglot must give to its first language."""
_MOST_NAMES = 20
_HIGHEST_PLAIN = "\uffff"


def is_installed() -> bool:
    """Whether polyglot can be imported, with the libraries that it can't do without."""
    return all(find_spec(name) is not None for name in ("polyglot", "icu", "pycld2"))


def second_opinion(comparison: Comparison) -> tuple[Message, ...]:
    """What polyglot sees otherwise: languages, and names that the Facts lack; one message an article and question."""
    if not is_installed():
        return (message("second_opinion.not_installed"),)
    said: list[Message] = []
    known = {fact_span for fact in comparison.facts if fact.kind is FindingKind.NAME for fact_span in fact.mentions}
    for article in comparison.articles:
        own = article_language([paragraph.text for paragraph in article.paragraphs], guess_language)
        if own and own != article.language:
            names = {"own": language_name(article.language), "other": language_name(own)}
            said.append(message("second_opinion.language", article=article.letter, **names))
        if lacking := lacking_models(article.language):
            command = f"polyglot download {' '.join(lacking)}"
            lack = message("second_opinion.no_models", language=language_name(article.language), command=command)
            if lack not in said:  # another article's language
                said.append(lack)
            continue
        names_alone = list(dict.fromkeys(one.written for one in extract_names(article) if not _is_known(one, known)))
        if names_alone:
            shown = ", ".join(names_alone[:_MOST_NAMES])
            said.append(message("second_opinion.names", article=article.letter, names=shown))
    return tuple(said)


def _is_known(mention: Mention, known: set[Span]) -> bool:
    span = mention.span
    return any(
        one.article == span.article
        and one.paragraph == span.paragraph
        and one.start < span.end
        and span.start < one.end
        for one in known
    )


def guess_language(text: str) -> Guess:
    """The language of a text as polyglot sees it; a `LanguageGuesser`."""
    from polyglot.detect import Detector

    plain = without_hazards(text)
    letters = sum(sign.isalpha() for sign in plain)
    if not letters:
        return NOTHING
    logging.getLogger("polyglot.detect.base").setLevel(logging.ERROR)  # it warns of what `reliable` says
    found: Any = Detector(plain, quiet=True)
    code = str(found.language.code).partition("_")[0]
    if code == "un":
        return NOTHING
    return Guess(code, letters, bool(found.reliable) and found.language.confidence >= _RELIABLE)


def extract_names(article: Article, on_step: Callable[[], None] = no_step) -> Iterator[Mention]:
    """The persons, places and organisations of an article as polyglot sees them; an `Extractor`.

    Paragraphs in languages whose models are not there are passed over (`lacking_models`).
    """
    for index, paragraph in enumerate(article.paragraphs):
        on_step()
        language = paragraph.language or article.language
        if not lacking_models(language):
            for start, end in _entities(paragraph, language):
                written = paragraph.text[start:end]
                value = fold(written, language)
                if value:
                    span = Span(article.letter, index, start, end)
                    parts = (frozenset({(NAME, value)}),)
                    yield Mention(FindingKind.NAME, value, span, written, parts=parts, unit=NAME)


def _entities(paragraph: Paragraph, language: str) -> Iterator[tuple[int, int]]:
    """Where entities stand; polyglot gives words, whose places are looked for one after the other."""
    from polyglot.text import Text

    plain = without_hazards(paragraph.text)
    text: Any = Text(plain, hint_language_code=language)
    places = word_places(plain, [str(word) for word in text.words])
    for chunk in text.entities:
        of = [place for place in places[chunk.start : chunk.end] if place is not None]
        if of:
            yield of[0][0], of[-1][1]


def word_places(text: str, words: Sequence[str]) -> list[tuple[int, int] | None]:
    """Where words stand that follow each other in a text; None for one that is not there.

    >>> word_places("to be or not to be", ["to", "be", "not", "be", "ah"])
    [(0, 2), (3, 5), (9, 12), (16, 18), None]
    """
    places: list[tuple[int, int] | None] = []
    at = 0
    for word in words:
        start = text.find(word, at)
        places.append((start, start + len(word)) if start >= 0 else None)
        at = start + len(word) if start >= 0 else at
    return places


def without_hazards(text: str) -> str:
    r"""A text of the same length with blanks for what polyglot can't take.

    Its detector refuses control characters and lone surrogates; its tokenizer counts UTF-16 units, so that all
    that follows an emoji is cut in the wrong places.

    >>> without_hazards("a\x07b 😀 c")
    'a b   c'
    """
    return "".join(
        " " if sign > _HIGHEST_PLAIN or unicodedata.category(sign) in {"Cc", "Cs", "Cn", "Co"} else sign
        for sign in text
    )


def lacking_models(language: str) -> list[str]:
    """The packages that polyglot still needs to find names in a language, as its `download` command calls them."""
    import polyglot

    home = Path(polyglot.polyglot_path)
    return [f"{name}.{language}" for name in _MODELS if not _has_files(home / name / language)]


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())
