import string

import pytest

from core.message_catalogue import CATALOGUE
from core.messages import message, render


def test_unknown_id_is_refused_where_the_message_is_made():
    with pytest.raises(KeyError, match=r"no\.such"):
        message("no.such")


def test_translation_is_asked_for_the_english_template_and_then_filled():
    german = {"Only {article} has this passage.": "Diese Passage hat nur {article}."}
    said = message("only_here.passage", article="C")
    assert render(said, german.__getitem__) == "Diese Passage hat nur C."


def test_values_with_braces_are_taken_as_they_are():
    assert "{x}.txt" in render(message("read.missing", name="{x}.txt"))


@pytest.mark.parametrize("message_id", sorted(CATALOGUE))
def test_every_text_is_a_template_that_can_be_filled(message_id):
    text = CATALOGUE[message_id]
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    assert all(name.isidentifier() for name in names), "parameters have names, not positions"
    filled = render(message(message_id, **dict.fromkeys(names, "ẞ")))
    assert "{" not in filled


def test_an_abbreviation_at_the_end_takes_no_second_full_stop():
    said = message("value.differs", first="A", first_text="5 p.m.", second="B", second_text="6 p.m.")
    assert "6 p.m.." not in render(said)
    assert render(message("value.readings", readings="A: 5 p.m.; B: 6 p.m.")).endswith("6 p.m.")
