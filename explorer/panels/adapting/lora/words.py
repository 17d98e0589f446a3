"""The words of adapting/lora, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

SECTIONS = {
    "section.learn": QT_TRANSLATE_NOOP("adapting/lora", "training"),
    "section.ranks": QT_TRANSLATE_NOOP("adapting/lora", "ranks"),
    "section.init": QT_TRANSLATE_NOOP("adapting/lora", "beginning"),
    "section.scale": QT_TRANSLATE_NOOP("adapting/lora", "factor"),
    "section.shapes": QT_TRANSLATE_NOOP("adapting/lora", "shapes"),
    "heading.learn": QT_TRANSLATE_NOOP("adapting/lora", "A thin product beside a frozen matrix"),
    "heading.ranks": QT_TRANSLATE_NOOP("adapting/lora", "How much rank does the task need?"),
    "heading.init": QT_TRANSLATE_NOOP("adapting/lora", "One of the two begins at zero"),
    "heading.scale": QT_TRANSLATE_NOOP("adapting/lora", "The factor before the product"),
    "heading.shapes": QT_TRANSLATE_NOOP("adapting/lora", "Shapes, counts, and adding it in"),
    "progress.ranks": QT_TRANSLATE_NOOP("adapting/lora", "training ranks side by side"),
    "progress.starts": QT_TRANSLATE_NOOP("adapting/lora", "training from four starts"),
    "predict.question": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "A random, B zero: which of the two gets a gradient at the first step?",
    ),
    "predict.both": QT_TRANSLATE_NOOP("adapting/lora", "Both"),
    "predict.a": QT_TRANSLATE_NOOP("adapting/lora", "Only A"),
    "predict.b": QT_TRANSLATE_NOOP("adapting/lora", "Only B"),
    "predict.none": QT_TRANSLATE_NOOP("adapting/lora", "Neither"),
}

STAGE = {
    "matrix.frozen": QT_TRANSLATE_NOOP("adapting/lora", "W, frozen"),
    "matrix.change": QT_TRANSLATE_NOOP("adapting/lora", "α/r · B·A"),
    "matrix.target": QT_TRANSLATE_NOOP("adapting/lora", "change wanted"),
    "legend.wanted": QT_TRANSLATE_NOOP("adapting/lora", "wanted"),
    "legend.made": QT_TRANSLATE_NOOP("adapting/lora", "B·A has"),
    "legend.floor": QT_TRANSLATE_NOOP("adapting/lora", "least loss with rank {rank}"),
    "legend.best": QT_TRANSLATE_NOOP("adapting/lora", "least loss with that rank"),
    "plot.singular": QT_TRANSLATE_NOOP("adapting/lora", "Singular values"),
    "plot.loss": QT_TRANSLATE_NOOP("adapting/lora", "Loss, mean square"),
    "plot.drift": QT_TRANSLATE_NOOP("adapting/lora", "‖ΔW‖ after one update, α = {alpha}"),
    "axis.updates": QT_TRANSLATE_NOOP("adapting/lora", "updates"),
    "axis.rank": QT_TRANSLATE_NOOP("adapting/lora", "rank r"),
    "read.singular": QT_TRANSLATE_NOOP("adapting/lora", "singular value {place}"),
    "read.update": QT_TRANSLATE_NOOP("adapting/lora", "update {update}"),
    "arm.rank": QT_TRANSLATE_NOOP("adapting/lora", "r = {rank}: {weights}"),
    "arm.full": QT_TRANSLATE_NOOP("adapting/lora", "full: {weights}"),
    "legend.first": QT_TRANSLATE_NOOP("adapting/lora", "first gradient of {matrix}, norm"),
    "start": QT_TRANSLATE_NOOP("adapting/lora", "A {a}, B {b}"),
    "how.zero": QT_TRANSLATE_NOOP("adapting/lora", "zero"),
    "how.random": QT_TRANSLATE_NOOP("adapting/lora", "random"),
    "scale.plain": QT_TRANSLATE_NOOP("adapting/lora", "factor α"),
    "scale.root": QT_TRANSLATE_NOOP("adapting/lora", "factor α/√r"),
    "scale.over_r": QT_TRANSLATE_NOOP("adapting/lora", "factor α/r"),
    "shapes.trained": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "Trained: {weights} numbers, {times} times fewer",
    ),
}

CAPTIONS = {
    "caption.learn.first": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "B is zero: the product is zero, and the layer is as it was.",
    ),
    "caption.learn": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "After {updates} updates: loss {loss}; at rank {rank} it can fall to {floor}.",
    ),
    "caption.ranks": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "Rank {rank}: {weights} numbers of {full}, loss {loss}.",
    ),
    "caption.ranks.full": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "Full fine-tuning: all {full} numbers, loss {loss}.",
    ),
    "caption.init": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "A {a}, B {b}: gradient of A {first}, of B {second}; loss {begin} → {end}.",
    ),
    "caption.scale": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "r = {rank}: the matrix moves by {plain} with α, by {over} with α/r.",
    ),
    "caption.shapes.paper": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "B is {model} × {rank}, A {rank} × {model}: {times} times fewer numbers than W.",
    ),
    "caption.shapes.merged": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "Added to W once: outputs differ by at most {apart}.",
    ),
    "caption.shapes.printed": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "A {model} × {rank}, B {rank} × {model}: B·A is {rank} × {rank} and fits nowhere.",
    ),
    "caption.shapes.fits": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "A {model} × {rank}, B {rank} × {model}: B·A is {rank} × {rank}.",
    ),
    "note.learn": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "One linear layer of width {width}, float64, Adam; the new task was made for it, seed "
        "{seed}. The thin matrices are not drawn below a least thickness.",
    ),
    "note.ranks": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "Same task, learning rate and α for all; the factor is α/r. Seed {seed}.",
    ),
    "note.init": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "Random: normal with deviation 1/√d. Thin lines: the other starts.",
    ),
    "note.scale": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "B from zero, one Adam update with the rate {rate}; A of a smaller rank is a part of "
        "the larger.",
    ),
    "note.shapes": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "Thin sides are drawn thicker than to scale. The difference is that of the trained "
        "layer, width {width}.",
    ),
}

TEXTS = {
    "text.learn": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "LoRA (low-rank adaptation): W stays as it is. Only A, with {rank} rows, and B, with "
        "{rank} columns, are trained, {weights} numbers instead of {full}. Their product can "
        "have no more than {rank} singular values; it takes the largest of the wanted change "
        "and has to leave the rest.",
    ),
    "text.ranks": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "No change of rank r gets below its dashed line: what the singular values beyond r hold "
        "stays as loss. After {updates} updates the rank {best} has {loss}, full fine-tuning "
        "{full}. Where the task asks for few directions, little is lost.",
    ),
    "text.init.dead": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "Each gradient runs through the other matrix. Both zero: both gradients are zero, and "
        "the loss stays at {end} for ever.",
    ),
    "text.init.one": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "The product is zero, so the layer begins as it was. The zero matrix gets a gradient "
        "through the random one; the random one gets its first when the other is no longer "
        "zero.",
    ),
    "text.init.both": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "Both get a gradient, but the layer does not begin as it was: a random product was "
        "added, and the loss begins at {begin} instead of {zero}.",
    ),
    "text.scale": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "With one α, from rank 1 to {rank} the first update grows {plain} times with the factor "
        "α, and becomes {over} times as large with α/r. With α/√r it is {root} times: closest "
        "to one learning rate for all ranks is the factor whose number is nearest to 1.",
    ),
    "text.shapes.paper": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "A square matrix has d² = {full} numbers, the two thin ones 2dr = {thin}. Gradients and "
        "optimizer states are needed for these alone; W itself must still be there.",
    ),
    "text.shapes.merged": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "(W + s·B·A)·x and W·x + s·B·(A·x) are the same but for rounding, so the finished "
        "adapter costs nothing when the model answers.",
    ),
    "text.shapes.printed": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "Shapes are often printed the other way round. The trained layer with them: {refused}.",
    ),
    "text.shapes.fits": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "Shapes are often printed the other way round. Here numpy lets it pass, since a single "
        "number is added everywhere or r is d; for any other r it refuses.",
    ),
    "notice.learn": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "A layer of a real model is one of many with something non-linear between them; there "
        "no one knows the wanted change beforehand.",
    ),
    "notice.scale": QT_TRANSLATE_NOOP(
        "adapting/lora",
        "The paper divides by r; dividing by √r is rank-stabilised LoRA (Kalajdzievski 2023).",
    ),
}

WORDS = {**SECTIONS, **STAGE, **CAPTIONS, **TEXTS}
