"""What the column beside the stage says: sentences and formulas with this step's numbers."""

from __future__ import annotations

from collections.abc import Callable

from explorer.compute.generation.speed import Params, Run, Step, decode, prefill
from explorer.compute.generation.step_time import cache_bytes, most_texts, numbers_per_token
from explorer.compute.models.matrices import total
from explorer.core.formatting import count, data_size, duration, number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.generation.looks import share
from explorer.panels.generation.speed.names import amount

CLAIMS = {
    "remedies": ("W131",),
    "decode": ("W130", "W137"),
    "cache": ("W123",),
}
Said = tuple[Message, str, str, list[Message]]


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    params: Params = trace.params
    run: Run = trace.shared
    step: Step = trace[index]
    work, machine = step.work, params.machine
    facts = {
        "tokens": count(work.new), "context": count(work.context), "batch": count(work.batch),
        "time": duration(work.seconds(machine)), "share": share(work.use(machine)),
    }  # fmt: skip
    if step.stage == "prefill":
        if work.new == 1:
            return Message("caption.prefill.one", facts)
        layers = work.parts[0]
        bound = layers.memory(machine) > layers.arithmetic(machine)
        return Message("caption.prefill.memory" if bound else "caption.prefill.compute", facts)
    if step.stage == "batch" and work.batch > 1:
        key = "caption.batch" if work.fits(machine) else "caption.batch.misfit"
        rate = count(round(work.batch / work.seconds(machine)))
        return Message(key, facts | {"rate": rate})
    if step.stage == "cache":
        texts = most_texts(params.architecture, params.formats, params.prompt + 1, machine)
        key = "caption.cache" if work.weights <= machine.memory else "caption.cache.weights"
        return message(key, texts=count(texts), tokens=count(params.prompt + 1))
    if step.stage == "logits":
        part = share(work.parts[2].flops / work.flops)
        return message("caption.logits.all" if step.place else "caption.logits.one", share=part,
                       tokens=count(params.prompt))  # fmt: skip
    if step.stage == "remedies":
        plain, one = run.remedies[0], run.remedies[step.place]
        ratio = plain.latency / one.latency
        if step.place == 0:
            return message("caption.remedy.plain", time=duration(plain.latency))
        if one.name == "batch":
            return message("caption.remedy.batch", times=number(one.throughput / plain.throughput))
        if abs(ratio - 1) < 0.005:
            return message("caption.remedy.none")
        key = "caption.remedy.faster" if ratio > 1 else "caption.remedy.slower"
        return message(key, times=number(max(ratio, 1 / ratio)))
    if step.stage == "here":
        timed = run.here.passes[step.place]
        name = "one" if work.context == 1 else timed.stage
        return message(f"caption.here.{name}", tokens=work.new, context=work.context,
                       time=duration(timed.seconds))  # fmt: skip
    return Message("caption.decode", facts)


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    tellers: dict[str, Callable[[Trace, Step], Said]] = {
        "prefill": _prefill, "decode": _decode, "batch": _batch, "cache": _cache,
        "logits": _logits, "remedies": _remedies, "here": _here,
    }  # fmt: skip
    paragraph, formula, numbers, notice = tellers[step.stage](trace, step)
    return Explanation(caption(trace, index), paragraph, formula, numbers, tuple(notice),
                       CLAIMS.get(step.stage, ()))  # fmt: skip


#: FLOPs over the machine's FLOP/s, bytes over its bandwidth, for each part i of a pass.
TIME = r"t = \sum_i \max\left( \frac{\mathrm{FLOPs}_i}{F},\; \frac{\mathrm{bytes}_i}{B} \right)"


def _time(trace: Trace, step: Step) -> str:
    """The three maxima with their numbers, in milliseconds."""
    machine = trace.params.machine
    pieces = [
        rf"\max({tex(1e3 * part.arithmetic(machine))},\, {tex(1e3 * part.memory(machine))})"
        for part in step.work.parts
    ]
    total_time = tex(1e3 * step.work.seconds(machine))
    return " + ".join(pieces) + rf" = {total_time}\,\mathrm{{ms}}"


def _prefill(trace: Trace, step: Step) -> Said:
    params: Params = trace.params
    machine, work = params.machine, step.work
    layers = work.parts[0]
    paragraph = message(
        "text.prefill.one" if work.new == 1 else "text.prefill", tokens=count(work.new),
        bytes=amount(layers.bytes, "B"),
        flops=amount(layers.flops, "FLOP"), intensity=number(layers.flops / layers.bytes),
        ridge=number(machine.ridge),
    )  # fmt: skip
    notice = [message("see.lanes"), message("see.source." + params.hardware), message("see.left")]
    if not work.fits(machine):
        notice.insert(0, _misfit(trace, step))
    if params.architecture.experts:
        notice.append(message("see.experts"))
    return paragraph, TIME, _time(trace, step), notice


def _misfit(trace: Trace, step: Step) -> Message:
    return message("see.misfit", held=amount(step.work.weights + step.work.cache, "B"),
                   memory=amount(trace.params.machine.memory, "B"))  # fmt: skip


def _decode(trace: Trace, step: Step) -> Said:
    params: Params = trace.params
    machine, work = params.machine, step.work
    layers, attention, _ = work.parts
    key = "text.decode" if work.batch == 1 else "text.decode.many"
    paragraph = message(
        key, bytes=amount(layers.bytes, "B"), cache=amount(attention.bytes, "B"),
        batch=count(work.batch), intensity=number(work.intensity), ridge=number(machine.ridge),
    )  # fmt: skip
    first = prefill(params)
    ratio = (work.seconds(machine) / work.batch) / (first.seconds(machine) / first.new)
    notice = [message("see.ratio", times=number(ratio)), message("see.grows"),
              message("see.cached")]  # fmt: skip
    if not work.fits(machine):
        notice.insert(0, _misfit(trace, step))
    return paragraph, TIME, _time(trace, step), notice


def _batch(trace: Trace, step: Step) -> Said:
    params: Params = trace.params
    machine, work = params.machine, step.work
    if work.batch == 1:
        return _decode(trace, step)
    alone = decode(params, batch=1)
    paragraph = message(
        "text.batch", batch=count(work.batch), weights=amount(work.parts[0].bytes, "B"),
        cache=amount(work.parts[1].bytes, "B"),
        slower=number(work.seconds(machine) / alone.seconds(machine)),
        more=number(work.batch * alone.seconds(machine) / work.seconds(machine)),
    )  # fmt: skip
    notice = [message("see.slope"), message("see.serving")]
    if not work.fits(machine):
        notice.insert(0, _misfit(trace, step))
    formula = r"I = \frac{2\,b\,W + 4\,b\,n\,L\,h\,d}{s_w W + 2\,b\,n\,L\,h_{kv}\,d\,s_c}"
    numbers = rf"\frac{{{tex(work.flops)}}}{{{tex(work.bytes)}}} = {tex(work.intensity)}"
    return paragraph, formula, numbers, notice


def _cache(trace: Trace, step: Step) -> Said:
    params: Params = trace.params
    model, formats = params.architecture, params.formats
    each = cache_bytes(model, 1, formats)
    crossing = total(model) * formats.weight / each
    paragraph = message(
        "text.cache", each=data_size(each), tokens=count(params.prompt + 1),
        text=data_size(each * (params.prompt + 1)), crossing=count(round(crossing)),
    )  # fmt: skip
    numbers = (
        rf"2 \cdot {model.layers} \cdot {model.key_value_heads} \cdot {model.head_size} \cdot "
        rf"{formats.cache:g} = {numbers_per_token(model) * formats.cache:.0f}"
        r"\;\mathrm{bytes\ per\ token}"
    )
    formula = r"2 \cdot b \cdot n \cdot L \cdot h_{kv} \cdot d \cdot s"
    return paragraph, formula, numbers, [message("see.heads"), message("see.paged")]


def _logits(trace: Trace, step: Step) -> Said:
    params: Params = trace.params
    model, work = params.architecture, step.work
    rows = params.prompt if step.place else work.batch
    paragraph = message(
        "text.logits.all" if step.place else "text.logits.one", words=count(model.vocabulary),
        flops=amount(work.parts[2].flops, "FLOP"), tokens=count(params.prompt),
        bytes=data_size(4.0 * rows * model.vocabulary),
    )  # fmt: skip
    numbers = (rf"2 \cdot {rows} \cdot {model.hidden} \cdot {model.vocabulary} = "
               rf"{tex(work.parts[2].flops)}")  # fmt: skip
    return paragraph, r"2 \cdot n \cdot d \cdot V", numbers, [message("see.tied")]


def _remedies(trace: Trace, step: Step) -> Said:
    run: Run = trace.shared
    one = run.remedies[step.place]
    loss, found = one.loss, run.speculation
    facts = {
        "divergence": "" if loss is None else number(loss.divergence),
        "same": "" if loss is None else share(loss.agreement),
        "difference": "" if loss is None else number(loss.difference),
        "tokens": run.small_tokens, "compared": "" if loss is None else loss.tokens,
        "rate": share(found.rate), "accepted": found.accepted, "drafted": found.drafted,
        "ahead": found.ahead, "each": number(one.tokens), "said": found.tokens,
    }  # fmt: skip
    key = "see.first" if step.place else "see.first.plain"
    notice = [message(key, time=duration(one.prefill))]
    if one.name == "speculative":
        notice.append(message("see.spoken" if found.same else "see.spoken.other",
                              said=found.tokens))  # fmt: skip
    notice.append(message("see.simulated"))
    formula = r"\frac{1}{n} \sum_i \sum_v p_i(v) \ln \frac{p_i(v)}{q_i(v)}" if loss else ""
    numbers = tex(loss.divergence) if loss else ""
    if one.name == "speculative":
        formula = r"\frac{1 - \alpha^{k+1}}{1 - \alpha}"
        rate = tex(found.rate)
        numbers = (rf"\frac{{1 - {rate}^{{{found.ahead + 1}}}}}{{1 - {rate}}} = {tex(one.tokens)}"
                   if found.rate < 1 else rf"{found.ahead} + 1 = {tex(one.tokens)}")  # fmt: skip
    name = "batched" if one.name == "batch" else one.name
    return Message(f"text.{name}", facts), formula, numbers, notice


def _here(trace: Trace, step: Step) -> Said:
    run: Run = trace.shared
    here = run.here
    timed = here.passes[step.place]
    prefills = [one for one in here.passes if one.stage == "prefill"]
    each = [one.seconds / one.work.new for one in (prefills[0], prefills[-1])]
    paragraph = message(
        "text.here", hardware=here.hardware, threads=here.threads,
        flops=amount(here.flops, "FLOP/s"), bandwidth=amount(here.bandwidth, "B/s"),
        first=duration(prefills[0].seconds), last=duration(prefills[-1].seconds),
        tokens=prefills[-1].work.new, times=number(each[0] / max(each[1], 1e-12)),
    )  # fmt: skip
    numbers = (rf"{tex(1e3 * timed.work.seconds(here.machine))}\,\mathrm{{ms}} \le "
               rf"{tex(1e3 * timed.seconds)}\,\mathrm{{ms}}"
               if timed.seconds >= timed.work.seconds(here.machine) else "")  # fmt: skip
    notice = [message("see.measured"), message("see.gap"), message("see.kept")]
    return paragraph, TIME, numbers, notice
