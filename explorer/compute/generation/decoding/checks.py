"""Compares the loop with `transformers`: each processor, and greedy `generate` (torch)."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from explorer.compute.generation.decoding import processors
from explorer.compute.generation.decoding.params import Params, Run
from explorer.compute.generation.decoding.run import answers_of, unwritable, working
from explorer.compute.generation.decoding.trie import Trie
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.reading import load_model
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace

#: Both sides compute in float64 from the same float32 logits.
PROCESSOR_TOLERANCE = 1e-12
#: float32 sums in another order, through all layers: of a probability, which is at most 1.
CHANCE_TOLERANCE = 3e-5
#: Tokens whose processors are compared, spread over the text.
PLACES = 8


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    run: Run = trace.shared
    model = load_model(params.model, params.folder)
    answers = answers_of(model, params.allowed)
    found = []
    if any(one.stages for one in run.written):
        found.append(against_processors(model, run, answers, params))
    try:
        from explorer.compute.models.twin import transformers_twin

        other = transformers_twin(model)
    except (ImportError, LookupError):  # not installed, or it has no such model
        return [*found, missing("transformers: probability of every written token")]
    found.append(against_one_pass(other, run))
    if params.choose == "greedy":
        found.append(against_generate(other, model, run, answers, params))
    return found


def theirs(transformers: Any, name: str, setting: float, params: Params) -> Any:
    """The processor of the library that does the same; None for the list, which needs a text."""
    kinds = {
        "penalty": lambda: transformers.RepetitionPenaltyLogitsProcessor(params.penalty),
        "ngram": lambda: transformers.NoRepeatNGramLogitsProcessor(params.ngram),
        "temperature": lambda: transformers.TemperatureLogitsWarper(float(setting)),
        "top_k": lambda: transformers.TopKLogitsWarper(params.top_k),
        "top_p": lambda: transformers.TopPLogitsWarper(params.top_p),
        "min_p": lambda: transformers.MinPLogitsWarper(params.min_p),
    }
    return kinds[name]() if name in kinds else None


def against_processors(model: LoadedModel, run: Run, answers: Trie | None, params: Params) -> Check:
    """Scores of some tokens through both chains, processor after processor, as probabilities."""
    what = "transformers: LogitsProcessor, one by one"
    try:
        import transformers
    except ImportError:
        return missing(what)
    logits = model.logits(run.ids).double().cpu()
    prompt, apart = len(run.prompt_ids), 0.0
    for place in sorted({round(k) for k in np.linspace(0, run.new - 1, PLACES)}):
        text = list(run.ids[: prompt + place])
        now = processors.ban(logits[len(text) - 1].numpy(), unwritable(model))
        for name, setting, work in working(text, prompt, place, run.asked, answers, params):
            other = theirs(transformers, name, setting, params)
            before, now = now, work(now)
            if other is None:
                continue
            seen = other(torch.tensor(text)[None], torch.tensor(before)[None].clone())
            ours = torch.tensor(processors.softmax(now))
            apart = max(apart, float((seen[0].softmax(-1) - ours).abs().max()))
    return compared(what, apart, PROCESSOR_TOLERANCE, "float64")


def against_one_pass(other: Any, run: Run) -> Check:
    """The probability of every written token: with a cache, token by token, and in one pass of
    another implementation without any."""
    with torch.no_grad():
        logits = other(torch.tensor(run.ids)[None]).logits[0].double()
    chances = logits[len(run.prompt_ids) - 1 : -1].softmax(-1).numpy()
    ours = np.array([one.model_chance for one in run.written])
    seen = np.array([row[one.chosen] for row, one in zip(chances, run.written, strict=True)])
    # the token that begins a text is banned here, and its probability goes to the others
    banned = chances[:, list(run.banned)].sum(axis=1)
    apart = float(np.abs(seen / (1 - banned) - ours).max())
    return compared("transformers: probability of every written token", apart,
                    CHANCE_TOLERANCE, "float32")  # fmt: skip


def against_generate(
    other: Any, model: LoadedModel, run: Run, answers: Trie | None, params: Params
) -> Check:
    """`generate`, greedy: how many tokens differ."""
    prompt = len(run.prompt_ids)
    settings: dict[str, Any] = {"suppress_tokens": unwritable(model) or None}
    if params.penalty != 1:
        settings["repetition_penalty"] = params.penalty
    if params.ngram:
        settings["no_repeat_ngram_size"] = params.ngram
    if answers is not None:
        settings["prefix_allowed_tokens_fn"] = lambda _, ids: list(
            answers.after(ids[prompt:].tolist())
        )
    ids = torch.tensor(run.prompt_ids)[None]
    with torch.no_grad():
        seen = other.generate(
            ids, attention_mask=torch.ones_like(ids), do_sample=False, max_new_tokens=run.new,
            min_new_tokens=run.new, pad_token_id=0, **settings,
        )[0].tolist()  # fmt: skip
    differing = sum(a != b for a, b in zip(seen, run.ids, strict=False))
    differing += abs(len(seen) - len(run.ids))
    return compared("transformers generate, greedy: tokens that differ", differing, 0, "int64")
