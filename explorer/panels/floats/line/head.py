"""The lines above the picture: what is seen, in numbers, and what the colours mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.line.bands import BANDS
from explorer.compute.floats.line.params import CHOICES, Shared
from explorer.core.formatting import count, superscript
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.floats.line.dropped import COLOURS
from explorer.panels.floats.line.layout import Layout
from explorer.panels.floats.line.rows import percent
from explorer.ui.canvas.ink import Ink


def headline(trace: Trace, index: int) -> Message:
    """The step in one sentence."""
    step, info = trace[index], FORMATS[trace.params.format]
    if step.stage == "formats":
        return message("head_formats", count=len(FORMATS))
    if step.stage == "facts":
        return _about_torch(trace.shared, info)
    zero, subnormal, _, beyond = step.counts[CHOICES.index(info.name)].tolist()
    lost = {"zero": percent(zero / step.total), "beyond": percent(beyond / step.total),
            "format": info.label, "subnormal": percent(subnormal / step.total)}  # fmt: skip
    if step.stage == "scaled":
        before = step.unscaled[CHOICES.index(info.name)][0] / step.total
        return message("head_scaled", scale=superscript(step.exponent), before=percent(before),
                       **lost)  # fmt: skip
    return message(f"head_{step.stage}", **lost)


def _about_torch(shared: Shared, info: FormatInfo) -> Message:
    """What torch.finfo has wrong, of the chosen format or of others."""
    wrong = {
        facts.format: [fact.field for fact in facts.facts if fact.verdict == "differs"]
        for facts in shared.facts
    }
    here = wrong.pop(info.name, [])
    others = ", ".join(FORMATS[name].label for name, fields in wrong.items() if fields)
    if here:
        return message("head_facts_here", format=info.label, fields=", ".join(here))
    if not others:
        return message("head_facts_none", format=info.label)
    answers = any(fact.verdict == "agrees" for fact in shared.facts_of(info.name).facts)
    key = "head_facts" if answers else "head_facts_silent"
    return message(key, format=info.label, others=others)


def subtitle(trace: Trace, index: int) -> Message:
    """What the numbers are, and how many."""
    step, shared = trace[index], trace.shared
    population = shared.population(step.stage)
    if step.stage == "formats":
        return message("sub_formats")
    if population is None:
        return message("sub_facts", version=shared.torch)
    args = {"count": count(step.total), "zeros": count(population.zeros), "model": shared.model,
            "tokens": shared.tokens}  # fmt: skip
    if population.simulated:
        return message("sub_simulated", count=count(step.total))
    if step.stage in ("gradients", "scaled"):
        return message("sub_gradients_zeros" if population.zeros else "sub_gradients", **args)
    return message(f"sub_{step.stage}", **args)


def draw_head(ink: Ink, layout: Layout, trace: Trace, index: int) -> None:
    """Sentence, subtitle, legend."""
    box, small = layout.head, ink.line_height("small")
    text = ink.say(headline(trace, index))
    size = next(
        (s for s in ("body", "small") if ink.text_width(text, s, bold=True) <= box.width()), "tiny"
    )
    first = QRectF(box.left(), box.top(), box.width(), ink.line_height("body"))
    ink.text(first, text, size=size, bold=True)
    second = QRectF(box.left(), first.bottom() + 1, box.width(), small)
    ink.text(second, ink.say(subtitle(trace, index)), size="small", colour="muted")
    third = QRectF(box.left(), second.bottom() + 2, box.width(), small)
    _draw_legend(ink, third, layout, trace, index)


def _draw_legend(ink: Ink, box: QRectF, layout: Layout, trace: Trace, index: int) -> None:
    """The colours, for numbers with the shares of the chosen format; the title of the column."""
    step = trace[index]
    if step.stage == "facts":
        return
    if step.total:
        counts = step.counts[CHOICES.index(trace.params.format)].tolist()
        entries = [
            (COLOURS[name], f"{ink.say('legend_' + name)} {percent(number / step.total)}", name)
            for name, number in zip(BANDS, counts, strict=True)
        ]
        if step.stage == "scaled":
            entries.append(("", ink.say("legend_unscaled"), "unscaled"))
    else:
        entries = [
            ("significand", ink.say("legend_normal"), "normal"),
            ("warn", ink.say("legend_subnormal"), "subnormal"),
            ("", ink.say("legend_shade"), "shade"),
        ]
    title = ink.say("column_lost" if step.total else "column_decades")
    ends = box.right() - ink.text_width(title, "tiny") - 10
    ink.text(box, title, size="tiny", colour="muted", align="right middle")
    x = box.left()
    needed = sum(30.0 + ink.text_width(text, "small") for _, text, _ in entries)
    size = "small" if needed <= ends - x else "tiny"
    for colour, text, name in entries:
        wide = ink.text_width(text, size)
        sign = 16.0 if name != "shade" else 30.0
        if x + sign + wide > ends:
            if x + sign + 40 > ends:
                break
            wide = ends - x - sign
        middle = box.center().y()
        if name == "unscaled":
            ink.line(x, middle, x + 13, middle, "text", width=1.2, dash=True)
        elif name == "shade":
            for i, share in enumerate((0.2, 0.6, 1.0)):
                ink.rect(QRectF(x + 9 * i, middle - 5, 9, 10), fill=ink.ramp(share, "significand"))
        else:
            swatch = QRectF(x, middle - 5, 10, 10)
            ink.rect(swatch, fill=colour)
            if name in ("zero", "beyond"):
                ink.hatch(swatch, "surface", gap=4.0 if name == "beyond" else 1e9)
        ink.text(QRectF(x + sign, box.top(), wide + 2, box.height()), text, size=size)
        x += sign + wide + 14
