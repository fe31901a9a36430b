import threading

import pytest

from core.language import guess_language, language_name, primary_language, segment
from core.model import Article, Paragraph, Sentence
from core.progress import Stage

SAMPLES = {
    "de": "Der Rat der Stadt hat gestern beschlossen, die alte Brücke am Hafen zu erneuern.",
    "it": "Il consiglio comunale ha deciso ieri di rinnovare il vecchio ponte vicino al porto.",
    "en": "The council decided yesterday to rebuild the old bridge near the harbour.",
    "fr": "Le conseil municipal a décidé hier de rénover le vieux pont près du port.",
    "es": "El ayuntamiento decidió ayer renovar el viejo puente que está junto al puerto.",
    "pt": "A câmara municipal decidiu ontem renovar a velha ponte que fica junto ao porto.",
    "nl": "De gemeenteraad heeft gisteren besloten de oude brug bij de haven te vernieuwen.",
    "pl": "Rada miasta postanowiła wczoraj odnowić stary most, który stoi w pobliżu portu.",
    "tr": "Belediye meclisi dün limanın yanındaki eski köprünün yenilenmesine karar verdi.",
    "ru": "Городской совет вчера решил восстановить старый мост рядом с портом.",
    "uk": "Міська рада вчора вирішила відновити старий міст поруч із портом.",
    "ar": "قرر مجلس المدينة أمس تجديد الجسر القديم بالقرب من الميناء.",
    "fa": "شورای شهر دیروز تصمیم گرفت پل قدیمی نزدیک بندر را بازسازی کند.",
    "he": "מועצת העיר החליטה אתמול לשקם את הגשר הישן ליד הנמל.",
    "el": "Το δημοτικό συμβούλιο αποφάσισε χθες να ανακαινίσει την παλιά γέφυρα.",
    "zh": "市议会昨天决定重建港口附近的旧桥。",
    "ja": "市議会は昨日、港の近くの古い橋を再建することを決めた。",
    "ko": "시의회는 어제 항구 근처의 오래된 다리를 재건하기로 결정했다.",
    "th": "สภาเมืองตัดสินใจเมื่อวานนี้ให้สร้างสะพานเก่าใกล้ท่าเรือขึ้นใหม่",
}


def article(*texts, language="", paragraph_languages=None):
    languages = paragraph_languages or [""] * len(texts)
    paragraphs = tuple(Paragraph(text, language=own) for text, own in zip(texts, languages, strict=True))
    return Article(id="x", paragraphs=paragraphs, language=language)


def languages(segmented):
    return [segmented.language, *(paragraph.language for paragraph in segmented.paragraphs)]


@pytest.mark.parametrize("language", SAMPLES)
def test_each_language_is_recognised(language):
    assert guess_language(SAMPLES[language]).language == language


@pytest.mark.parametrize("text", ["", "12.11.2025", "— … !", "\0", "😀"])
def test_where_nothing_can_be_told(text):
    assert guess_language(text).language == ""


def test_lone_surrogates_do_no_harm():
    assert guess_language(SAMPLES["de"] + "\ud800").language == "de"


def test_japanese_with_few_kana_is_no_chinese():
    assert guess_language("東京都知事選挙、投票率過去最低に").language == "ja"


def test_a_short_foreign_looking_line_takes_the_articles_language():
    found = segment(article(SAMPLES["de"], SAMPLES["de"], "Quelle: Agenturen", "Berlin, Paris, Roma", "2025"))
    assert languages(found) == ["de"] * 6


def test_short_lines_have_little_say_in_the_articles_language():
    found = segment(article("No comment", "Via Roma", "Las Vegas", "Paris Match", SAMPLES["de"]))
    assert found.language == "de"


def test_a_paragraph_plainly_in_another_language_has_its_own():
    found = segment(article(SAMPLES["de"], SAMPLES["it"], SAMPLES["de"], SAMPLES["ru"]))
    assert languages(found) == ["de", "de", "it", "de", "ru"]


def test_another_script_needs_few_letters():
    assert languages(segment(article(SAMPLES["de"], "Он сказал нет"))) == ["de", "de", "ru"]


def test_the_users_word_counts_for_all():
    found = segment(article(SAMPLES["de"], SAMPLES["it"]), language="pt-BR")
    assert languages(found) == ["pt", "pt", "pt"]


def test_the_readers_word_is_believed():
    found = segment(article(SAMPLES["de"], SAMPLES["de"], language="nl", paragraph_languages=["", "fr"]))
    assert languages(found) == ["nl", "de", "fr"]


def test_an_article_without_words_has_no_language():
    assert languages(segment(article("12", "34"))) == ["", "", ""]


def test_sentences_follow_the_paragraphs_language():
    found = segment(article(SAMPLES["de"] + " Am 11. November beginnen die Arbeiten.", SAMPLES["zh"] * 2))
    assert [len(paragraph.sentences) for paragraph in found.paragraphs] == [2, 2]


def test_lines_are_one_sentence_each():
    found = segment(article("Eins. Zwei. Drei."), lines=True)
    assert found.paragraphs[0].sentences == (Sentence(0, 17),)


def test_the_texts_stay_as_they_are():
    before = article(SAMPLES["de"], "  x  ")
    assert [p.text for p in segment(before).paragraphs] == [p.text for p in before.paragraphs]


def test_threads_get_the_same_answers():
    texts = list(SAMPLES.values()) * 20
    expected = [guess_language(text) for text in texts]
    answers = {}

    def work(number):
        answers[number] = [guess_language(text) for text in texts]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(answers[number] == expected for number in range(4))


def test_names_of_languages():
    assert language_name("de") == "German"
    assert language_name("de", "de") == "Deutsch"
    assert language_name("de", "pt_BR") == "alemão"
    assert language_name("qqq") == "qqq"
    assert language_name("de", "nonsense") == "de"


def test_tags_become_codes():
    assert [primary_language(tag) for tag in ("de-AT", "zh_Hant", " EN ")] == ["de", "zh", "en"]


def test_segmenting_reports_often_and_can_be_stopped():
    class Stop(Exception):  # noqa: N818
        pass

    seen = []

    def watch(stage, done, total):
        seen.append((stage, done, total))
        if done >= 100:
            raise Stop

    long = article(*[SAMPLES["de"]] * 1000)
    with pytest.raises(Stop):
        segment(long, on_progress=watch)
    assert seen == [(Stage.SEGMENTING, done, 1000) for done in (0, 50, 100)]
