"""Reads a text with a state of fixed size, and looks at it from all sides (NumPy)."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.blocks.linear_time import MOST_TOKENS, Gates, Params, Run, Step
from explorer.compute.blocks.linear_time.copying import copying
from explorer.compute.blocks.linear_time.cost import cost
from explorer.compute.blocks.linear_time.gates import gates_for, rates_of
from explorer.compute.blocks.linear_time.memory import remembered_everywhere
from explorer.compute.blocks.linear_time.scan import (
    convolved,
    kernel_of,
    outputs,
    parallel_scan,
    scan,
    unrolled,
)
from explorer.compute.models.vocabulary import visible
from explorer.core.formatting import number
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import message


def run(params: Params) -> Producer:
    """Read `params.text`, character by character. Raises ParamError for an empty text."""
    params.validate()
    yield Progress(0.0, message("progress.scan"))
    notices = []
    text = params.text
    if len(text) > MOST_TOKENS:
        notices.append(message("notice.cut", total=len(text), kept=MOST_TOKENS))
        text = text[:MOST_TOKENS]
    letters = tuple(dict.fromkeys(text))
    letter = np.array([letters.index(one) for one in text], dtype=np.int64)
    values = np.eye(len(letters))[letter]
    gates = gates_for(params.kind, text, letter, params.gate, params.states, params.step)
    states = scan(gates.decay, gates.write, values)
    ones = np.ones((len(text), 1))
    sums = scan(gates.decay, gates.write, ones)[:, :, 0]
    y = outputs(gates, states, sums, values)
    yield Progress(0.3, message("progress.scan"))
    mixing = unrolled(gates)
    kernel = kernel_of(gates) if params.kind == "fixed" else np.zeros(0)
    bent = convolved(kernel, values) - y if len(kernel) else np.full(1, math.nan)
    side = parallel_scan(gates.decay, gates.write, values)
    yield None
    held = remembered_everywhere(gates)
    yield Progress(0.6, message("progress.copy"))
    task = copying(params.copied, params.states, params.step, params.seed)
    shown = tuple(visible(one.encode("utf-8", "surrogatepass")) for one in letters)
    shared = Run(
        kind=params.kind, pieces=tuple(shown[one] for one in letter), letters=shown,
        token_letter=letter, row_names=names_of(params, gates, shown), gates=gates,
        states=states, sums=sums, outputs=y, remembered=held, mixing=mixing, kernel=kernel,
        matrix_error=float(np.abs(mixing @ values - y).max()),
        kernel_error=float(np.abs(bent).max()),
        parallel_error=float(np.abs(side - states).max()), copying=task,
        cost=cost(params.width, params.states),
    )  # fmt: skip
    last = len(text) - 1
    steps = (*(Step("scan", token) for token in range(last + 1)),
             *(Step(stage, last) for stage in ("unrolled", "copy", "cost")))  # fmt: skip
    sections = tuple(
        Section(stage, start, message("section." + stage))
        for stage, start in (("scan", 0), ("unrolled", last + 1), ("copy", last + 2),
                             ("cost", last + 3))
    )  # fmt: skip
    scales = {
        "state": (0.0, float(states.max()) or 1.0),
        "mixing": (0.0, float(mixing.max()) or 1.0),
        "output": (0.0, float(y.max()) or 1.0),
    }
    return Trace(params, steps, shared, sections, scales, {}, tuple(notices))


def names_of(params: Params, gates: Gates, letters: tuple[str, ...]) -> tuple[str, ...]:
    """Of each row: its key, or after how many open tokens 1/e of what was there is left."""
    if params.kind == "linear":
        return letters
    return tuple(number(-1.0 / (rate * params.step), 2) for rate in rates_of(params.states))
