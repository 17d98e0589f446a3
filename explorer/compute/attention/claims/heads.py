"""Sentences about many heads: their parameters, their shapes, and what joins them."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import count, fixed, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.head_parameters": QT_TRANSLATE_NOOP(
        "claims",
        "torch's MultiheadAttention of width {width} has {one} weights with 1 head, {four} with 4 "
        "and {twelve} with 12. The formula d²/h would give {formula} for 12.",
    ),
    "attention.head_shape": QT_TRANSLATE_NOOP(
        "claims",
        "The total stays the same indeed, but a head's matrix is d × d/h. In the model “{model}” "
        "W_Q of one head is {width} × {d}, and {heads} of them have {total} weights, as many as "
        "one of {width} × {width}. {heads} of {d} × {d} would have {small}.",
    ),
    "attention.concatenation": QT_TRANSLATE_NOOP(
        "claims",
        "The concatenated heads still go through W_O. In layer 1 of the model “{model}”, on the "
        "text “{text}”, they lie {distance} times the length of the output away from it; the sum "
        "over heads of A·X·W_V·W_O equals it to {difference}.",
    ),
}  # fmt: skip
TEXT = "the queen, the que"
MODEL = "clear"
WIDTH = 768


@claim("W005")
def parameters_shrink() -> Verdict:
    """Do h heads have 1/h of the weights of one? Counted in torch's own layer, without biases."""
    from torch import nn

    counts = {
        heads: sum(
            weight.numel()
            for weight in nn.MultiheadAttention(WIDTH, heads, bias=False).parameters()
        )
        for heads in (1, 4, 12)
    }
    formula = WIDTH * WIDTH // 12
    numbers = {**{f"weights_{heads}": found for heads, found in counts.items()},
               "formula_12": formula, "four_squares": 4 * WIDTH * WIDTH}  # fmt: skip
    shrinks = counts[12] < counts[1]
    sentence = message(
        "attention.head_parameters", width=WIDTH, one=count(counts[1]), four=count(counts[4]),
        twelve=count(counts[12]), formula=count(formula),
    )  # fmt: skip
    return Verdict("true" if shrinks else "false", numbers, sentence)


@claim("W006")
def head_matrices_are_small_squares() -> Verdict:
    """Is a head's projection d/h × d/h, with the total unchanged? Read off a trained model."""
    from explorer.compute.models.library import load

    model = load(MODEL, "cpu")
    config = model.config
    whole = model.decoder.state_dict()["layers.0.attention.queries.weight"]
    head = whole[: config.head_width]  # the rows of head 1: (d/h, d)
    square = tuple(head.shape) == (config.head_width, config.head_width)
    numbers = {
        "head_inputs": head.shape[1], "head_outputs": head.shape[0], "heads": config.heads,
        "all_heads": config.heads * head.numel(), "one_matrix": config.width * config.width,
        "small_squares": config.heads * config.head_width**2,
    }  # fmt: skip
    sentence = message(
        "attention.head_shape", model=model.card.title, width=config.width, d=config.head_width,
        heads=config.heads, total=count(numbers["all_heads"]),
        small=count(numbers["small_squares"]),
    )  # fmt: skip
    return Verdict("true" if square else "false", numbers, sentence)


@claim("W044")
def heads_are_concatenated() -> Verdict:
    """Is multi-head attention its heads side by side? The heads, what joins them, and their sum."""
    from explorer.compute.models.library import load

    model = load(MODEL, "cpu")
    layer = model.capture(model.encode(TEXT), only_layers={0}).layers[0]
    concatenated = layer.head_outputs.transpose(0, 1).flatten(1)
    output = layer.attention_output
    distance = float((concatenated - output).norm() / output.norm())
    difference = float((layer.head_contributions.sum(0) - output).abs().max())
    numbers = {"distance": distance, "sum_difference": difference}
    sentence = message(
        "attention.concatenation", model=model.card.title, text=TEXT, distance=fixed(distance, 2),
        difference=number(difference, 2),
    )  # fmt: skip
    return Verdict("true" if distance < 1e-5 else "false", numbers, sentence)
