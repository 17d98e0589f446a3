"""The README.md beside a bundled model: what it was made from, how, and what it can do."""

from __future__ import annotations

import json
import platform
from dataclasses import dataclass

import torch

from explorer.compute.models.data import stage_summary
from explorer.compute.models.measured import Point
from explorer.compute.models.probe import HeadScores
from explorer.compute.models.recipes import Recipe

CURVE_ROWS = 16


@dataclass(frozen=True)
class Made:
    """The facts of one training run."""

    recipe: Recipe
    command: str
    texts: tuple[tuple[str, int], ...]  # file name, characters
    seconds: float
    steps: int  # that were made, of the recipe's
    chosen: int  # the step whose weights ship
    device: str
    parameters: int
    losses: tuple[tuple[str, float, float], ...]  # text, nats per token, nats per character
    scores: HeadScores
    points: tuple[Point, ...]
    samples: tuple[str, ...]


def write_card(made: Made) -> str:
    """The card as Markdown."""
    recipe, decoder, scores = made.recipe, made.recipe.decoder, made.scores
    shape = (
        f"{decoder.layers} layer{'s' * (decoder.layers > 1)}, {decoder.heads} heads "
        f"({decoder.key_value_heads} of keys and values), width {decoder.width}, "
        f"context {decoder.context}, vocabulary {decoder.vocabulary_size}, "
        f"{decoder.positions} positions, {made.parameters:,} weights "
        f"({recipe.stored_as})"
    )
    mixed = recipe.mixed and made.device != "one CPU thread"
    precision = "matrix products in bfloat16, all else in float32" if mixed else "float32"
    dropout = f"dropout {recipe.dropout:g}, " if recipe.dropout else ""
    early = "" if made.steps == recipe.steps else f" of {recipe.steps} that were planned"
    lines = [
        f"# {recipe.title}", "",
        f"A decoder-only transformer for teaching: {shape}.", "",
        "## How it was made", "",
        f"    {made.command}", "",
        f"{made.steps} steps{early} in {made.seconds:.0f} seconds of training on {made.device}, "
        f"with PyTorch {torch.__version__} on {platform.machine()}; seed {recipe.seed}. AdamW, "
        f"learning rate {recipe.learning_rate:g} with {recipe.warm_up} warm-up steps and a cosine "
        f"to 10 %, betas 0.9 and 0.95, weight decay {recipe.weight_decay:g} on matrices, gradients "
        f"clipped at norm {recipe.clip:g}, {dropout}{precision}; starting weights that write to "
        f"the residual stream times {recipe.writer_scale:g}.", "",
        *[f"- {stage_summary(stage)}" for stage in recipe.stages], "",
        f"The last {recipe.held_out:.0%} of each text was held out. BOS stands before every row.",
        *_choice(made), *([recipe.note] if recipe.note else []), "",
        "## Texts", "",
        "All in the public domain.", "",
        *[f"- {name}, {count:,} characters" for name, count in made.texts], "",
        "## Measured", "",
        "| Held-out text | nats per token | nats per character |", "|---|---|---|",
        *[f"| {name} | {loss:.3f} | {per:.3f} |" for name, loss, per in made.losses], "",
        f"Repeated random tokens, BOS + s + s with {scores.period} tokens in s, 32 rows:", "",
        f"- loss on the first copy {scores.first_copy_loss:.3f}, on the second "
        f"{scores.second_copy_loss:.3f} nats per token; {scores.second_copy_accuracy:.1%} of the "
        "second copy guessed",
        f"- the same without the best previous-token head: "
        f"{scores.without_best_previous_token_head or float('nan'):.3f}", "",
        *_table("Induction (weight on the token after the earlier occurrence)", scores.induction),
        *_table("Weight on BOS in the second copy", scores.first_token_second_copy),
    ]  # fmt: skip
    if scores.passages is not None:
        passages = scores.passages
        layer, head, _ = passages.best
        lines += [
            f"Repeated passages of held-out text, BOS + s + s with {scores.period} tokens in s, "
            f"{passages.rows} rows:",
            "",
            f"- loss on the first copy {passages.first_copy_loss:.3f}, on the second "
            f"{passages.second_copy_loss:.3f} nats per token",
            f"- the second without the head that matches best, head {head} of layer {layer}: "
            f"{passages.without_best:.3f}",
            "",
            *_table("Prefix matching on them (Olsson et al. 2022)", passages.matching),
        ]
    if scores.previous_token is not None and scores.first_token is not None:
        lines += _table("Previous token, on held-out text", scores.previous_token)
        lines += _table("Weight on BOS, on held-out text", scores.first_token)
    lines += [*_curves(made), *_samples(made)]
    lines += [
        "## Limits", "",
        "It was made to show mechanisms, not to write well or to know anything. The scores are of "
        "this one run; another seed puts the same jobs into other heads."
        + _without_induction(scores), "",
        "## Licence", "",
        "Texts: public domain. Weights: as the rest of the repository.",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _choice(made: Made) -> list[str]:
    if made.recipe.choose == "last":
        return []
    return [
        f"What ships is the model after {made.chosen} steps: of those measured along the way that "
        "have an induction head (score from 0.5) the one with the lowest mean loss on the "
        "held-out texts, which is thus a little better than on texts never looked at."
    ]


def _curves(made: Made) -> list[str]:
    points = made.points
    every = max(1, (len(points) - 1) // CURVE_ROWS)
    shown = [point for index, point in enumerate(points)
             if index % every == 0 or point.step in (made.chosen, points[-1].step)]  # fmt: skip
    names = [name for name, _, _ in made.losses]
    lines = [
        "During the training (all points are in measured.json; nats per token):", "",
        "| step | batches | " + " | ".join(names)
        + " | first copy | second copy | previous token | induction |",
        "|---" * (6 + len(names)) + "|",
    ]  # fmt: skip
    for point in shown:
        loss = f"{point.loss:.3f}" if point.loss == point.loss else ""
        numbers = [*point.held_out, point.first_copy, point.second_copy]
        scores = [point.best("previous_token"), point.best("induction")]
        cells = [str(point.step), loss, *(f"{number:.3f}" for number in numbers),
                 *(f"{score:.2f}" for score in scores)]  # fmt: skip
        lines.append("| " + " | ".join(cells) + " |")
    return [*lines, ""]


def _samples(made: Made) -> list[str]:
    if not made.samples:
        return []
    lines = ["## Samples", "", "The first draw at temperature 0.8 after each prompt.", ""]
    for prompt, sample in zip(made.recipe.prompts, made.samples, strict=True):
        lines += [f"After {json.dumps(prompt, ensure_ascii=False)}:", "",
                  *(f"    {line}".rstrip() for line in sample.splitlines()), ""]  # fmt: skip
    return lines


def _without_induction(scores: HeadScores) -> str:
    best = scores.best("induction")[2]
    if best >= 0.5:
        return ""
    return (
        f" No induction head formed for arbitrary tokens: the best score is {best:.2f}, so this "
        "model is not the one to show copying with."
    )


def _table(title: str, values: list[list[float]]) -> list[str]:
    header = ["", *[f"head {head}" for head in range(len(values[0]))]]
    rows = [
        f"| layer {layer} | " + " | ".join(f"{value:.2f}" for value in row) + " |"
        for layer, row in enumerate(values)
    ]
    return [
        f"{title}:",
        "",
        "| " + " | ".join(header) + " |",
        "|---" * len(header) + "|",
        *rows,
        "",
    ]
