"""Length against merges: how many tokens a character costs in each script.

What it shows: in bytes a Chinese character starts at three tokens and a Latin letter at one; merges
learned from a script's own text close that gap, and nothing else does.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.tokenizers.bpe_types import Training
from explorer.core.formatting import count as spaced
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.tokenizers.colours import strong
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

MOST = 6  # scripts with a curve of their own
POINTS = 400


def draw_lengths(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """A curve for each script, the step upright, its values beside the curves."""
    shared: Training = trace.shared
    merges = len(shared.pairs)
    kept = [i for i, n in enumerate(shared.script_characters[:MOST]) if n]
    if not kept:
        return
    costs = shared.script_tokens[kept] / shared.script_characters[kept, None]
    names = [ink.say("script-" + shared.scripts[i]) for i in kept]
    wide = max(ink.text_width(f"{name} 0.00", "small") for name in names) + 22
    narrow = area.width() < 420
    box = area.adjusted(0, 0, 0 if narrow else -wide, 0)
    top = float(costs.max()) * 1.05
    plot = Plot(
        ink, box, Axis(0, max(merges, 1), title=ink.say("lengths-across")), Axis(0, top),
        ink.say("lengths-title"),
    )  # fmt: skip
    plot.frame()
    xs = np.unique(np.linspace(0, merges, POINTS).astype(int))
    for row in range(len(kept)):
        plot.curve(xs, costs[row][xs], strong(ink, f"category {row + 1}"), width=2.2)
    plot.upright(index, "text")
    taken: list[float] = []
    line = ink.line_height("small")
    order = np.argsort(costs[:, index], kind="stable")
    for row in order.tolist():
        colour, cost = strong(ink, f"category {row + 1}"), float(costs[row, index])
        x, y = plot.x(index), plot.y(cost)
        ink.circle(x, y, 4.5, fill=colour, line="surface", width=1.5)
        if not narrow:
            beside = y
            if taken and beside > taken[-1] - line:
                beside = taken[-1] - line
            taken.append(beside)
            ink.circle(plot.inner.right() + 12, beside, 4, fill=colour, line="border", width=0.8)
            ink.label(plot.inner.right() + 21, beside, f"{names[row]} {fixed(cost, 2)}",
                      anchor="left middle", size="small")  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        at = int(min(max(round(plot.at(point)[0]), 0), merges))
        lines = tuple(
            f"{name}: {spaced(int(shared.script_tokens[i, at]))} / "
            f"{spaced(int(shared.script_characters[i]))} = {fixed(float(costs[row, at]), 3)}"
            for row, (name, i) in enumerate(zip(names, kept, strict=True))
        )
        return ReadOut(ink.say("lengths-at", merges=spaced(at)), lines)

    ink.mark(plot.inner, read)
