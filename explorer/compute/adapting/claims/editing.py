"""Sentences often said about editing what a model knows."""

from __future__ import annotations

import numpy as np

from explorer.core.claims import Judgement, Verdict, claim, state
from explorer.core.formatting import count, fixed, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "editing.where": QT_TRANSLATE_NOOP(
        "claims",
        "A change of rank {rank} in the second feed-forward matrix of layer {layer} takes the new "
        "answer from {before} to {after}; {untouched} weights of attention and embeddings stay bit "
        "for bit. ROME and MEMIT write into the same matrices, in the middle layers that causal "
        "tracing points to.",
    ),
    "editing.lora": QT_TRANSLATE_NOOP(
        "claims",
        "{runs} models of {people} people, one new fact each: LoRA says it ({lora_fact} on "
        "average) and leaves {lora} of the answers about other people as they were, "
        "fine-tuning {tune}, the rank-one edit {edit}. LoRA changes what a model "
        "says, but nothing in it keeps the change local.",
    ),
}  # fmt: skip


@claim("W207")
def attention_or_embeddings() -> Verdict:
    """Which weights does an edit change, and does it work?"""
    from explorer.compute.adapting.editing.params import Params, facts_of, new_city
    from explorer.compute.adapting.editing.rewrite import edited_once

    params = state("W207", Params)
    before, after, weights, changed = edited_once(params)
    new, person = new_city(facts_of(params), params.chosen), params.chosen
    same = [name for name in weights if np.array_equal(weights[name], changed[name])]
    name = f"down{params.place}"
    rank = int(np.linalg.matrix_rank(changed[name] - weights[name], tol=1e-9))
    untouched = sum(weights[one].size for one in same if not one.startswith(("up", "down", "bias")))
    numbers = {"rank": rank, "before": float(before[person, 0, new]),
               "after": float(after[person, 0, new]), "untouched": untouched}  # fmt: skip
    works = numbers["after"] > 0.5 and len(same) == len(weights) - 1
    return Verdict("false" if works else "depends", numbers, message(
        "editing.where", rank=rank, layer=params.place + 1, before=number(numbers["before"]),
        after=fixed(numbers["after"], 3), untouched=count(untouched),
    ))  # fmt: skip


@claim("W208")
def lora_edits_knowledge() -> Verdict:
    """Does LoRA on one fact leave the others, as an edit does?"""
    from dataclasses import replace

    from explorer.compute.adapting.editing.params import Params, Story, scores_of
    from explorer.compute.adapting.editing.run import run
    from explorer.core.trace import drive

    base = replace(state("W208", Params), edits=1)
    rows = []
    for seed in range(base.seed, base.seed + 3):
        params = replace(base, seed=seed)
        story: Story = drive(run(params)).shared
        rows.append([scores_of(params, story, way.answers) for way in story.ways])
    edit, tune, lora = (float(np.mean([row[at].others for row in rows])) for at in (0, 2, 3))
    fact = float(np.mean([row[3].fact for row in rows]))
    numbers = {"edit": edit, "tune": tune, "lora": lora, "fact": fact}
    verdict: Judgement = (
        "depends" if fact > 0.5 and lora < edit else "true" if fact > 0.5 else "false"
    )
    return Verdict(verdict, numbers, message(
        "editing.lora", runs=len(rows), people=base.people, lora_fact=fixed(fact, 2),
        lora=percent(lora), tune=percent(tune), edit=percent(edit),
    ))  # fmt: skip
