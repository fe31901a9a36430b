"""What a reader takes for the same word, and which words carry no content.

The lists are data by language; a language without them gets the rules that need none. Words that turn
a statement round (negations, modal verbs) are left out on purpose: they are content.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from core.divergence.word_diff import Token, Weight

# Forms of the article, in the case, gender and number that the noun asks for. Change by themselves,
# they follow from a change elsewhere.
_ARTICLES = {
    "de": "der die das des dem den ein eine einer eines einem einen",
    "en": "a an the",
    "es": "el la los las un una unos unas",
    "fr": "le la les l' un une des",
    "it": "il lo la l' i gli le un uno una un'",
    "nl": "de het een 't",
    "pt": "o a os as um uma uns umas",
}
_FUNCTION_WORDS = {
    "de": """und oder als auch am an auf bei beim da dabei damit dann dass dazu er es hat ihm ihn ihr
        ihre ihrer im in ins ist man mit sein seine seiner sich sie sind so um vom von war waren
        wie zu zum zur""",
    "en": """and or as at by for from has he her his i in into is it its of on our she so that their them then there
        these they this those to was were which who will with you""",
    "es": """y e o u a al como con de del desde en entre es esta este esto fue ha han la le les lo más para
        por que se su sus y ya""",
    "fr": """et ou à au aux avec ce ces cette comme d' dans de du elle en entre est il ils j' leur leurs lui m' n' on
        par pour qu' que qui s' sa se ses son sur y""",
    "it": """e ed o a ad al alla alle allo agli ai c' che ci come con da dal dalla dalle d' de' dei degli del della
        delle dell' dello di è fra in nei nel nella nelle nell' per più quest' questa questo si su sua sue sui sul
        sulla suo tra""",
    "ja": "の は が を に で と も へ や か た て だ",
    "nl": "en of aan als bij dat die er hij in is met naar om op te tot uit van voor was werd ze zich zijn",
    "pl": "i a o u w we z ze na do od po za dla że się to jest był była jego jej ich",
    "pt": "e ou a ao à aos às com como da das de do dos em entre é foi na nas no nos para pela pelo por que se sua seu",
    "ru": """и а в во к ко на о об от по при с со у из для же как что это его её ее их он она они был была
        были было который которая которые""",
    "tr": "ve ile de da bir bu şu o için gibi olan olarak",
    "zh": "的 了 是 在 和 与 與 也 都 将 將 等 之 其 于 於",
}
# What turns a statement round.
_NEGATIONS = {
    "de": "nicht kein keine keiner keinem keinen keines nie niemals niemand nichts nirgends weder ohne",
    "en": "not no never none nobody nothing nowhere neither nor without cannot",
    "es": "no ni nunca jamás nadie nada ningún ninguna ninguno sin tampoco",
    "fr": "ne n' pas ni jamais aucun aucune personne rien sans",
    "it": "non né mai nessun nessuna nessuno niente nulla senza neppure",
    "nl": "niet geen nooit niemand niets zonder",
    "pl": "nie ani nigdy nikt nic bez żaden żadna",
    "pt": "não nem nunca ninguém nada nenhum nenhuma sem",
    "ru": "не ни нет никогда никто ничто ничего без нельзя",
    "tr": "değil hiç yok asla",
    "zh": "不 没 沒 无 無 未 非 勿",
}
# Endings by which forms of one word differ. Where nothing else differs, no reader marks it.
_ENDINGS = {
    "de": "e em en er ern es et n nen ns s st t te ten tes ter tem tet",
    "en": "s es d ed ing 's ’s",
    "es": "a as e es o os s n ó aba aron",
    "fr": "e es s ent x t é ée és ées er",
    "it": "a e i o he hi ato ata ati ate",
    "nl": "e en s t te de n",
    "pl": "a ą e ę i o u y ami ach ego emu ej em ie iem om ów owi ych ym ymi",
    "pt": "a as e es o os s",
    "ru": "а я о е ё и ы у ю ь й ам ям ами ями ах ях ого его ому ему ой ей ою ею ом ем ов ев ый ий ая яя ое ее ые ие "
    "ых их ым им ыми ими ую юю л ла ло ли",
}
# Spellings that two standards of a language differ in: (pattern, common form).
_SPELLINGS = {
    "en": (
        (r"'s$", ""),
        (r"(?<=\w{2})our(?=s?$|ed$|ing$|able$|ful$|ite$|hood$)", "or"),
        (r"(?<=\w{3})(i|y)s(?=e$|es$|ed$|er$|ers$|ing$|ation$|ations$)", r"\1z"),
        (r"(?<=\w{2})tre(?=s?$)", "ter"),
        (r"amme(?=s?$)", "am"),
        (r"ll(?=ed$|ing$|er$|ers$)", "l"),
        (r"(?<=\w{4})ll(?=s?$|ful$|ment$|ments$)", "l"),
        (r"(?<=\w{3})ence(?=s?$)", "ense"),
        (r"(?<=\w{2})ogue(?=s?$)", "og"),
        (r"(?<=\w)ae(?=\w{2})", "e"),
        (r"^grey", "gray"),
    ),
    "fr": ((r"î", "i"), (r"(?<=\w\w)û(?=\w)", "u")),
    "de": ((r"ph", "f"), (r"ae", "ä"), (r"oe", "ö"), (r"(?<![aäeq])ue", "ü")),
}
# Languages in which an accent within a word, or what sort of accent it is, is spelling (período, naïve, évènement,
# perchè); at a word's end it may make another word (firmo, firmó), except in English.
_ACCENTED = frozenset({"en", "es", "fr", "it", "nl", "pt"})
_WORD_END = 2
_ACCENTS = re.compile("[\u0300-\u0302\u0308]")
# Words run together in writing: (pattern, in full).
_CONTRACTIONS = {
    "de": ((r"(?<=\w{2})'s$", "es"),),
    "en": (
        (r"^can't$", "cannot"),
        (r"^won't$", "willnot"),
        (r"^shan't$", "shallnot"),
        (r"n't$", "not"),
        (r"^let's$", "letus"),
        (r"^(it|he|she|that|there|here|what|who|where|how)'s$", r"\1is"),
        (r"'re$", "are"),
        (r"'ve$", "have"),
        (r"'ll$", "will"),
        (r"^i'm$", "iam"),
    ),
}
# Auxiliaries whose forms differ in what they say: he shall, he should.
_NEVER_FORMS = {
    "de": """soll sollen sollt sollte sollten sollst darf dürfen durfte durften dürfte dürften will wollen wollte
        wollten muss müssen musste mussten müsste müssten werde werden wird würde würden wurde wurden""",
}
_SHORTEST_STEM = {"de": 3, "en": 3, "nl": 3, "pl": 3, "ru": 3}
"""Letters that forms of one word share; a letter more where endings are short and stems alike (caso, casa)."""
_SHORTEST_STEM_ELSEWHERE = 4
_SIGNS_THAT_COUNT = frozenset("%‰§&@#+=<>")
_VARIANTS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "‐": "-",
        "‑": "-",
        "\u00ad": None,
        "\u00a0": " ",
        "\u202f": " ",
        "ß": "ss",
        "ё": "е",
    }
)


@lru_cache(maxsize=32)
def _word_lists(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Articles, function words and endings of a language."""
    articles, functions, endings = (
        frozenset(table.get(language, "").split()) for table in (_ARTICLES, _FUNCTION_WORDS, _ENDINGS)
    )
    return articles, functions, endings | {""}


@lru_cache(maxsize=65_536)
def token_of(word: str, language: str) -> Token:
    """A word as the diff sees it.

    Case, ß, soft hyphens, the kind of apostrophe and hyphen, and how accents are composed are spelling.

    >>> token_of("Straße", "de").key
    'strasse'
    """
    key = unicodedata.normalize("NFC", word).casefold().translate(_VARIANTS)
    if len(key) > 1 and key[0].isalpha():
        key = key.replace(".", "")  # abbreviations: a.m., am
    articles, functions, _ = _word_lists(language)
    if is_punctuation(key):
        return Token(_SAME_SIGN.get(key, key), Weight.NONE, ends_sentence=key in _ENDS)
    if key in articles:
        return Token(key, Weight.ARTICLE)
    return Token(key, Weight.FUNCTION if key in functions else Weight.CONTENT, in_full=_in_full(key, language))


def _in_full(key: str, language: str) -> str:
    """The letters of a word, with those that a contraction leaves out.

    >>> _in_full("doesn't", "en"), _in_full("e-mail", "en")
    ('doesnot', 'email')
    """
    if "'" in key:
        for pattern, full in _CONTRACTIONS.get(language, ()):
            key, changed = re.subn(pattern, full, key)
            if changed:
                break
    return key.replace("-", "")


_ENDS = frozenset(".!?…。！？؟")
_SAME_SIGN = dict.fromkeys("„“”‟\"«»‹›‘’‚‛'「」『』《》", '"') | dict.fromkeys("-–—―‒−", "–")


@lru_cache(maxsize=65_536)
def is_punctuation(token: str) -> bool:
    """Whether a token is a sign that is never marked."""
    return all(unicodedata.category(sign)[0] in "PZC" or sign in "`´^¨" for sign in token) and not (
        _SIGNS_THAT_COUNT.intersection(token)
    )


def elided(word: str, language: str) -> int:
    """Length of the elided article or function word that a word begins with, apostrophe included; else 0.

    >>> elided("l’anno", "it"), elided("aujourd'hui", "fr")
    (2, 0)
    """
    at = max(word.find("'"), word.find("’"))
    if at < 0 or at + 1 == len(word):
        return 0
    articles, functions, _ = _word_lists(language)
    prefix = word[:at].casefold() + "'"
    return at + 1 if prefix in articles or prefix in functions else 0


def apart(text: str, spans: Iterable[tuple[int, int]], language: str) -> Iterator[tuple[int, int]]:
    """Start and end of words, an elided article being one of its own."""
    for start, end in spans:
        cut = start + elided(text[start:end], language)
        if start < cut:
            yield start, cut
        if cut < end:
            yield cut, end


def is_negation(key: str, language: str) -> bool:
    """Whether a key turns a statement round.

    >>> is_negation("isn't", "en"), is_negation("nicht", "de"), is_negation("note", "en")
    (True, True, False)
    """
    return key in _negations(language) or (language == "en" and key.endswith("n't"))


@lru_cache(maxsize=32)
def _negations(language: str) -> frozenset[str]:
    return frozenset(_NEGATIONS.get(language, "").split())


def are_forms(a: str, b: str, language: str) -> bool:
    """Whether two keys are forms or spellings of one word.

    They are where they differ in their hyphens or, after a common beginning, in their endings only.

    >>> are_forms("beispiellose", "beispiellosen", "de"), are_forms("juni", "juli", "de")
    (True, False)
    """
    if any(character.isdigit() for character in a + b) or is_negation(a, language) or is_negation(b, language):
        return False
    a, b = _common_spelling(a, language), _common_spelling(b, language)
    if a == b:
        return bool(a)
    stem = 0
    for left, right in zip(a, b, strict=False):
        if left != right:
            break
        stem += 1
    never = _NEVER_FORMS.get(language, "")
    if never and (a in never.split() or b in never.split()):
        return False
    endings = _word_lists(language)[2]
    shortest = max(_SHORTEST_STEM.get(language, _SHORTEST_STEM_ELSEWHERE), (len(a) + len(b)) // 4)
    # The shared beginning may hold the start of both endings (Haus-es, Haus-e).
    return any(a[cut:] in endings and b[cut:] in endings for cut in range(stem, shortest - 1, -1))


@lru_cache(maxsize=65_536)
def _common_spelling(key: str, language: str) -> str:
    """A key without hyphens, as all standards of its language might spell it."""
    key = key.replace("-", "")
    for pattern, common in _SPELLINGS.get(language, ()):
        key = re.sub(pattern, common, key)
    if language in _ACCENTED and not key.isascii():
        end = len(key) - _WORD_END if language != "en" else len(key)
        inside, last = (unicodedata.normalize("NFD", part) for part in (key[:end], key[end:]))
        key = _ACCENTS.sub("", inside) + _ACCENTS.sub("\u0301", last)
    return key
