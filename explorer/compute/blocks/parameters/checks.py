"""Counts against transformers' own classes: parameters on `meta`, and operations counted while
they run."""

from __future__ import annotations

from dataclasses import replace

from explorer.compute.blocks.parameters.lab import Params
from explorer.compute.blocks.parameters.parts import parts
from explorer.compute.models.architecture import Architecture
from explorer.compute.models.architecture_twin import counted, on_meta
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

PARAMETERS = QT_TRANSLATE_NOOP("blocks/parameters", "transformers, parameters on meta: {name}")
OPERATIONS = QT_TRANSLATE_NOOP(
    "blocks/parameters", "torch's FLOP counter on two layers of transformers: {name}"
)
NO_FAMILY = QT_TRANSLATE_NOOP(
    "blocks/parameters", "its class for this family has more sizes than are read here"
)
#: Tokens of the text that is sent through for counting.
TOKENS = 8


def checks(params: Params, trace: Trace) -> list[Check]:
    """Every model's parameters; of one of each kind also the operations."""
    found, kinds = [], set()
    for step in trace.steps:
        name = step.model.name
        try:
            theirs = on_meta(step.model)
        except ImportError:
            return [missing(PARAMETERS, name=name)]
        if theirs is None:
            found.append(missing(PARAMETERS, NO_FAMILY, name=name))
            continue
        away = float(abs(counted(theirs) - step.parameters))
        found.append(compared(PARAMETERS, away, 0.0, "int64", name=name))
        if type(theirs) not in kinds and not step.model.experts:
            kinds.add(type(theirs))
            found.append(_operations(step.model))
    return found


def _operations(model: Architecture) -> Check:
    """Operations per token of two of its layers, as torch's counter sees the products."""
    layers = replace(model, layers=2)
    ours = sum(part.operations for part in parts(layers, TOKENS))
    away = abs(operations_counted(layers) - ours)
    return compared(OPERATIONS, away, 0.0, "FLOP", name=model.name)


def operations_counted(model: Architecture) -> float:
    """Operations per token that torch's counter finds in transformers' class, all of TOKENS tokens
    looking at one another (it computes the masked ones too)."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    theirs = on_meta(model, "eager")
    assert theirs is not None
    ids = torch.zeros((1, TOKENS), dtype=torch.long, device="meta")
    # a whole mask, as those of two dimensions are looked into, which meta cannot answer
    mask = torch.zeros((1, 1, TOKENS, TOKENS), device="meta")
    counter = FlopCounterMode(display=False)
    with torch.no_grad(), counter:
        theirs(input_ids=ids, attention_mask=mask)
    whole = counter.get_total_flops()
    if model.pooler:  # runs for the first token alone
        whole -= 2 * model.hidden * model.hidden
    return whole / TOKENS
