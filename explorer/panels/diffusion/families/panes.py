"""Three panes with the samples of one seed, and under each which sources every seed covers."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.families import COVERED, FAMILIES, Shared, Step
from explorer.core.formatting import count, fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.particles import draw_particles
from explorer.panels.diffusion.common.plane import Plane, editing, nearest
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"diffusion": "category 4", "gan": "category 5", "vae": "category 2"}
CLICK = 10.0  # px


def shown_seed(ink: Ink, trace: Trace) -> int:
    """The seed whose samples stand in the panes."""
    wanted = ink.view.selection
    if isinstance(wanted, dict):
        wanted = wanted.get("seed")
    seeds = trace.params.seeds
    if isinstance(wanted, int) and not isinstance(wanted, bool) and 0 <= wanted < seeds:
        return wanted
    return 0


def draw_panes(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The three families beside one another."""
    step: Step = trace[index]
    gap = 14.0
    width = (area.width() - 2 * gap) / 3
    rows = trace.params.seeds
    head = ink.line_height("body") + ink.line_height("small") + 4
    below = rows * row_height(ink) + 2
    side = max(min(width, area.height() - head - below - 6), 20.0)
    for family, name in enumerate(FAMILIES):
        left = area.left() + family * (width + gap)
        top = QRectF(left, area.top(), width, ink.line_height("body"))
        ink.circle(top.left() + 6, top.center().y(), 5, fill=COLOURS[name], line="text", width=0.8)
        ink.text(top.adjusted(17, 0, 0, 0), ink.say(f"family.{name}"), bold=True)
        _draw_cost(ink, QRectF(left, top.bottom(), width, ink.line_height("small")), trace, step,
                   family)  # fmt: skip
        box = QRectF(left + (width - side) / 2, area.top() + head, side, side)
        _draw_pane(ink, box, trace, index, family)
        pips = QRectF(left, box.bottom() + 6, width, below)
        _draw_coverage(ink, pips, trace, step, family)


def row_height(ink: Ink) -> float:
    """The height of one seed's row of sources."""
    return max(ink.line_height("tiny") + 1, 12.0)


def _draw_cost(ink: Ink, row: QRectF, trace: Trace, step: Step, family: int) -> None:
    shared: Shared = trace.shared
    calls, updates = int(shared.calls[family]), int(step.updates[family])
    key = "cost.one" if calls == 1 else "cost.many"
    text = ink.say(key, updates=count(updates), calls=calls)
    short = ink.say(f"{key}.short", updates=count(updates), calls=calls)
    fits = ink.text_width(text, "small") <= row.width()
    ink.text(row, text if fits else short, size="small", colour="muted")
    lines = [
        ink.say("read.updates", done=count(updates), planned=count(int(shared.planned[family]))),
        ink.say("read.products", products=count(int(shared.products[family]))),
        ink.say("read.sampling", products=count(int(shared.sampling[family])), calls=calls),
        ink.say("read.seconds", seconds=fixed(float(step.seconds[family]), 2),
                seeds=trace.params.seeds),
    ]  # fmt: skip
    if np.isfinite(shared.milliseconds[family]):
        lines.append(ink.say("read.latency", ms=number(float(shared.milliseconds[family]), 2)))
    ink.mark(row, ReadOut(ink.say(f"family.{FAMILIES[family]}"), tuple(lines)),
             name=f"cost {FAMILIES[family]}")  # fmt: skip


def _draw_pane(ink: Ink, box: QRectF, trace: Trace, index: int, family: int) -> None:
    step: Step = trace[index]
    mixture = trace.shared.mixture
    seed = shown_seed(ink, trace)
    plane = Plane.of(box, trace.scales["position"][1])
    ink.rect(box, line="hairline")
    ink.painter.save()
    ink.painter.setClipRect(box)
    radius = max(2 * mixture.spread * plane.unit, 3.0)
    for x, y in plane.pixels(mixture.centres).tolist():
        ink.circle(x, y, radius, fill="value", alpha=0.16)
    if family > 0:
        for line in plane.pixels(step.sheet[family - 1, seed].astype(np.float64)):
            ink.polyline(line, COLOURS[FAMILIES[family]], width=0.8, alpha=0.35)
    ink.painter.restore()
    points = plane.pixels(step.samples[family, seed].astype(np.float64))
    draw_particles(ink, box, points, radius=min(max(box.width() / 130, 1.3), 2.4), alpha=0.8)
    outside = int((~((points > [box.left(), box.top()]) & (points < [box.right(), box.bottom()]))
                   .all(axis=1)).sum())  # fmt: skip
    if outside > 0.02 * len(points):
        text = ink.say("pane.outside", count=outside)
        wide, high = ink.text_width(text, "tiny") + 6, ink.line_height("tiny")
        note = QRectF(box.right() - wide - 2, box.bottom() - high - 2, wide, high)
        ink.rect(note, fill="surface", alpha=0.85)
        ink.text(note, text, size="tiny", colour="query", align="center middle", elide=False)
    _mark_pane(ink, plane, trace, step, family, seed, radius)


def _mark_pane(
    ink: Ink, plane: Plane, trace: Trace, step: Step, family: int, seed: int, radius: float
) -> None:  # fmt: skip
    mixture = trace.shared.mixture
    centres = plane.pixels(mixture.centres)
    disc = max(radius, CLICK)

    def read(point: QPointF) -> ReadOut:
        source, apart = nearest(centres, point)
        name = ink.say(f"family.{FAMILIES[family]}")
        if apart <= disc:
            share = float(step.hits[family, seed, source])
            fair = 1 / len(centres)
            return ReadOut(ink.say("read.source", number=source + 1), (
                ink.say("read.hits", share=percent(share), fair=percent(fair)),
                ink.say("read.drag"),
            ))  # fmt: skip
        return ReadOut(name, (
            ink.say("read.on_data", share=percent(float(step.on_data[family, seed]))),
            ink.say("read.covered", covered=int(step.covered[family, seed]), sources=len(centres)),
            ink.say("read.distance", distance=number(float(step.distance[family, seed]))),
            *((ink.say("read.sheet"),) if family else ()),
        ))  # fmt: skip

    edit = editing(plane, mixture.centres, disc)
    ink.mark(plane.box, read, edit=edit, name=f"pane {FAMILIES[family]}")


def _draw_coverage(ink: Ink, area: QRectF, trace: Trace, step: Step, family: int) -> None:
    """A row for each seed: every source as full as it has its fair share, and how many count."""
    height = row_height(ink)
    sources = step.hits.shape[2]
    told = f"{sources}/{sources}"
    right = ink.text_width(told, "tiny", mono=True) + 6
    left = ink.text_width("8", "tiny", mono=True) + 8
    width = (area.width() - left - right) / sources
    seed_shown = shown_seed(ink, trace)
    for seed in range(trace.params.seeds):
        y = area.top() + seed * height
        shown = seed == seed_shown
        ink.label(area.left() + 2, y + height / 2, str(trace.params.seed + seed)[-2:], size="tiny",
                  mono=True, bold=shown, colour="text" if shown else "muted")  # fmt: skip
        fair = np.minimum(step.hits[family, seed] * sources, 1.0)
        for source in range(sources):
            cell = QRectF(area.left() + left + source * width, y + 1.5, max(width - 2, 1.0),
                          height - 3)  # fmt: skip
            ink.rect(cell, fill=ink.ramp(float(fair[source])))
            ink.rect(cell, line="text" if fair[source] >= COVERED else "border", width=0.8)
        covered = int(step.covered[family, seed])
        ink.label(area.right(), y + height / 2, f"{covered}/{sources}", anchor="right middle",
                  size="tiny", mono=True, bold=shown)  # fmt: skip
        row = QRectF(area.left(), y, area.width(), height)

        def read(point: QPointF, seed: int = seed) -> ReadOut:
            source = int((point.x() - area.left() - left) / width)
            lines = [ink.say("read.on_data", share=percent(float(step.on_data[family, seed])))]
            if 0 <= source < sources:
                share = float(step.hits[family, seed, source])
                lines.insert(0, ink.say("read.source", number=source + 1) + ": " + ink.say(
                    "read.hits", share=percent(share), fair=percent(1 / sources)))  # fmt: skip
            lines.append(ink.say("read.show"))
            title = ink.say("read.seed", family=ink.say(f"family.{FAMILIES[family]}"),
                            seed=trace.params.seed + seed)  # fmt: skip
            return ReadOut(title, tuple(lines))

        ink.mark(row, read, select={"seed": seed}, name=f"seed {FAMILIES[family]} {seed}")
