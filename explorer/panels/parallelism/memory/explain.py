"""What the column beside the stage says: each step's formula, with its numbers, and what to see."""

from __future__ import annotations

from explorer.compute.parallelism.calculator import GIB, Axis, Layout, Params, Shared
from explorer.compute.parallelism.calculator_run import amount
from explorer.compute.parallelism.estimators import responsible
from explorer.compute.parallelism.memory import RECIPES, in_flight
from explorer.compute.parallelism.term import Term, total
from explorer.core.formatting import number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.parallelism.memory.explain_counted import caption_counted, explain_counted
from explorer.panels.parallelism.memory.names import amount as written
from explorer.panels.parallelism.memory.names import gib, plain, shape_of
from explorer.panels.parallelism.memory.roofs import rate_of, seconds_of, shown_walls
from explorer.panels.parallelism.memory.tank import parts_of


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    shared, params, step = trace.shared, trace.params, trace[index]
    if shared.layouts:
        layout = shared.layouts[index]
        return message(f"caption.{layout.remedy}", value=layout.value)
    if step.show == "traffic":
        if not shared.axes:
            return message("caption.silent")
        axis = shared.axes[index]
        unit = "B" if params.unit == "bytes" else ""
        return message(
            "caption.axis", axis=message(f"axis.{axis.name}", group=axis.group),
            amount=written(amount(params, axis), unit),
        )  # fmt: skip
    if step.show == "walls":
        return message(f"caption.walls.{step.name}")
    if step.show == "ledger":
        item = shared.tensors[index]
        name = message(f"term.{item.name}")
        if not item.kept:
            return message("caption.dropped", name=name)
        return message("caption.ledger", bytes=gib(item.bytes), name=name)
    if step.show == "counted":
        return caption_counted(trace, index)
    tool = shared.tools[index]
    name = message(f"tool.{tool.tool}")
    if not tool.answers:
        return message("caption.tool.none", tool=name, zero=params.zero)
    return message("caption.tool", tool=name, bytes=gib(tool.total))


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    show = trace[index].show
    if show == "training":
        return _training(trace, index)
    if show == "generating":
        return _generating(trace, index)
    if show == "traffic":
        return _traffic(trace, index)
    if show == "walls":
        return _walls(trace, index)
    if show == "ledger":
        return _ledger(trace, index)
    if show == "counted":
        return explain_counted(trace, index)
    return _tools(trace, index)


def _training(trace: Trace, index: int) -> Explanation:
    shared: Shared = trace.shared
    layout: Layout = shared.layouts[index]
    if index == 0:
        part, size = max(parts_of(layout), key=lambda pair: pair[1])
        paragraph = message(
            "para.alone", parameters=number(shared.parameters / 1e9, 4), bytes=gib(layout.bytes),
            part=message(f"part.{part}"), size=gib(size),
        )  # fmt: skip
    else:
        paragraph = _change(shared.layouts[index - 1], layout)
    notice = []
    if layout.mesh.pp > 1:
        notice.append(message("note.stage", stage=layout.stage))
        chunks, per = in_flight(layout.training, layout.mesh.pp, 0)
        notice.append(message("note.flight", count=f"{chunks / per:.3g}"))
    if layout.remedy == "dp":
        notice.append(message("note.dp"))
    if shared.model.experts:
        notice.append(message("note.even"))
    notice.append(message("note.oom" if layout.bytes > trace.params.capacity * GIB
                          else "note.dataset"))  # fmt: skip
    formula, numbers = state_formula(layout)
    return Explanation(
        caption(trace, index), paragraph, formula, numbers, tuple(notice),
        ("W105", "W108", "W110", "W111"), {"bytes": layout.bytes},
    )  # fmt: skip


def _change(before: Layout, layout: Layout) -> Message:
    """What a remedy did: the part that shrank most."""
    was = {part: total(before.terms, part) for part, _ in parts_of(before)}
    now = {part: total(layout.terms, part) for part in was}
    part = max(was, key=lambda name: was[name] - now[name])
    if was[part] <= now[part]:
        return message("para.grew", before=gib(before.bytes), bytes=gib(layout.bytes))
    return message(
        "para.remedy", before=gib(before.bytes), bytes=gib(layout.bytes),
        part=message(f"part.{part}"), was=gib(was[part]), size=gib(now[part]),
    )  # fmt: skip


def state_formula(layout: Layout) -> tuple[str, str]:
    """M = bytes per parameter · Φ, divided as ZeRO divides, + what activations and head take."""
    recipe, zero = RECIPES[layout.training.recipe], layout.training.zero
    pieces = (recipe.weight, recipe.gradient, recipe.optimizer)
    whole = [size for size, stage in zip(pieces, (3, 2, 1), strict=True) if zero < stage and size]
    cut = [size for size, stage in zip(pieces, (3, 2, 1), strict=True) if zero >= stage and size]
    states = [t for t in layout.terms if t.part in ("weights", "gradients", "optimizer")]
    count = states[0].symbols.get(r"\Phi", 0)
    kept = total(layout.terms, "activations") + total(layout.terms, "logits")
    routed = total([t for t in states if "expert" in t.tags])
    formula, numbers = [], []
    ways = layout.mesh.replicas
    if ways == 1:
        whole, cut = [*whole, *cut], []
    if whole:
        formula.append(rf"{_sum(whole)}\,\Phi")
        numbers.append(rf"{_sum(whole)} \cdot {tex(count)}")
    if cut:
        formula.append(rf"\frac{{{_sum(cut)}\,\Phi}}{{D}}")
        numbers.append(rf"\frac{{{_sum(cut)} \cdot {tex(count)}}}{{{ways}}}")
    if routed:
        formula.append("M_e")
        numbers.append(tex(routed))
    if gathered := total(layout.terms, "gathered"):
        formula.append(rf"{recipe.weight}\,\Phi_{{\max}}")
        numbers.append(tex(gathered))
    formula.append("A")
    numbers.append(tex(kept))
    left = " + ".join(numbers)
    return "M = " + " + ".join(formula), rf"{left} = {tex(layout.bytes)}"


def _sum(sizes: list[int]) -> str:
    inside = " + ".join(str(size) for size in sizes)
    return f"({inside})" if len(sizes) > 1 else inside


def _joined(terms: tuple[Term, ...] | list[Term]) -> tuple[str, str]:
    return " + ".join(t.tex() for t in terms), " + ".join(t.tex_numbers() for t in terms)


def _generating(trace: Trace, index: int) -> Explanation:
    shared, params = trace.shared, trace.params
    layout: Layout = shared.layouts[index]
    paragraph = message(
        "para.generating", weights=gib(total(layout.terms, "weights")),
        cache=gib(total(layout.terms, "cache")), bytes=gib(layout.bytes), batch=params.batch,
        sequence=params.sequence,
    )  # fmt: skip
    each = total(layout.terms, "cache") / (params.batch * params.sequence)
    notice = [message("note.token", bytes=gib(each))]
    if not shared.model.latent:
        notice.append(message("note.heads", heads=shared.model.key_value_heads))
    formula, numbers = _joined(layout.terms)
    return Explanation(caption(trace, index), paragraph, formula,
                       rf"{numbers} = {tex(layout.bytes)}", tuple(notice), (),
                       {"bytes": layout.bytes})  # fmt: skip


def _traffic(trace: Trace, index: int) -> Explanation:
    if not trace.shared.axes:
        return Explanation(caption(trace, index), message("para.silent"))
    axis: Axis = trace.shared.axes[index]
    paragraph = message(
        "para.traffic", bytes=written(axis.gpu_bytes, "B"), elements=written(axis.gpu_elements, ""),
        total=written(axis.total_bytes, "B"),
    )  # fmt: skip
    notice = [message("crosses" if axis.crossing else "stays"), message("note.basis")]
    if axis.name == "pp":
        notice.append(message("note.vtotal"))
    else:
        notice.append(message("note.ring"))
    formula, numbers = _joined([flow.sent for flow in axis.flows])
    return Explanation(caption(trace, index), paragraph, formula,
                       rf"{numbers} = {tex(axis.gpu_elements)}", tuple(notice), ("W109",),
                       {"bytes": axis.gpu_bytes})  # fmt: skip


def _walls(trace: Trace, index: int) -> Explanation:
    params: Params = trace.params
    found = [wall for wall in shown_walls(trace, index) if wall.bytes]
    if not found:
        return Explanation(caption(trace, index), message("para.silent"))
    wall = max(found, key=lambda w: seconds_of(params, w)[1])
    compute, move = seconds_of(params, wall)
    intensity = wall.flops / wall.bytes
    paragraph = message(
        "para.walls", name=message(f"wall.{wall.name}"), flops=written(wall.flops, "FLOP"),
        bytes=written(wall.bytes, "B"), intensity=number(intensity),
        verdict=message("bound.move" if move > compute else "bound.compute"),
    )  # fmt: skip
    rate = rate_of(params, wall.way)
    ridge = params.peak * 1e12 / rate
    most = min(params.peak * 1e12, intensity * rate)
    numbers = rf"\min({tex(params.peak * 1e12)},\; {tex(intensity)} \cdot {tex(rate)})"
    return Explanation(
        caption(trace, index), paragraph, r"P = \min(P_{\max},\; I \cdot B)",
        rf"{numbers} = {tex(most)}", (message("note.ridge", ridge=number(ridge)),
                                      message("note.overlap")),
    )  # fmt: skip


def _ledger(trace: Trace, index: int) -> Explanation:
    shared: Shared = trace.shared
    item = shared.tensors[index]
    name = message(f"term.{item.name}")
    if item.kept:
        users = _listed([message(f"operation.{user}") for user in item.users])
        paragraph = message(
            "para.ledger", name=name, shape=shape_of(item.shape), dtype=item.dtype,
            bytes=gib(item.bytes), users=users,
        )  # fmt: skip
    else:
        paragraph = message("para.dropped", name=name, shape=shape_of(item.shape),
                            bytes=gib(item.bytes))  # fmt: skip
    seen = sum(t.bytes for t in shared.tensors[: index + 1] if t.kept)
    notice = [message("note.sofar", seen=gib(seen), total=gib(shared.measured))]
    if len(item.users) > 1:
        notice.append(message("note.shared"))
    if item.name == "norm-statistics":
        notice.append(message("note.norm"))
    if shared.model.experts:
        notice.append(message("note.dense"))
    notice.append(message("note.hooks"))
    formula = numbers = ""
    if item.formula is not None:
        formula = item.formula.tex()
        numbers = rf"{item.formula.tex_numbers()} = {item.formula.bytes}"
    return Explanation(caption(trace, index), paragraph, formula, numbers, tuple(notice),
                       ("W106", "W107"), {"bytes": item.bytes})  # fmt: skip


def _listed(names: list[Message]) -> Message:
    """Names as one phrase: a; a and b; a, b and c."""
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return message("two", a=names[0], b=names[1])
    return message("more.names", a=names[0], rest=_listed(names[1:]))


def _tools(trace: Trace, index: int) -> Explanation:
    shared: Shared = trace.shared
    ours, tool = shared.tools[0], shared.tools[index]
    name = message(f"tool.{tool.tool}")
    found = responsible(ours, tool)
    if tool.tool == "exact":
        paragraph = message("para.tool.ours", bytes=gib(ours.total))
    elif not tool.answers:
        paragraph = message("para.tool.none", tool=name)
    elif not found:
        paragraph = message("para.tool.same", tool=name, bytes=gib(tool.total))
    else:
        part, size = found[0]
        sign = "+" if size > 0 else "−"
        paragraph = message(
            "para.tool", tool=name, bytes=gib(tool.total), ours=gib(ours.total),
            part=message(f"part.{part}"), size=sign + gib(abs(size)),
        )  # fmt: skip
    formula, numbers = "", ""
    if tool.answers:
        formula = r"\Delta = M_{\mathrm{tool}} - M" if index else r"M = \sum_i M_i"
        numbers = (
            rf"{tex(tool.total)} - {tex(ours.total)} = {tex(tool.total - ours.total)}"
            if index else tex(ours.total)
        )  # fmt: skip
    return Explanation(caption(trace, index), paragraph, formula, numbers,
                       (message("note.sources"),), ("W105",))  # fmt: skip


def search(trace: Trace, index: int) -> str:
    """What "find a step" looks through besides the words."""
    shared, step = trace.shared, trace[index]
    if shared.tensors:
        item = shared.tensors[index]
        return f"{item.name} {'' if item.formula is None else plain(item.formula)}"
    return str(step.name)
