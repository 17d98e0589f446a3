"""The formulas against other sources: torch's models on `meta`, and a layer that really runs."""

from __future__ import annotations

from dataclasses import replace

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.architecture_twin import counted as parameters_of
from explorer.compute.models.architecture_twin import on_meta
from explorer.compute.models.matrices import total
from explorer.compute.parallelism.activations import per_layer
from explorer.compute.parallelism.calculator import Params, Shared, architecture, training_of
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.term import total as bytes_of
from explorer.compute.parallelism.traffic import data_parallel
from explorer.compute.parallelism.verify import not_run
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

PARAMETERS = QT_TRANSLATE_NOOP(
    "parallelism/memory", "transformers, parameters of the model on meta"
)
LAYER = QT_TRANSLATE_NOOP(
    "parallelism/memory", "torch autograd, bytes kept of a small layer on the CPU"
)
RUN = QT_TRANSLATE_NOOP(
    "parallelism/memory", "{ranks} gloo processes against one: gradients, {layout}"
)
RUN_BYTES = QT_TRANSLATE_NOOP(
    "parallelism/memory", "{ranks} gloo processes: bytes sent against the formula, {layout}"
)
NO_FAMILY = QT_TRANSLATE_NOOP(
    "parallelism/memory", "its class for this family has more sizes than are read here"
)
MESSAGES = QT_TRANSLATE_NOOP(
    "parallelism/memory", "gloo, bytes each rank sent in a data-parallel step"
)


def checks(params: Params, trace: Trace) -> list[Check]:
    """Parameters against transformers where the family is its own; a small layer of the same kind,
    run on the CPU, against the ledger's formula; messages of data parallelism between processes."""
    if params.show == "counted":
        return _runs(trace.shared)
    model = architecture(params)
    found = [_parameters(model)]
    if not model.latent:
        found.append(_layer(params, model))
    if params.show == "traffic" and params.dp * params.cp > 1:
        found.append(_messages(params))
    return found


def _runs(shared: Shared) -> list[Check]:
    """Layouts on real processes, as they have just been run for the picture."""
    found = []
    for one in shared.counted:
        names = {"ranks": one.ranks, "layout": one.name}
        found.append(compared(RUN, one.apart, one.allowed, "float32", **names))
        away = abs(one.sent - one.sent_formula)
        found.append(compared(RUN_BYTES, away, 0.0, "bytes", **names))
    if shared.missing is not None:
        found.append(missing(RUN, shared.missing.key, ranks="–", layout="–", **shared.missing.args))
    return found


def _parameters(model: Architecture) -> Check:
    """How many parameters transformers' own class has at this size, built without numbers."""
    what = PARAMETERS
    try:
        theirs = on_meta(model)
    except ImportError:
        return Check(what, "missing")
    if theirs is None:
        return missing(what, NO_FAMILY)
    return compared(what, float(abs(parameters_of(theirs) - total(model))), 0.0, "int64")


def small(model: Architecture) -> Architecture:
    """A layer of the same kind, small enough to be run on the spot."""
    ratio = max(model.heads // model.key_value_heads, 1)
    heads = 4 if 4 % ratio == 0 else ratio
    return replace(
        model, layers=1, hidden=16 * heads, heads=heads, key_value_heads=heads // ratio,
        head_size=16, feed_forward=40 * heads, experts=0,
    )  # fmt: skip


def _layer(params: Params, model: Architecture) -> Check:
    """Bytes that torch keeps of a small layer that really runs, forward and backward."""
    from explorer.compute.parallelism.ledger import forward

    layer = small(model)
    training = replace(training_of(params), batch=2, sequence=32, sequence_parallel=False)
    recorder, out, _ = forward(layer, training, "cpu")
    out.float().square().sum().backward()  # backward must find all it needs
    kept = sum(item.bytes for item in recorder.kept())
    expected = bytes_of(per_layer(layer, Mesh(), training))
    return compared(LAYER, float(abs(kept - expected)), 0.0, "bytes")


def _messages(params: Params) -> Check:
    """Bytes that the ranks of a real gloo group hand to its sockets, against the formula of the
    ZeRO stage: at most 8 ranks, on an array that divides among them."""
    import numpy as np

    from explorer.compute.parallelism.gloo import Case, GlooError, on_gloo

    ranks = min(params.dp * params.cp, 8)
    training = replace(training_of(params), recipe="fp32", micro_batches=1)
    flows = data_parallel("dp", (r"\Phi", 64 * ranks), ranks, training)
    rows = np.arange(64.0 * ranks * ranks).reshape(ranks, 64 * ranks)
    cases = []
    for flow in flows:
        algorithm = "ring" if flow.primitive == "all-reduce" else flow.primitive
        cases += [Case("replay", rows, "float32", algorithm)] * flow.calls
    try:
        answers = on_gloo(cases)
    except GlooError as error:
        return not_run(MESSAGES, error)
    sent = np.sum([answer.sent for answer in answers], axis=0)
    expected = sum(flow.bytes for flow in flows)
    return compared(MESSAGES, float(np.abs(sent - expected).max()), 0.0, "bytes")
