"""What is said on and beside each step, with its numbers."""

from __future__ import annotations

from explorer.compute.attention.variants import REAL_MODELS, Run, Step
from explorer.core.formatting import count, data_size, fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

#: Sentences often said about a stage; whether they are true is computed.
CLAIMS = {
    "wiring": ("W021", "W022", "W024", "W023"), "cache": ("W023", "W025"),
    "models": ("W027", "W025"), "absorb": ("W025",), "rotation": ("W026",), "decoupled": ("W026",),
}  # fmt: skip


def caption(trace: Trace, step: Step) -> Message:
    """The sentence on top: what is seen now."""
    run: Run = trace.shared
    latent, found = run.latent, run.conversion
    if step.stage == "count":
        now = run.counts[step.index]
        return message("caption.count", h=now.heads, n=count(now.parameters))
    if step.stage == "wiring":
        now_kept = run.variants[step.index]
        return message(f"caption.{now_kept.kind}", h=run.heads, g=now_kept.lanes,
                       n=now_kept.numbers, full=run.variants[0].numbers)  # fmt: skip
    if step.stage == "cache":
        return message("caption.cache", tokens=step.index + 1)
    if step.stage == "models":
        model = REAL_MODELS[step.index]
        return message("caption.models", name=model.name, size=data_size(model.bytes_per_token))
    if step.stage == "absorb":
        return message(("caption.rebuild", "caption.absorb")[step.index],
                       difference=number(latent.difference, 2))  # fmt: skip
    if step.stage == "rotation":
        return message("caption.rotation", t=step.index,
                       change=percent(float(latent.matrix_change[step.index])))  # fmt: skip
    if step.stage == "decoupled":
        return message("caption.decoupled", difference=number(latent.joined_difference, 2))
    if step.stage == "convert":
        return message("caption.convert", g=found.groups[step.index],
                       own=fixed(found.own[step.index], 2))  # fmt: skip
    point = run.points[step.index]
    return message("caption.repair", step=point.step, g=found.groups[-1],
                   own=fixed(point.own[-1], 2))  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    run: Run = trace.shared
    step: Step = trace[index]
    heading, paragraph, notices = words_of(run, step)
    formula, numbers = formulas(run, step)
    return Explanation(heading, paragraph, formula, numbers, notices, CLAIMS.get(step.stage, ()))


def words_of(run: Run, step: Step) -> tuple[Message, Message, tuple[Message, ...]]:
    """Heading, paragraph, what to notice."""
    latent, found = run.latent, run.conversion
    heading = message(f"heading.{step.stage}")
    if step.stage == "count":
        now = run.counts[step.index]
        notice = message("notice.count", one=count(now.one_key_value_head), h=now.heads)
        return heading, message("paragraph.count", h=now.heads, d=now.head_width, w=run.width,
                                n=count(now.parameters),
                                torch=count(now.torch_parameters)), (notice,)  # fmt: skip
    if step.stage == "wiring":
        each = run.variants[step.index]
        paragraph = message(
            f"paragraph.{each.kind}", h=run.heads, g=each.lanes, per=run.heads // each.lanes,
            n=each.numbers, d=run.head_width, energy=percent(latent.energy),
        )  # fmt: skip
        notice = message("notice.wiring", change=percent(each.output_change),
                         map=percent(each.map_change), layer=run.layer + 1)  # fmt: skip
        return message(f"heading.{each.kind}"), paragraph, (notice,)
    if step.stage == "cache":
        full, last = run.variants[0], run.variants[-1]
        return heading, message("paragraph.cache", layer=run.layer + 1), (
            message("notice.cache", full=full.numbers, latent=last.numbers),)  # fmt: skip
    if step.stage == "models":
        model = REAL_MODELS[step.index]
        paragraph = message(
            f"paragraph.models.{model.kind}", name=model.name, h=model.heads,
            g=model.key_value_heads, bytes=count(model.bytes_per_token),
            full=count(model.full_bytes_per_token), n=model.latent + model.rotary,
        )  # fmt: skip
        extra = {"chatglm2-6b": "notice.chatglm", "deepseek-v2": "notice.deepseek"}.get(model.id)
        notice = message(extra, groups=number(model.equal_groups, 3)) if extra else message(
            "notice.models")  # fmt: skip
        return heading, paragraph, (notice,)
    if step.stage == "absorb":
        return heading, message(
            "paragraph.absorb", rebuilt=count(latent.rebuilt_multiply_adds),
            absorbed=count(latent.absorbed_multiply_adds), n=run.tokens, head=run.head + 1,
        ), (message("notice.absorb", difference=number(latent.difference, 2),
                    single=number(latent.difference32, 2),
                    largest=number(latent.largest, 3)),)  # fmt: skip
    if step.stage == "rotation":
        token = run.tokens - 1 - step.index
        return heading, message(
            "paragraph.rotation", t=step.index,
            change=percent(float(latent.matrix_change[step.index])),
        ), (message("notice.rotation", true=fixed(float(latent.turned[token]), 2),
                    frozen=fixed(float(latent.frozen[token]), 2)),)  # fmt: skip
    if step.stage == "decoupled":
        apart = number(latent.joined_difference, 2)
        return heading, message("paragraph.decoupled", c=latent.width, r=latent.rotary), (
            message("notice.decoupled", difference=apart),
        )  # fmt: skip
    if step.stage == "convert":
        return heading, message(
            "paragraph.convert", rows=found.rows, length=found.length,
            difference=number(found.logit_difference, 2),
        ), (message("notice.convert", g=found.groups[step.index],
                    own=fixed(found.own[step.index], 3), copy=fixed(found.copy[step.index], 3),
                    whole=fixed(found.own[0], 3)),)  # fmt: skip
    first, point = run.points[0], run.points[step.index]
    return heading, message("paragraph.repair", step=run.points[-1].step), (
        message("notice.repair", g=found.groups[-1], before=fixed(first.own[-1], 3),
                after=fixed(point.own[-1], 3), step=point.step),)  # fmt: skip


def lines(*parts: str) -> str:
    """A formula over several lines: the column beside the stage is narrow."""
    body = r" \\ ".join(f"&{part}" for part in parts)
    return rf"\begin{{aligned}} {body} \end{{aligned}}"


def formulas(run: Run, step: Step) -> tuple[str, str]:
    """The formula of a stage, and the same with this step's numbers."""
    latent, found, d = run.latent, run.conversion, run.head_width
    if step.stage == "count":
        now = run.counts[step.index]
        return r"4 \cdot h \cdot D \cdot \frac{D}{h} = 4 D^2", lines(
            rf"4 \cdot {now.heads} \cdot {run.width} \cdot {now.head_width}",
            f"= {now.parameters}")  # fmt: skip
    if step.stage == "wiring":
        each = run.variants[step.index]
        if each.kind == "mla":
            return r"c = x W_{DKV},\; k_i = c W_{UK}^i,\; v_i = c W_{UV}^i", (
                rf"{each.numbers} \ll 2 \cdot {run.heads} \cdot {d} = {2 * run.heads * d}"
                if each.numbers < 2 * run.heads * d
                else rf"d_c = {each.numbers}")  # fmt: skip
        return (r"o_i = \mathrm{softmax}\left(\frac{q_i K_{\lfloor i g / h \rfloor}^T}{\sqrt{d}}"
                r"\right) V_{\lfloor i g / h \rfloor}"), (
                rf"h = {run.heads},\; g = {each.lanes},\; 2 g d = {each.numbers}")  # fmt: skip
    if step.stage == "cache":
        each, tokens = run.variants[0], step.index + 1
        return r"2\,g\,d\,b\,n,\quad d_c\,b\,n", lines(
            rf"2 \cdot {each.lanes} \cdot {d} \cdot {run.number_bytes} \cdot {tokens}"
            rf" = {each.measured_bytes * tokens // run.tokens}",
            rf"{run.variants[-1].numbers} \cdot {run.number_bytes} \cdot {tokens}"
            rf" = {run.variants[-1].measured_bytes * tokens // run.tokens}")  # fmt: skip
    if step.stage == "models":
        model = REAL_MODELS[step.index]
        if model.latent:
            return r"(d_c + d_R)\,L\,b", (
                rf"({model.latent} + {model.rotary}) \cdot {model.layers} \cdot 2"
                rf" = {model.bytes_per_token}")  # fmt: skip
        return r"2\,L\,g\,d\,b", (
            rf"2 \cdot {model.layers} \cdot {model.key_value_heads} \cdot {model.head_width}"
            rf" \cdot 2 = {model.bytes_per_token}")  # fmt: skip
    if step.stage == "absorb":
        value = (latent.rebuilt, latent.absorbed)[step.index][-1]
        rule = (r"s = q \,(c\, W_{UK})^T", r"s = (q\, W_{UK}^T)\, c^T")[step.index]
        return rule, rf"s = {tex(float(value), 6)}"
    if step.stage == "rotation":
        token = run.tokens - 1 - step.index
        return r"s = q\, R_{m-n}\, W_{UK}^T\, c^T", lines(
            rf"m - n = {step.index}", rf"s = {tex(float(latent.turned[token]), 5)}",
            rf"q\, W_{{UK}}^T c^T = {tex(float(latent.frozen[token]), 5)}")  # fmt: skip
    if step.stage == "decoupled":
        return r"s = q^C \cdot k^C + q^R \cdot k^R", (
            rf"{tex(float(latent.content[-1]), 4)} + ({tex(float(latent.turning[-1]), 4)})"
            rf" = {tex(float(latent.joined[-1]), 4)}")  # fmt: skip
    if step.stage == "convert":
        groups = found.groups[step.index]
        return r"W_K^{(j)} = \frac{g}{h} \sum_{i \in j} W_K^{(i)}", (
            rf"\frac{{g}}{{h}} = \frac{{{groups}}}{{{run.key_value_heads}}}")  # fmt: skip
    point = run.points[step.index]
    return (r"-\sum_t \sum_x p_{\mathrm{full}}(x) \ln p_g(x)",
            rf"{tex(run.points[0].own[-1], 4)} \to {tex(point.own[-1], 4)}")  # fmt: skip
