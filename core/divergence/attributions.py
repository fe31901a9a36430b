"""Words by which a text only says that somebody says something: said, added, according to; seiner Aussage nach.

One for another is no divergence. A verb that says more (warned, denied, announced, promised) isn't among them. Adding
a language is adding here: keys of words (case folded), of verbs the forms that news use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from core.divergence.word_diff import Token, Weight

_SAYING: Mapping[str, str] = {
    "de": "sagte sagten sagt sagen gesagt meinte meint erklärte erklärten erklärt fügte fügten fügt hinzu "
    "hinzugefügt ergänzte äußerte äußerten geäußert hieß heißt betonte betonten betont unterstrich mitteilte "
    "mitgeteilt teilte aussage aussagen angaben angabe worten worte zufolge laut nach so wie wörtlich weiter "
    "ferner außerdem auch",
    "en": "said say says saying told tell tells added adds adding stated states explained explains noted notes "
    "remarked stressed emphasised emphasized underlined according words went on also further continued",
    "it": "detto dice dicono disse ha hanno aggiunto aggiunge affermato afferma dichiarato dichiara spiegato spiega "
    "riferito sottolineato sottolinea secondo parole stando anche inoltre proseguito",
    "fr": "dit disent déclaré déclare ajouté ajoute expliqué explique indiqué indique précisé précise souligné "
    "souligne a ont selon d'après mots propos aussi poursuivi",
    "es": "dijo dice dijeron dicho añadió agregó declaró explicó señaló indicó afirmó subrayó recalcó según palabras "
    "también además continuó",
    "ru": "сказал сказала сказали говорит добавил добавила добавили заявил заявила заявили отметил отметила "
    "подчеркнул подчеркнула подчеркнули пояснил пояснила сообщил сообщила сообщили объяснил объяснила словам "
    "словами слов также",
    "nl": "zei zeiden zegt gezegd voegde toe toegevoegd verklaarde verklaart benadrukte volgens woorden aldus ook",
    "pt": "disse diz disseram acrescentou declarou explicou afirmou sublinhou ressaltou segundo conforme palavras "
    "também",
    "pl": "powiedział powiedziała powiedzieli mówi dodał dodała oświadczył oświadczyła wyjaśnił wyjaśniła podkreślił "
    "podkreśliła według słów zdaniem także",
    "tr": "dedi diyor söyledi ekledi belirtti açıkladı göre ifade etti",
    "ar": "قال قالت قالوا أضاف أضافت وأضاف وأضافت وقال وقالت أوضح وأوضح وفقا حسب بحسب",
}
_REPORTED: Mapping[str, str] = {
    "de": "werde werden wird würde würden sei seien ist sind habe haben hat hätte hätten dieses diese dieser",
    "en": "that had has have would this",
    "it": "che questo questa",
    "fr": "que ce cette",
    "es": "que este esta",
    "nl": "dat zou zouden dit",
    "pt": "que este esta",
}
"""Words that come and go with such words, in speech that is reported."""
_MOOD_OF_REPORT = {"de": frozenset({"werde", "sei", "seien", "habe"})}
"""Forms that say of themselves that something is reported."""


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_SAYING.get(language, "").split()), frozenset(_REPORTED.get(language, "").split())


def attributes(key: str, language: str) -> bool:
    """Whether a word does nothing but say that somebody says something."""
    return key in _words(language)[0]


def only_attributes(tokens: Iterable[Token], language: str) -> bool:
    """Whether some words say nothing but that somebody says something."""
    saying, reported = _words(language)
    keys = [token.key for token in tokens if token.weight is Weight.CONTENT]
    return not saying.isdisjoint(keys) and saying.union(reported).issuperset(keys)


def only_reports(tokens: Iterable[Token], language: str) -> bool:
    """Whether some words are but forms by which reported speech is told from other speech (bestätigen werde)."""
    keys = [token.key for token in tokens if token.weight is Weight.CONTENT]
    return bool(keys) and _MOOD_OF_REPORT.get(language, frozenset()).issuperset(keys)
