"""Runs the topic that is chosen (torch)."""

from __future__ import annotations

from explorer.compute.floats.quantise_model.activations import run_activations
from explorer.compute.floats.quantise_model.bits import run_bits
from explorer.compute.floats.quantise_model.cache import run_cache
from explorer.compute.floats.quantise_model.depth import run_depth
from explorer.compute.floats.quantise_model.settings import Params
from explorer.compute.floats.quantise_model.training import run_training
from explorer.core.trace import Producer

TOPICS = {
    "bits": run_bits, "activations": run_activations, "cache": run_cache, "depth": run_depth,
    "training": run_training,
}  # fmt: skip


def run(params: Params) -> Producer:
    """The trace of a topic; see `steps` for what it holds.

    Raises ParamError: a prompt or text of which the model knows no character.
    """
    return TOPICS[params.topic](params)
