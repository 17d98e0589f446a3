"""What blocks/flow says about a step: caption, formula with this step's numbers, what to notice."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explorer.compute.blocks.flow import (
    Depth,
    Exposure,
    Families,
    Images,
    Station,
    Step,
    Travel,
)
from explorer.core.formatting import count, fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

Said = tuple[Message, str, str, tuple[Message, ...]]


def caption_of(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    step: Step = trace[index]
    shared = trace.shared
    if isinstance(shared, Travel):
        return _caption(shared, step)
    if isinstance(shared, Exposure):
        place = step.index
        return message("caption.exposure", place=place + 1,
                       forced=percent(float(shared.forced[place])),
                       own=percent(float(shared.own[place])))  # fmt: skip
    if isinstance(shared, Depth):
        layer = shared.gradient.shape[1] - 1 - step.index
        return message("caption.depth", layer=layer,
                       kept=number(float(shared.gradient[0, layer])),
                       cut=number(float(shared.gradient[1, layer])))  # fmt: skip
    if isinstance(shared, Families):
        family = shared.families[step.index]
        return message("caption.families." + family.name, encoder=family.encoder,
                       decoder=family.decoder, asked=amount(family.asked),
                       positions=count(family.positions))  # fmt: skip
    assert isinstance(shared, Images)
    if step.index == 0:
        return message("caption.resampler", given=shared.given, latents=shared.weights.shape[0])
    return message("caption.gate.shut" if shared.equal else "caption.gate.open",
                   opening=fixed(shared.opening, 2), value=number(shared.difference))  # fmt: skip


def _caption(travel: Travel, step: Step) -> Message:
    if step.kind == "loss":
        asked = [one for one in travel.head.loss.tolist() if one == one]
        key = "caption.loss" if travel.columns[-1].causal else "caption.loss.masked"
        key = "caption.loss.one" if key == "caption.loss" and len(asked) == 1 else key
        return message(
            key, asked=len(asked), loss=fixed(float(np.mean(asked)), 3) if asked else "–"
        )
    if step.kind == "write":
        one = travel.written[step.index - 1]
        key = "caption.write" + _how(travel, step)
        return message(key, number=step.index, piece=one.piece, likeliest=one.likeliest,
                       tokens=travel.prompt + step.index - 1)  # fmt: skip
    station = travel.columns[step.column].stations[step.index]
    name = travel.columns[step.column].name
    if station.kind in ("embedding", "head"):
        tokens = len(travel.columns[step.column].pieces)
        single = ".one" if tokens == 1 and station.kind == "embedding" else ""
        return message(f"caption.{station.kind}{single}", tokens=tokens, width=travel.width,
                       vocabulary=count(travel.vocabulary))  # fmt: skip
    kind = station.kind if station.kind != "attention" else f"attention.{name}"
    if not travel.residual:
        return message("caption.cut", part=message("part." + station.kind, layer=station.layer + 1))
    return message("caption." + kind, layer=station.layer + 1,
                   stream=number(float(station.before.mean())),
                   added=number(float(station.added.mean())))  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    told: dict[str, Callable[[Trace, Step], Said]] = {
        "station": _station, "loss": _loss, "write": _write, "exposure": _exposure,
        "depth": _depth, "families": _families, "images": _images,
    }  # fmt: skip
    paragraph, formula, numbers, notice = told[step.kind](trace, step)
    claims = ("W158",) if step.kind == "images" else ()
    return Explanation(caption_of(trace, index), paragraph, formula, numbers, notice, claims)


def _station(trace: Trace, step: Step) -> Said:
    travel: Travel = trace.shared
    column = travel.columns[step.column]
    station = column.stations[step.index]
    kind = station.kind
    if kind == "embedding":
        x = "x_t = E_{w_t} + P_t" if travel.norm == "pre" else (
            r"x_t = \mathrm{norm}(E_{w_t} + P_t)")  # fmt: skip
        if not travel.placed:
            numbers = rf"\|E\| = {tex(float(station.before.mean()))}"
            return (message("para.embedding.rotary", tokens=len(column.pieces), width=travel.width,
                            piece=column.pieces[-1]), "x_t = E_{w_t}", numbers,
                    (message("note.shape"),))  # fmt: skip
        return (message("para.embedding", tokens=len(column.pieces), width=travel.width,
                        piece=column.pieces[-1]), x, _lengths(station, "E", "P"),
                (message("note.once" if column.name == "encoder" else "note.shape"),))  # fmt: skip
    if kind == "head":
        head = travel.head
        at = next((place for place, one in enumerate(head.targets) if one), 0)
        numbers = rf"\max_y p = {tex(float(head.chances[at, 0]))}"
        return (message("para.head." + ("causal" if column.causal else "masked"),
                        says=head.pieces[at][0], place=at + 1),
                r"p = \mathrm{softmax}(U x_t)", numbers,
                (message("note.head"),))  # fmt: skip
    name = {"attention": r"\mathrm{Attention}", "cross": r"\mathrm{Cross}",
            "feed_forward": r"\mathrm{FFN}"}[kind]  # fmt: skip
    memory = ", m" if kind == "cross" else ""
    plus = "x + " if travel.residual else ""
    formula = (rf"x \leftarrow {plus}{name}(\mathrm{{norm}}(x){memory})" if travel.norm == "pre"
               else rf"x \leftarrow \mathrm{{norm}}({plus}{name}(x{memory}))")  # fmt: skip
    paragraph = message(
        f"para.{kind}" + ("" if travel.residual or kind == "cross" else ".cut"),
        heads=travel.heads, inner=travel.inner, width=travel.width,
        layer=station.layer + 1,
    )  # fmt: skip
    notes = [message("note.cut" if not travel.residual else "note.residual"),
             message("note." + travel.norm)]  # fmt: skip
    if kind == "attention":
        notes.append(message("note.causal" if column.causal else "note.all"))
    return paragraph, formula, _lengths(station, "x", "F(x)"), tuple(notes)


def _lengths(station: Station, first: str, second: str) -> str:
    """Mean lengths over the tokens: before, given, after."""
    return (rf"\|{first}\| = {tex(float(station.before.mean()))}, \; "
            rf"\|{second}\| = {tex(float(station.added.mean()))} \; \rightarrow \; "
            rf"{tex(float(station.after.mean()))}")  # fmt: skip


def _loss(trace: Trace, step: Step) -> Said:
    travel: Travel = trace.shared
    losses = [one for one in travel.head.loss.tolist() if one == one]
    column = travel.columns[-1]
    given = r"y_{<t}, x" if len(travel.columns) > 1 else (r"x_{<t}" if column.causal else
                                                         r"x_{\mathrm{rest}}")  # fmt: skip
    formula = rf"L = -\frac{{1}}{{n}} \sum_t \ln p(y_t \mid {given})"
    numbers = rf"n = {len(losses)}, \; L = {tex(float(np.mean(losses)))}" if losses else ""
    kind = travel.family if column.causal else "encoder-only"
    return (message("para.loss." + kind, asked=len(losses), positions=len(column.pieces)), formula,
            numbers, (message("note.forcing" if column.causal else "note.masked"),))  # fmt: skip


def _write(trace: Trace, step: Step) -> Said:
    travel: Travel = trace.shared
    one = travel.written[step.index - 1]
    notes = [message("note.mistake")]
    if step.index > 1:
        notes.insert(0, message("note.same"))
    if travel.expected and any(each.forced for each in travel.written):
        wrong = sum(each.piece != right for each, right in
                    zip(travel.written, travel.expected, strict=False))  # fmt: skip
        notes.insert(0, message("note.consequence", wrong=wrong))
    return (message("para.write" + _how(travel, step), tokens=travel.prompt + step.index - 1,
                    number=step.index, positions=len(travel.columns[-1].pieces)),
            r"\hat{y}_t = \arg\max_y p(y \mid \hat{y}_{<t})",
            rf"p = {tex(one.chance)}", tuple(notes))  # fmt: skip


def _how(travel: Travel, step: Step) -> str:
    """The ending of a key: a mistake on purpose, the last token, or one that is read again."""
    if travel.written[step.index - 1].forced:
        return ".forced"
    return ".end" if step.index == len(travel.written) else ""


def amount(value: float) -> str:
    """Positions: whole where they are; a share of them may not be."""
    return count(int(value)) if value == int(value) else number(value)


def _exposure(trace: Trace, step: Step) -> Said:
    shared: Exposure = trace.shared
    wrong = "–" if shared.after_wrong != shared.after_wrong else percent(shared.after_wrong)
    right = "–" if shared.after_right != shared.after_right else percent(shared.after_right)
    forced, own = float(shared.forced.mean()), float(shared.own.mean())
    return (
        message("para.exposure", rows=shared.rows, forced=percent(forced), own=percent(own)),
        r"p(y_t \mid y_{<t}) \quad p(y_t \mid \hat{y}_{<t})",
        rf"{tex(100 * forced)}\% \rightarrow {tex(100 * own)}\%",
        (message("note.after", wrong=wrong, right=right),
         message("note.whole", share=percent(shared.whole_own)), message("note.noise")),
    )  # fmt: skip


def _depth(trace: Trace, step: Step) -> Said:
    shared: Depth = trace.shared
    first, layers = shared.gradient[:, 0], shared.gradient.shape[1] - 1
    last = shared.gradient[:, -1]
    norm = trace.params.norm
    formula = r"\frac{\partial x_{l+1}}{\partial x_l} = I + F'(x_l)"
    if norm == "post":
        formula = r"\frac{\partial x_{l+1}}{\partial x_l} = \mathrm{norm}' \, (I + F'(x_l))"
    numbers = (rf"\frac{{\|g_0\|}}{{\|g_L\|}} = {tex(float(first[0] / last[0]))}, \; "
               rf"{tex(float(first[1] / last[1]))}")  # fmt: skip
    return (
        message("para.depth", layers=layers, kept=number(float(first[0] / last[0])),
                cut=number(float(first[1] / last[1]))), formula, numbers,
        (message("note.alike", kept=fixed(float(shared.alike[0, -1]), 2),
                 cut=fixed(float(shared.alike[1, -1]), 2)),
         message("note.depth." + ("none" if norm == "none" else "norm"))),
    )  # fmt: skip


def _families(trace: Trace, step: Step) -> Said:
    shared: Families = trace.shared
    family = shared.families[step.index]
    width = trace.params.width
    if family.cross:
        formula = r"P = (12 L_E + 16 L_D) \, d^2"
        numbers = (rf"(12 \cdot {family.encoder} + 16 \cdot {family.decoder}) \cdot {width}^2 = "
                   rf"{family.parameters}")  # fmt: skip
    else:
        formula = r"P = 12 L d^2"
        numbers = (
            rf"12 \cdot {family.encoder + family.decoder} \cdot {width}^2 = {family.parameters}"
        )
    one = shared.families[1]
    return (
        message("para.families." + family.name, asked=amount(family.asked),
                positions=count(family.positions)),
        formula, numbers,
        (message("note.families", parameters=fixed(family.parameters / one.parameters, 2),
                 forward=fixed(family.forward / one.forward, 2)),
         message("note.dominance")),
    )  # fmt: skip


def _images(trace: Trace, step: Step) -> Said:
    shared: Images = trace.shared
    latents = shared.weights.shape[0]
    if step.index == 0:
        return (
            message("para.resampler", given=shared.given, latents=latents),
            r"z \leftarrow z + \mathrm{Attention}(z, [x; z])",
            rf"{latents} \times ({shared.given} + {latents})",
            (message("note.latents", latents=latents), message("note.untrained")),
        )  # fmt: skip
    return (
        message("para.gate", tokens=len(shared.pieces), latents=latents),
        r"x \leftarrow x + \tanh(\alpha) \, \mathrm{Cross}(x, z)",
        rf"\tanh({tex(trace.params.gate)}) = {tex(shared.opening)}",
        (message("note.equal" if shared.equal else "note.unequal",
                 value=number(shared.difference), divergence=number(shared.divergence)),
         message("note.untrained")),
    )  # fmt: skip
