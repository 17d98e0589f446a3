"""How layouts, changes and rules are written in this lab."""

from __future__ import annotations

from typing import Any

from explorer.compute.parallelism.planner.outcome import Verdict
from explorer.compute.parallelism.planner.space import RECOMPUTE, Job, Layout
from explorer.core.formatting import count, duration, number
from explorer.core.words import Message, message
from explorer.panels.parallelism.memory.names import amount, gib
from explorer.ui.canvas.ink import Ink

__all__ = [
    "A", "B", "amount", "asks", "changed", "condition", "gib", "ink_size", "latency", "refusal",
    "rounded", "seconds", "share", "spelled", "tags",
]  # fmt: skip

#: The reader's layout and the other, wherever both are drawn.
A, B = "category 1", "category 0"


def tags(layout: Layout) -> str:
    """A layout as a line of settings; those that do nothing are left out. Where it is too long it
    breaks after a dot, never between a name and its number."""
    sizes = [f"tp {layout.tp}"]
    sizes += [f"cp {layout.cp}"] if layout.cp > 1 else []
    sizes += [f"pp {layout.pp}", f"dp {layout.dp or '?'}"]
    sizes += [f"ep {layout.ep}"] if layout.ep > 1 else []
    sizes += [f"ZeRO-{layout.zero}"] if layout.zero else []
    sizes += ["SP"] if layout.sp else []
    sizes += [f"v {layout.virtual}"] if layout.virtual > 1 else []
    whole = [size.replace(" ", "\N{NO-BREAK SPACE}") for size in (*sizes, f"b {layout.batch}")]
    return "\N{NO-BREAK SPACE}· ".join(whole)


def spelled(layout: Layout) -> Message:
    """The same, and what is recomputed."""
    return message(f"spelled.{RECOMPUTE[layout.recompute]}", layout=tags(layout))


def changed(changes: tuple[tuple[str, int, int], ...]) -> Message:
    """Changes as one phrase, dp last: it follows from the others."""
    ordered = sorted(changes, key=lambda change: change[0] == "dp")
    found: list[Message] = []
    for name, old, new in ordered:
        if name in ("sp", "recompute"):
            found.append(message(f"change.{name}.{new}"))
        else:
            found.append(message(f"change.{name}", old=old, new=new))
    phrase = found[-1]
    for part in reversed(found[:-1]):
        phrase = message("both", a=part, b=phrase)
    return phrase


def refusal(verdict: Verdict) -> Message:
    """Why a layout is refused, or that it is not."""
    numbers: dict[str, Any] = dict(verdict.numbers)
    if verdict.rule in ("", "memory"):
        return message(
            f"rule.{verdict.rule or 'none'}", bytes=gib(numbers["bytes"]),
            capacity=gib(numbers["capacity"]), part=message(f"part.{numbers['part']}"),
            size=gib(numbers["size"]),
        )  # fmt: skip
    return message(f"rule.{verdict.rule}", **numbers)


def condition(job: Job, rule: str) -> tuple[str, str]:
    """What a rule asks, as TeX: with symbols, and with this job's numbers."""
    model, cluster = job.model, job.cluster
    b, s, layers = job.sequences, job.sequence, model.layers
    divides = r"\mid"
    symbols, numbers = {
        "heads": (rf"tp {divides} a,\; tp {divides} f",
                  rf"tp {divides} {model.heads},\; tp {divides} {model.feed_forward}"),
        "node": (rf"tp {divides} n", rf"tp {divides} {cluster.per_node}"),
        "stages": (r"pp \le L", rf"pp \le {layers}"),
        "context": (rf"2\,cp {divides} s", rf"2\,cp {divides} {s}"),
        "experts": (rf"ep {divides} E,\; ep {divides} cp \cdot dp",
                    rf"ep {divides} {model.experts},\; ep {divides} cp \cdot dp"),
        "replicas": (rf"dp {divides} B", rf"dp {divides} {b}"),
        "rows": (rf"cp \cdot tp {divides} s", rf"cp \cdot tp {divides} {s}"),
        "chunks": (rf"pp \cdot v {divides} L", rf"pp \cdot v {divides} {layers}"),
        "batch": (rf"dp \cdot b {divides} B", rf"dp \cdot b {divides} {b}"),
        "few": (r"m = \frac{B}{dp \cdot b} \ge pp", rf"\frac{{{b}}}{{dp \cdot b}} \ge pp"),
        "multiple": (rf"pp {divides} m = \frac{{B}}{{dp \cdot b}}",
                     rf"pp {divides} \frac{{{b}}}{{dp \cdot b}}"),
        "memory": (r"M \le C", rf"M \le {number(cluster.capacity / 2**30)}\,\mathrm{{GiB}}"),
    }[rule]  # fmt: skip
    return symbols, numbers


def asks(job: Job, rule: str) -> str:
    """What a rule asks, as plain text with this job's numbers."""
    model, b = job.model, count(job.sequences)
    return {
        "heads": f"tp ∣ {model.heads},  tp ∣ {count(model.feed_forward)}",
        "node": f"tp ∣ {job.cluster.per_node}", "stages": f"pp ≤ {model.layers}",
        "context": f"2·cp ∣ {count(job.sequence)}",
        "experts": f"ep ∣ {model.experts},  ep ∣ cp·dp", "replicas": f"dp ∣ {b}",
        "rows": f"cp·tp ∣ {count(job.sequence)}", "chunks": f"pp·v ∣ {model.layers}",
        "batch": f"dp·b ∣ {b}", "few": f"{b} / (dp·b) ≥ pp", "multiple": f"pp ∣ {b} / (dp·b)",
        "memory": f"≤ {number(job.cluster.capacity / 2**30)} GiB",
    }[rule]  # fmt: skip


def ink_size(ink: Ink, text: str, room: float, *, bold: bool = False) -> str:
    """The small text size where a line has room for it, else the tiny one."""
    return "small" if ink.text_width(text, "small", bold=bold) <= room else "tiny"


def share(value: float) -> str:
    """A share as per cent with a decimal where it is small."""
    shown = 100 * value
    return f"{shown:.1f} %" if shown < 9.95 else f"{shown:.0f} %"


def seconds(value: float) -> str:
    """A time with its unit; nothing is nothing, not 0 ns."""
    return duration(value) if value >= 1e-12 else "0 s"


def rounded(value: float) -> str:
    """A whole number with thin spaces."""
    return count(round(value))


def latency(value: float) -> str:
    """Microseconds of a wait."""
    return f"{number(value * 1e6)} µs"
