"""A network's weights are data, and its words' shares are what leaving words out would show."""

import json

import numpy as np
import pytest

from core.divergence.counterparts import FEATURES
from core.divergence.linked_words import linked_words
from core.divergence.phrases import PHRASE_FEATURES
from core.divergence.small_network import SmallNetwork, as_data, from_data, network
from tests.core.divergence.linked import linked
from tests.real import encoder


def made(stretch=1.0, shift=0.0):
    """Says how far the first of two inputs is above the second."""
    layers = ((np.array([[1.0], [-1.0]]), np.array([0.0])), (np.array([[2.0]]), np.array([-1.0])))
    return SmallNetwork(np.zeros(2), np.ones(2), (layers, layers), stretch, shift)


def test_it_computes_what_its_layers_say():
    said = made()(np.array([[1.0, 0.0], [0.0, 1.0]]))
    assert said == pytest.approx([1 / (1 + np.exp(-1)), 1 / (1 + np.exp(1))], abs=1e-4)


def test_odds_are_stretched_and_shifted():
    assert made(2.0, 0.5)(np.array([[1.0, 0.0]])) == pytest.approx([1 / (1 + np.exp(-2.5))], abs=1e-4)


def test_strange_inputs_count_as_the_strangest_seen():
    assert made()(np.array([[1e9, 0.0]])) == made()(np.array([[4.0, 0.0]]))


def test_it_is_the_same_after_storing():
    again = from_data(json.loads(json.dumps(as_data(made(2.0, 0.5), ["one", "two"]))))
    inputs = np.array([[0.3, 0.1], [2.0, -1.0]])
    assert (again(inputs) == made(2.0, 0.5)(inputs)).all()


def test_the_program_has_networks_for_what_it_knows():
    assert network("words", FEATURES).means.shape == (len(FEATURES),)
    assert network("phrases", PHRASE_FEATURES).means.shape == (len(PHRASE_FEATURES),)


def test_weights_made_for_other_inputs_are_refused():
    with pytest.raises(ValueError, match="train_divergence"):
        network("words", FEATURES[1:])


def test_what_makes_two_passages_unlike_is_told_by_the_slope():
    longer, shorter = "Der Rat baut eine Brücke, wie die Zeitung schrieb.", "The council builds a bridge."
    (words,) = linked_words(linked(("de", longer), ("en", shorter)))[0]
    side, _ = words.sides()
    one = encoder()
    with_all = float(one.encode([longer])[0] @ one.encode([shorter])[0])
    assert side.shares.likeness == pytest.approx(with_all, abs=1e-3)
    first = next(n for n, word in enumerate(side.words) if word.text == "wie")
    gain = float(side.shares.without(np.array([first]), np.array([len(side.words) - 1]))[0])
    exact = float(one.encode(["Der Rat baut eine Brücke."])[0] @ one.encode([shorter])[0]) - with_all
    assert gain == pytest.approx(exact, rel=0.5)
    assert gain > 0
