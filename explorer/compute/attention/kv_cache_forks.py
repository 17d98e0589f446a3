"""The paged cache at work: the same decoding again, then one prompt with two continuations."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import TypeVar

import torch
from torch import Tensor

from explorer.compute.attention.kv_cache import Params, Pool, Sequence, Step
from explorer.compute.attention.kv_cache_paged import BlockPool, PagedCache
from explorer.compute.models.cache import extend
from explorer.compute.models.cache_blocks import blocks_for
from explorer.compute.models.library import LoadedModel

T = TypeVar("T")
Steps = Generator[None, None, T]
NO_COPY = (-1, -1)


def _shown(model: LoadedModel, ids: list[int]) -> tuple[str, ...]:
    vocabulary = model.vocabulary
    return tuple(vocabulary.pieces([i])[0] if i < vocabulary.size else f"#{i}" for i in ids)


def new_pool(model: LoadedModel, blocks: int, block: int) -> BlockPool:
    """A pool for a model's keys and values."""
    config = model.config
    return BlockPool(
        config.layers,
        blocks,
        config.key_value_heads,
        block,
        config.head_width,
        model.decoder.token_embedding.weight,
    )


def pool_state(
    model: LoadedModel, pool: BlockPool, texts: list[tuple[str, PagedCache, list[int], int]],
    copied: tuple[int, int],
) -> Pool:  # fmt: skip
    """What the pool holds now; `texts` are (name, cache, ids, how many ids are new)."""
    held: list[tuple[str, ...]] = [()] * len(pool.allocator.references)
    sequences = []
    for name, cache, ids, newest in texts:
        pieces = _shown(model, ids[: cache.length])
        sequences.append(Sequence(name, pieces, tuple(cache.table), newest))
        for place, number in enumerate(cache.table):
            held[number] = pieces[place * pool.block : (place + 1) * pool.block]
    used = [number for number, count in enumerate(pool.allocator.references) if count]
    return Pool(
        tuple(sequences), tuple(pool.allocator.references), tuple(held), copied,
        reserved=len(texts) * model.config.context, taken=len(used) * pool.block,
        filled=sum(len(held[number]) for number in used),
    )  # fmt: skip


def paged_steps(
    model: LoadedModel, ids: list[int], prompt: int, logits: list[Tensor], block: int, last: Step
) -> Steps[tuple[list[Step], bool]]:
    """The same decoding through a paged cache, and whether all logits have the same bits.

    `ids` are the prompt and the tokens that were decoded, `logits` what the contiguous cache gave.
    """
    pool = new_pool(model, blocks_for(len(ids), block) + 2, block)
    cache = PagedCache(pool)
    steps, equal = [], True
    for number, expected in enumerate(logits):
        fed = ids[:prompt] if number == 0 else [ids[prompt + number - 1]]
        found = extend(model.decoder, cache, torch.tensor(fed, device=model.device))
        equal = equal and torch.equal(found, expected)
        state = pool_state(model, pool, [("A", cache, ids, len(fed))], NO_COPY)
        steps.append(replace(
            last, stage="paged", tokens=cache.length, new=len(fed), pool=state,
            cache_bytes=len(cache.table) * bytes_of_block(pool),
        ))  # fmt: skip
        yield None
    return steps, equal


def bytes_of_block(pool: BlockPool) -> int:
    """Bytes of one block in all layers, measured on the tensors."""
    return int(pool.keys[:, 0].nbytes + pool.values[:, 0].nbytes)


def fork_steps(
    model: LoadedModel, prompt: list[int], count: int, params: Params, last: Step
) -> Steps[list[Step]]:
    """One prompt, two samples of `count` tokens each, in turn, on shared blocks.

    Each sample has its own generator, seeded with `params.seed` and the number after it.
    """
    block = params.block
    extra = blocks_for(len(prompt) + count, block) - len(prompt) // block
    pool = new_pool(model, len(prompt) // block + 2 * extra + 1, block)
    first = PagedCache(pool)
    logits = extend(model.decoder, first, torch.tensor(prompt, device=model.device))
    caches, texts = [first, first.fork()], [list(prompt), list(prompt)]
    generators = [torch.Generator().manual_seed(params.seed + number) for number in range(2)]
    following = [logits, logits]

    def step(newest: tuple[int, int], copied: tuple[int, int]) -> Step:
        rows = [(name, cache, text, new) for name, cache, text, new in
                zip("AB", caches, texts, newest, strict=True)]  # fmt: skip
        used = sum(1 for references in pool.allocator.references if references)
        return replace(
            last, stage="fork", tokens=max(cache.length for cache in caches), new=sum(newest),
            pool=pool_state(model, pool, rows, copied), cache_bytes=used * bytes_of_block(pool),
        )  # fmt: skip

    steps = [step((0, 0), NO_COPY)]
    yield None
    for _ in range(count):
        for which, cache in enumerate(caches):
            token = sample(following[which], params.temperature, generators[which])
            texts[which].append(token)
            copies = len(cache.copies)
            fed = torch.tensor([token], device=model.device)
            following[which] = extend(model.decoder, cache, fed)
            copied = cache.copies[-1] if len(cache.copies) > copies else NO_COPY
            steps.append(step((1, 0) if which == 0 else (0, 1), copied))
            yield None
    return steps


def sample(logits: Tensor, temperature: float, generator: torch.Generator) -> int:
    """One token id from softmax(logits / temperature)."""
    chances = (logits.double().cpu() / temperature).softmax(-1)
    return int(torch.multinomial(chances, 1, generator=generator))
