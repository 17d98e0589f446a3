"""The models that the tests of quantise-model share, opened and run once."""

from __future__ import annotations

from functools import cache
from typing import Any

from explorer.compute.floats.quantise_model import reading, weights
from explorer.compute.floats.quantise_model.run import run
from explorer.compute.floats.quantise_model.settings import CHINESE, ENGLISH, Params
from explorer.core.trace import Trace, drive

PROMPT = "the queen, the que"


def finished(work: Any) -> Any:
    """What a generator returns."""
    try:
        while True:
            next(work)
    except StopIteration as stop:
        return stop.value


@cache
def reader(name: str = "clear") -> reading.Reader:
    return reading.open_reader(name, PROMPT, ENGLISH + "\n" + CHINESE)


@cache
def plain(name: str = "clear") -> Any:
    return weights.half(reader(name).model.decoder)


@cache
def ran(topic: str, **changes: Any) -> Trace:
    return drive(run(Params(topic=topic, model="clear", prompt=PROMPT, text=ENGLISH, **changes)))
