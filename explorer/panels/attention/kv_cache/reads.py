"""Read-outs: the words under the mouse, with the formula filled in."""

from __future__ import annotations

import numpy as np

from explorer.compute.attention.kv_cache import Run, Step
from explorer.core.formatting import count, number
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def named(run: Run, token: int) -> str:
    """A token with its position: “e” (8)."""
    return f"“{run.pieces[token]}” ({token})"


def milliseconds(seconds: float) -> str:
    """A time for reading."""
    return f"{number(1000 * seconds)} ms"


def read_vector(
    ink: Ink, run: Run, part: str, layer: int, token: int, *, kept: bool
) -> ReadOut | None:
    """The first numbers of a token's query, key or value in a layer, by head."""
    if part == "query" and kept:
        lines: tuple[str, ...] = (ink.say("read.no_query"),)
        return ReadOut(
            ink.say("read.vector.query", token=named(run, token), layer=layer + 1), lines
        )
    arrays = {"query": run.query, "key": run.key, "value": run.value}
    array = arrays[part][layer, :, token]
    title = ink.say(f"read.vector.{part}", token=named(run, token), layer=layer + 1)
    return ReadOut(title, (
        ink.say("read.vector.kept" if kept else "read.vector.new"),
        *(numbers_of(ink, head, row) for head, row in enumerate(array[:4])),
        *((ink.say("read.vector.more", count=len(array) - 4),) if len(array) > 4 else ()),
    ))  # fmt: skip


def numbers_of(ink: Ink, head: int, row: np.ndarray) -> str:
    """One head's first four numbers."""
    shown = "  ".join(number(float(value)) for value in row[:4])
    more = "  …" if len(row) > 4 else ""
    return ink.say("read.vector.head", head=head + 1, numbers=shown + more)


def read_pass(ink: Ink, run: Run, step: Step, row: int) -> ReadOut:
    """One pass without the cache: what of it was new, what had been computed before."""
    return ReadOut(ink.say("read.pass", number=row + 1), (
        ink.say("read.pass.columns", all=step.tokens, new=step.new, old=step.tokens - step.new),
        ink.say("read.step", own=count(step.multiply_adds_without)),
        ink.say("read.pass.with", own=count(step.multiply_adds)),
    ))  # fmt: skip
