"""Decodes a text with and without a cache, and puts the cache to the test (torch)."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention import kv_cache as kv
from explorer.compute.attention.kv_cache import Params, Run, Step
from explorer.compute.attention.kv_cache_forks import fork_steps, paged_steps
from explorer.compute.attention.kv_cache_window import RingCache, losses_of
from explorer.compute.attention.reading import opening_steps, tokens_of
from explorer.compute.models.cache import (
    ContiguousCache,
    Record,
    extend,
    without_cache,
)
from explorer.compute.models.capture import to_array
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.library import LoadedModel
from explorer.core.params import ParamError
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: A pass is timed up to five times, and no more once so many seconds have gone; the least counts.
TIMED, TIMED_SECONDS = 5, 0.01
T = TypeVar("T")
Steps = Generator[None, None, T]


@dataclass
class Decoded:
    """What the two runs, with and without the cache, left behind."""

    steps: list[Step]
    ids: list[int]
    cache: ContiguousCache
    logits: list[Tensor]  # of each pass with the cache, (vocabulary,)
    queries: list[Tensor]  # of each pass, (layers, heads, new, d)
    weights: list[Tensor]  # of each pass, (layers, new, tokens), mean over the heads
    record: Record


def run(params: Params) -> Producer:
    """Decode `params.text` for `params.new` steps with and without a cache, and look at both.

    Raises ParamError: a text the model has no tokens for, a model that cannot be run here.
    """
    yield Progress(0.0, message("progress.model"))
    model = yield from opening_steps(params.model, params.folder)
    config, decoder = model.config, model.decoder
    if config.context < 2:
        raise ParamError(
            "folder" if params.folder else "model", params.folder or params.model,
            "a model that takes at least two tokens", "rule", "error.context", {},
        )  # fmt: skip
    yield None
    new = min(params.new, config.context - 1)
    prompt, notices = tokens_of(model, params.text, min(kv.MOST_PROMPT, config.context - new))
    if new < params.new:
        notices.append(message("notice.new", new=new, context=config.context))
    with torch.inference_mode():
        yield Progress(0.1, message("progress.decode"))
        done = yield from decode(model, prompt, new)
        yield Progress(0.5, message("progress.phases"))
        times = yield from phases(decoder, prompt)
        text = done.ids[: len(prompt) + 1]
        changes = [change_of_old_rows(model, text, causal) for causal in (True, False)]
        yield Progress(0.7, message("progress.paged"))
        shared = observe(model, done, len(prompt), params.block, times, changes)
        last = done.steps[-1]
        rest = [replace(last, stage=name, new=0) for name in ("reads", "causal", "bidirectional")]
        rest.append(replace(
            last, stage="phases", new=0, seconds=times[0], seconds_without=sum(times[1])
        ))  # fmt: skip
        paged, equal = yield from paged_steps(model, done.ids, len(prompt), done.logits,
                                              params.block, last)  # fmt: skip
        forked = yield from fork_steps(model, prompt, min(kv.BRANCH, new), params, last)
        rings = yield from ring_steps(model, done.ids, params.window, last)
    shared = replace(shared, paged_equal=equal)
    steps = (*done.steps, *rest, *paged, *forked, *rings)
    return Trace(
        params, steps, shared, sections_of(steps), scales_of(shared, steps),
        {"new": Limit(1, min(32, config.context - 1))}, tuple(notices), device=model.device.type,
    )  # fmt: skip


def timed(
    call: Callable[[], Tensor], undo: Callable[[], None] | None = None
) -> tuple[float, Tensor]:
    """Seconds that a pass takes, the least of five or of fewer where it is long, and its result.

    `undo` takes back what the pass left behind, so that it can be run again.
    """
    seconds, first = math.inf, time.perf_counter()
    for _ in range(TIMED):
        began = time.perf_counter()
        found = call()
        if found.is_cuda:  # it comes back before the work is done
            torch.cuda.synchronize()
        ended = time.perf_counter()
        seconds = min(seconds, ended - began)
        if undo is not None:
            undo()
        if ended - first > TIMED_SECONDS:
            break
    return seconds, found


def decode(model: LoadedModel, prompt: list[int], new: int) -> Steps[Decoded]:
    """Prefill and `new` steps, each with the cache and without."""
    decoder, device = model.decoder, model.device
    cache = ContiguousCache(decoder, len(prompt) + new)
    done = Decoded([], list(prompt), cache, [], [], [], Record())
    fed = torch.tensor(prompt, device=device)
    total = total_without = 0
    for number in range(new + 1):
        held = cache.length
        everything = torch.tensor(done.ids, device=device)

        def again(length: int = held) -> None:
            cache.length = length

        seconds, _ = timed(partial(extend, decoder, cache, fed), again)
        yield None
        record = Record()
        logits = extend(decoder, cache, fed, record=record)
        if number == 0:
            other, seconds_without = logits, seconds
        else:
            seconds_without, other = timed(partial(without_cache, decoder, everything))
        yield None
        _remember(done, record, logits)
        work = multiply_adds_of(model, len(fed), cache.length)
        work_without = multiply_adds_of(model, cache.length, cache.length)
        total, total_without = total + work, total_without + work_without
        difference = float((logits - other).abs().max()) if number else math.nan
        done.steps.append(Step(
            "decode" if number else "prefill", cache.length, len(fed), work, work_without, total,
            total_without, cache.bytes_used(), difference, *likely(model, logits),
            seconds=seconds, seconds_without=seconds_without,
        ))  # fmt: skip
        if number < new:
            chosen = int(logits.argmax())
            done.ids.append(chosen)
            fed = torch.tensor([chosen], device=device)
    return done


def _remember(done: Decoded, record: Record, logits: Tensor) -> None:
    done.logits.append(logits)
    done.queries.append(torch.stack(record.queries))
    done.weights.append(torch.stack(record.weights).mean(dim=1))
    for mine, fresh in (
        (done.record.query_reads, record.query_reads),
        (done.record.key_reads, record.key_reads),
        (done.record.value_reads, record.value_reads),
    ):
        mine.extend([0] * (len(fresh) - len(mine)))
        for position, count in enumerate(fresh):
            mine[position] += count


def multiply_adds_of(model: LoadedModel, new: int, total: int) -> int:
    """`kv.multiply_adds` for a model's own shape."""
    shape = shape_of(model.config)
    return kv.multiply_adds(
        **shape, layers=model.config.layers, vocabulary=model.config.vocabulary_size, new=new,
        total=total,
    )  # fmt: skip


def shape_of(config: DecoderConfig) -> dict[str, int]:
    """What decides the matrices of a layer."""
    gated = config.feed_forward in ("swiglu", "geglu")
    return {
        "width": config.width, "heads": config.heads, "key_value_heads": config.key_value_heads,
        "head_width": config.head_width, "feed_forward": config.feed_forward_width,
        "matrices": 0 if config.feed_forward == "none" else 3 if gated else 2,
    }  # fmt: skip


def likely(
    model: LoadedModel, logits: Tensor
) -> tuple[tuple[int, ...], tuple[str, ...], tuple[float, ...]]:
    """Ids, shown pieces and probabilities of the likeliest next tokens."""
    chances, ids = logits.softmax(-1).topk(min(kv.CANDIDATES, len(logits)))
    return tuple(ids.tolist()), pieces_of(model, ids.tolist()), tuple(chances.tolist())


def pieces_of(model: LoadedModel, ids: list[int]) -> tuple[str, ...]:
    """How tokens are shown; a model may have ids that its vocabulary does not."""
    vocabulary = model.vocabulary
    return tuple(vocabulary.pieces([i])[0] if i < vocabulary.size else f"#{i}" for i in ids)


def phases(decoder: Decoder, prompt: list[int]) -> Steps[tuple[float, tuple[float, ...]]]:
    """Seconds of one pass over the prompt, and of its tokens one by one through a cache."""
    ids = torch.tensor(prompt, device=decoder.token_embedding.weight.device)
    at_once, _ = timed(partial(without_cache, decoder, ids))
    yield None
    cache = ContiguousCache(decoder, len(prompt))
    one_by_one = []
    for position in range(len(prompt)):

        def again(length: int = position) -> None:
            cache.length = length

        token = ids[position : position + 1]
        one_by_one.append(timed(partial(extend, decoder, cache, token), again)[0])
        cache.length = position + 1
        yield None
    return at_once, tuple(one_by_one)


def change_of_old_rows(model: LoadedModel, ids: list[int], causal: bool) -> kv.Change:
    """Append the last token to the others, and see what changes in their keys and values.

    The models were trained causal; taking the mask away is an experiment on the arithmetic.
    """
    decoder = model.decoder
    everything = torch.tensor(ids, device=model.device)
    # [causal] [bidirectional] the text without its last token, then with it
    before, after = (ContiguousCache(decoder, len(ids)) for _ in range(2))
    extend(decoder, before, everything[:-1], causal=causal)
    fresh = extend(decoder, after, everything, causal=causal)
    old = slice(0, len(ids) - 1)
    key = relative_change(before.keys[:, :, old], after.keys[:, :, old])
    value = relative_change(before.values[:, :, old], after.values[:, :, old])
    # and the last token behind what was kept: right only where nothing has changed
    stale = extend(decoder, before, everything[-1:], causal=causal)
    chances = torch.stack([fresh.softmax(-1), stale.softmax(-1)])
    chosen = chances.amax(dim=0).topk(min(kv.CANDIDATES, chances.shape[1]))[1]
    chosen = chosen[chances[0, chosen].argsort(descending=True, stable=True)]
    return kv.Change(
        key, value, float((fresh - stale).abs().max()), pieces_of(model, chosen.tolist()),
        tuple(chances[0, chosen].tolist()), tuple(chances[1, chosen].tolist()),
    )  # fmt: skip


def ring_steps(
    model: LoadedModel, ids: list[int], window: int, last: Step
) -> Steps[list[Step]]:  # fmt: skip
    """The text once more, token by token: everything kept, a window, a window and the first."""
    text = torch.tensor(ids, device=model.device)
    found = []
    for name, slots, sinks in (("all", len(ids), 0), ("window", window, 0),
                               ("sink", window, kv.SINKS)):  # fmt: skip
        cache = RingCache(model.decoder, slots, sinks)
        losses = yield from losses_of(model.decoder, text, cache)
        held = tuple(cache.held)
        size = kv.bytes_of_cache(
            model.config.layers,
            model.config.key_value_heads,
            model.config.head_width,
            len(held),
            model.decoder.token_embedding.weight.element_size(),
        )
        ring = kv.Ring(name, held, tuple(losses))
        found.append(replace(last, stage="window", new=0, cache_bytes=size, ring=ring))
    return found


def relative_change(before: Tensor, after: Tensor) -> np.ndarray:
    """(layers, heads, tokens, d) twice → (layers, tokens): ‖after − before‖ / ‖before‖."""
    size = before.transpose(1, 2).flatten(2).norm(dim=-1)
    apart = (after - before).transpose(1, 2).flatten(2).norm(dim=-1)
    return to_array(torch.where(size > 0, apart / size, apart))


def observe(
    model: LoadedModel, done: Decoded, prompt: int, block: int,
    times: tuple[float, tuple[float, ...]], changes: list[kv.Change],
) -> Run:  # fmt: skip
    """What all steps share."""
    config, tokens = model.config, len(done.ids)
    weight = torch.zeros(config.layers, tokens, tokens)
    row = 0
    for part in done.weights:
        weight[:, row : row + part.shape[1], : part.shape[2]] = part.cpu()
        row += part.shape[1]
    numbers = model.decoder.token_embedding.weight
    parameters = sum(part.numel() for part in model.decoder.parameters())
    unread = 0 if config.tied_embeddings else config.vocabulary_size * config.width
    if config.positions == "learned":
        unread += config.context * config.width
    return Run(
        model=model.card.title, positions=config.positions, dtype=str(numbers.dtype).split(".")[1],
        number_bytes=numbers.element_size(), layers=config.layers,
        heads=config.heads, key_value_heads=config.key_value_heads,
        head_width=config.head_width, width=config.width, context=config.context,
        vocabulary=config.vocabulary_size, parameters=parameters,
        layer_weights=kv.layer_weights(**shape_of(config)),
        read_weights=parameters - unread, capacity=config.context, block=block, prompt=prompt,
        ids=tuple(done.ids), pieces=pieces_of(model, done.ids),
        query=to_array(torch.cat(done.queries, dim=2)), key=to_array(done.cache.keys),
        value=to_array(done.cache.values), weight=to_array(weight),
        query_reads=np.array(done.record.query_reads, dtype=np.int64),
        key_reads=np.array(done.record.key_reads, dtype=np.int64),
        value_reads=np.array(done.record.value_reads, dtype=np.int64),
        causal=changes[0], bidirectional=changes[1], paged_equal=False,
        prefill_seconds=times[0], token_seconds=times[1],
    )  # fmt: skip


def sections_of(steps: tuple[Step, ...]) -> tuple[Section, ...]:
    """A section for each stage."""
    found: dict[str, int] = {}
    for index, step in enumerate(steps):
        found.setdefault(step.stage, index)
    return tuple(Section(n, start, Message(f"section.{n}")) for n, start in found.items())


def scales_of(shared: Run, steps: tuple[Step, ...]) -> dict[str, tuple[float, float]]:
    """One range per quantity for the whole trace (measured times excepted: they are no part of
    what makes two traces equal)."""
    most: dict[str, float] = {
        "total": max(step.total_without for step in steps),
        "change": max(float(part.max(initial=0)) for change in (shared.causal, shared.bidirectional)
                      for part in (change.key, change.value)),
        "reads": int(shared.key_reads.max()),
        "loss": max(max(step.ring.losses, default=0.0) for step in steps if step.ring),
    }  # fmt: skip
    return {name: (0.0, float(high) or 1.0) for name, high in most.items()}
