"""Denials and moods in the languages of the encoder that are not tested in depth elsewhere."""

from __future__ import annotations

import pytest

from core.divergence.modality import find_modality
from core.divergence.polarity import find_polarity
from tests.core.divergence.linked import linked

DONE = {
    "en": "The presidents of both states have signed the treaty on the canal.",
    "ar": "وقع رئيسا البلدين على معاهدة القناة.",
    "ja": "両国の大統領は運河条約に署名した。",
    "ko": "양국 대통령은 운하 조약에 서명했다.",
    "pl": "Prezydenci obu państw podpisali traktat o kanale.",
    "th": "ประธานาธิบดีของทั้งสองประเทศได้ลงนามในสนธิสัญญาคลองแล้ว",
    "tr": "İki devletin cumhurbaşkanları kanal anlaşmasını imzaladı.",
    "zh": "两国总统已签署运河条约。",
}
ANNOUNCED = {
    "en": "The presidents of both states will sign the treaty on the canal.",
    "ar": "سيوقع رئيسا البلدين على معاهدة القناة.",
    "ja": "両国の大統領は運河条約に署名する予定だ。",
    "ko": "양국 대통령은 운하 조약에 서명할 것이다.",
    "pl": "Prezydenci obu państw będą podpisywać traktat o kanale.",
    "th": "ประธานาธิบดีของทั้งสองประเทศจะลงนามในสนธิสัญญาคลอง",
    "tr": "İki devletin cumhurbaşkanları kanal anlaşmasını imzalayacak.",
    "zh": "两国总统将签署运河条约。",
}
DENIED = {
    "en": "The presidents of both states have not signed the treaty on the canal.",
    "ar": "لم يوقع رئيسا البلدين على معاهدة القناة.",
    "ja": "両国の大統領は運河条約に署名しなかった。",
    "ko": "양국 대통령은 운하 조약에 서명하지 않았다.",
    "pl": "Prezydenci obu państw nie podpisali traktatu o kanale.",
    "th": "ประธานาธิบดีของทั้งสองประเทศไม่ได้ลงนามในสนธิสัญญาคลอง",
    "tr": "İki devletin cumhurbaşkanları kanal anlaşmasını imzalamadı.",
    "zh": "两国总统没有签署运河条约。",
}
LANGUAGES = [language for language in DONE if language != "en"]


def kinds(language: str, here: dict[str, str], there: dict[str, str]) -> set[str]:
    """What is found between English and a language."""
    evidence = linked(("en", here["en"]), (language, there[language]))
    found = [*find_modality(evidence), *find_polarity(evidence)]
    return {finding.kind.value for finding in found if finding.confidence >= 0.5}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_one_denies_is_found(language):
    assert kinds(language, DENIED, DONE) == {"polarity"}
    assert kinds(language, DONE, DENIED) == {"polarity"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_one_announces_and_the_other_tells_as_done_is_found(language):
    assert "modality" in kinds(language, DONE, ANNOUNCED)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("of", [DONE, ANNOUNCED, DENIED])
def test_translations_have_nothing(language, of):
    assert not kinds(language, of, of)


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("zh", "他不得不留下。", "He had to stay."),
        ("zh", "未来无法预测。", "The future cannot be predicted."),
        (
            "zh",
            "桥梁能承受80公斤，而不是150公斤。",
            "The bridge holds 80 kilos instead of 150.",
        ),
        (
            "ja",
            "橋は150キロではなく、80キロに耐える。",
            "The bridge holds 80 kilos instead of 150.",
        ),
        ("ja", "彼は行かなければならない。", "He must go."),
        ("ja", "東京だけでなく大阪にも行った。", "He went to Osaka as well as Tokyo."),
        ("ko", "그는 서울뿐만 아니라 부산도 갔다.", "He went to Busan as well as Seoul."),
        ("th", "มีคนไม่เกินห้าสิบคน", "There were at most fifty people."),
        ("tr", "Konuşmadan çıktı.", "He left without speaking."),
        ("ar", "لا يزال الميناء مغلقا.", "The port is still closed."),
        ("pl", "Nikt nic nie powiedział.", "Nobody said anything."),
    ],
)
def test_a_languages_own_way_is_no_finding(language, text, english):
    evidence = linked((language, text), ("en", english))
    assert not [finding for finding in find_polarity(evidence) if finding.confidence >= 0.5]


def test_what_is_impossible_is_not_possible():
    evidence = linked(
        ("zh", "她不可能知道屋顶的缺陷。"), ("en", "She was also found not to know of the defects in the roof.")
    )
    assert not list(find_modality(evidence))
