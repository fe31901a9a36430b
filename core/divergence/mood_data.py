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
        not_verbs: words that look like such verbs and aren't, or that say nothing of the kind: what was announced or
            promised is yet to be done.
        verb_last: whether a verb stands at the end of its clause, before or far behind its auxiliary.
        between: words that may stand between an auxiliary and its verb.
        written: (mood, regular expression over the text) where verbs are no words of their own: its group is the verb
            with what says so.
    """

    auxiliaries: tuple[tuple[str, str, str], ...] = ()
    verbs: tuple[tuple[str, str], ...] = ()
    not_verbs: str = r"(?!)"
    verb_last: bool = False
    between: str = r"(?!)"
    written: tuple[tuple[str, str], ...] = ()


DONE, ANNOUNCED, POSSIBLE = "done", "announced", "possible"

_DE_PARTICIPLE = (
    r"(?:\w{2,}?)?ge\w{2,}(?:t|en)|\w+iert|"
    r"(?:\w{2,5})?(?:be|er|ver|zer|ent|emp|miss|über|unter|wider|hinter)\w{2,}(?:t|en)"
)
_DE_ARTICLE = r"d(?:er|ie|as|en|em|es)|(?:k?ein|mein|sein|ihr|unser|dies|jed|jen|all|viel|einig)(?:e[mnrs]?)?"
_DE_INFINITIVE = r"\w{2,}(?:en|eln|ern|sein|tun)"
_FR_PARTICIPLE = r"\w+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ite|ert|erte|aint)"
_IT_PARTICIPLE = r"\w{2,}(?:at|ut|it|st|tt|rt|nt|rs|es|us|ss|lt|is|os)[oaie]"
_RU_PARTICIPLE = r"\w{3,}(?:[еёая]н(?:[аоы])?|(?:ры|ня|зя|би|ли|ши|ви|ну)т[аоы]?)"
_RU_FUTURE = (
    r"(?:подпиш|откро|закро|начн|прим|получ|провед|пройд|посет|встрет|приед|прибуд|вступ|объяв|представ|выступ|запуст|введ|"
    r"куп|выдел|направ|отправ|заверш|выплат|постро|постав|опублику|рассмотр|обсуд|сообщ|назнач|увелич|сниз|повыс|"
    r"созда|верн|останов)(?:[еёи]т|[уюая]т)(?:ся)?|состо[ия]тся"
)
"""Verbs of news that tell of the future by their present forms."""
_ES_PARTICIPLE = r"\w+(?:ad|id|íd|st|ch|ert|scrit|uelt)[oa]s?"
_EN_PARTICIPLE = r"\w+(?:ed|en|ne|wn|ght|elt|ept|ost|old|ood|ade|aid|ent|eld|ound|ut|et|it|ad|one|un|on|um)"

MOODS: Mapping[str, Moods] = {
    "de": Moods(
        auxiliaries=(
            (DONE, r"ha(?:t|ben|tte|tten|be)", _DE_PARTICIPLE),
            (DONE, r"wurden?|worden", _DE_PARTICIPLE),
            (ANNOUNCED, r"wird|werden?|will|wollen|beabsichtig(?:t|en)", _DE_INFINITIVE),
            (ANNOUNCED, r"ist|sind|seien?", r"vorgesehen|geplant|anberaumt"),
            (POSSIBLE, r"könnten?|dürften?|möglicherweise|hoff(?:t|en|te|ten)", _DE_INFINITIVE + "|" + _DE_PARTICIPLE),
        ),
        verbs=(
            (
                DONE,
                r"traf(?:en)?|fand(?:en)?|gab(?:en)?|kam(?:en)?|ging(?:en)?|nahm(?:en)?|sagten?|machten?|stellten?|"
                r"unterzeichneten?|unterschrieb(?:en)?|begann(?:en)?|erhielt(?:en)?|beschloss(?:en)?|gewann(?:en)?|"
                r"verlor(?:en)?|eröffneten?|schloss(?:en)?|erklärten?|kündigten?|bestätigten?|zahlten?|kauften?|"
                r"verkauften?|bauten?|führten?|einigten?|besuchten?|starben?|schrieb(?:en)?|wuchs(?:en)?|stieg(?:en)?|"
                r"sank(?:en)?|fiel(?:en)?|entschied(?:en)?|verabschiedeten?|gründeten?|veröffentlichten?|übernahm(?:en)?|"
                r"besichtigten?|folgten?|reisten?|trafen?|sprachen?|berieten?|feierten?|eröffneten?",
            ),
        ),
        written=(
            (
                DONE,  # after an article it is an adjective; before one, a preposition or a pronoun, a verb
                rf"\b(?:{_DE_ARTICLE}) \w+ten?\b|"
                r"\b(?:könn|konn|müss|muss|soll|woll|möch|dürf|durf|moch|hat|hät|sei|hin|unt)ten?\b|"
                rf"\b([a-zäöüß]{{3,}}ten?) (?:{_DE_ARTICLE}|sich|[aiu]m|[ai]n|auf|mit|nach|vor|für|über|von|aus)\b",
            ),
        ),
        not_verbs=r"angekündigt|kündigten?|versprochen|versprach(?:en)?|"
        r"gegen|neben|eben|wegen|gelegen|regierungen|beziehungen|(?:\w+)(?:ungen|heiten|keiten)|"
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
        written=(
            (
                ANNOUNCED,
                r"\b((?:is|are) (?:due|set|scheduled|slated|planned|going) to (?:be )?[a-z]+|(?:is|are) scheduled|"
                r"(?:wants?|plans?|intends?|aims?) to (?:be )?[a-z]+)\b",
            ),
        ),
        not_verbs=r"announced|pledged|promised|vowed|"
        r"scheduled|planned|slated|indeed|need|speed|seed|feed|hundred|united|based|related|used|supposed|expected|concerned|red|bed|"
        r"exceed|proceed|succeed|breed|aged|limited|advanced|unless",
        between=r"also|be|been|have|not|n't|being|(?!apply|reply|supply|rely|fly|comply|multiply|imply|ally)\w+ly|to|soon|now|then|all|both|again|never|still|already|even|only|first",
    ),
    "es": Moods(
        auxiliaries=(
            (DONE, r"ha|han|había|habían|hemos|haya|hayan", _ES_PARTICIPLE),
            (DONE, r"fue|fueron", _ES_PARTICIPLE),
            (ANNOUNCED, r"será|serán", _ES_PARTICIPLE),
            (ANNOUNCED, r"van?|quieren?|planean?|prevén?|pretenden?|piensan?", r"\w+(?:ar|er|ir)(?:se)?"),
            (ANNOUNCED, r"está|están", r"previst[oa]s?|programad[oa]s?|planead[oa]s?"),
            (POSSIBLE, r"podrían?|quizás?|pudieran?|esperan?", r"\w+(?:ar|er|ir)(?:se)?"),
            (POSSIBLE, r"podrían?", _ES_PARTICIPLE),
        ),
        verbs=((ANNOUNCED, r"\w{3,}(?:rá|rán|remos)"), (DONE, r"\w{3,}(?:ó|aron|ieron)")),
        not_verbs=r"anunci(?:ó|aron)|anunciad[oa]s?|prometi(?:ó|eron)|prometid[oa]s?|"
        r"además|detrás|atrás|jamás|quizás?|podrán?|deberán?|fueron|será|serán|habrán?|estarán?",
        between=r"a|ser|sido|también|no|ya|\w+mente|haber|aún|todavía",
    ),
    "fr": Moods(
        auxiliaries=(
            (DONE, r"a|ont|avait|avaient|ait|aient", _FR_PARTICIPLE),
            (ANNOUNCED, r"sera|seront", _FR_PARTICIPLE),
            (
                ANNOUNCED,
                r"va|vont|veut|veulent|prévoit|prévoient|compte|comptent|entend|entendent",
                r"\w+(?:er|ir|re|oir)",
            ),
            (ANNOUNCED, r"est|sont", r"(?:prévu|programmé|planifié)e?s?"),
            (POSSIBLE, r"pourrai(?:t|ent)|peut-être|espèr(?:e|ent)", r"\w+(?:er|ir|re|oir)"),
            (POSSIBLE, r"pourrai(?:t|ent)", _FR_PARTICIPLE),
        ),
        verbs=(
            (
                ANNOUNCED,
                r"\w{2,}(?:era|eront|ira|iront|dra|dront|[ea]tt(?:ra|ront)|[ao]ît(?:ra|ront)|(?:ce|oi|ui|i)v(?:ra|ront))|"
                r"fera|feront",
            ),
            (DONE, r"\w{3,}èrent|\w{3,}[iu]rent"),
        ),
        not_verbs=r"annoncée?s?|annonça|annoncèrent|promise?s?|"
        r"(?:emp|exp|insp|resp|asp|soup|transp|consp|adm|dés|ret|att|ét|t|v|chav|dél)ira|(?:dé)?livra|enivra|"
        r"opéra|caméra|extra|ultra|contra|sera|seront|aura|auront|pourra|pourront|devra|devront|orchestra|"
        r"plus|parmi|aussi|sous|depuis|dans|puis|ici|lui|qui|vis|pays|jamais|dessous",
        between=r"de|d'|également|aussi|pas|été|déjà|être|avoir|\w+ment|tous|toujours|bien|encore|se|s'|en|y|récemment|ensuite",
    ),
    "it": Moods(
        auxiliaries=(
            (DONE, r"ha|hanno|aveva|avevano|abbia|abbiano", _IT_PARTICIPLE),
            (DONE, r"stat[oaie]|fu|furono", _IT_PARTICIPLE),
            (ANNOUNCED, r"sarà|saranno|verrà|verranno", _IT_PARTICIPLE),
            (
                ANNOUNCED,
                r"vuole|vogliono|intende|intendono|prevede|prevedono|progetta|progettano",
                r"\w+(?:are|ere|ire|rre|arsi|ersi|irsi)",
            ),
            (ANNOUNCED, r"è|sono", r"(?:previst|programmat|pianificat)[oaie]"),
            (POSSIBLE, r"potrebbe|potrebbero|forse|sper(?:a|ano)", r"\w+(?:are|ere|ire|rre|arsi|ersi|irsi)"),
            (POSSIBLE, r"potrebbe|potrebbero", _IT_PARTICIPLE),
        ),
        verbs=(
            (ANNOUNCED, r"\w{2,}(?:erà|irà|eranno|iranno|rrà|rranno|drà|dranno)|farà|faranno|darà|daranno"),
            (DONE, r"\w{3,}(?:(?<![eidr]r)ò|arono|irono)"),
        ),
        not_verbs=r"annunciat[oaie]|annunciò|annunciarono|promess[oaie]|"
        r"però|perciò|acciò|falò|unit[ie]|potrà|potranno|dovrà|dovranno|sarà|saranno|avrà|avranno|tutt[oaie]|molt[oaie]|cert[oaie]|quest[oaie]|"
        r"cent[oaie]|stat[oaie]|mess[oaie]a|cos[aei]|part[ei]|port[oaie]|pres[sx]o|stess[oaie]|spess[oaie]|mes[ei]|pa?es[ei]",
        between=r"di|anche|già|non|stat[oaie]|essere|avere|\w+mente|inoltre|ancora|poi|più|sempre|appena|recentemente",
    ),
    "nl": Moods(
        auxiliaries=(
            (
                DONE,
                r"heeft|hebben|had|hadden|werd|werden",
                r"\w*ge\w{2,}(?:t|d|en)|(?:be|er|her|ver|ont)\w{3,}(?:t|d|en)",
            ),
            (ANNOUNCED, r"zal|zullen", r"\w{2,}(?:en|aan|ien)"),
            (ANNOUNCED, r"is|zijn|staat|staan", r"gepland|voorzien"),
            (POSSIBLE, r"zou|zouden|misschien", r"\w{2,}(?:en|aan|ien)"),
        ),
        not_verbs=r"worden|werden|tegen|gegevens|gemeente|gebied|bedrijven|gebieden|mensen|zijn|kunnen|hebben|moeten",
        verb_last=True,
    ),
    "pt": Moods(
        auxiliaries=(
            (ANNOUNCED, r"vai|vão", r"\w+(?:ar|er|ir)(?:-se)?"),
            (ANNOUNCED, r"está|estão", r"previst[oa]s?|programad[oa]s?|planejad[oa]s?|planead[oa]s?"),
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
            (DONE, r"был[аои]?", _RU_PARTICIPLE),
            (POSSIBLE, r"возможно|вероятно", _RU_FUTURE),
            (
                ANNOUNCED,
                r"собира(?:ется|ются)|намерен[аы]?|планиру(?:ет|ют)|хочет|хотят",
                r"\w{2,}(?:ть|ться|ти|тись|чь)",
            ),
            (POSSIBLE, r"мог(?:ла|ли|ло)?|может|могут|надеется|надеются|возможно", r"\w{2,}(?:ть|ться|ти|тись|чь)"),
            (POSSIBLE, r"может|могут", _RU_PARTICIPLE),
        ),
        verbs=(
            (ANNOUNCED, rf"запланирован[аоы]?|намечен[аоы]?|{_RU_FUTURE}"),
            (
                DONE,
                r"\w{3,}(?:ал|ял|ил|ел|ул|ыл|ёл|шел|ала|яла|ила|ела|ула|али|яли|или|ели|ули|шли|ался|илась|ились|лись|лась|лся)",
            ),
        ),
        not_verbs=r"(?:объяви|анонсирова|по?обеща)л[аои]?|объявлен[аоы]?|"
        r"\w*(?:филиал|персонал|потенциал|финал|мемориал|сериал|генерал|интервал|идеал|адмирал|ритуал|арсенал|сигнал|"
        r"терминал|оригинал|минерал|криминал|скандал|вокзал|подвал|квартал|обвал|театрал|зал|скал|шкал|стил|могил|"
        r"раздел|сел|тел|стул|караул|титул|модул)\w?|был|была|были|если|или|дела|цели|сила|числа|правила|могли?|стал[аио]?|материал\w*|капитал\w*|канал\w*|"
        r"журнал\w*|\w*начала|апрел\w*|отдел\w*|должна|дали|хотел[аи]?|предел\w*|модел\w*|недели|отели|автомобили|тыл",
        between=r",|не|также|уже|быть|ещё|еще|вскоре",
    ),
    "ar": Moods(
        auxiliaries=(
            (DONE, r"و?(?:قد|لقد)", r"(?![يتنأ])\w{3,}"),
            (DONE, r"و?(?:تم|تمت)", r"\w{3,}"),
            (ANNOUNCED, r"و?سوف", r"[يتن]\w{2,}"),
            (POSSIBLE, r"و?(?:قد|ربما)", r"[يتن]\w{2,}"),
        ),
        verbs=(
            (ANNOUNCED, r"[وف]?س[يتن]\w{3,}"),
            (DONE, r"و?(?:وقع|وقعت|وقعا|افتتح|افتتحت|أعلن|أعلنت|وصل|وصلت|بدأ|بدأت|التقى|التقت|زار|زارت|فاز|فازت)"),
        ),
        not_verbs=r"[وف]?(?:سياس\w*|سيار\w*|سيد\w*|سيطر\w*|ستة|ستين|ستون|سنوات|سنوي\w*|سنة|سنت\w*|سيناء|سينما\w*|ستار\w*|"
        r"سيول|سيرة|سيناريو\w*)",
    ),
    "ja": Moods(
        written=(
            (
                ANNOUNCED,
                r"([\u4e00-\u9fffァ-ー]{1,6}(?:す|され|し|ま|ら|れ|わ|き)?(?:る|う|く|ぶ|む)?(?:予定|見通し|見込み|計画)(?=[だでと。]))",
            ),
            (POSSIBLE, r"([\u4e00-\u9fffァ-ー]{1,6}\w{0,4}?(?:かもしれ|可能性がある|恐れがある))"),
            (
                DONE,
                r"([\u4e00-\u9fffァ-ー]{1,4}(?:した|しました|された|されました|いた|った|んだ|きました|りました))(?=[。」]|$)",
            ),
        ),
    ),
    "ko": Moods(
        verbs=((DONE, r"\w*(?:했다|됐다|되었다|였다|렸다|졌다|했습니다|됐습니다|었습니다|았습니다|갔다|왔다|섰다)"),),
        not_verbs=r"\w*(?:없었|있었|이었|였)\w*",
        written=(
            (
                ANNOUNCED,
                r"(\w*[할될갈올릴열질칠일을울볼줄낼킬] (?:것이다|것입니다|예정이다|예정입니다|전망이다|계획이다))",
            ),
            (POSSIBLE, r"(\w*[할될갈올릴열질칠일을울볼줄낼킬] (?:수도 있|지도 모|가능성이))"),
        ),
    ),
    "pl": Moods(
        auxiliaries=(
            (DONE, r"został[aoiy]?|zostali", r"\w{3,}(?:[nt][yaei]|ci|ny|ni)"),
            (ANNOUNCED, r"będ(?:zie|ą|ę)", r"\w{2,}(?:ć|ł|ła|ło|li|ły)"),
            (ANNOUNCED, r"jest|są", r"(?:za)?planowan[yaei]|przewidzian[yaei]"),
            (ANNOUNCED, r"zostan(?:ie|ą)", r"\w{3,}(?:[nt][yaei]|ci|ny|ni)"),
            (POSSIBLE, r"mógłby|mogłaby|mogłoby|mogliby|mogłyby", r"\w{2,}ć"),
        ),
        verbs=(
            (DONE, r"\w{3,}(?:ał[aoy]?|ali|ił[aoy]?|ili|ył[aoy]?|yli|ął|ęł[aoy]|ęli|adł[aoy]?|edł|eszł[aoy]|eszli)"),
        ),
        not_verbs=r"był[aoy]?|byli|dział\w*|udział\w*|materiał\w*|sygnał\w*|kanał\w*|kapitał\w*|szpital\w*|miał[aoy]?|mieli|"
        r"mógł|został[aoy]?|zostali|oddział\w*|przedział\w*|rozdział\w*|podział\w*|mał[aoy]|cał[aoy]|stał[aoy]|biał[aoy]|skał[aoy]|"
        r"chwał[aoy]|doskonał[aoy]|wspaniał[aoy]|trwał[aoy]|dojrzał[aoy]|skali|kryształ\w*|artykuł\w*|żył[aoy]|mił[aoy]|sił[aoy]|tył[aoy]?",
        between=r"się|nie|także|też|już|jeszcze|wkrótce|być|ponownie|również|tam|tu",
    ),
    "th": Moods(
        written=(
            (ANNOUNCED, r"((?<!อาจ)(?<!น่า)จะ(?!ต้อง|ไม่|มี)[\u0e00-\u0e7f]{3,8})"),
            (POSSIBLE, r"(อาจ(?:จะ)?[\u0e00-\u0e7f]{3,8})"),
            (DONE, r"([\u0e00-\u0e7f]{3,8}แล้ว)"),
        ),
    ),
    "tr": Moods(
        verbs=(
            (ANNOUNCED, r"planlanıyor|öngörülüyor|planlanmaktadır|\w{1,}[ae]ca[kğ]\w*|\w{1,}[ae]ce[kğ]\w*"),
            (POSSIBLE, r"\w{2,}(?:abil|ebil)[ie]r(?:ler|di|diler)?"),
            (DONE, r"\w{2,}(?:[fskçşhpt]t[ıiuü]|[aeıioöuülrnyzm]d[ıiuü])(?:lar|ler)?"),
        ),
        not_verbs=r"gelecek\w*|ancak|alacak|verecek|yiyecek\w*|içecek\w*|giyecek\w*|şimdi|kendi\w*|yedi|kredi|parti|kedi|hindi|"
        r"ciddi|maddi|ebedi|adı|tadı|kadı|ordu|yurdu|vardı|idi|değildi|yoktu|hadi|cadı|kaydı|derdi|ardı|mümkündü|oldu|olacak\w*|"
        r"\w*(?:kadı|köşkü|taktı|üstü|altı|dostu|rengi)",
    ),
    "zh": Moods(
        written=(
            (ANNOUNCED, r"((?<![不可也])(?:将(?!军|来|近|领|要求|其|他|她|它|这|该)|即将)[\u4e00-\u9fff]{1,6})"),
            (POSSIBLE, r"((?:(?<!不)可能(?!性)|或许|也许)[\u4e00-\u9fff]{1,6})"),
            (DONE, r"((?<!不)已(?:经)?[\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{2}了(?!解|不))"),
        ),
    ),
}
"""By ISO 639-1 code."""
