"""A row of models, each taken apart."""

from __future__ import annotations

from explorer.compute.blocks.parameters.closed_form import written
from explorer.compute.blocks.parameters.formula import rule, terms
from explorer.compute.blocks.parameters.lab import DEVICES, OWN, PRECISIONS, Need, Params, Step
from explorer.compute.blocks.parameters.models import SHELF, Known
from explorer.compute.blocks.parameters.parts import active, parts
from explorer.compute.models.architecture import Architecture
from explorer.compute.models.architecture_config import read_config
from explorer.compute.models.matrices import total
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import message


def step(name: str, known: Known, params: Params) -> Step:
    """Everything about one model."""
    model = known.architecture
    found = parts(model, params.context)
    return Step(
        name, model, known.source, known.published, total(model), active(found),
        sum(part.operations for part in found), found, written(model), terms(model), rule(model),
        needs(model, params.spare / 100),
    )  # fmt: skip


def needs(model: Architecture, spare: float) -> tuple[Need, ...]:
    """Bytes of the parameters in each precision, and the first device with room for them."""
    # [devices]
    found = []
    for name, each in PRECISIONS.items():
        size = total(model) * each
        fits = (device for device, gb in DEVICES.items() if size <= gb * 1e9 * (1 - spare))
        found.append(Need(name, size, next(fits, "")))
    return tuple(found)


def run(params: Params) -> Producer:
    """The models of the shelf, smallest first, and the reader's own."""
    row = dict(SHELF)
    if params.config.strip():
        own = read_config(params.config, encoders=True)
        row[OWN] = Known(own, "")
    steps = []
    for name, known in row.items():
        steps.append(step(name, known, params))
        yield None
    sections = [Section(s.id, i, message("model", name=s.model.name or message("own")))
                for i, s in enumerate(steps)]  # fmt: skip
    scales = {
        "parameters": (0.0, float(max(s.parameters for s in steps))),
        "operations": (0.0, float(max(s.operations for s in steps))),
    }
    return Trace(params, tuple(steps), sections=tuple(sections), scales=scales)
