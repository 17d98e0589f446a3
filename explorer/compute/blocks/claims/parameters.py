"""Sentences about numbers of parameters and operations, put to exact counts."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import count, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "blocks.operations": QT_TRANSLATE_NOOP(
        "claims",
        "Those are the parameters. Torch's counter finds {small} operations per token in one "
        "matrix pair of d × d and {large} in one of d × 4d, at d = {width}: 4d² and 16d². Each "
        "parameter of a matrix costs a multiplication and an addition.",
    ),
    "blocks.active": QT_TRANSLATE_NOOP(
        "claims",
        "Of {total} parameters a token meets {active}: all of attention, the shared expert, and "
        "{visited} of {experts} experts in each of {layers} layers. That is 14 billion, as the "
        "name A14B says, and ten times 1.4 billion.",
    ),
    "blocks.every_layer": QT_TRANSLATE_NOOP(
        "claims",
        "It is exact for torch's own encoder layer ({torch} at h = 768), and for {exact} of the "
        "{known} models on the shelf, all with LayerNorm, biases and 4h. A layer of Llama 3 8B "
        "has {llama}, where it gives {rule}; one of Qwen2 57B-A14B has {times} times as many as "
        "it gives. And V·h leaves out {gpt} parameters of GPT-2, nearly all of them positions "
        "({positions}), and {outside} of Llama 3 8B, nearly all its output head ({head}).",
    ),
}


@claim("W150")
def operations_are_not_parameters() -> Verdict:
    """Does a feed-forward of width 4d cost 8d² operations? Torch counts them."""
    import torch
    from torch import nn
    from torch.utils.flop_counter import FlopCounterMode

    width = 64
    found = []
    for inner in (width, 4 * width):
        with torch.device("meta"):
            pair = nn.Sequential(nn.Linear(width, inner), nn.ReLU(), nn.Linear(inner, width))
        counter = FlopCounterMode(display=False)
        with torch.no_grad(), counter:
            pair(torch.empty(1, width, device="meta"))
        found.append(counter.get_total_flops())
    numbers = {
        "d": width, "operations_narrow": found[0], "operations_wide": found[1],
        "said_wide": 8 * width**2,
    }  # fmt: skip
    sentence = message(
        "blocks.operations", small=count(found[0]), large=count(found[1]), width=width
    )
    return Verdict("true" if found[1] == 8 * width**2 else "false", numbers, sentence)


@claim("W152")
def active_parameters_of_qwen2() -> Verdict:
    """How many parameters does a token meet in Qwen2-57B-A14B? Counted from its sizes."""
    from explorer.compute.blocks.parameters.models import SHELF
    from explorer.compute.models.matrices import active, total

    model = SHELF["qwen2-57b-a14b"].architecture
    met = active(model)
    numbers = {"total": total(model), "active": met, "said": 1_400_000_000}
    sentence = message(
        "blocks.active", total=count(total(model)), active=count(met),
        visited=model.experts_per_token, experts=model.experts, layers=model.layers,
    )  # fmt: skip
    return Verdict("true" if abs(met / 1.4e9 - 1) < 0.05 else "false", numbers, sentence)


@claim("W159")
def every_layer_has_12h2_13h() -> Verdict:
    """Has every transformer layer 12h² + 13h parameters, and is the rest V·h? Torch's own, and the
    shelf."""
    import torch
    from torch import nn

    from explorer.compute.blocks.parameters.formula import terms
    from explorer.compute.blocks.parameters.models import SHELF
    from explorer.compute.models.matrices import embedding, head

    with torch.device("meta"):
        layer = nn.TransformerEncoderLayer(768, 12, 4 * 768)
    built = sum(parameter.numel() for parameter in layer.parameters())
    ratios, sums, left_out = {}, {}, {}
    for name, known in SHELF.items():
        *found, outside = terms(known.architecture)
        left_out[name] = outside.real - outside.rule
        sums[name] = (sum(term.rule for term in found), sum(term.real for term in found))
        ratios[name] = sums[name][1] / sums[name][0]
    exact = sum(ratio == 1 for ratio in ratios.values())
    positions, output = (
        next(matrix.elements for matrix in part(SHELF[name].architecture) if matrix.name == wanted)
        for part, name, wanted in (
            (embedding, "gpt2", "positions"), (head, "llama3-8b", "head"),
        )
    )  # fmt: skip
    numbers = {
        "torch_encoder_layer": built, "rule_at_768": 12 * 768**2 + 13 * 768,
        "left_out_of_gpt2": left_out["gpt2"], "positions_of_gpt2": positions,
        "left_out_of_llama3_8b": left_out["llama3-8b"], "head_of_llama3_8b": output,
        "real_by_rule": ratios,
    }  # fmt: skip
    rule, llama = sums["llama3-8b"]
    sentence = message(
        "blocks.every_layer", torch=count(built), exact=exact, known=len(ratios),
        llama=count(llama), rule=count(rule), times=number(ratios["qwen2-57b-a14b"]),
        gpt=count(left_out["gpt2"]), positions=count(positions),
        outside=count(left_out["llama3-8b"]), head=count(output),
    )  # fmt: skip
    holds = exact == len(ratios) and not any(left_out.values())
    return Verdict("true" if holds else "false", numbers, sentence)
