"""Sentences about how tokens are chosen, and about repetition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import count, fixed, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

if TYPE_CHECKING:
    from explorer.compute.generation.decoding.params import Params

WORDS = {
    "generation.ngram_bans": QT_TRANSLATE_NOOP(
        "claims",
        "After “{text}”, {steps} tokens of greedy search with no run of {size} twice: the ban "
        "acted {times} times, and each time left a probability of {left}, though the model gave up "
        "to {before}. With 20 added to the score of a banned token it stays {left}; with a "
        "repetition penalty of 1.3 it would be {raised}.",
    ),
    "generation.top_p_cuts": QT_TRANSLATE_NOOP(
        "claims",
        "On {steps} tokens written by greedy search, the likeliest next token was in the text "
        "already {again} times. Top-p {p} made it likelier in {raised} of them, a repetition "
        "penalty of 1.2 less likely in {lowered}. Between the tokens that top-p keeps the "
        "proportions change by {change} at most.",
    ),
    "generation.repetition_cause": QT_TRANSLATE_NOOP(
        "claims",
        "The same weights, trained with cross-entropy and without any adapter: with greedy search "
        "{greedy} of {tokens} written tokens end a run of four that was there before, drawn from "
        "the model as it is {drawn}. And what was read {copies} times goes from {first} to {last} "
        "a token. How tokens are chosen decides here; neither of the two causes is needed.",
    ),
    "generation.one_token_a_step": QT_TRANSLATE_NOOP(
        "claims",
        "Counted by torch, with a cache: in step {first} and in step {last} {rows} token goes "
        "through the model; the FLOPs go from {before} to {after} ({ratio} times), since more keys "
        "are read. Without a cache step {last} computes {last} tokens and takes {without} times as "
        "many.",
    ),
    "generation.rising_temperature": QT_TRANSLATE_NOOP(
        "claims",
        "Share of {tokens} tokens that repeat, after {texts} texts: temperature 0.3 {low}; rising "
        "from 0.3 to 1.2 {rising}; 0.75 throughout, the same on average, {constant}; 0.3 with a "
        "repetition penalty of 1.2 {penalty}. Where the loop closes while it is cool, the later "
        "heat need not open it.",
    ),
}  # fmt: skip
TEXT, MODEL = "The people of this country", "bilingual"
BARE: dict[str, Any] = {"penalty": 1.0, "temperature": 1.0, "top_k": 0, "top_p": 1.0}


def written(params: Params) -> tuple[list[int], int]:
    """The whole text as ids, as the lab writes it, and how many of them are the prompt."""
    from explorer.compute.generation.decoding.run import write
    from explorer.compute.models.reading import load_model

    model = load_model(params.model)
    prompt, found = model.encode(params.text), list[Any]()
    for _ in write(model, prompt, params.new, None, params, found):
        pass
    return [*prompt, *(one.chosen for one in found)], len(prompt)


def repeated_share(text: str, new: int, **settings: Any) -> float:
    """Share of the written tokens that end a run of four that was there before."""
    from explorer.compute.generation.decoding.params import Params
    from explorer.compute.generation.decoding.repetition import repeated

    ids, prompt = written(Params(text=text, model=MODEL, new=new, **{**BARE, **settings}))
    return float(repeated(ids)[prompt:].mean())


def scores_along(ids: list[int]) -> np.ndarray:
    """(tokens, vocabulary) float64 scores of what follows each token."""
    from explorer.compute.models.reading import load_model

    found: np.ndarray = load_model(MODEL).logits(ids).double().cpu().numpy()
    return found


@claim("W127")
def ngram_is_a_penalty() -> Verdict:
    """Does no_repeat_ngram_size penalise? Banned tokens, also with a higher score; a penalty."""
    from explorer.compute.generation.decoding import processors
    from explorer.compute.generation.decoding.params import Params

    params = state("W127", Params)
    size = params.ngram
    ids, prompt = written(params)
    scores = scores_along(ids)
    before, left, raised, times = [], [], [], 0
    for place in range(prompt, len(ids)):
        now = scores[place - 1]
        banned = list(processors.repeating(ids[:place], size))
        times += bool(banned)
        for token in banned:
            lifted = now.copy()
            lifted[token] += 20
            before.append(float(processors.softmax(now)[token]))
            for one in (now, lifted):
                left.append(float(processors.softmax(processors.ban(one, banned))[token]))
            penalised = processors.repetition_penalty(lifted, ids[:place], 1.3)
            raised.append(float(processors.softmax(penalised)[token]))
    numbers = {"times": times, "left": max(left), "before": max(before), "raised": min(raised)}
    sentence = message(
        "generation.ngram_bans", text=params.text, steps=params.new, size=size, times=times,
        left=fixed(max(left)), before=fixed(max(before)), raised=fixed(min(raised)),
    )  # fmt: skip
    return Verdict("false" if max(left) == 0 else "true", numbers, sentence)


@claim("W128")
def top_p_is_a_penalty() -> Verdict:
    """Does top-p penalise repetition? What it does to a likeliest token that was there before."""
    from explorer.compute.generation.decoding import processors
    from explorer.compute.generation.decoding.params import Params

    params = state("W128", Params)
    ids, prompt = written(params)
    scores = scores_along(ids)
    again = raised = lowered = 0
    change = 0.0
    for place in range(prompt, len(ids)):
        now, text = scores[place - 1], ids[:place]
        plain = processors.softmax(now)
        cut = processors.softmax(processors.top_p(now, params.top_p))
        kept = cut > 0
        ratio = cut[kept] / plain[kept]
        change = max(change, float(ratio.max() / ratio.min() - 1))
        best = int(plain.argmax())
        if best in text:
            again += 1
            raised += bool(cut[best] >= plain[best])
            penalised = processors.softmax(processors.repetition_penalty(now, text, 1.2))
            lowered += bool(penalised[best] < plain[best])
    numbers = {"again": again, "raised": raised, "lowered": lowered}
    sentence = message(
        "generation.top_p_cuts", steps=params.new, again=again, raised=raised, lowered=lowered,
        change=f"{change:.0e}", p=f"{params.top_p:g}",
    )  # fmt: skip
    return Verdict("false" if raised == again else "true", numbers, sentence)


@claim("W129")
def cause_of_repetition() -> Verdict:
    """Is repetition due to cross-entropy and to low-rank adaptation? One set of weights, decoded
    in two ways; and what it makes of a text that it reads again and again."""
    from explorer.compute.generation.decoding.run import written_again
    from explorer.compute.models.reading import load_model

    new = 40
    greedy = repeated_share(TEXT, new, choose="greedy")
    drawn = repeated_share(TEXT, new)
    copies = written_again(load_model(MODEL), TEXT).mean
    numbers = {"greedy": greedy, "drawn": drawn, "first": float(copies[0]),
               "last": float(copies[-1])}  # fmt: skip
    sentence = message(
        "generation.repetition_cause", greedy=percent(greedy), drawn=percent(drawn), tokens=new,
        copies=len(copies), first=fixed(float(copies[0])), last=fixed(float(copies[-1])),
    )  # fmt: skip
    return Verdict("depends" if greedy > 2 * drawn else "true", numbers, sentence)


@claim("W130")
def more_tokens_each_step() -> Verdict:
    """Does each step of generation process more tokens than the one before? torch counts the FLOPs
    of an early and of a late step, with a cache and without."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    from explorer.compute.models.cache import ContiguousCache, extend, without_cache
    from explorer.compute.models.reading import load_model

    model = load_model(MODEL)
    first, last = 16, 128
    ids = torch.arange(1, last + 1, device=model.device)
    rows: list[int] = []
    hook = model.decoder.token_embedding.register_forward_hook(
        lambda module, given, found: rows.append(len(given[0]))
    )
    counted = []
    try:
        with torch.no_grad():
            for length in (first, last):
                cache = ContiguousCache(model.decoder, length)
                extend(model.decoder, cache, ids[: length - 1])
                with FlopCounterMode(display=False) as counter:
                    extend(model.decoder, cache, ids[length - 1 : length])
                counted.append(counter.get_total_flops())
            with FlopCounterMode(display=False) as counter:
                without_cache(model.decoder, ids)
            whole = counter.get_total_flops()
    finally:
        hook.remove()
    through = rows[1:4:2]  # of the two steps; the others filled the cache
    numbers = {"rows_early": through[0], "rows_late": through[1], "flops_early": counted[0],
               "flops_late": counted[1], "flops_without": whole}  # fmt: skip
    sentence = message(
        "generation.one_token_a_step", first=first, last=last, rows=through[1],
        before=count(counted[0]), after=count(counted[1]), ratio=fixed(counted[1] / counted[0], 2),
        without=fixed(whole / counted[1], 1),
    )  # fmt: skip
    return Verdict("false" if through == [1, 1] else "true", numbers, sentence)


@claim("W138")
def rising_temperature() -> Verdict:
    """Does a temperature that rises while the text is written help against repetition? Beside one
    that stays low, one that is constant at the mean, and a penalty."""
    texts, new = (TEXT, "It was the best of times,"), 32
    settings: dict[str, dict[str, Any]] = {
        "low": {"temperature": 0.3},
        "rising": {"temperature": 0.3, "last_temperature": 1.2},
        "constant": {"temperature": 0.75},
        "penalty": {"temperature": 0.3, "penalty": 1.2},
    }
    shares = {
        name: float(np.mean([repeated_share(text, new, seed=0, **one) for text in texts]))
        for name, one in settings.items()
    }
    sentence = message(
        "generation.rising_temperature", tokens=new, texts=len(texts),
        **{name: percent(share) for name, share in shares.items()},
    )  # fmt: skip
    helps = shares["rising"] < shares["low"]
    others = min(shares["constant"], shares["penalty"]) <= shares["rising"]
    return Verdict("depends" if helps and others else "true" if helps else "false", shares,
                   sentence)  # fmt: skip
