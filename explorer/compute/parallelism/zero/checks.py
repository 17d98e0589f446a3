"""The ZeRO lab compared with torch's AdamW, with the closed forms, and with real processes."""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.activations import Training
from explorer.compute.parallelism.memory import RECIPES, states
from explorer.compute.parallelism.parameters import Local
from explorer.compute.parallelism.traffic import data_parallel
from explorer.compute.parallelism.verify import Case, RunError, Verified, shown
from explorer.compute.parallelism.zero import model
from explorer.compute.parallelism.zero.lab import Params
from explorer.compute.parallelism.zero.run import before
from explorer.compute.parallelism.zero.schemes import passes
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

ADAMW = QT_TRANSLATE_NOOP("parallelism/zero", "torch autograd and torch.optim.AdamW on all samples")
REPLICAS = QT_TRANSLATE_NOOP("parallelism/zero", "the same step with nothing shared out")
REST = QT_TRANSLATE_NOOP("parallelism/zero", "bytes at rest, against the formula")
SENT = QT_TRANSLATE_NOOP("parallelism/zero", "numbers sent, against (N − 1)/N·Φ per pass")

GLOO = {
    "loss": QT_TRANSLATE_NOOP(
        "parallelism/zero", "{ranks} gloo processes against one: the loss"
    ),
    "gradients": QT_TRANSLATE_NOOP(
        "parallelism/zero", "{ranks} gloo processes against one: the gradients"
    ),
    "weights": QT_TRANSLATE_NOOP(
        "parallelism/zero", "{ranks} gloo processes against one: the weights after the step"
    ),
    "local": QT_TRANSLATE_NOOP(
        "parallelism/zero", "{ranks} gloo processes: bytes held, against the formula"
    ),
    "sent": QT_TRANSLATE_NOOP(
        "parallelism/zero", "{ranks} gloo processes: bytes sent, against the formula"
    ),
}  # fmt: skip
CALLS = QT_TRANSLATE_NOOP("parallelism/zero", "collectives of FSDP2 per layer, against this step's")
HELD = QT_TRANSLATE_NOOP(
    "parallelism/zero", "bytes on {ranks} gloo processes, {name}, against {formula}"
)
PASSES = QT_TRANSLATE_NOOP(
    "parallelism/zero", "passes of {name} with {m} micro-batches on {ranks} gloo processes"
)
#: What FSDP2 is told for a scheme: drop after forward, drop after backward, reduce each time.
FSDP2 = {
    "stage-3": (True, True, True),
    "stage-3-last": (True, True, False),
    "stage-3-backward": (False, True, True),
    "stage-3-step": (False, False, False),
}
LAYERS = 2  # of the model on real processes, beside its last matrix


def checks(params: Params, trace: Trace) -> list[Check]:
    """What this run says, by other ways."""
    if params.show == "bytes":
        return _held()
    if params.show == "accumulation":
        return _passes()
    return [*_torch(params, trace), *_formulas(params, trace), *_real(params, trace)]


def case_of(params: Params) -> Case:
    """The same stage by torch itself on real processes: DDP, ZeroRedundancyOptimizer, FSDP2."""
    job = ("ddp", "zero1", "fsdp", "fsdp")[params.stage]
    m = params.micro_batches if params.stage >= 2 else 1
    sizes: dict[str, object] = {"width": 16, "layers": LAYERS, "batch": params.ranks * m}
    if job == "fsdp":
        keep = "step" if params.stage == 2 else params.keep
        sizes |= {
            "micro_batches": m, "drop_forward": keep == "use", "drop_backward": keep != "step",
            "sum_each": params.reduce == "each",
        }  # fmt: skip
    return Case(job, params.ranks, sizes)


def script(params: Params) -> str:
    """The stage as a file for torchrun; only a training step has one."""
    from explorer.compute.parallelism.verify import torchrun

    return torchrun.script(case_of(params)) if params.show == "life" else ""


def _real(params: Params, trace: Trace) -> list[Check]:
    """What torch itself does on real processes, against its formulas and against this step."""
    case = case_of(params)
    try:
        found: Verified | RunError = verify.run(case, timeout=30)
    except RunError as error:
        found = error
    out = shown(found, GLOO)
    if isinstance(found, RunError) or case.job != "fsdp":
        return out
    mine = trace.shared.plans[trace.shared.chosen].calls
    apart = max(
        abs(found.counts.get(call, 0) / (LAYERS + 1) - times / params.layers)
        for call, times in mine.items()
    )
    return [*out, compared(CALLS, apart, 0.0, "int64")]


def _held(ranks: int = 4) -> list[Check]:
    """Bytes that real processes hold in FP32, 16 a parameter, summed over the processes."""
    out = []
    for job, name, stage, formula in (
        ("ddp", "DDP", 0, "16Φ"), ("zero1", "ZeroRedundancyOptimizer", 1, "8Φ + 8Φ/N"),
        ("fsdp", "FSDP2", 3, "16Φ/N"),
    ):  # fmt: skip
        words = {"ranks": ranks, "name": name, "formula": formula}
        try:
            found = verify.run(Case(job, ranks, {"width": 16, "layers": LAYERS}), timeout=30)
        except RunError:
            out.append(missing(HELD, **words))
            continue
        local = Local(_parameters(), 0, 0)
        terms = states(local, RECIPES["fp32"], stage, ranks)
        expected = ranks * sum(float(t.amount) for t in terms if t.part != "gathered")
        really = sum(sum(held) for held in found.local.values())
        out.append(compared(HELD, abs(really - expected), 0.0, "bytes", **words))
    return out


def _parameters() -> int:
    """Of the model that runs on real processes: per layer two matrices (16, 64) and a scale, and a
    last matrix (16, 16)."""
    return LAYERS * (2 * 16 * 64 + 16) + 16 * 16


def _passes(ranks: int = 2, m: int = 2) -> list[Check]:
    """How often FSDP2 really gathers and reduces each layer, told to keep this and reduce that."""
    out = []
    for name, (forward, backward, each) in FSDP2.items():
        words = {"name": name, "m": m, "ranks": ranks}
        sizes: dict[str, object] = {
            "width": 16, "layers": LAYERS, "batch": ranks * m, "micro_batches": m,
            "drop_forward": forward, "drop_backward": backward, "sum_each": each,
        }  # fmt: skip
        try:
            found = verify.run(Case("fsdp", ranks, sizes), timeout=30)
        except RunError:
            out.append(missing(PASSES, **words))
            continue
        wanted = passes(name, m)
        apart = max(abs(found.counts.get(call, 0) / (LAYERS + 1) - wanted[call]) for call in wanted)
        out.append(compared(PASSES, apart, 0.0, "int64", **words))
    return out


def torch_step(params: Params) -> list[np.ndarray]:
    """The weights that AdamW updates, after this step, by torch on one process."""
    import torch

    torch.set_num_threads(1)
    recipe = RECIPES[params.recipe]
    start, inputs = before(params)
    kept = [layer.weight if layer.master is None else layer.master for layer in start]
    masters = [torch.nn.Parameter(torch.tensor(values)) for values in kept]
    optimizer = torch.optim.AdamW(
        masters, lr=model.RATE, betas=(model.BETA1, model.BETA2), eps=model.EPSILON,
        weight_decay=model.DECAY,
    )  # fmt: skip
    for parameter, layer in zip(masters, start, strict=True):
        optimizer.state[parameter] = {
            "step": torch.tensor(float(params.before)),
            "exp_avg": torch.tensor(layer.momentum), "exp_avg_sq": torch.tensor(layer.variance),
        }  # fmt: skip
    weights = [torch.tensor(layer.weight, requires_grad=True) for layer in start]
    gradients = [torch.zeros_like(weight) for weight in weights]
    for part in inputs.reshape(params.micro_batches, -1, params.width):
        x = torch.tensor(part)
        h = x
        for place, weight in enumerate(weights):
            h = h @ weight.T
            if place < len(weights) - 1:
                h = torch.tanh(h)
        loss = torch.nn.functional.mse_loss(h, x.flip(1)) / params.micro_batches
        for place, fresh in enumerate(torch.autograd.grad(loss, weights)):
            added = gradients[place] + fresh
            if recipe.gradient == 2:
                added = added.bfloat16().float()
            gradients[place] = added
    for parameter, gradient in zip(masters, gradients, strict=True):
        parameter.grad = gradient
    optimizer.step()
    return [parameter.detach().numpy() for parameter in masters]


def _torch(params: Params, trace: Trace) -> list[Check]:
    theirs = torch_step(params)
    unit, row, column = trace.shared.place
    ours = trace.shared.update["after"]
    value = float(theirs[unit][row, column])
    # one rounding of the stored format, and of float32 sums in another order
    recipe = RECIPES[params.recipe]
    roundoff = 2.0**-8 if not recipe.master and recipe.weight == 2 else 1e-5
    tolerance = roundoff * max(abs(value), 1e-2) + (2e-4 if recipe.gradient == 2 else 0.0)
    return [
        compared(ADAMW, abs(ours - value), tolerance, "float32"),
        compared(REPLICAS, trace.shared.from_replicas,
                 0.0 if params.micro_batches == 1 else 1e-2, "float32"),
    ]  # fmt: skip


def _formulas(params: Params, trace: Trace) -> list[Check]:
    """Where shards are equal: the closed forms of memory and traffic."""
    shared = trace.shared
    if params.width % params.ranks:
        return []
    plan = shared.plans[shared.chosen]
    terms = states(
        Local(shared.parameters, 0, 0), RECIPES[params.recipe], params.stage, params.ranks
    )
    rest = sum(term.bytes for term in terms if term.part != "gathered")
    found = [compared(REST, abs(rest - int(plan.rest.sum())), 0.0, "bytes")]
    if (params.keep == "use" or params.stage < 3) and (params.reduce == "each" or params.stage < 2):
        training = Training(micro_batches=params.micro_batches, zero=params.stage)
        flows = data_parallel("dp", (r"\Phi", shared.parameters), params.ranks, training)
        sent = sum(flow.elements for flow in flows)
        found.append(compared(SENT, abs(sent - plan.sent), 0.0, "numbers"))
    return found
