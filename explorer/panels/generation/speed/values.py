"""The numbers of a step and of the run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.generation.speed import Params, Run, Step, decode, prefill
from explorer.compute.generation.step_time import cache_bytes, most_texts
from explorer.core.trace import Trace

VALUE_NAMES = {
    "stage": "which part of the lab",
    "batch": "texts in the pass",
    "new": "tokens of each that are computed",
    "context": "tokens in each cache afterwards",
    "flops": "FLOPs by part: layers, attention, logits",
    "bytes": "bytes fetched by part",
    "arithmetic_seconds": "seconds of arithmetic by part",
    "memory_seconds": "seconds of fetching by part",
    "seconds": "simulated time of the pass, s",
    "intensity": "FLOPs per byte",
    "attained": "FLOP/s attained",
    "use": "share of the time in which the arithmetic units work",
    "fits": "whether weights and caches have room in memory",
    "remedy": "its name",
    "latency": "seconds per token and text with it",
    "throughput": "tokens per second of all texts with it",
    "divergence": "mean KL from the unchanged small model, nats per token",
    "agreement": "share of tokens after which the likeliest next one is the same",
    "measured_seconds": "measured time of the small model's pass here, s",
    "simulated_seconds": "the same by the roof measured here, s",
}
RESULT_NAMES = {
    "ridge": "FLOPs per byte at which arithmetic and memory take equally long",
    "prefill_seconds": "simulated time of the prompt's pass, s",
    "decode_seconds": "simulated time of a step of decoding, s",
    "prefill_intensity": "FLOPs per byte of the prompt's pass",
    "decode_intensity": "FLOPs per byte of a step of decoding",
    "prefill_use": "share of the arithmetic that prefill uses",
    "decode_use": "the same of a step of decoding",
    "cache_bytes_per_token": "bytes one token leaves in the cache",
    "texts_that_fit": "texts of the prompt's length beside the weights",
    "speedups": "by remedy: plain time per token ÷ its time per token",
    "divergences": "by remedy: mean KL of the small model, nats per token",
    "acceptance": "share of drafted tokens that the small model accepted",
    "measured_prefill_seconds": "measured on this machine: tokens in a pass and seconds",
    "measured_decode_seconds": "measured on this machine: tokens in the cache and seconds",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    run: Run = trace.shared
    step: Step = trace[index]
    work, machine = step.work, trace.params.machine
    found: dict[str, Any] = {
        "stage": step.stage, "batch": work.batch, "new": work.new, "context": work.context,
        "flops": {part.name: part.flops for part in work.parts},
        "bytes": {part.name: part.bytes for part in work.parts},
        "intensity": work.intensity,
    }  # fmt: skip
    if step.stage == "here":
        timed = run.here.passes[step.place]
        return found | {
            "measured_seconds": timed.seconds,
            "simulated_seconds": work.seconds(run.here.machine),
        }
    found |= {
        "arithmetic_seconds": {part.name: part.arithmetic(machine) for part in work.parts},
        "memory_seconds": {part.name: part.memory(machine) for part in work.parts},
        "seconds": work.seconds(machine), "attained": work.attained(machine),
        "use": work.use(machine), "fits": work.fits(machine),
    }  # fmt: skip
    if step.stage == "remedies":
        one = run.remedies[step.place]
        found |= {"remedy": one.name, "latency": one.latency, "throughput": one.throughput}
        if one.loss is not None:
            found |= {"divergence": one.loss.divergence, "agreement": one.loss.agreement}
    return found


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    params: Params = trace.params
    run: Run = trace.shared
    machine, model = params.machine, params.architecture
    first, then = prefill(params), decode(params)
    plain = run.remedies[0].latency
    return {
        "ridge": machine.ridge, "prefill_seconds": first.seconds(machine),
        "decode_seconds": then.seconds(machine), "prefill_intensity": first.intensity,
        "decode_intensity": then.intensity, "prefill_use": first.use(machine),
        "decode_use": then.use(machine),
        "cache_bytes_per_token": cache_bytes(model, 1, params.formats),
        "texts_that_fit": most_texts(model, params.formats, params.prompt + 1, machine),
        "speedups": {one.name: plain / one.latency for one in run.remedies},
        "divergences": {one.name: one.loss.divergence for one in run.remedies if one.loss},
        "acceptance": run.speculation.rate,
        "measured_prefill_seconds": {
            str(one.work.new): one.seconds for one in run.here.passes if one.stage == "prefill"
        },
        "measured_decode_seconds": {
            str(one.work.context): one.seconds for one in run.here.passes if one.stage == "decode"
        },
    }  # fmt: skip
