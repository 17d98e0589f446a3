"""What is said beside each step, with its numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.attention.kv_cache import Run, Step
from explorer.compute.models.cache_blocks import wasted_slots
from explorer.core.formatting import count, data_size, fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.kv_cache.reads import milliseconds, named

#: Sentences often said about a stage; whether they are true is computed.
CLAIMS = {"phases": ("W017",), "decode": ("W017",)}
CHANGE = r"\frac{\left|k_i^{(n+1)} - k_i^{(n)}\right|}{\left|k_i^{(n)}\right|}"


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    run: Run = trace.shared
    step: Step = trace[index]
    copied = step.pool is not None and step.pool.copied[0] >= 0
    heading = "heading.copied" if copied else f"heading.{step.stage}"
    if step.ring is not None:
        heading = f"heading.{step.ring.name}"
    formula, numbers = formulas(run, step)
    return Explanation(
        Message(heading, {"token": named(run, step.tokens - 1)} if step.stage == "decode" else {}),
        paragraph(trace, step), formula, numbers, tuple(notices(run, step)),
        CLAIMS.get(step.stage, ()),
    )  # fmt: skip


def lines(*parts: str) -> str:
    """A formula over several lines: the column beside the stage is narrow."""
    body = r" \\ ".join(f"&{part}" for part in parts)
    return rf"\begin{{aligned}} {body} \end{{aligned}}"


def formulas(run: Run, step: Step) -> tuple[str, str]:
    """The formula of a stage, and the same with this step's numbers."""
    if step.stage in ("prefill", "decode"):
        n, total = step.new, step.tokens
        rule = r"L\,n\,(W + 2 h d\,N) + D\,V"
        return rule, lines(
            rf"{run.layers} \cdot {n} \cdot ({run.layer_weights}",
            rf"+ 2 \cdot {run.heads} \cdot {run.head_width} \cdot {total})",
            rf"+ {run.width} \cdot {run.vocabulary}", f"= {step.multiply_adds}",
        )  # fmt: skip
    if step.stage == "reads":
        rule = (
            r"o_i = \sum_{j \le i} \frac{e^{q_i \cdot k_j / \sqrt{d}}}"
            r"{\sum_{m \le i} e^{q_i \cdot k_m / \sqrt{d}}}\, v_j"
        )
        last = run.tokens - 1
        return rule, rf"q_{{{last}}},\; k_0 \ldots k_{{{last}}},\; v_0 \ldots v_{{{last}}}"
    if step.stage in ("causal", "bidirectional"):
        change = run.causal if step.stage == "causal" else run.bidirectional
        layer, token = (int(i) for i in np.unravel_index(change.key.argmax(), change.key.shape))
        return CHANGE, rf"i = {token},\; l = {layer + 1}:\quad {tex(float(change.key.max()))}"
    if step.stage == "phases":
        one, all_of_them = 1000 * run.prefill_seconds, 1000 * sum(run.token_seconds)
        return r"\frac{T}{n}, \quad \frac{t_1 + \dots + t_n}{n}", lines(
            rf"\frac{{{tex(one)}}}{{{run.prompt}}} = {tex(one / run.prompt)},",
            rf"\frac{{{tex(all_of_them)}}}{{{run.prompt}}} = {tex(all_of_them / run.prompt)}",
        )  # fmt: skip
    if step.ring is not None:
        count_of = max(len(step.ring.losses), 1)
        return (
            r"\frac{1}{n - 1} \sum_{i=1}^{n-1} -\ln p(x_i)",
            rf"\frac{{{tex(step.ring.mean * count_of)}}}{{{count_of}}} = {tex(step.ring.mean)}",
        )
    pool = step.pool
    assert pool is not None
    length = len(pool.sequences[0].pieces)
    waste = wasted_slots(length, run.block)
    return (
        r"\left\lceil \frac{N}{b} \right\rceil b - N",
        rf"\left\lceil \frac{{{length}}}{{{run.block}}} \right\rceil \cdot {run.block} - {length} "
        rf"= {waste}",
    )


def paragraph(trace: Trace, step: Step) -> Message:
    """The sentence of a stage with its numbers."""
    run: Run = trace.shared
    change = run.causal if step.stage == "causal" else run.bidirectional
    most = max(float(change.key.max(initial=0)), float(change.value.max(initial=0)))
    decode = sum(run.token_seconds)
    facts: dict[str, Any] = {
        "tokens": step.tokens, "old": step.tokens - step.new, "layers": run.layers,
        "each": data_size(run.bytes_per_token), "next": step.next_pieces[0],
        "token": named(run, step.tokens - 1), "own": count(step.multiply_adds),
        "without": count(step.multiply_adds_without), "difference": number(step.difference, 2),
        "most": int(run.key_reads.max()), "prompt": run.prompt, "block": run.block,
        "prefill": milliseconds(run.prefill_seconds), "decode": milliseconds(decode),
        "ratio": number(decode / max(run.prefill_seconds, 1e-9), 2), "capacity": run.capacity,
        "share": percent(run.heads / (2 * run.key_value_heads)),
    }  # fmt: skip
    if step.stage in ("causal", "bidirectional"):
        facts |= {
            "token": named(run, run.prompt), "difference": number(change.difference, 2),
            "change": percent(most) if most > 1e-3 else number(most, 2),
        }  # fmt: skip
        single = step.stage == "bidirectional" and run.layers == 1
        return Message("text.bidirectional.single" if single else f"text.{step.stage}", facts)
    if step.ring is not None:
        rings = {one.ring.name: fixed(one.ring.mean, 2) for one in trace.steps if one.ring}
        large = step.ring.name != "all" and trace.params.window >= run.tokens
        return Message(
            "text.window.large" if large else f"text.{step.ring.name}",
            {**rings, "kept": len(step.ring.held), "slots": trace.params.window,
             "tokens": run.tokens, "bytes": data_size(step.cache_bytes)},
        )  # fmt: skip
    if step.stage == "phases" and run.prompt == 1:
        return Message("text.phases.single")
    if step.stage == "paged":
        return Message("text.paged", facts | {"most": run.block - 1})
    if step.stage == "fork":
        return fork_paragraph(trace, step)
    return Message(f"text.{step.stage}", facts)


def fork_paragraph(trace: Trace, step: Step) -> Message:
    """What a step did to the shared blocks."""
    pool = step.pool
    assert pool is not None
    newest = [text for text in pool.sequences if text.newest]
    if pool.copied[0] >= 0:
        source, target = pool.copied
        return message("text.copied", source=source, target=target, left=pool.references[source])
    if newest:
        return message(
            "text.written", name=newest[0].name, piece=newest[0].pieces[-1],
            temperature=fixed(trace.params.temperature, 1),
            used=sum(len(text.pieces) for text in pool.sequences), filled=pool.filled,
        )  # fmt: skip
    seed = trace.params.seed
    return message("text.fork", first=seed, second=seed + 1)


def notices(run: Run, step: Step) -> list[Message]:
    """What to notice."""
    found = []
    letters = {"prefill": "see.letters", "decode": "see.letters", "phases": "see.times",
               "paged": "see.slots"}  # fmt: skip
    if step.stage in letters:
        found.append(message(letters[step.stage]))
    if step.stage == "decode":
        found.append(message("see.same"))
        work = step.multiply_adds_without / step.multiply_adds
        times = step.seconds_without / step.seconds if step.seconds else 1.0
        key = "see.slower" if times < 1.1 else "see.small" if times < work / 2 else "see.time"
        found.append(message(key, work=number(work, 3), time=number(times, 2)))
    if step.stage == "prefill":
        if run.key_value_heads < run.heads:
            found.append(message("see.grouped", heads=run.heads, shared=run.key_value_heads,
                                 times=run.heads // run.key_value_heads))  # fmt: skip
        if run.positions == "rotary":
            found.append(message("see.turned"))
    if step.stage == "paged":
        found.append(message("see.equal" if run.paged_equal else "see.unequal"))
    if step.stage == "fork" and run.prompt % run.block == 0:
        found.append(message("see.full"))
    return found


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    run: Run = trace.shared
    step: Step = trace[index]
    found: dict[str, Any] = {
        "stage": step.stage, "tokens": step.tokens, "new": step.new,
        "cache_bytes": step.cache_bytes,
    }  # fmt: skip
    if step.stage in ("prefill", "decode"):
        found |= {
            "multiply_adds": step.multiply_adds,
            "multiply_adds_without": step.multiply_adds_without,
            "total": step.total, "total_without": step.total_without,
            "seconds": step.seconds, "seconds_without": step.seconds_without,
            "difference": step.difference,
            "bytes_fetched": run.number_bytes * run.read_weights + step.cache_bytes,
            "next": dict(zip(step.next_pieces, step.next_chances, strict=True)),
        }  # fmt: skip
    elif step.stage == "reads":
        found |= {"query_reads": run.query_reads, "key_reads": run.key_reads,
                  "value_reads": run.value_reads}  # fmt: skip
    elif step.stage in ("causal", "bidirectional"):
        change = run.causal if step.stage == "causal" else run.bidirectional
        found |= {"key_change": change.key, "value_change": change.value,
                  "difference": change.difference}  # fmt: skip
    elif step.stage == "phases":
        found |= {"prefill_seconds": run.prefill_seconds,
                  "token_seconds": list(run.token_seconds)}  # fmt: skip
    elif step.ring is not None:
        found |= {"ring": list(step.ring.held), "losses": list(step.ring.losses),
                  "mean_loss": step.ring.mean}  # fmt: skip
    elif step.pool is not None:
        found |= {
            "tables": {text.name: list(text.table) for text in step.pool.sequences},
            "texts": {text.name: "".join(text.pieces) for text in step.pool.sequences},
            "references": list(step.pool.references), "slots_reserved": step.pool.reserved,
            "slots_taken": step.pool.taken, "slots_filled": step.pool.filled,
        }  # fmt: skip
    return found


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    run: Run = trace.shared
    passes = [step for step in trace.steps if step.stage in ("prefill", "decode")]
    last = passes[-1]
    return {
        "model": run.model, "tokens": run.tokens, "text": "".join(run.pieces),
        "multiply_adds": last.total, "multiply_adds_without": last.total_without,
        "largest_difference": max(step.difference for step in passes[1:]),
        "cache_bytes": last.cache_bytes, "bytes_per_token": run.bytes_per_token,
        "bidirectional_change": max(float(run.bidirectional.key.max(initial=0)),
                                    float(run.bidirectional.value.max(initial=0))),
        "causal_change": max(float(run.causal.key.max(initial=0)),
                             float(run.causal.value.max(initial=0))),
        "prefill_seconds": run.prefill_seconds, "decode_seconds": sum(run.token_seconds),
        "paged_equal": run.paged_equal,
        "mean_losses": {one.ring.name: one.ring.mean for one in trace.steps if one.ring},
    }  # fmt: skip
