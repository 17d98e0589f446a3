"""What blocks/recurrent says about a step: caption, formula with this step's numbers, notices."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from explorer.compute.blocks.recurrent import (
    BLOCKS,
    CELLS,
    LETTERS,
    NETS,
    Compare,
    Gradient,
    Memory,
    Step,
)
from explorer.core.formatting import count, fixed, number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.blocks.recurrent.layout import KEEPING, NAMES

Said = tuple[Message, str, str, tuple[Message, ...]]
CLAIMS = {
    "rnn": (), "lstm": ("W153", "W154", "W155"), "gru": ("W156",), "distance": ("W155",),
    "sizes": ("W153",),
}  # fmt: skip


def caption_of(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    step: Step = trace[index]
    shared = trace.shared
    if step.kind == "distance":
        assert isinstance(shared, Gradient)
        linear, rnn, gru, lstm = (number(float(one), 2) for one in shared.norms[:, step.index])
        key = "caption.distance.one" if step.index == 1 else "caption.distance"
        return message(key, back=step.index, linear=linear, rnn=rnn, gru=gru,
                       lstm=lstm)  # fmt: skip
    if step.kind == "sizes":
        assert isinstance(shared, Compare)
        return message("caption.sizes", **{cell: count(one) for cell, one in
                                           zip(CELLS, shared.parameters, strict=True)})  # fmt: skip
    if step.kind == "train":
        if isinstance(shared, Compare):
            return message("caption.train.all", update=step.index, **{
                cell: percent(right) for cell, right in zip(CELLS, step.accuracies, strict=True)
            })  # fmt: skip
        return message("caption.train", cell=NAMES[trace.params.cell], update=step.index,
                       right=percent(step.accuracies[0]))  # fmt: skip
    assert isinstance(shared, Memory)
    assert shared.unrolled is not None
    sequence, says = shared.sequence, shared.unrolled.says[step.index]
    letter, best = LETTERS[int(sequence.letters[step.index])], int(says.argmax())
    wanted = sequence.wanted
    seen = bool(sequence.marked[: step.index + 1].any())
    if bool(sequence.marked[step.index]):
        return message("caption.marked", place=step.index + 1, letter=letter)
    if wanted < 0 or not seen:
        return message("caption.before", place=step.index + 1, letter=letter)
    return message("caption.time", place=step.index + 1, letter=letter, wanted=LETTERS[wanted],
                   says=LETTERS[best], chance=percent(float(says[wanted])))  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    told: dict[str, Callable[[Trace, Step], Said]] = {
        "train": _train, "time": _time, "distance": _distance, "sizes": _sizes,
    }  # fmt: skip
    paragraph, formula, numbers, notice = told[step.kind](trace, step)
    claims = CLAIMS["distance" if step.kind == "distance" else "sizes" if step.kind == "sizes"
                    else trace.params.cell]  # fmt: skip
    return Explanation(caption_of(trace, index), paragraph, formula, numbers, notice, claims)


def _train(trace: Trace, step: Step) -> Said:
    guess = math.log(len(LETTERS))
    length = trace.params.length
    losses = ", ".join(tex(loss) for loss in step.losses)
    keep = message("note.keep", keep=f"{trace.params.keep:g}")
    return (
        message("para.train" if length >= 6 else "para.train.first", length=length,
                third=length // 3),
        r"L = -\ln p(\mathrm{letter} \mid h_T), \quad \ln 4 = " + fixed(guess, 3),
        f"L = {losses}", (message("note.guess", guess=fixed(guess, 3)), keep,
                          message("note.held")),
    )  # fmt: skip


def _time(trace: Trace, step: Step) -> Said:
    memory: Memory = trace.shared
    found = memory.unrolled
    assert found is not None
    at = step.index
    unit = int(np.abs(found.written[at]).argmax())
    before, after = float(found.state[at, unit]), float(found.state[at + 1, unit])
    candidate = float(found.candidate[at, unit])
    keeping = KEEPING[memory.cell]
    kept_share = float(found.gates[keeping][at].mean()) if keeping else 0.0
    if memory.cell == "rnn":
        formula = r"h_t = \tanh(W x_t + U h_{t-1} + b)"
        numbers = rf"h_{{{unit + 1}}} = {tex(after)}"
    elif memory.cell == "lstm":
        f, i = (float(found.gates[name][at, unit]) for name in ("forget", "input"))
        formula = r"c_t = f \odot c_{t-1} + i \odot g, \quad h_t = o \odot \tanh(c_t)"
        numbers = (rf"c_{{{unit + 1}}} = {tex(f)} \cdot {tex_factor(before)} + {tex(i)} \cdot "
                   rf"{tex_factor(candidate)} = {tex(after)}")  # fmt: skip
    else:
        z = float(found.gates["update"][at, unit])
        formula = r"h_t = z \odot h_{t-1} + (1 - z) \odot \tanh(W x_t + r \odot (U h_{t-1} + b))"
        numbers = (rf"h_{{{unit + 1}}} = {tex(z)} \cdot {tex_factor(before)} + {tex(1 - z)} \cdot "
                   rf"{tex_factor(candidate)} = {tex(after)}")  # fmt: skip
    notes = [message("note.cell." + memory.cell)]
    held = {name: value for name, value in memory.forced.items() if value is not None}
    if held and at + 1 >= trace.params.since:
        notes.insert(0, _forced(memory, held, at))
    elif keeping:
        notes.append(message("note.turn"))
    if at + 1 == len(memory.sequence.letters) and memory.sequence.wanted >= 0:
        wanted = memory.sequence.wanted
        notes.insert(0, message("note.end", wanted=LETTERS[wanted],
                                chance=percent(float(found.says[at, wanted]))))  # fmt: skip
    return (
        message("para.time." + memory.cell, kept=percent(kept_share),
                letter=LETTERS[int(memory.sequence.letters[at])]),
        formula, numbers, tuple(notes),
    )  # fmt: skip


def _forced(memory: Memory, held: dict[str, float], at: int) -> Message:
    """What the forced gates have done to the state, measured against the state before."""
    found = memory.unrolled
    assert found is not None
    moved = float(np.abs(found.state[at + 1] - found.state[at]).max())
    names = ", ".join(f"{name[0]} = {value:g}" for name, value in held.items())
    free = memory.free
    wanted = memory.sequence.wanted
    if free is None or wanted < 0:
        return message("note.forced", gates=names, moved=number(moved))
    return message("note.forced.free", gates=names, moved=number(moved),
                   chance=percent(float(found.says[at, wanted])),
                   free=percent(float(free.says[at, wanted])))  # fmt: skip


def _distance(trace: Trace, step: Step) -> Said:
    shared: Gradient = trace.shared
    radius, back = trace.params.radius, step.index
    measured_ = float(shared.norms[NETS.index("linear"), back])
    exact = trace.params.matrix == "orthogonal"
    lstm, rnn = (float(shared.norms[NETS.index(net), -1]) for net in ("lstm", "rnn"))
    notes = [
        message("note.exact" if exact else "note.bound", back=back, norm=number(measured_, 4),
                power=number(radius**back, 4)),
        message("note.path", path=number(float(shared.cell_path[-1])),
                opening=fixed(shared.opening, 2), lstm=number(lstm), rnn=number(rnn),
                back=shared.norms.shape[1] - 1),
        message("note.explode" if max(float(shared.norms[NETS.index(net)].max())
                                      for net in ("gru", "lstm")) > 100 else "note.clip"),
    ]  # fmt: skip
    return (
        message("para.distance.one" if back == 1 else "para.distance", radius=f"{radius:g}",
                back=back),
        r"\frac{\partial h_T}{\partial h_{T-k}} = \prod_{t=T-k+1}^{T} "
        r"\frac{\partial h_t}{\partial h_{t-1}}",
        rf"\rho^k = {radius:g}^{{{back}}} = {tex(radius**back)}, \; "
        rf"\|W^k\| = {tex(measured_)}", tuple(notes),
    )  # fmt: skip


def _sizes(trace: Trace, step: Step) -> Said:
    shared: Compare = trace.shared
    size = shared.size
    seconds = {cell: fixed(1000 * one / max(trace.params.updates, 1), 2)
               for cell, one in zip(CELLS, shared.seconds, strict=True)}  # fmt: skip
    right = {cell: percent(one) for cell, one in zip(CELLS, step.accuracies, strict=True)}
    per = shared.parameters[0]
    return (
        message("para.sizes", size=count(size), gru=BLOCKS["gru"], lstm=BLOCKS["lstm"]),
        r"P = k \, (n_x n_h + n_h^2 + 2 n_h)",
        r", \; ".join(rf"{BLOCKS[cell]} \cdot {per} = {BLOCKS[cell] * per}" for cell in CELLS),
        (message("note.seconds", **seconds), message("note.right", **right),
         message("note.which")),
    )  # fmt: skip
