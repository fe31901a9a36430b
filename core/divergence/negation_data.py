"""Words that turn a statement round, and words that answer to them, by language. Adding a language is adding here.

All entries are keys of words (case folded, apostrophes straight). `answers` are regular expressions over
keys: what can stand in one language where another has a negation (beispiellos / senza precedenti, hardly,
to fail, un-, -less). They excuse a negation of the other side and are never reported themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Negations:
    """How a language negates.

    Attributes:
        words: each negates by itself.
        with_partner: negate only together with one of their partners within `concord` words before or after.
        concord: words within which several negations are one (non … mai, ne … pas, никто не); 1 where each counts.
        particle: the plain negation of a language with concord: it opens a negation.
        particle_last: whether it may also follow on another one (никто не).
        expletive: a regular expression of words behind which the particle means nothing (finché non, пока не).
        phrases: runs of words that together are one negation (unless).
        no_negations: runs of words that look like a negation and aren't (not only).
        not_of_all: runs of words that deny something of some only (not everyone): they answer to a negation, and
            without an answer they are none.
        answers: regular expressions of words that excuse a negation of the other side.
        forms: a regular expression of words that negate by their form (Turkish endings).
        written: the same over the text, where negations are no words of their own; what its group finds is one.
        hints: those of `answers` that seldom stand for a negation.
        stand_ins: words that with a negation before them mean another word, and that word (not until: only).
    """

    words: str
    answers: str
    with_partner: Mapping[str, str]
    concord: int = 1
    particle: str = ""
    particle_last: bool = False
    expletive: str = r"(?!)"
    phrases: tuple[str, ...] = ()
    no_negations: tuple[str, ...] = ()
    not_of_all: tuple[str, ...] = ()
    forms: str = r"(?!)"
    written: str = ""
    hints: str = r"(?!)"
    stand_ins: Mapping[str, tuple[str, str]] = field(default_factory=dict)


NEGATIONS: Mapping[str, Negations] = {
    "de": Negations(
        words="nicht kein keine keinem keinen keiner keines keinerlei nie niemals niemand niemanden niemandem nichts "
        "nirgends nirgendwo weder keineswegs keinesfalls",
        with_partner={},
        concord=1,
        not_of_all=("nicht alle", "nicht jeder", "nicht jede", "nicht jedem", "nicht jeden"),
        phrases=("es sei denn",),
        no_negations=(
            "nicht mehr als",
            "nicht nur",
            "nicht zuletzt",
            "nicht allein",
            "nicht einmal mehr",
            "nicht wahr",
            "nichts anderes",
        ),
        answers=r"unverletzt\w*|unversehrt\w*|ausgesetzt|aussetz\w*|unterbr[aeo]ch\w*|verlor\w*|verlier\w*|ausblieb\w*|ausbleib\w*|entbehr\w*|bezweif\w*|zweifel\w*|entfiel\w*|entfall\w*|vermeintlich\w*|hinder\w*|stopp\w*|eingestellt|aufgegeben|aufgab\w*|"
        r"abgesehen|vermiss\w*|anhalt\w*|bis|fern|weit|schwierig\w*|grenze\w*|begrenz\w*|untersag\w*|zöger\w*|widerwill\w*|gegen|entgegen|frei|ohne|kaum|selten|nein|außer|ausser|statt|anstatt|lediglich|erst|einzig\w*|bevor|wenig|wenige\w?|un\w{0,1}möglich\w*|"
        r"un(?!ter|ser|gar|ion|iv|d|mittel|gefähr|geheuer|längst|bedingt|fall|wetter)\w{4,}|miss\w{4,}|nicht-?\w+|\w{4,}los(e[mnrs]?)?|\w+frei(e[mnrs]?)?|fehl\w*|mangel\w*|"
        r"verweiger\w*|(ab|zurück)\w*(lehn|wies|weis|gelehnt|gewies)\w*|lehn\w*|verhinder\w*|vermeid\w*|vermied\w*|"
        r"verbot\w*|verbiet\w*|gescheit\w*|scheiter\w*|ausgeschlossen|ausschlie\w*|bestritt\w*|bestreit\w*|dementier\w*|"
        r"leugn\w*|verzicht\w*|entgeh\w*|entging\w*|versäum\w*|verpass\w*|weiger\w*|aufgehört|"
        r"aufhör\w*|widerleg\w*|je|jemals|nur|alles|schwer",
        hints=r"bis|fern|weit|gegen|entgegen|frei|statt|anstatt|außer|ausser|lediglich|erst|einzig\w*|bevor|je|jemals|"
        r"nur|alles|schwer|schwierig\w*|grenze\w*|begrenz\w*|abgesehen|anhalt\w*|unabhängig\w*|unglaublich\w*|"
        r"unbegrenzt\w*|unendlich\w*|ungewöhnlich\w*|unkonventionell\w*|unermüdlich\w*|widerwill\w*|zöger\w*|"
        r"\w+frei(e[mnrs]?)?",
        stand_ins={
            "only": ("vor bevor ehe", "erst nur lediglich"),
            "less": ("so genauso ebenso", "weniger"),
            "instead": ("sondern", "statt anstatt anstelle eher"),
        },
    ),
    "en": Negations(
        words="not cannot no never none nobody nothing nowhere neither nor no-one n't unless",
        with_partner={},
        concord=2,
        not_of_all=("not all", "not every", "not everyone", "not everybody"),
        no_negations=(
            "no later",
            "no more than",
            "no less than",
            "nothing more than",
            "not to mention",
            "no longer than",
            "not only",
            "not just",
            "not least",
            "not merely",
            "no doubt",
            "nothing but",
            "no sooner",
        ),
        answers=r"unhurt|unharmed|safe|intact|los[et]|losing|doubt\w*|interrupt\w*|suspend\w*|stopp\w*|quit|escap\w*|cancel\w*|withh\w*|devoid|deprive\w*|scarce\w*|inappropr\w*|inadequ\w*|away|off|"
        r"insuff\w*|unchang\w*|limit\w*|difficult\w*|reluctan\w*|against|contrary|free|poor|nearly|without|hardly|barely|scarcely|rarely|seldom|until|only|little|few|rather|instead|except|absen\w+|"
        r"un(?!der|it|ion|iv|til|iq|less|es)\w{4,}|non|non-\w+|\w{3,}less|\w+-free|im(?:poss|prob|mobil)\w*|ir(?:regular|relev|respons)\w*|"
        r"in(?:ab|access|accur|activ|adequ|approp|cap|complet|consist|corr|credib|depend|effect|effici|evitab|just|secur|"
        r"sign|suffic|visib|valid)\w*|dis(?:agree|allow|appear|approv|continu|hon|like|obey|qualif|regard|satisf|trust)\w*|"
        r"fail\w*|lack\w*|refus\w*|den(y|ie[sd]|ying)|reject\w*|avoid\w*|prevent\w*|bann?ed|forbid\w*|forbade|ceas\w*|"
        r"miss(es|ed|ing)?|neglect\w*|ever|declin\w*|exclu\w*|far|illegal\w*|illeg\w*|anything|anyone|anybody",
        hints=r"against|contrary|free|poor|nearly|until|only|rather|instead|except|ever|far|anything|anyone|"
        r"anybody|difficult\w*|limit\w*|independ\w*|unlimited|unconventional|unearth\w*|unemploy\w*|unusual\w*|"
        r"reluctan\w*|disappear\w*|\w+-free",
        stand_ins={
            "only": ("until till before", "only"),
            "less": ("as so that", "less"),
            "instead": ("but", "instead rather"),
        },
    ),
    "es": Negations(
        words="no nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas ni tampoco",
        with_partner={},
        concord=6,
        expletive=r"\b(?:hasta|a no ser que)\b",
        particle="no",
        not_of_all=("no todos", "no todas", "no todo"),
        phrases=("a menos que", "a no ser que"),
        no_negations=(
            "no más de",
            "no menos de",
            "no más que",
            "no solo",
            "no sólo",
            "no solamente",
            "no obstante",
            "nada más",
            "no únicamente",
        ),
        answers=r"iles[oa]s?|intact[oa]s?|perd\w*|dud\w*|interrump\w*|suspend\w*|cancel\w*|ces[óoa]\w*|priv\w*|insufic\w*|inalter\w*|"
        r"limit\w*|difícil\w*|lejos|contrari\w*|contra|libre\w*|reacio\w*|reticen\w*|inopp\w*|sin|apenas|poc[oa]s?|solo|sólo|solamente|únicamente|salvo|excepto|im(?:pos|prob)\w*|"
        r"in(?:act|capac|cierto|cómod|complet|correct|cre[ií]b|dep|direct|eficac|evitab|just|segur|sufic|útil|visib|válid)\w*|"
        r"des(?:acuerd|apar|conf|conoc|contin|emple|hon|igual|ocup|obed)\w*|falt\w*|rechaz\w*|neg[aóáa]\w*|nieg\w*|impid\w*|"
        r"imped\w*|evit\w*|ausen\w*|carec\w*|carent\w*|prohib\w*|fracas\w*|dej[oóa]\w*|excl\w*|descart\w*",
        stand_ins={
            "only": ("hasta antes", "solo sólo solamente recién"),
            "less": ("tan tanto", "menos"),
            "instead": ("sino", "lugar vez"),
        },
    ),
    "fr": Negations(
        words="pas jamais aucun aucune rien nul nulle ni non nullement",
        with_partner={"ne": "plus personne", "n'": "plus personne", "personne": "ne n'"},
        concord=6,
        not_of_all=("pas tous", "pas toutes", "pas tout"),
        phrases=("à moins que", "à moins qu'", "à moins de", "à moins d'"),
        no_negations=(
            "pas toujours",
            "nul et",
            "et nul",
            "non pas seulement",
            "un pas",
            "premier pas",
            "match nul",
            "faux pas",
            "le pas",
            "ce pas",
            "ne pas seulement",
            "pas seulement",
            "non seulement",
            "pas uniquement",
            "non plus",
            "est-ce pas",
            "pas moins",
            "pas que",
        ),
        answers=r"indemne\w*|intact\w*|perd\w*|dout\w*|interromp\w*|suspend\w*|arrêt\w*|annul\w*|privé\w*|dénué\w*|manque\w*|insuffis\w*|incap\w*|rompu\w*|prive\w*|"
        r"interrompu|interruption|inchang\w*|guère|limit\w*|difficile\w*|loin|contraire\w*|contre|libre\w*|pauvre\w*|réticen\w*|inopp\w*|sans|peu|rarement|seul\w*|uniquement|sauf|excepté|hormis|im(?:poss|prob|mobil|prévu)\w*|ir(?:rég|resp)\w*|"
        r"in(?:act|cap|cert|complet|correct|croyab|dép|direct|effic|évitab|just|suffis|utile|visib|valid|connu)\w*|"
        r"dé(?:saccord|plaî|sagr|sarm)\w*|manqu\w*|refus\w*|rejet\w*|empêch\w*|évit\w*|absen\w*|interdi\w*|échou\w*|échec\w*|"
        r"plutôt|dépourvu\w*|exclu\w*|cess\w*|quiconque|illég\w*|ne|n'|non-\w+",
        hints=r"contre|contraire\w*|libre\w*|peu|seul\w*|uniquement|sauf|excepté|hormis|plutôt|quiconque|ne|n'|loin|"
        r"limit\w*|difficile\w*|indép\w*|incroyab\w*|pauvre\w*|réticen\w*",
        stand_ins={
            "only": ("avant", "seulement ne n'"),
            "less": ("si aussi autant", "moins"),
            "instead": ("mais", "plutôt lieu"),
        },
    ),
    "it": Negations(
        words="non no né mai nessun nessuno nessuna nessun' niente nulla neppure nemmeno neanche",
        with_partner={},
        concord=6,
        expletive=r"\b(?:finch[éè]|a meno che)\b",
        particle="non",
        not_of_all=("non tutti", "non tutte", "non tutto"),
        phrases=("a meno che", "a meno di"),
        no_negations=(
            "non altro che",
            "non più di",
            "non meno di",
            "non solo",
            "non soltanto",
            "non appena",
            "non solamente",
            "non a caso",
            "non ultimo",
        ),
        answers=r"illes[oaie]|incolum[ei]|intatt[oaie]|perd\w*|pers[oaei]|dubb\w*|dubit\w*|interromp\w*|sospe\w*|annull\w*|ferm\w*|inalterat\w*|immutat\w*|insuffic\w*|estrane\w*|"
        r"assenza|inadegu\w*|interr\w*|poco|malapena|no|limit\w*|difficil\w*|lontan\w*|contrar\w*|contro|liber[oaie]|malapena|inopp\w*|rilutt\w*|senza|poc[oahi]\w?|rar[oaie]\w*|solo|soltanto|solamente|unicamente|tranne|salvo|eccetto|finché|anziché|"
        r"invece|piuttosto|im(?:poss|prob|mobil|previst)\w*|ir(?:reg|rilev|resp)\w*|"
        r"in(?:att|cap|cert|complet|corrett|cred|dip|dirett|effic|evitab|giust|sicur|suffic|util|visib|valid)\w*|"
        r"manc\w*|rifiut\w*|respin\w*|respins\w*|imped\w*|evit\w*|assen\w*|priv[oaie]|viet\w*|proibi\w*|fallit?\w*|neg[aò]\w*|"
        r"smett\w*|smis\w*|cess\w*|escl\w*|illeg\w*|dis(?:acc|appr|occ|oner|ubb)\w*",
        hints=r"contrar\w*|contro|liber[oaie]|solo|soltanto|solamente|unicamente|tranne|salvo|eccetto|finché|anziché|"
        r"invece|piuttosto|lontan\w*|limit\w*|difficil\w*|indip\w*|incredib\w*|manchu|rilutt\w*|priv[oaie]",
        stand_ins={
            "only": ("prima fino finché", "solo soltanto solamente"),
            "less": ("così tanto", "meno"),
            "instead": ("ma bensì", "anziché invece piuttosto"),
        },
    ),
    "nl": Negations(
        words="niet geen nooit niemand niets nergens noch",
        with_partner={},
        concord=1,
        not_of_all=("niet alle", "niet iedereen", "niet elke"),
        no_negations=("niet alleen", "niet in de laatste plaats", "niet enkel"),
        answers=r"zonder|nauwelijks|zelden|slechts|alleen|pas|tot|on\w{4,}|in\w{6,}|mis\w{4,}|\w{3,}loos|\w{3,}loze|\w+vrij|"
        r"ontbr\w*|gebrek\w*|weiger\w*|afge\w*|verwierp\w*|verwerp\w*|voorkom\w*|vermij\w*|vermeed|verbo\w*|mislukt?\w*|"
        r"ooit|dan|weinig|ander\w*|te|ontken\w*",
    ),
    "pl": Negations(
        words="nie nigdy nikt nikogo nikomu nic niczego żaden żadna żadne żadnego żadnej ani",
        with_partner={},
        concord=6,
        particle="nie",
        particle_last=True,
        not_of_all=("nie wszyscy", "nie wszystkie", "nie każdy"),
        no_negations=("nie tylko",),
        answers=r"bez|nie\w{4,}|tylko|jedynie|dopóki|zanim|brak\w*|odm\w*|odrzuc\w*|zapobie\w*|unik\w*|zakaz\w*|mało|ledwo|"
        r"niż|bez\w{4,}|inn\w*",
    ),
    "pt": Negations(
        words="não nunca jamais ninguém nada nenhum nenhuma nenhuns nenhumas nem tampouco",
        with_partner={},
        concord=6,
        particle="não",
        not_of_all=("nem todos", "nem todas", "nem tudo"),
        no_negations=("não só", "não apenas", "não somente", "nada mais"),
        answers=r"sem|pouc\w+|apenas|só|somente|únic\w+|salvo|exceto|até|in\w{4,}|im\w{4,}|des\w{4,}|falt\w*|recus\w*|"
        r"rejeit\w*|neg\w*|imped\w*|evit\w*|ausên\w*|proib\w*|fracass\w*|que|qualquer|outr[oa]s?|deix\w*|perd\w*",
    ),
    "ru": Negations(
        words="не нет ни никогда никто никого никому никем ничто ничего ничему ничем нигде никуда нельзя никакой "
        "никакого никакие никаких никакая никакую никой",
        with_partner={},
        concord=6,
        expletive=r"\b(?:пока|как бы|боя(?:тся|лся|лась|лись|ться))\b",
        particle="не",
        particle_last=True,
        not_of_all=("не все", "не всё", "не каждый", "не каждая"),
        no_negations=(
            "бы ни",
            "не более чем",
            "не просто",
            "не менее чем",
            "не только",
            "не менее",
            "не раз",
            "не столько",
            "не более",
            "тем не менее",
            "не меньше",
            "не один",
        ),
        answers=r"невредим\w*|потер\w*|сомн\w*|приостан\w*|отмен\w*|помимо|вне|утра\w*|упуст\w*|нехват\w*|останов\w*|"
        r"неизмен\w*|предел\w*|огранич\w*|вряд|трудно|далек\w*|далёк\w*|свобод\w*|проти\w*|едва|без|не\w{3,}|бес\w{4,}|без\w{4,}|лишь|только|отказ\w*|отсутств\w*|лиш\w*|мало|едва|запре\w*|предотвр\w*|"
        r"избе\w*|кроме|вместо|отверг\w*|отриц\w*|недост\w*|пока|исключ\w*|переста\w*|прекра\w*|против\w*",
        hints=r"предел\w*|огранич\w*|трудно|свобод\w*|против\w*|проти\w*|лишь|только|кроме|вместо|пока|некотор\w*|"
        r"нескольк\w*|недавн\w*|немедлен\w*|недел\w*|немец\w*|немног\w*|несмотря|независим\w*|необыча\w*|"
        r"невероятн\w*|недвижим\w*|нефт\w*|неб[оае]\w*|нередк\w*|нем[ыо]\w*|необходим\w*",
        stand_ins={
            "only": ("до раньше пока", "только лишь"),
            "less": ("так такой такая такое такие столь", "менее меньше"),
            "instead": ("а", "вместо скорее"),
        },
    ),
    "ar": Negations(
        words="لا لم لن ولا ولم ولن فلا فلم فلن ليس ليست ليسوا لست لسنا وليس وليست أليس",
        with_partner={},
        concord=1,
        no_negations=(
            "لا يزال",
            "لا تزال",
            "لا يزالون",
            "ولا يزال",
            "ولا تزال",
            "لم يزل",
            "لا بد",
            "ولا سيما",
            "لا سيما",
            "ليس فقط",
            "لا أكثر",
            "لا فقط",
        ),
        answers=r"[وفبل]?(?:غير|دون|بدون|عدم|بعدم|لعدم|بلا|أي|أحد|شيء|سوى|إلا|فقط|قبل|حتى|ضد|بدلا|نادرا|بالكاد)|"
        r"[وفيت]*(?:رفض|منع|حظر|فشل|نفى|نفت|نفي|توقف|تجنب|فقد|افتقر|تفتقر|يفتقر|أخفق|امتنع|ألغى|ألغت|استبعد)\w*|"
        r"(?:ال)?(?:مستحيل|ممنوع|محظور|غياب|نقص|صعب|قليل|محدود)\w*",
    ),
    "ja": Negations(
        words="",
        with_partner={},
        written=r"(?:なければ|なくて[はも]|ねば|ないと)(?:なら|いけ)(?:な[いか]|ま)|(?:かもしれ|違い|ちがい|ほか|少|もったい|しか|危)な[いくか]|だけで(?:は)?なく|"
        r"だけでな[いく]|ばかりでなく|のみならず|かもしれません|限らず|関わらず|問わず|少なくとも|まもなく|なくなく|"
        r"(な(?:い|かった|く(?!な[っる])|ければ|いで)|ません|(?<=[かがさたなばまらわけげせてねべめれえ])ず(?=に|、|、|。|$)|"
        r"(?<=[かがさたなばまらわ])ぬ(?=[。、とがも])|なし(?!と)|わけがな|はずがな)",
        answers=r"[不無未非難禁拒否欠止断失誤反避除絶廃以]|しか|のみ",
        stand_ins={"instead": ("、", "代")},
    ),
    "ko": Negations(
        words="",
        with_partner={},
        written=r"뿐(?:만)?\s?아니\w*|(?:수밖에|지\s않을\s수)\s?없\w*|틀림없\w*|끊임없\w*|지\s?않으면\s안|"
        r"(\w+지(?:는|도|를)?\s?(?:않|못)\w*|\w*(?:수|적이|적은|바)\s없\w*|\w*없(?!이는)\w*|(?<!\w)(?:아니|아닌|아닙)\w*|"
        r"(?<!\w)[안못]\s(?=\w)|\w+지\s?(?:말|마)\w*|않[았는은을기고아]\w*)",
        answers=r"(?:불|무|비|미|부|반)\w{2,}|\w*(?:거부|금지|실패|부정|부족|결여|중단|막|피하|제외|취소|만|밖에|전|외)\w*",
    ),
    "th": Negations(
        words="",
        with_partner={},
        written=r"ไม่(?:เพียง|ใช่แค่|เกิน|น้อยกว่า|ต่ำกว่า|ว่า|นาน|แพ้|ค่อย|ช้า)|(ไม่(?:ได้|ใช่|มี|เคย|สามารถ)?|มิ(?:ได้|ใช่|อาจ)|(?<!ต้อง)ห้าม)",
        answers=r"(?!)",
    ),
    "tr": Negations(
        words="değil değildi değildir değiller yok yoktu yoktur hiçbir hiç asla kimse kimseyi kimseye ne",
        with_partner={},
        concord=6,
        forms=r"\w{1,}(?:m[aeıiuü](?:yor|d[ıi]|yaca[kğ]|yece[kğ]|m[ıi]ş|dan$|den$|yan|yen|malı|meli|mas[ıi]|mes[ıi]|y[ıi]p)\w*|"
        r"[mM]a[mz](?:lar|d[ıi])?|me[mz](?:ler|d[ıi])?)",
        no_negations=("değil aynı", "ne kadar", "ne zaman", "ne de olsa", "ne var ki", "ne oldu", "sadece değil"),
        answers=r"\w*s[ıiuü]z(?:ca|ce|l[ıi]k)?\w*|sadece|yalnızca|ancak|dışında|önce|kadar|karşı|zor\w*|az|nadiren|red\w*|"
        r"engel\w*|yasak\w*|başarısız\w*|eksik\w*|kaçın\w*|inkar\w*|vazgeç\w*|son|bir|herhangi|gayri\w*|namaz\w*|olmaz",
    ),
    "zh": Negations(
        words="",
        with_partner={},
        written=r"不(?:得不|能不|会不|仅|但|只|过|同|断|久|少|管|论|如|安|满|幸|足|良|止|单|禁|妨|惜|光|等|时|料|明|法|利|及|再是|约而同|可避免)|"
        r"[差毫莫无]不|无(?:不|线|疑|论|数|限|人机|锡|情|辜|非)|没(?:收|落|入|头|有不)|未(?:来|婚|必|知)|非(?:洲|常|凡|得|典)|"
        r"(不|没有|没|未|无(?=法|人|权|意|力|需|须|从|望|效)|沒有|沒|無(?=法|人|權|意|力|需|須|從|望|效)|並非|并非|绝非|毫无|從未|从未)",
        answers=r"[不没沒未无無非难難禁止拒缺免停反除失否少仅只前外除]",
        stand_ins={"instead": ("是", "而")},
    ),
}
"""By ISO 639-1 code."""
