"""Compares the searches with `transformers` and with plainer programs (torch)."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Any

import numpy as np
import torch

from explorer.compute.generation.beam.params import Params
from explorer.compute.generation.beam.run import end_tokens
from explorer.compute.generation.beam.steps import Run
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.reading import load_model, tokens_of
from explorer.compute.models.twin import transformers_twin
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: float32 logits, their logarithms summed over up to 32 tokens.
TOLERANCE = 1e-3
BEAMS = QT_TRANSLATE_NOOP(
    "generation", "transformers generate(num_beams={beams}): scores of all texts"
)
TEXTS = QT_TRANSLATE_NOOP(
    "generation", "transformers generate(num_beams={beams}): texts that differ"
)
GREEDY = QT_TRANSLATE_NOOP("generation", "transformers generate(), greedy: tokens that differ")
GROUPS = QT_TRANSLATE_NOOP("generation", "a search in plain lists on transformers' logits: groups")


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    run: Run = trace.shared
    model = load_model(params.model, params.folder)
    try:
        other = transformers_twin(model)
    except (ImportError, LookupError):
        return [missing(BEAMS, beams=run.beams), missing(TEXTS, beams=run.beams),
                missing(GREEDY), missing(GROUPS)]  # fmt: skip
    new = len(run.plain.depths)
    prompt, _ = tokens_of(model, params.text, len(run.prompt))
    ends = end_tokens(model, params.ends)
    with torch.no_grad():
        return [
            *against_beams(other, prompt, ends, run, new, params.alpha),
            against_greedy(other, prompt, ends, run, new),
            against_lists(model, other, prompt, ends, run, params.strength),
        ]


def generated(other: Any, prompt: Sequence[int], ends: Set[int], new: int, **given: Any) -> Any:
    """What `generate` returns, without any of its defaults."""
    ids = torch.tensor([list(prompt)])
    return other.generate(
        ids, attention_mask=torch.ones_like(ids), do_sample=False, max_new_tokens=new,
        eos_token_id=sorted(ends), pad_token_id=0, return_dict_in_generate=True,
        output_scores=True, **given,
    )  # fmt: skip


def against_beams(
    other: Any, prompt: Sequence[int], ends: Set[int], run: Run, new: int, alpha: float
) -> list[Check]:
    """The B best texts; "never" stops only when none can be overtaken, as ours does."""
    if run.beams == 1:  # there it is greedy
        return []
    found = generated(
        other, prompt, ends, new, num_beams=run.beams, num_return_sequences=run.beams,
        length_penalty=alpha, early_stopping="never",
    )  # fmt: skip
    ours = [run.plain.texts[i] for i in run.ranked(alpha)[: run.beams]]
    scores = found.sequences_scores.double().numpy()[: len(ours)]
    apart = np.abs(scores - np.array([text.normalised(alpha) for text in ours])).max()
    theirs = [cut_after_end(row[len(prompt) :].tolist(), ends) for row in found.sequences]
    different = sum(text.ids not in theirs for text in ours)
    return [
        compared(BEAMS, float(apart), TOLERANCE, "float32", beams=run.beams),
        compared(TEXTS, float(different), 0.0, "int64", beams=run.beams),
    ]


def cut_after_end(ids: Sequence[int], ends: Set[int]) -> tuple[int, ...]:
    """Without what pads it."""
    for place, token in enumerate(ids):
        if token in ends:
            return tuple(ids[: place + 1])
    return tuple(ids)


def against_greedy(other: Any, prompt: Sequence[int], ends: Set[int], run: Run, new: int) -> Check:
    """Token by token."""
    found = generated(other, prompt, ends, new, num_beams=1).sequences[0, len(prompt) :].tolist()
    theirs = cut_after_end(found, ends)
    different = sum(a != b for a, b in zip(theirs, run.greedy.ids, strict=False))
    different += abs(len(theirs) - len(run.greedy.ids))
    return compared(GREEDY, float(different), 0.0, "int64")


def against_lists(
    model: LoadedModel, other: Any, prompt: Sequence[int], ends: Set[int], run: Run,
    strength: float,
) -> Check:  # fmt: skip
    """Diverse beam search once more, for a few tokens: lists of whole texts, no cache, sorted.

    `transformers` took its own out with version 5.
    """
    most = min(4, len(run.diverse.depths))
    each = run.beams // run.groups
    beams: list[list[tuple[float, tuple[int, ...]]]] = [[(0.0, ())] for _ in range(run.groups)]
    apart = 0.0
    for depth in range(most):
        taken: list[int] = []
        for group in range(run.groups):
            everything = []
            for score, ids in beams[group]:
                logits = other(torch.tensor([[*prompt, *ids]])).logits[0, -1]
                # no more can come before the best ones: penalties move some, ends take no place
                likely = (
                    logits.double()
                    .log_softmax(-1)
                    .topk(min(len(logits), 4 * run.beams + len(ends)))
                )
                for token, logp in zip(
                    likely.indices.tolist(), likely.values.tolist(), strict=True
                ):
                    everything.append((score + logp - strength * taken.count(token), (*ids, token)))
            everything.sort(key=lambda pair: -pair[0])
            on = [pair for pair in everything if pair[1][-1] not in ends]
            ended = [pair for pair in everything[:each] if pair[1][-1] in ends]
            beams[group] = on[:each]
            taken += [ids[-1] for _, ids in (*beams[group], *ended)]
            ours = [one.score for one in run.diverse.depths[depth]
                    if one.group == group and one.fate == "kept"]  # fmt: skip
            theirs = [score for score, _ in beams[group]]
            apart = max([apart, abs(len(ours) - len(theirs)),
                         *(abs(a - b) for a, b in zip(ours, theirs, strict=False))])  # fmt: skip
    return compared(GROUPS, apart, TOLERANCE, "float32")
