import os
from dataclasses import replace

import pytest

from core.errors import Cancelled, ReadError
from core.model import Article, Link, LinkSide, Options, Paragraph, SentenceRef
from core.opening import open_articles
from core.progress import Stage
from core.reading import Reading


@pytest.fixture
def files(tmp_path):
    def make(*texts):
        paths = [tmp_path / f"{number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return paths

    return make


def letters(opened):
    return [article.letter for article in opened.articles]


def test_letters_go_by_order(files):
    opened = open_articles(files("Eins.", "Zwei.", "Drei."))
    assert letters(opened) == ["A", "B", "C"]
    assert [article.paragraphs[0].text for article in opened.articles] == ["Eins.", "Zwei.", "Drei."]
    assert opened.failures == ()


def test_a_letter_means_the_same_file_when_another_fails(files):
    paths = files("Eins.", b"", "Größe.".encode("cp850"))
    opened = open_articles(paths, Options(encodings={"C": "cp850"}))
    assert letters(opened) == ["A", "C"]
    assert opened.articles[1].paragraphs[0].text == "Größe."
    assert [(path, said.id) for path, said in opened.failures] == [(str(paths[1]), "read.empty")]


def test_the_same_file_twice_is_told_however_it_is_named(files, tmp_path, monkeypatch):
    (path,) = files("Eins.")
    os.link(path, tmp_path / "linked.txt")
    monkeypatch.chdir(tmp_path)
    opened = open_articles([path, "0.txt", "linked.txt"])
    assert letters(opened) == ["A"]
    assert [(said.id, said.parameters["article"]) for _, said in opened.failures] == [("read.same_file", "A")] * 2


def test_a_file_that_is_missing_twice_is_missing(tmp_path):
    opened = open_articles([tmp_path / "no.txt", tmp_path / "no.txt"])
    assert [said.id for _, said in opened.failures] == ["read.missing", "read.missing"]


def test_equal_files_of_one_name_are_different_articles(tmp_path):
    paths = [tmp_path / folder / "same.txt" for folder in "xyz"]
    for path in paths:
        path.parent.mkdir()
        path.write_text("Derselbe Text.", "utf-8")
    first = open_articles(paths)
    assert len({article.id for article in first.articles}) == 3
    assert first.articles[0].id == open_articles(paths[:1]).articles[0].id
    assert [article.id for article in open_articles(paths).articles] == [article.id for article in first.articles]


def test_files_are_added_to_those_that_are_open(files):
    paths = files("Eins.", "Zwei.", "Drei.")
    open_already = open_articles(paths[:2]).articles[1:]
    opened = open_articles([paths[1], paths[2]], already=open_already)
    assert letters(opened) == ["D"]
    assert [said.parameters["article"] for _, said in opened.failures] == ["B"]


def test_too_many(files):
    with pytest.raises(ReadError, match="At most 8"):
        open_articles(files(*(f"Text {number}." for number in range(9))))


def test_lines_are_passed_on(files):
    text = "A line that was wrapped at some forty\ncolumns or so, by a program that likes\nto do that to text."
    (path,) = files(text)
    assert len(open_articles([path]).articles[0].paragraphs) == 1
    assert len(open_articles([path], Options(lines=True)).articles[0].paragraphs) == 3


def test_each_file_is_reported_and_can_be_the_last(files):
    seen = []

    def watch(stage, done, total):
        seen.append((stage, done, total))
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        open_articles(files("Eins.", "Zwei.", "Drei."), on_progress=watch)
    assert seen == [(Stage.READING, 0, 3), (Stage.READING, 1, 3)]


def test_a_file_of_several_linked_articles_gets_a_letter_for_each(files, monkeypatch):
    def two(path, **_):
        if path.name == "1.txt":
            return Reading((Article("solo", (Paragraph("z"),)),))
        sides = [LinkSide(name, (SentenceRef(0, 0),)) for name in ("source", "target")]
        articles = tuple(Article(name, (Paragraph(name),)) for name in ("source", "target"))
        return Reading(articles, (Link(*sides, probability=1.0),))

    monkeypatch.setattr("core.opening.read_file", two)
    opened = open_articles(files("x", "y"))
    assert letters(opened) == ["A", "B", "C"]
    assert [(link.a.article, link.b.article) for link in opened.links] == [("A", "B")]
    assert opened.articles[2] == replace(Article("solo", (Paragraph("z"),)), letter="C")
