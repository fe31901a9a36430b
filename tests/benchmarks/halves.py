"""Networks that know one half of the documents each: they judge what the networks that ship have learned from.

`train_divergence` and `train_names` keep them in one file, by the name of the network: that of the first half, then
that of the second.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

from core.divergence.small_network import SmallNetwork, as_data, from_data

_USERS = ("core.divergence.counterparts", "core.divergence.phrases", "core.divergence.lone_names")
"""Modules that ask for a network."""


def half_of(key: str) -> int:
    """Which half a sentence's document belongs to."""
    return sum(map(ord, key[:6])) % 2


def keep(file: Path, name: str, networks: Sequence[SmallNetwork], inputs: Sequence[str]) -> None:
    """Keep the networks that know the first half and the second, beside those of other names."""
    stored = json.loads(file.read_text("utf8")) if file.exists() else {}
    stored[name] = [as_data(network, inputs) for network in networks]
    file.write_text(json.dumps(stored), "utf8")


def kept(file: Path, name: str) -> list[SmallNetwork]:
    """The networks that know the first half and the second; none where they were not made."""
    stored = json.loads(file.read_text("utf8")) if file.exists() else {}
    return [from_data(of_half) for of_half in stored.get(name, [])]


@contextmanager
def knowing_only(file: Path, half: int) -> Iterator[None]:
    """All detectors ask the networks that know one half."""
    known = {name: kept(file, name)[half] for name in ("words", "phrases", "names")}
    with ExitStack() as stack:
        for user in _USERS:
            stack.enter_context(patch(f"{user}.network", lambda name, _inputs: known[name]))
        yield
