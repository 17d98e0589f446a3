"""Paged blocks: the same bits as a contiguous cache, no slot lost, nothing shared is written to."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.attention.kv_cache import Params
from explorer.compute.attention.kv_cache_forks import sample
from explorer.compute.attention.kv_cache_paged import (
    BlockPool,
    PagedCache,
)
from explorer.compute.attention.kv_cache_run import run
from explorer.compute.models.cache import ContiguousCache, extend
from explorer.compute.models.cache_blocks import (
    BlockAllocator,
    OutOfBlocks,
    blocks_for,
    wasted_slots,
)
from explorer.compute.models.library import bundled
from explorer.core.trace import drive
from tests.compute.attention.test_kv_cache import IDS, small_model


@pytest.mark.parametrize("positions", ["learned", "rotary"])
@pytest.mark.parametrize("block", [1, 2, 3, 4, 16])
def test_that_paged_and_contiguous_agree_bit_for_bit(positions: str, block: int) -> None:
    model = small_model(positions)
    config = model.config
    pool = BlockPool(config.layers, 20, config.key_value_heads, block, config.head_width)
    pool.allocator.take()  # blocks that do not start at 0
    paged, contiguous = PagedCache(pool), ContiguousCache(model.decoder, len(IDS))
    for piece in (IDS[:5], *IDS[5:].split(1)):
        ours = extend(model.decoder, paged, piece)
        assert torch.equal(ours, extend(model.decoder, contiguous, piece))
        for layer in range(config.layers):
            for mine, other in zip(paged.load(layer), contiguous.load(layer), strict=True):
                assert torch.equal(mine, other)


@given(st.integers(1, 9), st.lists(st.integers(1, 7), min_size=1, max_size=8))
def test_that_less_than_one_block_is_wasted(block: int, growth: list[int]) -> None:
    cache = PagedCache(BlockPool(1, 60, 1, block, 2))
    for count in growth:
        cache.grow(count)
    tokens = sum(growth)
    assert len(cache.table) == blocks_for(tokens, block)
    assert len(cache.table) * block - tokens == wasted_slots(tokens, block) == -tokens % block
    assert wasted_slots(tokens, block) < block


def written(cache: PagedCache, value: float) -> None:
    """Append one token whose key is `value` and whose value is its negative."""
    start = cache.grow(1)
    numbers = torch.full((1, 1, 1), value)
    cache.store(0, start, numbers, -numbers)


@given(
    st.integers(1, 4), st.lists(st.tuples(st.sampled_from("wfr"), st.integers(0, 5)), max_size=40)
)
def test_that_texts_never_see_what_others_write(block: int, deeds: list[tuple[str, int]]) -> None:
    """Random writing, forking and releasing, against plain lists."""
    pool = BlockPool(1, 200, 1, block, 1)
    texts: list[tuple[PagedCache, list[float]]] = [(PagedCache(pool), [])]
    for number, (deed, which) in enumerate(deeds):
        cache, expected = texts[which % len(texts)]
        if deed == "w":
            written(cache, float(number + 1))
            expected.append(float(number + 1))
        elif deed == "f" and len(texts) < 6:
            texts.append((cache.fork(), list(expected)))
        elif deed == "r" and len(texts) > 1:
            cache.release()
            texts.remove((cache, expected))
        for one, numbers in texts:
            keys, values = one.load(0)
            assert keys.flatten().tolist() == numbers
            assert values.flatten().tolist() == [-value for value in numbers]
        named = [block_number for one, _ in texts for block_number in one.table]
        counts = [named.count(place) for place in range(200)]
        assert pool.allocator.references == counts


def test_that_a_fork_copies_only_the_last_block_and_only_once() -> None:
    pool = BlockPool(1, 10, 1, 4, 1)
    first = PagedCache(pool)
    for value in range(6):
        written(first, float(value))
    second = first.fork()
    assert second.table == first.table == [0, 1]
    written(first, 6.0)
    assert (first.table, first.copies) == ([0, 2], [(1, 2)])
    written(second, 7.0)
    assert (second.table, second.copies) == ([0, 1], [])
    assert pool.allocator.references[:4] == [2, 1, 1, 0]


def test_that_a_prompt_that_fills_its_block_needs_no_copy() -> None:
    pool = BlockPool(1, 10, 1, 2, 1)
    first = PagedCache(pool)
    for value in range(4):
        written(first, float(value))
    second = first.fork()
    for cache in (first, second):
        written(cache, 9.0)
        assert cache.copies == []
    assert (first.table, second.table) == ([0, 1, 2], [0, 1, 3])


def test_that_an_allocator_says_what_is_wrong() -> None:
    allocator = BlockAllocator(1)
    with pytest.raises(ValueError, match="block 0 is free"):
        allocator.share(0)
    with pytest.raises(ValueError, match="block 0 is free already"):
        allocator.release(0)
    allocator.take()
    with pytest.raises(OutOfBlocks, match="all 1 blocks"):
        allocator.take()


def test_that_samples_follow_the_probabilities() -> None:
    logits, generator = torch.tensor([0.0, 1.0, 2.0]), torch.Generator().manual_seed(0)
    drawn = torch.tensor([sample(logits, 0.5, generator) for _ in range(4000)])
    shares = torch.bincount(drawn, minlength=3) / 4000
    expected = (logits / 0.5).softmax(-1)
    assert (shares - expected).abs().max() < 0.025  # three standard deviations of 4000 draws


@pytest.mark.skipif(
    "clear" not in {card.name for card in bundled()}, reason="the model is not there"
)
def test_that_two_continuations_are_what_two_separate_runs_would_be() -> None:
    """Each sample through its own contiguous cache, with its own generator: the same tokens."""
    from explorer.compute.attention.reading import load_model

    params = Params(new=4, temperature=1.5, seed=5)
    trace = drive(run(params))
    model, prompt = load_model("clear"), list(trace.shared.ids[: trace.shared.prompt])
    last = [step for step in trace.steps if step.stage == "fork"][-1]
    assert trace.shared.paged_equal
    for number, text in enumerate(last.pool.sequences):
        cache, generator = ContiguousCache(model.decoder, 64), torch.Generator()
        generator.manual_seed(params.seed + number)
        logits, ids = extend(model.decoder, cache, torch.tensor(prompt)), list(prompt)
        for _ in range(4):
            ids.append(sample(logits, params.temperature, generator))
            logits = extend(model.decoder, cache, torch.tensor(ids[-1:]))
        assert text.pieces == model.vocabulary.pieces(ids)
    assert last.pool.filled < sum(len(text.pieces) for text in last.pool.sequences)
