"""polyglot as a second opinion: what it says where it is installed, and what is said where it or its models are not.

The tests that need it are skipped where it is not installed: it is under the GPLv3 and compiled against ICU, so it is
an extra that only `.ci/run` installs (`pip install 'hexapla[polyglot]'`).
"""

from __future__ import annotations

import pytest

from core import second_opinion
from core.cli import main
from core.facts import extract
from core.facts.names import NAME, extract_names
from core.language import segment
from core.language.detection import article_language
from core.messages import render
from core.model import Article, Comparison, Fact, FindingKind, Options, Paragraph
from tests.fakes import WordEncoder

GERMAN = "Die alte Brücke über den Fluss wurde am Freitag an einen Bäcker aus dem Nachbardorf verkauft."
NEEDS_IT = "polyglot is not installed here: pip install 'hexapla[polyglot]'"


def article(letter: str, language: str, *texts: str) -> Article:
    return segment(Article(letter, tuple(map(Paragraph, texts)), letter=letter), language=language)


def comparison(*articles: Article, facts: tuple[Fact, ...] = ()) -> Comparison:
    return Comparison("id", articles, Options(), "none", (), (), (), facts)


def said(*articles: Article, facts: tuple[Fact, ...] = ()) -> list[str]:
    return [render(each) for each in second_opinion.second_opinion(comparison(*articles, facts=facts))]


@pytest.fixture
def real() -> None:
    """Skips where the package is not installed."""
    pytest.importorskip("polyglot", reason=NEEDS_IT)
    pytest.importorskip("icu", reason=NEEDS_IT)
    pytest.importorskip("pycld2", reason=NEEDS_IT)


def test_one_is_told_how_to_install_what_is_not_there(monkeypatch):
    monkeypatch.setattr(second_opinion, "is_installed", lambda: False)
    (line,) = said(article("A", "de", GERMAN))
    assert "pip install 'hexapla[polyglot]'" in line
    assert "GPLv3" in line


def test_the_command_line_says_it_and_does_the_rest(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(second_opinion, "is_installed", lambda: False)
    monkeypatch.setattr("core.pipeline.UniversalSentenceEncoder", WordEncoder)
    for name, text in (("a.txt", GERMAN), ("b.txt", GERMAN.replace("Freitag", "Montag"))):
        (tmp_path / name).write_text(text, "utf8")
    files = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    assert main([*files, "--json", str(tmp_path / "out.json"), "--quiet", "--second-opinion", "polyglot"]) == 1
    assert (tmp_path / "out.json").is_file()
    assert "hexapla[polyglot]" in capsys.readouterr().err


@pytest.mark.parametrize("hazard", ["\x00", "\x07", "\x1b", "\ud800", "\ufdd0", "😀", "𒀀"])
def test_hazards_become_blanks_and_nothing_moves(hazard):
    text = f"Ab{hazard}cd"
    assert second_opinion.without_hazards(text) == "Ab cd"


def test_other_writing_is_left_alone():
    text = "Ёлка «да» 東京 ไทย ‘x’ – ½"
    assert second_opinion.without_hazards(text) == text


def test_models_are_looked_for_on_the_disk_only(real, monkeypatch, tmp_path):
    import polyglot

    monkeypatch.setattr(polyglot, "polyglot_path", str(tmp_path))
    assert second_opinion.lacking_models("de") == ["embeddings2.de", "ner2.de"]
    model = tmp_path / "ner2" / "de"
    model.mkdir(parents=True)
    assert second_opinion.lacking_models("de") == ["embeddings2.de", "ner2.de"]
    (model / "ner.pkl").write_bytes(b"x")
    assert second_opinion.lacking_models("de") == ["embeddings2.de"]


def test_one_is_told_which_command_fetches_models(real, monkeypatch, tmp_path):
    import polyglot

    monkeypatch.setattr(polyglot, "polyglot_path", str(tmp_path))
    assert said(article("A", "de", GERMAN), article("B", "de", GERMAN)) == [
        "polyglot has no models for names in German. Get them with: polyglot download embeddings2.de ner2.de"
    ]
    assert list(second_opinion.extract_names(article("A", "de", GERMAN))) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", GERMAN),
        ("en", "On Friday the old mill at the river was sold to a baker from the next village."),
        ("ru", "В пятницу старый мост через реку был продан пекарю из соседней деревни."),
        ("it", "Venerdì il vecchio mulino sul fiume è stato venduto a un fornaio del paese vicino."),
    ],
)
def test_it_tells_languages(real, language, text):
    assert second_opinion.guess_language(text)[0] == language
    assert article_language([text, text], second_opinion.guess_language) == language


@pytest.mark.parametrize("hazard", ["\x00", "\x07", "\x9f", "\ud800", "\ufffe", "😀"])
def test_no_sign_of_a_text_stops_it(real, hazard):
    assert second_opinion.guess_language(f"{hazard}{GERMAN}{hazard}").language == "de"


def test_a_text_without_letters_has_no_language(real):
    assert second_opinion.guess_language("… 12 – 😀").language == ""


def test_it_says_where_it_sees_another_language(real):
    lines = said(article("A", "nl", GERMAN), article("B", "de", GERMAN))
    assert lines[0] == "A is in Dutch for Hexapla, in German for polyglot."
    assert not any(line.startswith("B is in") for line in lines)


def test_names_stand_where_they_stand_in_the_text(real, monkeypatch):
    """Its own words and a tagger that takes every word with a capital for a place, since it has no model here."""
    from polyglot.text import Text

    class Chunk:
        def __init__(self, start: int, end: int) -> None:
            self.start, self.end = start, end

    def entities(self):
        return [Chunk(n, n + 1) for n, word in enumerate(self.words) if word[0].isupper()]

    monkeypatch.setattr(Text, "entities", property(entities))
    monkeypatch.setattr(second_opinion, "lacking_models", lambda language: [])
    text = "😀 Later\x07 she left Kelgrad 😀 for Ellerholm."
    given = article("A", "en", text)
    found = list(second_opinion.extract_names(given))
    assert [(one.written, one.unit) for one in found] == [("Later", NAME), ("Kelgrad", NAME), ("Ellerholm", NAME)]
    assert [text[one.span.start : one.span.end] for one in found] == [one.written for one in found]
    ours = [one.span for one in extract_names(given) if one.written == "Kelgrad"]
    known = Fact("id", FindingKind.NAME, "kelgrad", "Kelgrad", tuple(ours))
    assert said(given, facts=(known,)) == ["A: names for polyglot, but not in the Facts: Later, Ellerholm."]
    assert {one.kind for one in found} <= {one.kind for one in extract(given)}
