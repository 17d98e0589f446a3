"""Decoding through a key-value cache, against whole passes and against `transformers`.

Tolerances: the same sums in another order differ by some units of the last place: 2e-5 for logits
of a few units in float32 (6e-8 relative, three layers), 1e-12 in float64.
"""

from __future__ import annotations

import inspect
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.utils.flop_counter import FlopCounterMode

from explorer.compute.attention import kv_cache_checks as checking
from explorer.compute.attention import kv_cache_run as running
from explorer.compute.attention.claims.decoding import parallel_everywhere
from explorer.compute.attention.kv_cache import Params, Run, bytes_of_cache
from explorer.compute.attention.kv_cache_window import RingCache, losses_of
from explorer.compute.attention.reading import load_model
from explorer.compute.models import cache as caching
from explorer.compute.models.cache import (
    ContiguousCache,
    Record,
    extend,
    may_not_see,
    without_cache,
)
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.files import ModelCard
from explorer.compute.models.library import LoadedModel, bundled
from explorer.compute.models.training import initialise
from explorer.compute.models.vocabulary import CharacterVocabulary
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

TOLERANCE = 2e-5
IDS = torch.tensor([0, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3])


FAMILIES: dict[str, dict[str, Any]] = {
    "learned": {},
    "rotary": {
        "positions": "rotary", "norm": "rms", "feed_forward": "swiglu", "key_value_heads": 2,
        "feed_forward_biases": False,
    },
    "sinusoidal": {"positions": "sinusoidal", "sinusoidal_scale": 0.3},
    "alibi": {"positions": "alibi", "key_value_heads": 2},
    "t5": {"positions": "t5", "relative_buckets": 8, "relative_distance": 20},
    "none": {"positions": "none", "feed_forward": "none", "feed_forward_width": 0},
    # what Qwen, Mistral and Gemma changed in Llama
    "changed": {
        "positions": "rotary", "norm": "rms", "feed_forward": "geglu", "key_value_heads": 1,
        "query_key_norm": True, "window": 4, "embedding_scale": 5.0, "tied_embeddings": False,
        "rotary_scaling": "yarn", "rotary_factor": 4.0, "rotary_original_context": 8,
    },
}  # fmt: skip


def small_model(family: str) -> LoadedModel:
    """Random weights of a family that `Decoder` computes."""
    shape: dict[str, Any] = {
        "layers": 3, "heads": 4, "key_value_heads": 4, "width": 32, "context": 24,
        "vocabulary_size": 12, "feed_forward_width": 64,
    }  # fmt: skip
    config = DecoderConfig(**(shape | FAMILIES[family]))
    decoder = Decoder(config)
    initialise(decoder, seed=7)
    with torch.no_grad():  # as they start, scores are nearly equal; sharpen them
        for name, weights in decoder.named_parameters():
            if name.endswith("queries.weight"):
                weights.mul_(6)
    card = ModelCard("small", "Small", "characters", config, Path())
    vocabulary = CharacterVocabulary("abcdefghijk")
    return LoadedModel(card, decoder.eval().requires_grad_(False), vocabulary, torch.device("cpu"))


@pytest.fixture(scope="module", params=FAMILIES)
def any_model(request: pytest.FixtureRequest) -> LoadedModel:
    return small_model(request.param)


@pytest.fixture(scope="module", params=["learned", "rotary"])
def model(request: pytest.FixtureRequest) -> LoadedModel:
    return small_model(request.param)


def in_pieces(decoder: Decoder, sizes: list[int]) -> torch.Tensor:
    """The last logits after IDS went through a cache in pieces of these sizes."""
    cache, logits, start = ContiguousCache(decoder, len(IDS)), None, 0
    for size in sizes:
        logits = extend(decoder, cache, IDS[start : start + size])
        start += size
    assert logits is not None
    return logits


def test_that_token_by_token_gives_the_logits_of_a_whole_pass(any_model: LoadedModel) -> None:
    whole = any_model.decoder(IDS)
    cache = ContiguousCache(any_model.decoder, len(IDS))
    for place in range(len(IDS)):
        found = extend(any_model.decoder, cache, IDS[place : place + 1])
        assert (found - whole[place]).abs().max() < TOLERANCE


def test_that_the_difference_is_rounding_and_nothing_else() -> None:
    decoder = small_model("rotary").decoder.double()
    whole = decoder(IDS)[-1]
    assert (in_pieces(decoder, [1] * len(IDS)) - whole).abs().max() < 1e-12


@given(st.lists(st.integers(1, 5), min_size=1, max_size=11))
def test_that_pieces_of_any_size_give_the_same_logits(sizes: list[int]) -> None:
    model = small_model("rotary")
    kept: list[int] = []
    for size in sizes:
        kept.append(min(size, len(IDS) - sum(kept)))
    kept = [size for size in kept if size]
    used = sum(kept)
    cache = ContiguousCache(model.decoder, used)
    logits, start = torch.zeros(12), 0
    for size in kept:
        logits = extend(model.decoder, cache, IDS[start : start + size])
        start += size
    assert (logits - model.decoder(IDS[:used])[-1]).abs().max() < TOLERANCE


def test_that_transformers_decodes_the_same_with_its_own_cache(model: LoadedModel) -> None:
    transformers = pytest.importorskip("transformers")
    other = checking.transformers_model(model)
    name = "cache" if "cache" in inspect.signature(other.forward).parameters else "past_key_values"
    theirs = transformers.DynamicCache()
    ours = ContiguousCache(model.decoder, len(IDS))
    for piece in (IDS[:6], *IDS[6:].split(1)):
        with torch.no_grad():
            expected = other(piece[None], use_cache=True, **{name: theirs}).logits[0, -1]
        assert (extend(model.decoder, ours, piece) - expected).abs().max() < TOLERANCE


def test_that_the_multiply_adds_are_those_that_torch_counts(any_model: LoadedModel) -> None:
    model = any_model
    cache = ContiguousCache(model.decoder, len(IDS))
    for piece in (IDS[:6], *IDS[6:].split(1)):
        with FlopCounterMode(display=False) as counter:
            extend(model.decoder, cache, piece)
        counted = running.multiply_adds_of(model, len(piece), cache.length)
        assert counter.get_total_flops() == 2 * counted
    with FlopCounterMode(display=False) as counter:
        without_cache(model.decoder, IDS)
    assert counter.get_total_flops() == 2 * running.multiply_adds_of(model, len(IDS), len(IDS))


def test_that_the_cache_takes_the_bytes_of_the_formula(model: LoadedModel) -> None:
    config, cache = model.config, ContiguousCache(model.decoder, 20)
    extend(model.decoder, cache, IDS)
    expected = 2 * config.layers * config.key_value_heads * config.head_width * 4 * len(IDS)
    assert cache.bytes_used() == expected
    assert bytes_of_cache(config.layers, config.key_value_heads, config.head_width, 11) == expected


def test_that_the_formula_gives_the_published_sizes() -> None:
    # fp16 bytes per token: GPT-2 small, Llama-2-7B, Llama-3-8B
    assert bytes_of_cache(12, 12, 64, 1, number=2) == 36_864
    assert bytes_of_cache(32, 32, 128, 1, number=2) == 524_288
    assert bytes_of_cache(32, 8, 128, 1, number=2) == 131_072


def test_that_a_full_cache_refuses_more(model: LoadedModel) -> None:
    cache = ContiguousCache(model.decoder, 4)
    extend(model.decoder, cache, IDS[:4])
    with pytest.raises(ValueError, match="room for 4 tokens; 5"):
        extend(model.decoder, cache, IDS[4:5])


def test_that_new_tokens_see_all_old_ones_and_no_later_one() -> None:
    places = torch.arange(5)
    assert may_not_see(places[3:], places).tolist() == [[False] * 4 + [True], [False] * 5]
    assert not may_not_see(places[4:], places).any()
    assert may_not_see(places[4:], places, 2).tolist() == [[True] * 3 + [False] * 2]


def test_that_the_mask_of_torch_would_be_wrong_for_a_cached_step() -> None:
    """Why no `is_causal` is passed: it is aligned at the upper left, and shows key 0 alone."""
    query, key, value = torch.randn(3, 1, 5, 4, generator=torch.Generator().manual_seed(0))
    one = torch.nn.functional.scaled_dot_product_attention(
        query[:, -1:], key, value, is_causal=True
    )
    assert torch.equal(one[0, 0], value[0, 0])


def test_that_a_query_is_read_once_and_keys_from_then_on(model: LoadedModel) -> None:
    cache, record = ContiguousCache(model.decoder, len(IDS)), Record()
    for piece in (IDS[:6], *IDS[6:].split(1)):
        extend(model.decoder, cache, piece, record=record)
    passes = [6, 6, 6, 6, 6, 6, 5, 4, 3, 2, 1]
    assert record.query_reads == [1] * 11
    assert record.key_reads == record.value_reads == passes


@pytest.mark.parametrize("causal", [True, False])
def test_that_old_rows_change_only_without_the_mask(model: LoadedModel, causal: bool) -> None:
    change = running.change_of_old_rows(model, IDS.tolist(), causal)
    assert change.key.shape == (3, 10)
    assert change.key[0].max() < 1e-6  # layer 1 starts from the tokens themselves
    if causal:
        assert change.key.max() < 1e-5
        assert change.value.max() < 1e-5
        assert change.difference < TOLERANCE
    else:
        assert change.key[1:].min() > 1e-3
        assert change.value[1:].min() > 1e-3
        assert change.difference > 1e-2


# rings ------------------------------------------------------------------------------------


def finished(steps):  # type: ignore[no-untyped-def]  # a generator of any result
    try:
        while True:
            next(steps)
    except StopIteration as stop:
        return stop.value


def test_that_a_ring_with_room_for_all_is_a_cache(any_model: LoadedModel) -> None:
    model = any_model
    ring = finished(losses_of(model.decoder, IDS, RingCache(model.decoder, len(IDS))))
    whole = model.decoder(IDS).log_softmax(-1)
    expected = -whole[:-1].gather(-1, IDS[1:, None])[:, 0]
    assert torch.tensor(ring) == pytest.approx(expected, abs=TOLERANCE)


@pytest.mark.parametrize(("window", "sinks"), [(4, 0), (4, 1), (6, 2), (2, 1)])
def test_that_a_ring_is_a_band_in_the_mask_of_a_whole_pass(
    model: LoadedModel, window: int, sinks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = finished(losses_of(model.decoder, IDS, RingCache(model.decoder, window, sinks)))

    def band(queries: torch.Tensor, keys: torch.Tensor, _window: int) -> torch.Tensor:
        query, key = queries[:, None], keys[None]
        recent = query - key < window - sinks
        first = (key < sinks) | (query < window)  # until it is full, a ring keeps everything
        return (key > query) | ~(recent | first)

    monkeypatch.setattr(caching, "may_not_see", band)
    for place, loss in enumerate(ring):
        logits = without_cache(model.decoder, IDS[: place + 1])
        assert loss == pytest.approx(-logits.log_softmax(-1)[IDS[place + 1]].item(), abs=TOLERANCE)


@given(st.integers(1, 9), st.integers(0, 3), st.integers(1, 40))
def test_that_a_ring_holds_the_first_and_the_last(window: int, sinks: int, tokens: int) -> None:
    sinks = min(sinks, window - 1)
    cache = RingCache(small_model("learned").decoder, window, sinks)
    for _ in range(tokens):
        cache.grow(1)
    if tokens <= window:
        expected = set(range(tokens))
    else:
        expected = {*range(sinks), *range(tokens - (window - sinks), tokens)}
    assert set(cache.held) == expected
    assert len(cache.held) == len(expected)


def test_that_a_ring_refuses_more_sinks_than_slots() -> None:
    with pytest.raises(ValueError, match="sinks is 3; it takes 0 to 2"):
        RingCache(small_model("learned").decoder, 3, 3)


# the run ----------------------------------------------------------------------------------

needs_clear = pytest.mark.skipif(
    "clear" not in {card.name for card in bundled()}, reason="the model is not there"
)


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(running.run(Params(new=5)))


@needs_clear
def test_that_the_greedy_text_is_the_one_without_a_cache(trace: Trace) -> None:
    run: Run = trace.shared
    model = load_model("clear")
    ids = list(run.ids[: run.prompt])
    for _ in range(run.tokens - run.prompt):
        ids.append(int(model.logits(ids)[-1].argmax()))
    assert tuple(ids) == run.ids


@needs_clear
def test_that_the_totals_add_up_and_the_saving_grows(trace: Trace) -> None:
    passes = [step for step in trace.steps if step.stage in ("prefill", "decode")]
    assert passes[-1].total == sum(step.multiply_adds for step in passes)
    assert passes[-1].total_without == sum(step.multiply_adds_without for step in passes)
    saved = [step.multiply_adds_without / step.multiply_adds for step in passes]
    assert saved == sorted(saved)
    assert saved[0] == 1
    assert all(step.difference < 1e-4 for step in passes[1:])
    assert all(step.seconds > 0 and step.seconds_without > 0 for step in passes)


@needs_clear
def test_that_times_are_no_part_of_what_makes_traces_equal(trace: Trace) -> None:
    from explorer.core.trace import same

    step = trace[1]
    assert same(step, replace(step, seconds=123.0, seconds_without=4.0))
    assert not same(step, replace(step, total=step.total + 1))


@needs_clear
def test_that_forgetting_the_first_token_costs_more_than_forgetting_the_rest(trace: Trace) -> None:
    means = {step.ring.name: step.ring.mean for step in trace.steps if step.ring}
    assert means["all"] < means["sink"] < means["window"]


@needs_clear
def test_that_a_prompt_of_the_whole_context_leaves_room_for_the_new_tokens() -> None:
    found = drive(running.run(Params(text="ab" * 100, new=32)))
    run: Run = found.shared
    assert run.prompt + 32 == run.tokens == run.context
    assert found.notices[0].key in ("notice.context", "notice.most")


def test_that_a_model_of_one_token_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    tiny = small_model("learned")
    object.__setattr__(tiny.decoder.config, "context", 1)

    def opening(_model: str, _folder: str):  # type: ignore[no-untyped-def]  # as opening_steps
        yield None
        return tiny

    monkeypatch.setattr(running, "opening_steps", opening)
    with pytest.raises(ParamError) as error:
        drive(running.run(Params(folder="/x")))
    assert error.value.field == "folder"
    assert error.value.key == "error.context"


@pytest.mark.parametrize("family", FAMILIES)
def test_that_every_family_runs_and_its_checks_pass(
    family: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = small_model(family)

    def opening(_model: str, _folder: str):  # type: ignore[no-untyped-def]  # as opening_steps
        yield None
        return model

    monkeypatch.setattr(running, "opening_steps", opening)
    monkeypatch.setattr(checking, "load_model", lambda _model, _folder: model)
    monkeypatch.setattr(
        checking, "transformers_model", checking.transformers_model
        if family in ("learned", "rotary") else raising,
    )  # fmt: skip
    params = Params(text="abcde", new=3)
    found = drive(running.run(params))
    run: Run = found.shared
    assert run.paged_equal
    statuses = {check.what: check.status for check in checking.checks(params, found)}
    missing = {what for what, status in statuses.items() if status == "missing"}
    assert all("transformers" in what for what in missing)
    assert set(statuses.values()) <= {"passed", "missing"}, statuses


def raising(_model: LoadedModel) -> None:
    raise LookupError("no such model")


def test_that_half_precision_takes_half_the_memory() -> None:
    half = small_model("rotary")
    half.decoder.to(torch.bfloat16)
    cache = ContiguousCache(half.decoder, len(IDS))
    found = extend(half.decoder, cache, IDS)
    assert found.dtype == torch.bfloat16
    assert cache.bytes_used() == bytes_of_cache(3, 2, 8, len(IDS), number=2)
    # 8 bits of significand: 4e-3 relative in each of three layers
    assert (found.float() - small_model("rotary").decoder(IDS)[-1]).abs().max() < 0.1


def test_that_the_relative_change_is_that_of_the_vectors() -> None:
    before = torch.tensor([[[[3.0, 4.0], [0.0, 0.0]]]])  # (layers, heads, tokens, d)
    after = torch.tensor([[[[3.0, 5.0], [0.0, 2.0]]]])
    assert running.relative_change(before, after) == pytest.approx(np.array([[0.2, 2.0]]))


@needs_clear
def test_that_one_pass_is_not_as_sequential_as_many() -> None:
    found = parallel_everywhere()
    assert found.numbers["passes_alone"] == found.numbers["tokens"] == 54
    assert found.numbers["one_by_one_is_slower"]  # 54 passes against one, on any machine
    assert found.verdict == "depends"
