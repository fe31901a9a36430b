"""By which words and endings a verb says that something is done, announced or only possible, by language.

Adding a language is adding here. All entries are regular expressions over keys of words (case folded), to
be matched as a whole. What is not sure to say one of the three is left out: what has no mood here is never
reported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moods:
    """How a language says that something is done, announced or possible.

    Attributes:
        auxiliaries: (mood, auxiliary, form of the verb that it goes with); an empty form takes the first word
            of content behind the auxiliary.
        verbs: (mood, verb that says so by its own form).
        not_verbs: words that look like such verbs and aren't, or that say nothing of the kind.
        verb_last: whether a verb stands at the end of its clause, before or far behind its auxiliary.
        between: words that may stand between an auxiliary and its verb.
    """

    auxiliaries: tuple[tuple[str, str, str], ...]
    verbs: tuple[tuple[str, str], ...] = ()
    not_verbs: str = r"(?!)"
    verb_last: bool = False
    between: str = r"(?!)"


DONE, ANNOUNCED, POSSIBLE = "done", "announced", "possible"

_DE_PARTICIPLE = (
    r"(?:\w{2,}?)?ge\w{2,}(?:t|en)|\w+iert|"
    r"(?:\w{2,5})?(?:be|er|ver|zer|ent|emp|miss|über|unter|wider|hinter)\w{2,}(?:t|en)"
)
_DE_INFINITIVE = r"\w{2,}(?:en|eln|ern|sein|tun)"
_FR_PARTICIPLE = r"\w+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ite|ert|erte|aint)"
_IT_PARTICIPLE = r"\w{2,}(?:at|ut|it|st|tt|rt|nt|rs|es|us|ss|lt|is|os)[oaie]"
_ES_PARTICIPLE = r"\w+(?:ado|ido|ído|sto|cho|erto|scrito|uelto)"
_EN_PARTICIPLE = r"\w+(?:ed|en|ne|wn|ght|elt|ept|ost|old|ood|ade|aid|ent|eld|ound|ut|et|it|ad|one|un|on|um)"

MOODS: Mapping[str, Moods] = {
    "de": Moods(
        auxiliaries=(
            (DONE, r"ha(?:t|ben|tte|tten|be)", _DE_PARTICIPLE),
            (DONE, r"wurden?|worden", _DE_PARTICIPLE),
            (ANNOUNCED, r"wird|werden?", _DE_INFINITIVE),
            (POSSIBLE, r"könnten?|dürften?|möglicherweise|hoff(?:t|en|te|ten)", _DE_INFINITIVE + "|" + _DE_PARTICIPLE),
        ),
        verbs=(
            (
                DONE,
                r"traf(?:en)?|fand(?:en)?|gab(?:en)?|kam(?:en)?|ging(?:en)?|nahm(?:en)?|sagten?|machten?|stellten?|"
                r"unterzeichneten?|unterschrieb(?:en)?|begann(?:en)?|erhielt(?:en)?|beschloss(?:en)?|gewann(?:en)?|"
                r"verlor(?:en)?|eröffneten?|schloss(?:en)?|erklärten?|kündigten?|bestätigten?|zahlten?|kauften?|"
                r"verkauften?|bauten?|führten?|einigten?|besuchten?|starben?|schrieb(?:en)?|wuchs(?:en)?|stieg(?:en)?|"
                r"sank(?:en)?|fiel(?:en)?|entschied(?:en)?|verabschiedeten?|gründeten?|veröffentlichten?|übernahm(?:en)?",
            ),
        ),
        not_verbs=r"gegen|neben|eben|wegen|gelegen|regierungen|beziehungen|(?:\w+)(?:ungen|heiten|keiten)|"
        r"gesamten?|gut|gleichen|werden|worden|haben|unternehmen|gebieten|gericht|beispielsweise|bereichen|bericht|bereit|"
        r"vertrag|verhältnis|übergangen|interessen|erst|ersten|besten|letzten|meisten|oberen|unteren|anderen|kosten",
        verb_last=True,
    ),
    "en": Moods(
        auxiliaries=(
            (DONE, r"ha(?:s|ve|d|ving)", _EN_PARTICIPLE),
            (DONE, r"was|were", _EN_PARTICIPLE),
            (ANNOUNCED, r"will|shall|'ll", r""),
            (POSSIBLE, r"may|might|could|hopes?|hoped", r""),
        ),
        verbs=(
            (
                DONE,
                r"\w{3,}ed|took|met|said|gave|came|went|began|won|lost|became|held|sold|bought|built|paid|wrote|fell|rose|"
                r"grew|chose|drew|flew|spoke|sent|left|led|told|made|found|opened",
            ),
        ),
        not_verbs=r"indeed|need|speed|seed|feed|hundred|united|based|related|used|supposed|expected|concerned|red|bed|"
        r"exceed|proceed|succeed|breed|aged|limited|advanced|unless",
        between=r"also|be|been|have|not|n't|being|(?!apply|reply|supply|rely|fly|comply|multiply|imply|ally)\w+ly|to|soon|now|then|all|both|again|never|still|already|even|only|first",
    ),
    "es": Moods(
        auxiliaries=(
            (DONE, r"ha|han|había|habían|hemos|haya|hayan", _ES_PARTICIPLE),
            (ANNOUNCED, r"será|serán", _ES_PARTICIPLE),
            (ANNOUNCED, r"va|van", r"\w+(?:ar|er|ir)(?:se)?"),
            (POSSIBLE, r"podrían?|quizás?|pudieran?|esperan?", r"\w+(?:ar|er|ir)(?:se)?"),
        ),
        verbs=((ANNOUNCED, r"\w{3,}(?:rá|rán|remos)"), (DONE, r"\w{3,}(?:ó|aron|ieron)")),
        not_verbs=r"además|detrás|atrás|jamás|quizás?|podrán?|deberán?|fueron|será|serán|habrán?|estarán?",
        between=r"a|ser|sido|también|no|ya|\w+mente|haber|aún|todavía",
    ),
    "fr": Moods(
        auxiliaries=(
            (DONE, r"a|ont|avait|avaient|ait|aient", _FR_PARTICIPLE),
            (ANNOUNCED, r"sera|seront", _FR_PARTICIPLE),
            (ANNOUNCED, r"va|vont", r"\w+(?:er|ir|re|oir)"),
            (POSSIBLE, r"pourrai(?:t|ent)|peut-être|espèr(?:e|ent)", r"\w+(?:er|ir|re|oir)"),
        ),
        verbs=((ANNOUNCED, r"\w{2,}(?:era|eront|ira|iront|dra|dront|tra|tront|vra|vront)|fera|feront"),),
        not_verbs=r"opéra|caméra|extra|ultra|contra|sera|seront|aura|auront|pourra|pourront|devra|devront|orchestra|"
        r"plus|parmi|aussi|sous|depuis|dans|puis|ici|lui|qui|vis|pays|jamais|dessous",
        between=r"également|aussi|pas|été|déjà|être|avoir|\w+ment|tous|toujours|bien|encore|se|s'|en|y|récemment|ensuite",
    ),
    "it": Moods(
        auxiliaries=(
            (DONE, r"ha|hanno|aveva|avevano|abbia|abbiano", _IT_PARTICIPLE),
            (ANNOUNCED, r"sarà|saranno|verrà|verranno", _IT_PARTICIPLE),
            (POSSIBLE, r"potrebbe|potrebbero|forse|sper(?:a|ano)", r"\w+(?:are|ere|ire|rre|arsi|ersi|irsi)"),
        ),
        verbs=((ANNOUNCED, r"\w{2,}(?:erà|irà|eranno|iranno|rrà|rranno|drà|dranno)|farà|faranno|darà|daranno"),),
        not_verbs=r"potrà|potranno|dovrà|dovranno|sarà|saranno|avrà|avranno|tutt[oaie]|molt[oaie]|cert[oaie]|quest[oaie]|"
        r"cent[oaie]|stat[oaie]|mess[oaie]a|cos[aei]|part[ei]|port[oaie]|pres[sx]o|stess[oaie]|spess[oaie]|mes[ei]|pa?es[ei]",
        between=r"anche|già|non|stat[oaie]|essere|avere|\w+mente|inoltre|ancora|poi|più|sempre|appena|recentemente",
    ),
    "nl": Moods(
        auxiliaries=(
            (
                DONE,
                r"heeft|hebben|had|hadden|werd|werden",
                r"\w*ge\w{2,}(?:t|d|en)|(?:be|er|her|ver|ont)\w{3,}(?:t|d|en)",
            ),
            (ANNOUNCED, r"zal|zullen", r"\w{2,}(?:en|aan|ien)"),
            (POSSIBLE, r"zou|zouden|misschien", r"\w{2,}(?:en|aan|ien)"),
        ),
        not_verbs=r"worden|werden|tegen|gegevens|gemeente|gebied|bedrijven|gebieden|mensen|zijn|kunnen|hebben|moeten",
        verb_last=True,
    ),
    "pt": Moods(
        auxiliaries=(
            (ANNOUNCED, r"vai|vão", r"\w+(?:ar|er|ir)(?:-se)?"),
            (POSSIBLE, r"poderiam?|talvez|esperam?", r"\w+(?:ar|er|ir)(?:-se)?"),
        ),
        verbs=((ANNOUNCED, r"\w{3,}(?:rá|rão)"), (DONE, r"\w{3,}(?:ou|aram|eram|iram)")),
        not_verbs=r"poderá|poderão|deverá|deverão|será|serão|outou|eram|foram|haverá|terá|terão|estará",
        between=r"a|ser|sido|também|não|já|\w+mente",
    ),
    "ru": Moods(
        auxiliaries=(
            (
                ANNOUNCED,
                r"будет|будут|буду|будем",
                r"\w{2,}(?:ть|ться|ти|тись|чь)|\w{3,}(?:ен|ан|ян|ена|ено|ены|ана|ано|аны|та|то|ты)",
            ),
            (POSSIBLE, r"мог(?:ла|ли|ло)?|надеется|надеются|возможно", r"\w{2,}(?:ть|ться|ти|тись|чь)"),
        ),
        verbs=(
            (
                DONE,
                r"\w{3,}(?:ал|ял|ил|ел|ул|ыл|ёл|шел|ала|яла|ила|ела|ула|али|яли|или|ели|ули|шли|ался|илась|ились|лись|лась|лся)",
            ),
        ),
        not_verbs=r"был|была|были|если|или|дела|цели|сила|числа|правила|могли?|стал[аио]?|материал\w*|капитал\w*|канал\w*|"
        r"журнал\w*|\w*начала|апрел\w*|отдел\w*|должна|дали|хотел[аи]?|предел\w*|модел\w*|недели|отели|автомобили|тыл",
        between=r"не|также|уже|быть|ещё|еще|вскоре",
    ),
}
"""By ISO 639-1 code."""
