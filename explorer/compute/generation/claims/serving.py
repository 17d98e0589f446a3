"""Sentences about serving many texts, and about vLLM."""

from __future__ import annotations

from dataclasses import replace

from explorer.compute.generation.serving import Params, Report
from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import count, number
from explorer.core.trace import returned
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "generation.core_of_vllm": QT_TRANSLATE_NOOP(
        "claims",
        "Simulated on {requests} requests: paged blocks give {paged} times the tokens per second "
        "of reservations, continuous batching {continuous} times those of static. Prompts read in "
        "chunks give {chunked} times, and shorten the longest pause from {long} to {short} ms. The "
        "paper of 2023 is about the first two; separate or chunked prefill came later.",
    ),
    "generation.coarse_cache": QT_TRANSLATE_NOOP(
        "claims",
        "Simulated with too little memory: numbers of 8 bits, which double the room, give {eight} "
        "times the tokens per second, of 4 bits {four} times; paged blocks alone give {paged} "
        "times, and keep all 16 bits. In the small model 8 bits move the predictions by "
        "{eight_lost} nats a token, 4 bits by {four_lost}. A coarser cache is an option beside "
        "blocks, not what their speed rests on.",
    ),
    "generation.reuse_of_keys": QT_TRANSLATE_NOOP(
        "claims",
        "To answer the same requests, {paged} tokens go through the model with paged blocks and "
        "{reserved} with reserved memory: no fewer. Without any cache it would be {without}. "
        "Reuse is what a cache is for, in any system; blocks change how its memory is handed out.",
    ),
    "generation.half_the_memory": QT_TRANSLATE_NOOP(
        "claims",
        "Paged blocks need {least} to {most} per cent less memory than reservations for the same "
        "texts, as the longest allowed text goes from {short} to {long} tokens. What is fixed is "
        "the waste: {paged} per cent with blocks of 16, against {first} to {last}. And it is waste "
        "that was published: without blocks 20.4 to 38.2 per cent of the cache held tokens (Kwon "
        "and others 2023, arXiv 2309.06180), the rest was lost; with them, by the announcement of "
        "vLLM, under 4 per cent is.",
    ),
}  # fmt: skip
#: What the small model reads.
TEXT = "To be, or not to be, that is the question"


def report_of(params: Params, batching: str = "continuous", memory: str = "paged") -> Report:
    """One simulated run."""
    from explorer.compute.generation.serving_engine import Server
    from explorer.compute.generation.serving_requests import requests_of

    server = Server(params, requests_of(params), batching, memory)
    for _ in server.serve():
        pass
    return server.report()


@claim("W120")
def core_of_vllm() -> Verdict:
    """Is separating prefill from decoding the core of vLLM? What each part yields, simulated."""
    params = Params()
    best = report_of(params)
    paged = best.throughput / report_of(params, memory="contiguous").throughput
    continuous = best.throughput / report_of(params, "static").throughput
    long = Params(prompt=900, reserve=2048, pool=8192, rate=3.0)
    whole, parts = report_of(long), report_of(replace(long, chunk=128))
    chunked = parts.throughput / whole.throughput
    numbers = {"paged": paged, "continuous": continuous, "chunked": chunked,
               "pause": whole.gap_high, "pause_chunked": parts.gap_high}  # fmt: skip
    sentence = message(
        "generation.core_of_vllm", requests=params.requests, paged=number(paged),
        continuous=number(continuous), chunked=number(chunked),
        long=number(1e3 * whole.gap_high), short=number(1e3 * parts.gap_high),
    )  # fmt: skip
    return Verdict("depends" if min(paged, continuous) > chunked else "true", numbers, sentence)


def lost_by_rounding() -> list[float]:
    """By how many nats a token the predictions move (KL) with a cache in 8 and in 4 bits."""
    import torch

    from explorer.compute.generation import speed_small as small
    from explorer.compute.models.reading import load_model

    model = load_model("bilingual")
    decoder, ids = model.decoder, torch.tensor(model.encode(TEXT))
    with torch.inference_mode():
        whole = decoder(ids)
        return [
            small.compared(
                whole, returned(small.one_by_one(decoder, ids, kind(decoder, len(ids))))
            ).divergence
            for kind in (small.RoundedCache, small.CoarseCache)
        ]


@claim("W121")
def coarse_cache() -> Verdict:
    """Does vLLM's speed rest on a cache in 8 or 4 bits? Two and four times the room against paged
    blocks; and what the rounding does to the predictions of the small model."""
    params = state("W121", Params)
    reserved = report_of(params, memory="contiguous").throughput
    eight, four = (
        report_of(replace(params, pool=times * params.pool), memory="contiguous").throughput
        / reserved
        for times in (2, 4)
    )
    paged = report_of(params).throughput / reserved
    lost = lost_by_rounding()
    numbers = {"eight_bits": eight, "four_bits": four, "paged": paged, "lost_in_8_and_4_bits": lost}
    sentence = message(
        "generation.coarse_cache", eight=number(eight), four=number(four), paged=number(paged),
        eight_lost=number(lost[0], 2), four_lost=number(lost[1], 2),
    )  # fmt: skip
    return Verdict("false" if paged > 1 else "true", numbers, sentence)


@claim("W122")
def reuse_of_keys() -> Verdict:
    """Does vLLM spare computation by reusing keys and values? Tokens that go through the model."""
    from explorer.compute.generation.serving_requests import requests_of

    params = Params()
    paged, reserved = (report_of(params, memory=kind).computed for kind in ("paged", "contiguous"))
    without = sum(
        prompt_and_answer
        for one in requests_of(params)
        for prompt_and_answer in range(one.prompt, one.prompt + one.outputs[0])
    )
    numbers = {"paged": paged, "reserved": reserved, "without": without}
    sentence = message("generation.reuse_of_keys", paged=count(paged), reserved=count(reserved),
                       without=count(without))  # fmt: skip
    return Verdict("false" if paged >= reserved < without else "true", numbers, sentence)


@claim("W123")
def half_the_memory() -> Verdict:
    """Does vLLM halve the memory? The same texts in reservations and in blocks, at several bounds
    on the length of a text."""
    stated = state("W123", Params)
    lengths = tuple(stated.reserve // 2**k for k in (4, 3, 2, 1, 0))
    saved, wastes = [], []
    paged = 0.0
    for longest in lengths:
        params = replace(stated, reserve=longest)
        paged = report_of(params).waste
        reserved = report_of(params, memory="contiguous").waste
        wastes.append(reserved)
        saved.append(1 - (1 - reserved) / (1 - paged))  # for the same tokens
    numbers = {"least": min(saved), "most": max(saved), "paged": paged,
               "reserved": wastes}  # fmt: skip
    sentence = message(
        "generation.half_the_memory", least=number(100 * min(saved), 2),
        most=number(100 * max(saved), 2), short=lengths[0], long=lengths[-1],
        paged=number(100 * paged, 2), first=number(100 * wastes[0], 2),
        last=number(100 * wastes[-1], 2),
    )  # fmt: skip
    apart = min(saved) < 0.45 or max(saved) > 0.55
    return Verdict("depends" if apart else "true", numbers, sentence)
