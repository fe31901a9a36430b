"""What the sentence rules must know of each language.

Kept by hand, and short: what newspapers and reports use. All without their final full stop; an inner
one is written. `titles` never end a sentence; `before_numbers` don't when a number follows; `others` end
one if the next word looks like the beginning of a sentence. `openers` are words which, with a capital, begin
one more likely than not: they decide after an initial, an ordinal or one of `others`.
"""

from __future__ import annotations

from dataclasses import dataclass, field


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class SentenceData:
    """One language's words; abbreviations are compared without regard to case, openers as they are."""

    titles: frozenset[str] = field(default=frozenset())
    before_numbers: frozenset[str] = field(default=frozenset())
    others: frozenset[str] = field(default=frozenset())
    openers: frozenset[str] = field(default=frozenset())
    ordinals: bool = False
    """Whether a number with a full stop is an ordinal ("am 11. November")."""


DATA: dict[str, SentenceData] = {
    "de": SentenceData(
        titles=_words(
            "dr prof hr hrn fr frl dipl ing phil jur rer nat habil hl st ca bzw vgl bspw sog evtl ggf zzgl inkl "
            "exkl z.b d.h u.u i.d.r z.t i.a v.a o.ä s.o s.u a.d geb gest verh gesch allg betr bisl ehem einschl "
            "entspr gem geogr insb insbes jew kath ev luth mind möglw mtl naut österr schweiz südl nördl östl westl "
            "tel techn teilw u.a.m urspr verf versch wg zw zzt kapt gen.-maj oberst maj stud präs str"
        ),
        before_numbers=_words("nr art abs s bd kap ziff abb tab anm jg jhg hrsg rn rz az bl fig lit heft vers"),
        others=_words(
            "usw etc u.a u.ä dgl o.g jh jhs jhd chr n.chr v.chr co inc corp ltd mio mrd tsd std min sek jan feb "
            "febr mrz apr aug sep sept okt nov dez usf ff a.m p.m gen b.a m.a"
        ),
        openers=_words(
            "Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ich Ihr Man Dies Diese Dieser Dieses "
            "Diesem Doch Aber Und Auch Nach Vor Seit Bei Beim Mit In Im Am An Auf Aus Für Zu Zum Zur Als Wenn Weil "
            "Während Dabei Damit Danach Dann Da Daher Dort Hier Jetzt Nun So Noch Nur Sein Seine Seinen Ihre Ihren "
            "Wie Was Wer Wo Warum Über Unter Durch Gegen Ohne Trotz Bis Bereits Heute Gestern Morgen Später Zudem "
            "Außerdem Allerdings Jedoch Nicht Kein Keine Alle Viele Einige Mehr Beide Insgesamt Laut Darauf Darin "
            "Dagegen Denn Ob"
        ),
        ordinals=True,
    ),
    "en": SentenceData(
        titles=_words(
            "mr mrs ms mx dr prof st sen rep gov gen col lt sgt capt cmdr adm maj rev hon pres messrs mme e.g i.e "
            "cf viz vs v approx dept est univ assn bros mt ft supt asst dist"
        ),
        before_numbers=_words(
            "no nos fig figs vol vols p pp ch sec art eq ed para op cit jan feb mar apr jun jul aug sep sept oct "
            "nov dec"
        ),
        others=_words(
            "etc inc ltd corp co jr sr u.s u.k u.n e.u d.c a.m p.m ph.d b.a m.a al ave blvd rd a.d mon tue tues thu "
            "thurs fri"
        ),
        openers=_words(
            "The A An He She It They We I You His Her Its Their Our My This That These Those There Here In On At By "
            "For From With After Before During Since Until When While If Although Though As But And Or So Yet Both "
            "Many Most Some All No Not Now Then However Meanwhile Instead Also What Who Why How Where Under Over "
            "According Despite"
        ),
    ),
    "fr": SentenceData(
        titles=_words(
            "m mm mme mmes mlle mlles dr pr prof me mgr st ste ex cf env p.ex c.-à-d c.à.d av boul adj adm capt col "
            "cdt gén lt sgt apr"
        ),
        before_numbers=_words("no n° nos art al chap fig p pp vol t tél janv févr avr juil sept oct nov déc"),
        others=_words("etc cie inc ltd s.a j.-c a.m p.m"),
        openers=_words(
            "Il Elle Ils Elles On Nous Je Vous Ce Cet Cette Ces Un Une Les Des Dans En Pour Par Avec Sans Sur Sous "
            "Après Avant Depuis Pendant Mais Et Ou Donc Or Car Si Quand Comme Lorsque Selon Cependant Toutefois "
            "Ainsi Puis Enfin Son Sa Ses Leur Leurs Notre Mon Ma Mes Tout Toute Tous Aujourd'hui Hier Ici Là "
            "Pourquoi Qui Que Où"
        ),
    ),
    "it": SentenceData(
        titles=_words(
            "st sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen gen col cap magg "
            "ten mons don s ss es p.es ad cfr v ca pres gent egr spett min"
        ),
        before_numbers=_words(
            "n nn num art artt pag pagg p pp vol cap fig tab tel gen feb mar apr mag giu lug ago set sett ott nov dic"
        ),
        others=_words("ecc etc s.p.a s.r.l a.c d.c inc ltd co"),
        openers=_words(
            "Il Lo I Gli Le L' Un Una Uno Egli Lui Lei Essi Loro Noi Io Questo Questa Questi Queste Quello In Nel "
            "Nella Nei Con Per Da Dal Dalla A Al Alla Tra Fra Su Sul Sulla Ma E Ed O Se Quando Come Mentre Dopo "
            "Prima Secondo Durante Tuttavia Inoltre Infatti Così Poi Oggi Ieri Qui Non Anche Chi Che Cosa Perché "
            "Dove Tutti Molti"
        ),
    ),
    "es": SentenceData(
        titles=_words(
            "sr sra sres srta d dña dr dra dres prof profa lic ing arq gral cnel cap tte mons sto sta p.ej ej cf "
            "aprox ud uds vd vds av avda"
        ),
        before_numbers=_words(
            "n no nº núm núms art arts pág págs p pp vol cap fig tel ene feb mar abr may jun jul ago sep sept oct "
            "nov dic"
        ),
        others=_words("etc ee.uu s.a cía ltd inc a.c d.c a.m p.m"),
        openers=_words(
            "El Lo Un Una Unos Unas Él Ella Ellos Ellas Nosotros Yo Este Esta Estos Estas Ese Esa Eso Esto En Con "
            "Por Para Desde Hasta Sin Sobre Tras Según Durante Pero Y O Si Cuando Como Mientras Aunque Además "
            "También Así Luego Después Antes Hoy Ayer Aquí Allí No Su Sus Mi Nuestro Todo Todos Muchos Qué Quién"
        ),
    ),
    "pt": SentenceData(
        titles=_words(
            "sr sra srs sras srta d dr dra drs prof profa eng arq gen cel cap ten maj exmo exma dep sen min gov pe "
            "fr sto sta p.ex ex cf aprox av"
        ),
        before_numbers=_words(
            "n no nº núm art arts pág págs p pp vol cap fig tel jan fev mar abr mai jun jul ago set out nov dez"
        ),
        others=_words("etc cia ltda s.a inc ltd a.c d.c a.m p.m"),
        openers=_words(
            "O A Os As Um Uma Uns Umas Ele Ela Eles Elas Nós Eu Você Este Esta Estes Estas Esse Essa Isso Isto No "
            "Na Nos Nas Em Com Por Para Desde Até Sem Sobre Após Segundo Durante Mas E Ou Se Quando Como Enquanto "
            "Embora Além Também Assim Depois Antes Hoje Ontem Aqui Ali Não Seu Sua Seus Suas Todo Todos Muitos Quem "
            "Que Porque"
        ),
    ),
    "nl": SentenceData(
        titles=_words(
            "dhr mevr mw mej dr drs ir ing mr prof ds st gen kol kapt lt burg bijv bv d.w.z m.a.w m.b.t i.p.v o.a "
            "t.a.v z.g zgn ca evt excl incl resp vgl wrsch min"
        ),
        before_numbers=_words("nr nrs art afd blz p pp vol fig hfst tel jan febr mrt apr jun jul aug sept okt nov dec"),
        others=_words("enz etc e.d b.v n.v v.chr n.chr inc ltd co mln mld"),
        openers=_words(
            "De Het Een Hij Zij Ze Wij We Ik Jij U Dit Dat Deze Die In Op Aan Bij Met Voor Na Door Over Onder Uit "
            "Tot Sinds Tijdens Volgens Maar En Of Als Toen Terwijl Omdat Hoewel Ook Daarna Daarom Dan Nu Hier Daar "
            "Er Zijn Haar Hun Niet Geen Alle Veel Wat Wie Waarom Hoe Vandaag Gisteren"
        ),
    ),
    "pl": SentenceData(
        titles=_words(
            "dr prof hab mgr inż lek p pp ks św gen płk ppłk mjr kpt por sierż red dyr prez prok adw np tzn tzw "
            "m.in ok ul al pl tj zob woj pow gm"
        ),
        before_numbers=_words("nr art ust pkt poz str s t rozdz rys tab tel par"),
        others=_words("itd itp etc r tys mln mld zł gr godz min sek n.e p.n.e wg sp z.o.o ltd inc co im"),
        openers=_words(
            "W We Na Z Ze Do Od Po Przed Przy Dla Bez Nad Pod Za Przez O U To Ten Ta Te Ci On Ona Ono Oni One My Ja "
            "Ale I A Lub Jeśli Gdy Kiedy Jak Jednak Dlatego Potem Następnie Dziś Wczoraj Tam Tu Nie Jego Jej Ich "
            "Wszyscy Wiele Kto Co Dlaczego Gdzie Według Podczas Mimo Także Również Tymczasem Zdaniem"
        ),
    ),
    "ru": SentenceData(
        titles=_words(
            "т.е т.н т.к см ср напр им проф акад доц д-р г-н г-жа гр тов св ул пр просп пл пер бул обл р-н пос дер "
            "кв корп стр ст оз р гос ген полк кап лейт"
        ),
        before_numbers=_words(
            "№ рис табл гл разд ч п пп ст стр с т тт вып янв февр мар апр авг сент сен окт нояб дек тел"
        ),
        others=_words("т.д т.п др пр г гг в вв н.э тыс млн млрд трлн руб коп долл чел мин сек"),
        openers=_words(
            "В Во На С Со К Ко По От До Из За Под Над При О Об Для Без Через После Перед Это Этот Эта Эти Тот Та Те "
            "Он Она Оно Они Мы Я Вы Но И А Или Если Когда Как Однако Поэтому Затем Потом Также Кроме Сегодня Вчера "
            "Там Тут Здесь Не Его Её Их Все Многие Кто Что Почему Где Согласно Ранее Теперь Уже Так Чтобы Хотя"
        ),
    ),
    "tr": SentenceData(
        titles=_words("dr doç prof av sn hz gen alb yrd öğr uzm müh mim bkz örn krş cad sok mah apt"),
        before_numbers=_words("no s ss c md tel böl şek"),
        others=_words("vb vs vd m.ö m.s ltd şti a.ş t.c yy"),
        openers=_words(
            "Bu Şu O Bunlar Onlar Biz Ben Siz Bir Ancak Fakat Ama Ve Ya Eğer Daha Sonra Önce Bugün Dün Yarın Burada "
            "Orada Her Tüm Bütün Çok Ne Kim Neden Nasıl Nerede Ayrıca Böylece Öte Buna Bunun Onun Söz Konusu "
            "Açıklamada"
        ),
        ordinals=True,
    ),
    "ar": SentenceData(titles=_words("د أ م ص ت ه ق.م"), others=_words("إلخ الخ")),
}
NO_DATA = SentenceData()

_ORDINAL_LANGUAGES = ("cs", "da", "et", "fi", "hr", "hu", "lv", "no", "sk", "sl", "sr")
DATA |= {language: SentenceData(ordinals=True) for language in _ORDINAL_LANGUAGES}
