"""Pairs of opposites, by language: what one article calls more, allowed, before, another calls less, forbidden, after.

Adding a language is adding here. All entries are keys of words (case folded), apart by blanks; a star stands for any
ending. Words that often mean something else are left out: what is not here is never reported.
"""

from __future__ import annotations

from collections.abc import Mapping

Poles = tuple[str, str]
"""The words of one side of an opposition, and those of the other."""

MORE, DUTY = "more", "duty"
"""The oppositions that are told by their own names; the others are told as opposites."""

OPPOSITES: Mapping[str, Mapping[str, Poles]] = {
    MORE: {
        "de": (
            "mehr zunahm* zunehm* zugenomm* wuchs* wachs* gewachs* stieg* steig* gestieg* erhöh* anstieg* vermehr* "
            "ausgeweitet* ausweit* gewinn* höher* größer* stärker* verstärk* zuwachs* verdoppel*",
            "weniger* abnahm* abnehm* abgenomm* schrumpf* geschrumpf* sank* sink* gesunk* gesenk* senk* verringer* "
            "rückgang* zurückging* zurückgegang* fiel* gefall* vermind* reduzi* niedriger* geringer* schwächer* "
            "kleiner* halbier*",
        ),
        "en": (
            "more* increas* rise rises risen rising rose* grow* grew* higher* greater* larger* stronger* expand* gain* "
            "doubl* climb*",
            "less* fewer* decreas* fell* fall falls falling drop* declin* reduc* lower lowered smaller* weaker* "
            "shrink* shrank* halv*",
        ),
        "it": (
            "aument* cresc* cresci* salit* salir* salgono maggior* incremento* increment* superior* raddoppi*",
            "meno* diminu* calo* calat* cala* riduc* ridott* riduz* minor* inferior* dimezz* scend* sces*",
        ),
        "fr": (
            "davantage* augment* croiss* croît* hauss* accru* accroî* supérieur* élev* doubl* progress*",
            "moins* diminu* baiss* réduc* réduit* réduire* recul* chut* inférieur* décroiss*",
        ),
        "es": (
            "más* aument* crec* subi* sube* suben* increment* mayor* elev* dupli*",
            "menos* disminu* reduc* baj* cay* caíd* menor* descend* descen*",
        ),
        "ru": (
            "больше* более* увелич* выро* раст* рост роста росте возро* повы* усил* расшир* удво*",
            "меньше* менее* уменьш* снизи* сниж* сокра* упал* пада* пони* ослаб*",
        ),
        "nl": (
            "meer* toename* toenam* toegenom* steeg* stijg* gesteg* groei* verhoog* hoger* groter*",
            "minder* afname* afnam* afgenom* daal* gedaald* verlaag* verminder* lager* kleiner*",
        ),
        "pt": (
            "mais* aument* cresc* subi* increment* maior* elev*",
            "menos* diminu* reduz* baix* cai* queda* menor*",
        ),
        "tr": (
            "arttı* artış* artan* artır* yüksel* çoğal* büyüdü* fazla*",
            "azal* düş* küçül* gerile*",
        ),
        "ar": (
            "زاد* ازداد* ارتفع* زيادة* ارتفاع* أكثر* أكبر* أعلى*",
            "انخفض* تراجع* انخفاض* أقل* أصغر* أدنى*",
        ),
    },
    DUTY: {
        "de": ("muss muß müssen musste mussten", "darf dürfen durfte durften kann können konnte konnten"),
        "en": ("must", "may can could"),
        "it": (
            "deve devono dovette dovettero doveva dovevano dovrà dovranno",
            "può possono poteva potevano potrà potranno",
        ),
        "fr": ("doit doivent devait devaient devra devront", "peut peuvent pouvait pouvaient pourra pourront"),
        "es": ("debe deben debía debían deberá deberán", "puede pueden podía podían podrá podrán pudo pudieron"),
        "ru": ("должен должна должно должны обязан*", "может могут мог могла могли можно вправе"),
        "nl": ("moet moeten moest moesten", "mag mogen mocht mochten kan kunnen kon konden"),
        "pt": ("deve devem devia deviam deverá deverão", "pode podem podia podiam poderá poderão"),
    },
    "before": {
        "de": ("vor bevor zuvor vorher ehe bis", "nach nachdem danach nachher"),
        "en": ("before prior beforehand until till", "after afterwards afterward thereafter"),
        "it": ("prima precedentemente fino finché", "dopo successivamente"),
        "fr": ("avant auparavant jusqu' jusque", "après ensuite"),
        "es": ("antes previamente hasta", "después tras luego"),
        "ru": ("до перед прежде раньше", "после затем потом"),
        "nl": ("voor voordat vooraf tot", "na nadat daarna"),
        "pt": ("antes até", "depois após"),
    },
    "with": {
        "de": ("mit mitsamt samt", "ohne"),
        "en": ("with", "without"),
        "it": ("con col coi", "senza"),
        "fr": ("avec", "sans"),
        "es": ("con", "sin"),
        "ru": ("с со вместе", "без безо"),
        "nl": ("met", "zonder"),
        "pt": ("com", "sem"),
    },
    "allowed": {
        "de": (
            "erlaub* gestatte* zulässig* genehmig* legal legale* legalisier* zugelassen* zulass* zuließ*",
            "verbot* verbiet* untersag* unzulässig* illegal*",
        ),
        "en": (
            "allow* permit* legal legali* legally authori*",
            "forbid* forbad* prohibit* ban bans banned banning illegal* outlaw*",
        ),
        "it": (
            "permess* permett* consent* autorizz* ammess* legal*",
            "viet* proibi* illegal* illecit*",
        ),
        "fr": ("autoris* permis* permet* légal* admis*", "interdi* prohib* illégal*"),
        "es": ("permit* autoriz* legal*", "prohib* ilegal*"),
        "ru": ("разреш* позвол* допуст* допуска* законн*", "запре* воспре* незаконн*"),
    },
    "confirmed": {
        "de": (
            "bestätig* bejah* zugab* zugegeben zugeben einräum* eingeräumt*",
            "bestreit* bestritt* dementier* leugne* geleugnet verneint* verneinen abgestritten* widerleg*",
        ),
        "en": ("confirm* admit* acknowledg*", "denied denies deny denying disput* refut*"),
        "it": (
            "conferm* ammett* ammess* ammis*",
            "nega negò negano negato negata negare negando negarono smenti*",
        ),
        "fr": (
            "confirm* admet* admis* reconnu* reconnaî*",
            "nie nié niée nient nier niait démen* contest*",
        ),
        "es": ("confirm* admit* reconoc*", "negó niega niegan negaron negar negado negaba desmint* desment*"),
        "ru": ("подтвер* призна*", "отриц* опроверг*"),
    },
    "accepted": {
        "de": (
            "angenommen* annahm annehm* akzeptier* billig* gebilligt* zustimm* zugestimmt* stattgegeben* stattgab "
            "stimmte stimmten genehmig* bereit",
            "ablehn* abgelehnt* lehnte* lehnt zurückgewies* zurückwies* abgewies* verwarf* verworf* weiger* geweigert* "
            "verweiger* ausgeschlossen* ausschl*",
        ),
        "en": (
            "accept* approv* agree agrees agreed agreeing grant* admit* adopted welcom*",
            "reject* refus* dismiss* exclud* oppos*",
        ),
        "it": (
            "accett* approv* accol* acconsent* ammess* ammett*",
            "respin* rifiut* bocciat* bocciò esclu*",
        ),
        "fr": ("accept* approuv* accord* admis* admet*", "rejet* refus* repouss* exclu*"),
        "es": ("acept* aprob* aprueb* admit* accedi* conced*", "rechaz* negó negaron neg* exclu*"),
        "ru": (
            "приня* одобр* соглас* удовлетвор* допуст*",
            "отверг* отклон* отказ* исключ*",
        ),
    },
    "begun": {
        "de": (
            "begann* beginn* begonn* anfing* angefang* anfang* starte* gestartet* aufgenomm*",
            "endet endete* geendet* ende beend* aufhör* aufgehört* eingestellt* einstell*",
        ),
        "en": (
            "begin* began begun start* launch*",
            "end ends ended ending stop* ceas* finish*",
        ),
        "it": ("inizi* cominci* avvi*", "fine finì finit* finire finisc* termin* cess* smett* smess*"),
        "fr": ("commenc* début* entam* lanc*", "fin finit fini finir finissent termin* cess* arrêt* achev*"),
        "es": ("empez* empiez* empec* comenz* comienz* inici*", "fin termin* cesó cesar cesado dej* finaliz*"),
        "ru": ("нача* начин* начн* приступ*", "законч* оконч* прекра* заверш* переста* прекращ*"),
    },
    "open": {
        "de": ("eröffn* öffne* geöffnet* offen offene*", "schließ* schloss* geschlossen* schliess*"),
        "en": ("open* reopen*", "clos* shut shuts"),
        "it": ("apre apri* apert* inaugur* riap* aprì", "chiu*"),
        "fr": ("ouvr* ouvert* rouv* inaugur*", "ferme fermé* fermer* ferment fermai* fermera* fermeture*"),
        "es": ("abrió abrir* abre abren abiert* reab* inaugur* apertura", "cerr* cierr* clausur*"),
        "ru": ("откры* откро* открыва*", "закры* закро*"),
    },
    "won": {
        "de": ("gewann* gewinnt gewonn* siegt* sieg siege", "verlor* verliert verlieren unterlag* niederlage*"),
        "en": ("won win wins winning victor*", "lost lose loses losing"),
        "it": ("vins* vinc* vinto vinta vittori*", "perse perso persero perd* sconfitt*"),
        "fr": ("gagn* remport* victoire*", "perd* défaite*"),
        "es": ("gana ganó ganar* ganad* ganan victoria* venci*", "perd* pierd* derrota*"),
        "ru": ("выигр* побед*", "проигр* пораж* потерпел*"),
    },
    "all": {
        "de": ("alle allen aller sämtliche* jeder jede jedes jeden", "einige* manche* etliche* mehrere*"),
        "en": ("all every each everyone everybody", "some several certain"),
        "it": ("tutti tutte ogni ognuno", "alcuni alcune qualche certi certe"),
        "fr": ("tous toutes chaque", "certains certaines quelques plusieurs"),
        "es": ("todos todas cada", "algunos algunas ciertos ciertas varios varias"),
        "ru": ("все всех всем всеми каждый каждая каждое каждые", "некотор* нескольк*"),
    },
    "many": {
        "de": ("viel viele vielen vieler zahlreich*", "wenig wenige wenigen weniger kaum"),
        "en": ("many much numerous lots lot", "few little hardly barely scarcely"),
        "it": ("molt* numeros* tanti tante", "poc* pochi"),
        "fr": ("beaucoup nombreu*", "peu guère"),
        "es": ("much* numeros*", "poco poca pocos pocas apenas"),
        "ru": ("много многие многих многим многочисл*", "мало немног* малочисл*"),
    },
    "often": {
        "de": ("oft häufig* immer stets meist meistens", "selten* kaum"),
        "en": ("often frequent* always usually regularly", "rare* seldom hardly"),
        "it": ("spesso frequent* sempre", "rara* rari raro di rado"),
        "fr": ("souvent fréquem* fréquent* toujours", "rare*"),
        "es": ("frecuen* menudo siempre", "rara raras raro raros raramente"),
        "ru": ("часто обычно всегда постоянно", "редк*"),
    },
    "caused": {
        "de": (
            "verursach* ausgelöst* auslös* löste lösten ermöglich*",
            "verhinder* verhüt* vermeid* vermied* vermieden*",
        ),
        "en": ("caus* enabl* trigger*", "prevent* avoid* avert*"),
        "it": ("causa causò caus* provoc* permett* permess*", "imped* evit*"),
        "fr": ("caus* provoqu* permet* permis", "empêch* évit*"),
        "es": ("caus* provoc* permit*", "evit* imped* impid*"),
        "ru": ("вызва* вызыва* устро* позвол*", "предотвра* избе* помеша*"),
    },
    "managed": {
        "de": ("gelang* gelingt gelungen* erfolgreich* erfolg erfolge", "scheiter* gescheitert* misslang* misslung*"),
        "en": ("succe* manag*", "fail fails failed failing failure*"),
        "it": ("riusc* riesc* successo", "fallit* fallì fallisc* falliment* fallirono"),
        "fr": ("réuss* succès", "échou* échec*"),
        "es": ("logr* éxito consig* consigu*", "fracas* fall*"),
        "ru": ("удал* успе*", "провал* неуда*"),
    },
    "has": {
        "de": ("hat haben hatte* besitz* verfüg* genug", "fehlt fehlen fehlte* mangelt* mangel"),
        "en": ("has have had possess* enough", "lack*"),
        "it": ("ha hanno aveva* possied* dispon* abbastanza", "manca mancano mancava* mancanza"),
        "fr": ("a ont avait avaient possèd* dispos* assez", "manque manquent manquai*"),
        "es": ("tiene* tenía* posee* dispon* suficiente*", "falta faltan faltaba* carece*"),
        "ru": ("есть имеет имеют достаточно", "нехватк* недостаёт недостает недостатк* недостаток"),
    },
    "favour": {
        "de": ("dafür befürwort* unterstütz* zugunsten für", "dagegen gegen ablehn* widersetz*"),
        "en": ("favour* favor* support* backed backing for", "against oppos*"),
        "it": ("favor* appogg* sosten* sosteg* per", "contro contrar* oppos*"),
        "fr": ("faveur* favor* souten* soutien* pour", "contre oppos*"),
        "es": ("favor* apoy* respald* por", "contra opon* opus*"),
        "ru": ("поддерж* за", "против"),
    },
    "high": {
        "de": ("hoch hohe* höchste*", "niedrig* tief tiefe* niedrigste*"),
        "en": ("high highest", "low lowest"),
        "it": ("alto alta alti alte altissim*", "basso bassa bassi basse"),
        "fr": ("haut haute hauts hautes", "bas basse basses"),
        "es": ("alto alta altos altas", "bajo baja bajos bajas"),
        "ru": ("высок*", "низк*"),
    },
    "big": {
        "de": ("groß große* größte*", "klein kleine kleinen kleines kleinste*"),
        "en": ("big biggest large largest great greatest", "small smallest little tiny"),
        "it": ("grande grandi grandissim*", "piccol*"),
        "fr": ("grand grande grands grandes", "petit petite petits petites"),
        "es": ("grande grandes gran", "pequeñ*"),
        "ru": ("больш* крупн*", "маленьк* малы* малень* небольш*"),
    },
    "good": {
        "de": ("gut gute* besser* beste*", "schlecht* schlimm*"),
        "en": ("good better best well", "bad worse worst poor poorly badly"),
        "it": ("buon* bene meglio miglior* ottim*", "cattiv* male peggio peggior* pessim*"),
        "fr": ("bon bonne bons bonnes bien mieux meilleur*", "mauvais* mal pire*"),
        "es": ("buen* bien mejor*", "mal malo mala malos malas peor*"),
        "ru": ("хорош* лучш*", "плох* худш*"),
    },
    "early": {
        "de": ("früh frühe* früher frühestens", "spät späte* später spätestens"),
        "en": ("early earlier earliest", "late later latest"),
        "it": ("presto precoc*", "tardi tardiv*"),
        "fr": ("tôt précoc*", "tard tardiv*"),
        "es": ("temprano temprana pronto", "tarde tardí*"),
        "ru": ("рано ранн*", "поздн*"),
    },
    "old": {
        "de": ("alt alte* ältere* älteste*", "neu neue* jung junge* neueste* jüngste*"),
        "en": ("old older oldest", "new newer newest young younger youngest"),
        "it": ("vecchi* antic*", "nuov* giovan*"),
        "fr": ("vieux vieil vieille* ancien*", "nouveau* nouvel* neuf neuve* jeune*"),
        "es": ("viej* antigu*", "nuev* joven jóvenes"),
        "ru": ("стар*", "нов* молод*"),
    },
    "first": {
        "de": ("erste ersten erster erstes erstem", "letzte letzten letzter letztes letztem"),
        "en": ("first", "last final"),
        "it": ("prim* primi", "ultim*"),
        "fr": ("premier* première*", "dernier* dernière*"),
        "es": ("primer*", "últim*"),
        "ru": ("перв*", "последн*"),
    },
    "north": {
        "de": ("nord* nördlich*", "süd*"),
        "en": ("north*", "south*"),
        "it": ("nord* settentrional*", "sud* meridional*"),
        "fr": ("nord septentrion*", "sud méridion*"),
        "es": ("norte* norteñ* septentrional*", "sur sure* meridional*"),
        "ru": ("север*", "юг юга юге южн*"),
    },
    "east": {
        "de": ("ost osten östlich* ostens", "west* westlich*"),
        "en": ("east*", "west*"),
        "it": ("est oriental*", "ovest occidental*"),
        "fr": ("est oriental* orientaux", "ouest occident*"),
        "es": ("este oriental* oriente", "oeste occident*"),
        "ru": ("восток* восточн*", "запад*"),
    },
    "left": {
        "de": ("link linke* links", "recht rechte* rechts"),
        "en": ("left", "right"),
        "it": ("sinistr*", "destr*"),
        "fr": ("gauche*", "droite"),
        "es": ("izquierd*", "derech*"),
        "ru": ("лев* слев*", "прав* справ*"),
    },
}
"""By the name of the opposition and ISO 639-1 code."""

PREFIXES: Mapping[str, str] = {
    "de": "un|in|miss",
    "en": "un|in|im|ir|il|dis|non-?",
    "es": "in|im|ir|i|des",
    "fr": "in|im|ir|il|dés|mé|non-",
    "it": "in|im|ir|il|dis",
    "nl": "on|in|mis",
    "pt": "in|im|ir|i|des",
    "ru": "не|без|бес",
}
"""Regular expressions of prefixes that turn a word into its opposite."""
