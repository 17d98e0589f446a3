"""The run of "Four bits"."""

from __future__ import annotations

import numpy as np

from explorer.compute.floats.four_bit.anatomy import make_anatomy
from explorer.compute.floats.four_bit.film import make_film
from explorer.compute.floats.four_bit.ledger import make_ledger
from explorer.compute.floats.four_bit.rules import make_rules
from explorer.compute.floats.four_bit.settings import Params
from explorer.compute.floats.four_bit.steps import STAGES, Ledger, Shared, Step
from explorer.compute.floats.matrices import Stored, matrices, read
from explorer.core.paths import resources
from explorer.core.trace import Limit, Producer, Section, Trace
from explorer.core.words import Message, message

MOST_ROWS, MOST_COLUMNS = 256, 1024


def run(params: Params) -> Producer:
    """One topic. Shared is a `Shared` with the record of that topic, the steps are `Step`s."""
    params.validate()
    yield None
    notices: list[Message] = []
    limits: dict[str, Limit] = {}
    if params.topic == "rules":
        shared = Shared("rules", rules=make_rules(params.block, params.element))
    else:
        every = matrices(resources() / "models" / params.model)
        stored = choose(every, params.tensor, notices)
        named = tuple((str(place), each.name) for place, each in enumerate(every))
        limits["tensor"] = Limit(0, len(every) - 1, named)
        matrix = read(stored, MOST_ROWS, MOST_COLUMNS)
        yield None
        if params.topic == "film":
            film = make_film(params.precision, stored.name, matrix, int(params.size))
            shared = Shared("film", film=film)
        elif params.topic == "anatomy":
            anatomy = make_anatomy(
                stored.name, matrix, params.format, params.at, params.torchao_floor
            )
            last = anatomy.scales.size - 1
            limits["at"] = Limit(-1, last)
            if params.at > last:
                notices.append(message("notice.at", at=params.at, last=last))
            shared = Shared("anatomy", anatomy=anatomy)
        else:
            found: Ledger | None = None
            for part in make_ledger(
                stored.name,
                matrix,
                int(params.size),
                int(params.second_size),
                params.variant,
                params.second_bits,
            ):
                found = part
                yield None
            shared = Shared("ledger", ledger=found)
    yield None
    stages = STAGES[params.topic]
    sections = tuple(
        Section(name, place, message(f"section.{name}")) for place, name in enumerate(stages)
    )
    return Trace(
        params, tuple(Step(params.topic, name) for name in stages), shared, sections,
        scales_of(shared), limits, tuple(notices),
    )  # fmt: skip


def choose(every: tuple[Stored, ...], tensor: int, notices: list[Message]) -> Stored:
    """The matrix with a number; beyond the last, the last, with a notice."""
    last = len(every) - 1
    if tensor > last:
        notices.append(message("notice.tensor", tensor=tensor, last=last))
    return every[min(tensor, last)]


def scales_of(shared: Shared) -> dict[str, tuple[float, float]]:
    """The range of the colours of the map of scales."""
    if shared.anatomy is None:
        return {}
    return {"scale": (0.0, float(np.max(shared.anatomy.scales)))}
