import pytest

from core.errors import ReadError
from core.messages import render
from core.reading.markdown import read_markdown

SOURCE = """\
---
title: "Der Bericht"
author: [Eva Muster, 'Max Beispiel']
date: 2025-05-01
tags:
  - eins
---

Eine Zeile,
die weitergeht[^1].\\
Neue Zeile mit `code` und ![Bild](http://example.org/x.png) **fett** &uuml;ber <br>Ende<span>!</span>

Titel darunter
==============

* eins

  noch im Punkt
* zwei

> Zitat
>
> * im Zitat

| Mai | 12 |
|-----|----|
| a\\|b |    |

```
roh * roh
```

<div>Im <b>Kasten</b></div>

<!-- kein Text -->

[^1]: Die Note.
"""


def article_of(source, **options):
    (article,) = read_markdown(source.encode(), "a.md", **options).articles
    return article


def test_constructs_become_kinds():
    article = article_of(SOURCE)
    assert [(found.text, found.kind.value) for found in article.paragraphs] == [
        ("Eine Zeile, die weitergeht.\nNeue Zeile mit code und  fett über \nEnde!", "body"),
        ("Titel darunter", "heading"),
        ("eins", "list_item"),
        ("noch im Punkt", "list_item"),
        ("zwei", "list_item"),
        ("Zitat", "quotation"),
        ("im Zitat", "list_item"),
        ("Mai\t12", "table_row"),
        ("a|b", "table_row"),
        ("roh * roh", "body"),
        ("Im Kasten", "body"),
        ("Die Note.", "footnote"),
    ]
    assert (article.title, article.author, article.date) == ("Der Bericht", "Eva Muster, Max Beispiel", "2025-05-01")
    assert [render(said) for said in article.left_out] == ["Left out: pictures (1)."]


def test_lines_are_lines():
    article = article_of("eins\nzwei\n", lines=True)
    assert [found.text for found in article.paragraphs] == ["eins", "zwei"]


def test_what_is_nested_too_deeply_is_refused_rather_than_dropped():
    assert article_of(">" * 30 + " tief").paragraphs[0].text == "tief"
    with pytest.raises(ReadError, match="nested too deeply"):
        article_of(">" * 5_000 + " tief")
