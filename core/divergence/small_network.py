"""A small neural network whose weights are data: what is known of a word or phrase in, a probability out.

The weights are made by `train_divergence.py` and `train_names.py` in tests/benchmarks. Several networks that began
from different weights are averaged, which is steadier than one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.identity import SCORE_DECIMALS

Floats: TypeAlias = NDArray[np.float64]

DATA = Path(__file__).resolve().parent / "data"
MOST_SCALES = 4.0
"""Inputs are cut off at so many standard deviations from their means: what is stranger was never seen."""


@dataclass(frozen=True, slots=True)
class SmallNetwork:
    """Standardised inputs, layers with max(0, x) between them, the mean of the members' log odds.

    Attributes:
        means: (inputs,).
        scales: (inputs,).
        members: for each, its layers: weights (in, out) and biases (out,).
        stretch: log odds are multiplied by it, and
        shift: this is added, so that they are as often right as they say (Platt scaling).
    """

    means: Floats
    scales: Floats
    members: tuple[tuple[tuple[Floats, Floats], ...], ...]
    stretch: float
    shift: float

    def __call__(self, inputs: Floats) -> Floats:
        """(n,) probabilities, rounded, from (n, inputs)."""
        x = inputs - self.means
        x /= self.scales
        np.clip(x, -MOST_SCALES, MOST_SCALES, out=x)
        odds = np.mean([_odds(layers, x) for layers in self.members], axis=0) * self.stretch + self.shift
        found: Floats = np.round(1 / (1 + np.exp(-np.clip(odds, -30, 30))), SCORE_DECIMALS)
        return found


def _odds(layers: tuple[tuple[Floats, Floats], ...], x: Floats) -> Floats:
    for number, (weights, biases) in enumerate(layers):
        x = x @ weights
        x += biases
        if number + 1 < len(layers):
            np.maximum(x, 0, out=x)
    return x[:, 0]


def table_of(inputs: Iterable[ArrayLike], shape: tuple[int, ...]) -> Floats:
    """(*shape, inputs) what networks look at, rounded; each input lies in one stretch of memory."""
    rows = [*inputs]
    table = np.empty((len(rows), *shape))
    for number, row in enumerate(rows):
        table[number] = row
    return np.round(table, SCORE_DECIMALS, out=table).transpose(*range(1, table.ndim), 0)


def file_of(name: str) -> Path:
    """Where the weights of a network are."""
    return DATA / f"lacking_{name}.json"


@lru_cache(maxsize=4)
def network(name: str, inputs: tuple[str, ...]) -> SmallNetwork:
    """A network that ships with the program.

    Args:
        name: words, phrases or names: what it says of them is that they lack a counterpart.
        inputs: names of what it is to be given.

    Raises:
        ValueError: it was made for other inputs.
    """
    file = file_of(name)
    stored = json.loads(file.read_text("utf8"))
    if tuple(stored["inputs"]) != inputs:
        raise ValueError(f"{file.name} was made for other inputs: run train_divergence.py or train_names.py")
    return from_data(stored)


def from_data(stored: Mapping[str, Any]) -> SmallNetwork:
    """A network from what `as_data` made."""
    return SmallNetwork(
        np.array(stored["means"]),
        np.array(stored["scales"]),
        tuple(
            tuple((np.array(layer["weights"]), np.array(layer["biases"])) for layer in member)
            for member in stored["members"]
        ),
        stored["stretch"],
        stored["shift"],
    )


def as_data(network: SmallNetwork, inputs: Sequence[str], decimals: int = 4) -> dict[str, Any]:
    """What is stored of a network."""
    return {
        "inputs": list(inputs),
        "means": np.round(network.means, decimals).tolist(),
        "scales": np.round(network.scales, decimals).tolist(),
        "members": [
            [
                {"weights": np.round(weights, decimals).tolist(), "biases": np.round(biases, decimals).tolist()}
                for weights, biases in layers
            ]
            for layers in network.members
        ],
        "stretch": round(network.stretch, decimals),
        "shift": round(network.shift, decimals),
    }
