"""The README.md beside the bundled encoder and encoder-decoder."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from dataclasses import dataclass

import torch

from explorer.compute.models.encoder_measure import PairScores, TaskScores
from explorer.compute.models.encoder_recipes import EncoderRecipe, TaskRecipe


@dataclass(frozen=True)
class Made:
    """The facts of one training run; `losses` are means up to a step, in nats."""

    command: str
    seconds: float
    device: str
    parameters: int
    losses: tuple[tuple[int, float], ...]


def write_encoder_card(
    recipe: EncoderRecipe, made: Made, texts: Sequence[tuple[str, int]],
    scores: Sequence[PairScores],
) -> str:  # fmt: skip
    """The card of the encoder, as Markdown."""
    model = recipe.model
    kinds = "no biases in attention, " if not model.biases else ""
    kinds += "no shift in the norm of the embeddings, " if not model.norm_shift else ""
    lines = [
        f"# {recipe.title}", "",
        f"A bidirectional encoder for teaching, as BERT (Devlin et al. 2019) but small: "
        f"{model.layers} layers, {model.heads} heads, width {model.width}, context "
        f"{model.context}, {model.segments} segments, byte-level vocabulary "
        f"{model.vocabulary_size}, LayerNorm after each sum, {kinds}{made.parameters:,} weights "
        "(float16).", "",
        *_how(recipe, made),
        f"A row: some consecutive sentences, and those that follow or, as often, others of the "
        f"same book. {recipe.masked:.0%} of the tokens are asked for: 80 % of them become [MASK], "
        "10 % another token, 10 % stay. Loss: naming them plus judging whether the second segment "
        f"followed. The last {recipe.held_out:.0%} of each text was held out.", "",
        "## Texts", "",
        "All in the public domain.", "",
        *[f"- {name}, {count:,} characters" for name, count in texts], "",
        "## Measured", "",
        "On held-out rows, with the stored weights. The last three columns: the same rows, but "
        "every token said to be in the first segment.", "",
        "| Text | nats per masked token | named rightly | pairs judged rightly "
        "| nats, one segment | named | judged |",
        "|---|---|---|---|---|---|---|",
        *[
            f"| {each.text} | {each.naming_loss:.2f} | {each.named:.1%} | {each.judged:.1%} | "
            f"{each.naming_loss_one_segment:.2f} | {each.named_one_segment:.1%} | "
            f"{each.judged_one_segment:.1%} |"
            for each in scores
        ], "",
        *_curve(made),
        *_end("It was made to show mechanisms; what it names is often wrong."),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def write_task_card(recipe: TaskRecipe, made: Made, scores: TaskScores) -> str:
    """The card of the encoder-decoder, as Markdown."""
    model = recipe.model
    lines = [
        f"# {recipe.title}", "",
        f"An encoder-decoder for teaching, as BART (Lewis et al. 2020) but small: "
        f"{model.layers} + {model.layers} layers, {model.heads} heads, width {model.width}, "
        f"context {model.context}, {model.vocabulary_size} symbols, LayerNorm after each sum, "
        f"{made.parameters:,} weights (float16).", "",
        *_how(recipe, made),
        f"Each source is a task and a random string of {recipe.shortest} to {recipe.longest} of "
        f"these symbols: “{recipe.symbols}”. Half of the strings draw from a few symbols only.",
        "",
        "## Measured", "",
        "On random strings that were not trained on, with the stored weights.", "",
        "| Task | whole strings right | nats per symbol |", "|---|---|---|",
        *[
            f"| {task} | {share:.2%} | {scores.losses[task]:.4f} |"
            for task, share in scores.whole.items()
        ], "",
        "Cross-attention: mean weight on the places of the source where the symbol stands that is "
        "written next.", "",
    ]  # fmt: skip
    for task, table in scores.aligned.items():
        header = "| " + task + " | " + " | ".join(f"head {i + 1}" for i in range(len(table[0])))
        lines += [header + " |", "|---" * (len(table[0]) + 1) + "|"]
        lines += [
            f"| layer {index + 1} | " + " | ".join(f"{value:.2f}" for value in row) + " |"
            for index, row in enumerate(table)
        ]
        lines.append("")
    lines += [*_curve(made), *_end("Longer strings than those it was trained on do not fit.")]
    return "\n".join(lines) + "\n"


def _how(recipe: EncoderRecipe | TaskRecipe, made: Made) -> list[str]:
    precision = "" if "CPU" in made.device else ", matrix products in TF32"
    return [
        "## How it was made", "",
        f"    {made.command}", "",
        f"{recipe.steps} steps of {recipe.rows} rows in {made.seconds:.0f} seconds on "
        f"{made.device}, with PyTorch {torch.__version__} on {platform.machine()}; seed "
        f"{recipe.seed}. AdamW, learning rate {recipe.learning_rate:g} with {recipe.warm_up} "
        f"warm-up steps and a cosine to 10 %, betas 0.9 and 0.98, weight decay "
        f"{recipe.weight_decay:g} on matrices, gradients clipped at norm {recipe.clip:g}, "
        f"float32{precision}.", "",
    ]  # fmt: skip


def _curve(made: Made) -> list[str]:
    return [
        "Training loss, nats, mean of the steps up to:", "",
        "| step | " + " | ".join(str(step) for step, _ in made.losses) + " |",
        "|---" * (len(made.losses) + 1) + "|",
        "| loss | " + " | ".join(f"{loss:.3f}" for _, loss in made.losses) + " |", "",
    ]  # fmt: skip


def _end(limits: str) -> list[str]:
    return [
        "## Limits", "", limits, "",
        "## Licence", "",
        "Texts: public domain. Weights: as the rest of the repository.",
    ]  # fmt: skip
