"""Small networks learned from cases, by two libraries that the program does without.

`learned` takes labels between 0 and 1 (torch), `trained` such as are yes or no (scikit-learn).
"""

from __future__ import annotations

import sys
import warnings
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from core.divergence.small_network import MOST_SCALES, SmallNetwork  # noqa: E402

Floats = NDArray[np.float64]
BATCH = 1024
RATE, WARM = 3e-3, 0.1
"""Longest step, reached after this share of all steps."""
DECAY = 1e-3
_MEMBERS = 3


def learned(
    x: Floats, y: Floats, weight: Floats, layers: tuple[int, ...], rounds: int, members: int = _MEMBERS
) -> SmallNetwork:
    """Some networks that begin from different weights.

    Args:
        x: (cases, inputs).
        y: (cases,) 0…1, how much is to be said of each.
        weight: (cases,).
        layers: sizes between the inputs and the odds.
        rounds: how often each case is seen.
        members: how many.
    """
    import torch

    torch.set_num_threads(1)
    means, scales = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-3)
    inputs = torch.tensor(np.clip((x - means) / scales, -MOST_SCALES, MOST_SCALES), dtype=torch.float32)
    labels, weights = (torch.tensor(values, dtype=torch.float32) for values in (y, weight / weight.mean()))
    found = []
    for seed in range(members):
        torch.manual_seed(seed)
        sizes = (x.shape[1], *layers, 1)
        linear = [torch.nn.Linear(before, after) for before, after in pairwise(sizes)]
        between = [part for one in linear[:-1] for part in (one, torch.nn.ReLU())]
        network = torch.nn.Sequential(*between, linear[-1])
        steps = rounds * -(-len(x) // BATCH)
        adam = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
        cycle = torch.optim.lr_scheduler.OneCycleLR(adam, RATE, total_steps=steps, pct_start=WARM)
        for _ in range(rounds):
            for of in torch.randperm(len(x)).split(BATCH):
                losses = torch.nn.functional.binary_cross_entropy_with_logits(
                    network(inputs[of])[:, 0], labels[of], weight=weights[of]
                )
                adam.zero_grad()
                losses.backward()
                adam.step()
                cycle.step()
        found.append(
            tuple((one.weight.detach().double().numpy().T, one.bias.detach().double().numpy()) for one in linear)
        )
    return SmallNetwork(means, scales, tuple(found), 1.0, 0.0)


def trained(
    x: Floats,
    y: Floats,
    layers: tuple[int, ...],
    rounds: int,
    weight: Floats | None = None,
    *,
    decay: float = 1e-3,
    batch: int = 512,
    rate: float = 2e-3,
) -> SmallNetwork:
    """Some networks that begin from different weights.

    Args:
        x: (cases, inputs).
        y: (cases,) 0 or 1.
        layers: sizes between the inputs and the odds.
        rounds: how often each case is seen.
        weight: (cases,) if they count differently.
        decay: what weights cost.
        batch: cases at once.
        rate: longest step.
    """
    from sklearn.neural_network import MLPClassifier

    means, scales = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-3)
    inputs = np.clip((x - means) / scales, -MOST_SCALES, MOST_SCALES)
    found = []
    for seed in range(_MEMBERS):
        learner = MLPClassifier(
            layers, alpha=decay, batch_size=batch, learning_rate_init=rate, max_iter=rounds, random_state=seed
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            learner.fit(inputs, y, None if weight is None else weight / weight.mean())
        found.append(tuple(zip(learner.coefs_, learner.intercepts_, strict=True)))
    return SmallNetwork(means, scales, tuple(found), 1.0, 0.0)
