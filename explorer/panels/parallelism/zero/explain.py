"""What the column beside the stage says: each event's formula, with its numbers, what to see."""

from __future__ import annotations

from math import sqrt

import numpy as np

from explorer.compute.parallelism.memory import RECIPES
from explorer.compute.parallelism.term import total
from explorer.compute.parallelism.zero import model
from explorer.compute.parallelism.zero.lab import KINDS, Params, Scheme, Shared, Step
from explorer.core.formatting import count, number, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.parallelism.memory.names import amount
from explorer.panels.parallelism.zero.names import gigabytes, of_model, size_text

CLAIMS = ("W096", "W097", "W098", "W099")


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    params: Params = trace.params
    if params.show == "bytes":
        return message(f"caption.stage.{trace[index].place}")
    if params.show == "accumulation":
        m = trace[index].place + 1
        return message("caption.m", m=m) if m > 1 else message("caption.m.one")
    step: Step = trace[index]
    if step.event == "rest":
        return message(f"caption.rest.{params.stage}")
    key = f"caption.{step.event}"
    if step.event in ("reduce", "update"):
        key += ".whole" if params.stage == 0 else ".own"
    said = message(key, layer=step.unit + 1)
    if params.micro_batches > 1 and step.phase in ("forward", "backward"):
        return message("in.micro", what=said, micro=step.micro + 1, count=params.micro_batches)
    return said


def chip(trace: Trace, index: int) -> tuple[Message, str]:
    """A verdict in a few words, and its colour."""
    params, shared = trace.params, trace.shared
    if params.show == "bytes":
        size = total(shared.states[trace[index].place])
        fits = size <= params.capacity * 1e9
        return message("chip.fits" if fits else "chip.exceeds", bytes=gigabytes(size),
                       capacity=f"{params.capacity:g}"), "ok" if fits else "error"  # fmt: skip
    if params.show == "accumulation":
        return message("chip.rho", above=params.degree - 1, below=params.degree), "muted"
    if index == len(trace) - 1:
        apart = shared.from_replicas
        key = "chip.equal" if apart == 0 else "chip.apart"
        return message(key, apart=number(apart)), "ok" if apart < 1e-3 else "warn"
    now = int(bytes_after(trace, index).sum())
    rest = int(shared.plans[shared.chosen].rest.sum())
    return message("chip.now", now=size_text(now), rest=size_text(rest)), "muted"


def bytes_after(trace: Trace, index: int) -> np.ndarray:
    """Bytes by kind of the fullest rank after an event."""
    found: np.ndarray = trace.shared.lane[index]
    return found


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    if trace.params.show == "bytes":
        return _stage(trace, index)
    if trace.params.show == "accumulation":
        return _accumulation(trace, index)
    return _event(trace, index)


# the tiny model -----------------------------------------------------------------------------


def _event(trace: Trace, index: int) -> Explanation:
    step: Step = trace[index]
    shared: Shared = trace.shared
    params: Params = trace.params
    n, layer = params.ranks, params.width**2
    own = owned_by(trace, 0)
    recipe = RECIPES[params.recipe]
    formula, numbers = _formula(trace, index)
    item = recipe.gradient if step.event == "reduce" else recipe.weight
    key = f"para.{step.event}"
    if step.event in ("rest", "update"):
        key += f".{params.stage}"
    elif step.event == "reduce":
        key += ".whole" if params.stage == 0 else ".buffer" if params.stage == 1 else ".own"
    elif step.event == "backward":
        key += ".buffer" if params.stage < 2 else ".fresh"
    paragraph = message(
        key, layer=step.unit + 1, ranks=n, elements=layer, own=own, others=layer - own,
        bytes=size_text(layer * item), mine=size_text(own * item),
        now=size_text(bytes_after(trace, index).sum()), step=params.before + 1,
    )  # fmt: skip
    notice = [message("note.place", layer=shared.place[0] + 1, row=shared.place[1],
                      column=shared.place[2], rank=_owner(trace))]  # fmt: skip
    if index:
        sent = int(step.sent.max())
        notice.append(
            message("note.sent", elements=count(sent), model=of_model(sent, shared.parameters))
        )
    plan = shared.plans[shared.chosen]
    if index == len(trace) - 1:
        notice.append(message("note.replicas", apart=number(shared.from_replicas)))
        notice.append(message("note.one", apart=number(plan.difference)))
    elif plan.peak.sum() > plan.rest.sum():
        notice.append(message("note.peak", peak=size_text(plan.peak.sum()),
                              rest=size_text(plan.rest.sum())))  # fmt: skip
    if step.event == "rest":
        notice.append(message("note.states"))
    return Explanation(
        caption(trace, index), paragraph, formula, numbers, tuple(notice), CLAIMS,
        {"bytes": int(bytes_after(trace, index).sum()), "sent": int(step.sent.max())},
    )  # fmt: skip


def owned_by(trace: Trace, rank: int) -> int:
    """Elements of a layer that a rank owns."""
    start, end = trace.shared.owned[rank].tolist()
    return int(end - start) * int(trace.params.width)


def _owner(trace: Trace) -> int:
    """The rank that owns the followed parameter."""
    row = trace.shared.place[1]
    return next(
        rank for rank, (start, end) in enumerate(trace.shared.owned.tolist()) if start <= row < end
    )


def _formula(trace: Trace, index: int) -> tuple[str, str]:
    """TeX of what this event computes, and the same with its numbers."""
    step: Step = trace[index]
    if step.event == "rest":
        return _resting(trace)
    if step.event in ("gather", "renew"):
        return _sending(trace)
    if step.event == "free":
        params: Params = trace.params
        item = RECIPES[params.recipe].weight
        own = owned_by(trace, 0)
        numbers = rf"{item} \cdot {params.width**2} \to {item} \cdot {own} = {item * own}"
        return rf"{item}\,\Phi_\ell \to {item}\,\Phi_{{\ell,r}}", numbers
    if step.event == "forward":
        return _forward(trace, step)
    if step.event == "backward":
        return _backward(trace, step)
    if step.event == "reduce":
        return _reduced(trace, index)
    return _updated(trace, index)


def _resting(trace: Trace) -> tuple[str, str]:
    params: Params = trace.params
    recipe = RECIPES[params.recipe]
    own = owned_by(trace, 0) * params.layers
    pieces = ((recipe.weight, 3), (recipe.gradient, 2), (recipe.optimizer, 1))
    whole = sum(size for size, stage in pieces if params.stage < stage)
    cut = sum(size for size, stage in pieces if params.stage >= stage)
    formula, numbers = [], []
    if whole:
        formula.append(rf"{whole}\,\Phi")
        numbers.append(rf"{whole} \cdot {trace.shared.parameters}")
    if cut:
        formula.append(rf"{cut}\,\Phi_r")
        numbers.append(rf"{cut} \cdot {own}")
    size = int(trace.shared.plans[trace.shared.chosen].rest.sum())
    return "M = " + " + ".join(formula), " + ".join(numbers) + f" = {size}"


def _sending(trace: Trace) -> tuple[str, str]:
    """Elements a rank sends while a layer is gathered."""
    params: Params = trace.params
    whole, n = params.width**2, params.ranks
    if params.width % n == 0:
        return (r"\frac{N-1}{N}\,\Phi_\ell",
                rf"\frac{{{n} - 1}}{{{n}}} \cdot {whole} = {whole - whole // n}")  # fmt: skip
    after = owned_by(trace, 1)
    return r"\Phi_\ell - \Phi_{\ell,r+1}", rf"{whole} - {after} = {whole - after}"


def _forward(trace: Trace, step: Step) -> tuple[str, str]:
    last = step.unit == trace.params.layers - 1
    name = "W_\\ell" if not last else "W_L"
    formula = r"h_\ell = \tanh(h_{\ell-1} W_\ell^\top)" if not last else (
        rf"\mathcal{{L}} = \frac{{1}}{{n}} \| h_{{L-1}} {name}^\top - y \|^2"
    )  # fmt: skip
    if last:
        return formula, rf"\mathcal{{L}} = {tex(step.loss)}"
    if step.unit != trace.shared.place[0]:
        return formula, ""
    _, row, column = trace.shared.place
    value = float(np.nanmax(step.values[:, KINDS.index("weight")]))
    return formula, rf"W_{{{row},{column}}} = {tex(value)}"


def _backward(trace: Trace, step: Step) -> tuple[str, str]:
    formula = r"G_\ell^{(r)} = \delta_\ell^\top h_{\ell-1}"
    if step.unit != trace.shared.place[0]:
        return formula, ""
    kind = "fresh" if trace.params.stage >= 2 else "gradient"
    values = step.values[:4, KINDS.index(kind)].tolist()
    shown = [rf"g^{{({rank})}} = {tex(value)}" for rank, value in enumerate(values)]
    return formula, r",\; ".join(shown)


def _reduced(trace: Trace, index: int) -> tuple[str, str]:
    params: Params = trace.params
    step, before = trace[index], trace[index - 1]
    kept = params.stage >= 2 and params.reduce == "each" and step.micro > 0
    formula = r"\frac{1}{N} \sum_r g^{(r)}"
    formula = rf"g \leftarrow g + {formula}" if kept else rf"g = {formula}"
    if step.unit != trace.shared.place[0]:
        return formula, ""
    kind = KINDS.index("fresh" if params.stage >= 2 else "gradient")
    values = before.values[:, kind].tolist()
    owner = _owner(trace)
    result = float(step.values[owner, KINDS.index("gradient")])
    total_of = " + ".join(tex_factor(value) for value in values)
    numbers = rf"\frac{{{total_of}}}{{{params.ranks}}}"
    if kept:
        old = float(before.values[owner, KINDS.index("gradient")])
        numbers = rf"{tex(old)} + {numbers}"
    return formula, rf"{numbers} \approx {tex(result)}"


def _updated(trace: Trace, index: int) -> tuple[str, str]:
    step: Step = trace[index]
    before: Step = trace[index - 1]
    params: Params = trace.params
    formula = r"w \leftarrow (1 - \eta\lambda)\,w - \eta\,\frac{\hat m}{\sqrt{\hat v} + \epsilon}"
    owner = _owner(trace)
    kind = "master" if RECIPES[params.recipe].master else "weight"
    was = float(before.values[owner, KINDS.index(kind)])
    now = float(step.values[owner, KINDS.index(kind)])
    t = params.before + 1
    mean = float(step.values[owner, KINDS.index("momentum")]) / (1 - model.BETA1**t)
    spread = sqrt(float(step.values[owner, KINDS.index("variance")]) / (1 - model.BETA2**t))
    factor = 1 - model.RATE * model.DECAY
    numbers = rf"{factor:g} \cdot {tex_factor(was)} - {model.RATE:g} \cdot \frac{{{tex(mean)}}}"
    return formula, rf"{numbers}{{{tex(spread)}}} = {tex(now)}"


# the large model ----------------------------------------------------------------------------


def _stage(trace: Trace, index: int) -> Explanation:
    params: Params = trace.params
    shared: Shared = trace.shared
    stage = trace[index].place
    recipe, terms = RECIPES[params.recipe], shared.states[stage]
    pieces = ((recipe.weight, 3), (recipe.gradient, 2), (recipe.optimizer, 1))
    whole = sum(size for size, at in pieces if stage < at or params.degree == 1)
    cut = recipe.total - whole
    formula, numbers = [], []
    if whole:
        formula.append(rf"{whole}\,\Phi")
        numbers.append(rf"{whole} \cdot {tex(shared.parameters)}")
    if cut:
        formula.append(rf"\frac{{{cut}\,\Phi}}{{N}}")
        numbers.append(rf"\frac{{{cut} \cdot {tex(shared.parameters)}}}{{{params.degree}}}")
    size = total(terms)
    floor = whole * shared.parameters
    paragraph = message(
        f"para.stage.{stage}", bytes=gigabytes(size),
        optimizer=gigabytes(recipe.optimizer * shared.parameters),
        optimizer_now=gigabytes(total(terms, "optimizer")),
        gradients=gigabytes(recipe.gradient * shared.parameters),
        gradients_now=gigabytes(total(terms, "gradients")),
        weights=gigabytes(recipe.weight * shared.parameters),
        weights_now=gigabytes(total(terms, "weights")), degree=params.degree,
        floor=gigabytes(floor), total=recipe.total,
    )  # fmt: skip
    notice = [message("note.floor", floor=gigabytes(floor)) if floor and stage else
              message("note.everything") if not stage else message("note.unit")]  # fmt: skip
    notice.append(message("note.paper"))
    return Explanation(
        caption(trace, index), paragraph, "M = " + " + ".join(formula),
        rf"{' + '.join(numbers)} = {tex(size)}", tuple(notice), CLAIMS, {"bytes": size},
    )  # fmt: skip


def _accumulation(trace: Trace, index: int) -> Explanation:
    params: Params = trace.params
    shared: Shared = trace.shared
    m = trace[index].place + 1
    by_name = {scheme.name: scheme for scheme in shared.schemes[index]}
    full = by_name["stage-3"]
    n = params.degree
    numbers = (
        rf"(2 \cdot {m} + {m}) \cdot \frac{{{n} - 1}}{{{n}}} \cdot {tex(shared.parameters)}"
        rf" = {tex(full.elements.elements)}"
    )
    paragraph = message(
        "para.m", m=m, full=of_coefficient(full), replicas=of_coefficient(by_name["replicas"]),
        second=of_coefficient(by_name["stage-2"]), kept=of_coefficient(by_name["stage-3-step"]),
        bytes=amount(full.bytes, "B"), least=amount(by_name["replicas"].bytes, "B"),
    )  # fmt: skip
    notice = (message("note.rho"), message("note.elements"), message("note.torch"))
    return Explanation(
        caption(trace, index), paragraph, r"2m\,\rho\Phi + m\,\rho\Phi,\quad \rho = \frac{N-1}{N}",
        numbers, notice, (), {"elements": full.elements.elements, "bytes": full.bytes},
    )  # fmt: skip


def of_coefficient(scheme: Scheme) -> str:
    """How many passes over the model a scheme sends, as text."""
    return f"{scheme.elements.coefficient} ρΦ"
