"""What the column beside the stage says: each step's formula with its numbers, and what to see."""

from __future__ import annotations

from explorer.compute.parallelism.memory import training_memory
from explorer.compute.parallelism.planner.outcome import Seen, Shared, Step, Use
from explorer.compute.parallelism.planner.settings import Params
from explorer.compute.parallelism.planner.space import Job
from explorer.core.formatting import count, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.parallelism.planner.beside import amounts, pair_of, written
from explorer.panels.parallelism.planner.names import (
    amount,
    condition,
    gib,
    rounded,
    seconds,
    share,
    spelled,
)

_SUBSCRIPTS = {
    "compute": "c", "recompute": "r", "bubble": "b", "tp": "tp", "cp": "cp", "ep": "ep",
    "pp": "pp", "dp": "dp", "optimizer": "o",
}  # fmt: skip


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    shared: Shared = trace.shared
    step: Step = trace[index]
    if step.kind == "all":
        return message("caption.all", model=shared.job.model.name,
                       gpus=count(shared.job.cluster.gpus))  # fmt: skip
    if step.kind == "pick":
        return message("caption.pick", place=step.place + 1, count=len(shared.walk),
                       layout=spelled(shared.walk[step.place].layout))  # fmt: skip
    if step.kind in ("time", "part"):
        values = [written(step.kind, value) for value in amounts(pair_of(shared), step)]
        if len(values) == 1:
            return message("caption.alone", term=message(step.name), a=values[0])
        return message("caption.time", term=message(step.name), a=values[0], b=values[1])
    if step.kind == "axis":
        use = _use(shared, index)
        return message("caption.use", axis=message(f"time.{use.axis}"),
                       seconds=seconds(use.waiting + use.moving))  # fmt: skip
    if step.kind == "none":
        return message("caption.nobody" if trace.params.show == "links" and shared.a else
                       "caption.none")  # fmt: skip
    return message(f"caption.{step.name}")


def _use(shared: Shared, index: int) -> Use:
    assert shared.a is not None
    return shared.a.uses[index]


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    shared: Shared = trace.shared
    step: Step = trace[index]
    heading = caption(trace, index)
    if step.kind in ("all", "rule", "memory"):
        return _counted(trace, shared, step, heading)
    if step.kind == "front":
        formula = r"\nexists\, y:\; T_y \le T_x,\; M_y \le M_x,\; \beta_y \le \beta_x,\; y \ne x"
        paragraph = message("why.front", feasible=count(shared.found.feasible),
                            count=count(len(shared.found.front)))  # fmt: skip
        notice = (message("note.same"), message("note.bubble"), _model_note(shared.job))
        return Explanation(heading, paragraph, formula, rf"{step.left}", notice,
                           values={"front": step.left})  # fmt: skip
    if step.kind == "pick":
        return _picked(shared, step, heading)
    if step.kind == "time":
        return _term(trace, shared, step, heading)
    if step.kind == "part":
        return _part(shared, step, heading)
    if step.kind == "axis":
        return _axis(shared, index, heading)
    key = "why.nobody" if trace.params.show == "links" and shared.a else "why.none"
    return Explanation(heading, message(key))


def _model_note(job: Job) -> Message:
    return message("note.model", efficiency=percent(job.cluster.efficiency))


def _counted(trace: Trace, shared: Shared, step: Step, heading: Message) -> Explanation:
    found, job = shared.found, shared.job
    if step.kind == "all":
        gpus = job.cluster.gpus
        refused = {rule: found.refused(rule) for rule in found.rules}
        worst = max(refused, key=lambda rule: refused[rule])
        notice = [message("note.largest", rule=message(f"section.{worst}"),
                          count=count(refused[worst]))]  # fmt: skip
        return Explanation(
            heading, message("why.all", total=count(found.total)),
            r"tp \cdot cp \cdot pp \cdot dp = N",
            rf"tp \cdot cp \cdot pp \cdot dp = {gpus}", tuple(notice),
            values={"total": found.total},
        )  # fmt: skip
    formula, numbers = condition(job, step.name)
    if step.kind == "memory":
        paragraph = message("why.memory", cut=count(step.cut), capacity=gib(job.cluster.capacity))
        notice = [message("note.exact"), message("note.tag"), _model_note(job)]
    else:
        paragraph = message(f"why.{step.name}")
        notice = [message("note.next", left=count(step.left))]
    return Explanation(heading, paragraph, formula, numbers, tuple(notice),
                       values={"cut": step.cut, "left": step.left})  # fmt: skip


def _sum(one: Seen) -> tuple[str, str]:
    terms = {name: value for name, value in one.terms.items() if value > 0}
    symbols = " + ".join(rf"T_{{{_SUBSCRIPTS[name]}}}" for name in terms)
    numbers = " + ".join(tex(value) for value in terms.values())
    return f"T = {symbols}", rf"{numbers} = {tex(one.seconds, 4)}\,\mathrm{{s}}"


def _picked(shared: Shared, step: Step, heading: Message) -> Explanation:
    one = shared.walk[step.place]
    formula, numbers = _sum(one)
    paragraph = message("why.pick", seconds=seconds(one.seconds), bytes=gib(one.bytes),
                        bubble=share(one.bubble), mfu=percent(one.utilisation))  # fmt: skip
    return Explanation(heading, paragraph, formula, numbers,
                       (_model_note(shared.job), message("note.near")),
                       values={"seconds": one.seconds})  # fmt: skip


def _term(trace: Trace, shared: Shared, step: Step, heading: Message) -> Explanation:
    pair = pair_of(shared)
    name = step.name.split(".", 1)[1]
    values = [written(step.kind, value) for value in amounts(pair, step)]
    what = message(f"what.{name}")
    if len(values) == 2:
        paragraph = message("para.term", term=message(step.name), a=values[0], b=values[1],
                            what=what)  # fmt: skip
    else:
        paragraph = message("para.term.alone", term=message(step.name), a=values[0], what=what)
    one = next((x for x in pair if x.terms[name] > 0), pair[0])
    formula, numbers = term_formula(shared.job, one, name)
    notice = [_model_note(shared.job)]
    params: Params = trace.params
    if shared.verdict.rule not in ("", "memory") and params.show == "compare":
        notice.insert(0, message("nearest.of"))
    return Explanation(heading, paragraph, formula, numbers, tuple(notice), ("W109",),
                       {name: one.terms[name]})  # fmt: skip


def term_formula(job: Job, one: Seen, name: str) -> tuple[str, str]:
    """A term of time with symbols, and with the numbers of a layout."""
    m, layout, result = one.micro_batches, one.layout, tex(one.terms[name])
    if name == "compute":
        return r"T_c = 3\, m\, F", rf"3 \cdot {m} \cdot {tex(one.forward)} = {result}\,\mathrm{{s}}"
    if name == "recompute":
        return r"T_r = m\, R", rf"{m} \cdot {tex(one.repeated)} = {result}\,\mathrm{{s}}"
    if name == "bubble":
        each = one.terms[name] * layout.virtual / max(layout.pp - 1, 1)
        rest = each - 3 * one.forward - one.repeated
        numbers = (
            rf"\frac{{{layout.pp} - 1}}{{{layout.virtual}}} \cdot ({tex(3 * one.forward)} + "
            rf"{tex(one.repeated)} + {tex(max(rest, 0.0))}) = {result}\,\mathrm{{s}}"
        )
        return r"T_b = \frac{p - 1}{v}\,(3F + R + x)", numbers
    if name == "optimizer":
        return (r"T_o = \frac{M_o}{B_{\mathrm{mem}}}",
                rf"\frac{{{tex(one.terms[name] * job.cluster.memory_rate)}}}"
                rf"{{{tex(job.cluster.memory_rate)}}} = {result}\,\mathrm{{s}}")  # fmt: skip
    use = next(use for use in one.uses if use.axis == name)
    formula, numbers = use_formula(use)
    symbol = _SUBSCRIPTS[name]
    if abs(use.exposed - use.waiting - use.moving) < 1e-12 + 1e-9 * use.exposed:
        return rf"T_{{{symbol}}} = {formula}", rf"{numbers} = {result}\,\mathrm{{s}}"
    hidden = use.waiting + use.moving - use.exposed
    return (rf"T_{{{symbol}}} = {formula} - T_{{\mathrm{{hidden}}}}",
            rf"{numbers} - {tex(hidden)} = {result}\,\mathrm{{s}}")  # fmt: skip


def use_formula(use: Use) -> tuple[str, str]:
    """Seconds on the links: waits and bytes."""
    return (
        r"n\,\alpha + \frac{S}{B}",
        rf"{tex(use.waits)} \cdot {tex(use.latency)} + "
        rf"\frac{{{tex(use.bytes)}}}{{{tex(use.rate)}}}",
    )


def _part(shared: Shared, step: Step, heading: Message) -> Explanation:
    pair = pair_of(shared)
    name = step.name.split(".", 1)[1]
    values = [written(step.kind, value) for value in amounts(pair, step)]
    if len(values) == 2:
        paragraph = message("para.part", part=message(step.name), a=values[0], b=values[1])
    else:
        paragraph = message("para.part.alone", part=message(step.name), a=values[0])
    one = next((x for x in pair if x.parts.get(name)), pair[0])
    job = shared.job
    terms = [
        term
        for term in training_memory(job.model, one.layout.mesh(job), one.layout.training(job),
                                    one.stage)
        if term.part == name
    ]  # fmt: skip
    if len(terms) <= 3:
        formula = " + ".join(term.tex() for term in terms)
        numbers = " + ".join(term.tex_numbers() for term in terms)
        numbers = rf"{numbers} = {one.parts[name]}"
    else:
        formula = rf"\sum_{{i=1}}^{{{len(terms)}}} M_i"
        largest = sorted((term.bytes for term in terms), reverse=True)
        shown = " + ".join(tex(size) for size in largest[:3])
        numbers = rf"{shown} + \dots = {tex(one.parts[name], 4)}"
    claims = ("W108",) if name == "optimizer" else ()
    return Explanation(heading, paragraph, formula, numbers, (message("note.exact"),), claims,
                       {name: one.parts[name]})  # fmt: skip


def _axis(shared: Shared, index: int, heading: Message) -> Explanation:
    use, job = _use(shared, index), shared.job
    whole = use.waiting + use.moving
    tier = "between" if use.between else "inside"
    paragraph = message(
        "para.use", bytes=amount(use.bytes, "B"), waits=rounded(use.waits), seconds=seconds(whole),
        exposed=seconds(use.exposed), tier=message(f"tier.{tier}"),
    )  # fmt: skip
    notice = [message(f"what.{use.axis}")]
    if use.between and use.together > 1 and use.axis in ("tp", "dp"):
        notice.append(message("note.shared", together=use.together, rate=amount(use.rate, "B/s"),
                              one=amount(job.cluster.between.rate, "B/s")))  # fmt: skip
    notice.append(_model_note(job))
    formula, numbers = use_formula(use)
    return Explanation(heading, paragraph, formula, rf"{numbers} = {tex(whole)}\,\mathrm{{s}}",
                       tuple(notice), ("W109",), {"seconds": whole})  # fmt: skip
