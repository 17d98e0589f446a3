"""The sentences of the lab, and the names of its values."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP, Word

SENTENCES: dict[str, Word] = {
    "section.expand": QT_TRANSLATE_NOOP("blocks/feedforward", "{blocks} × 8 → {inner} → 8"),
    "section.input": QT_TRANSLATE_NOOP("blocks/feedforward", "vector"),
    "section.gate": QT_TRANSLATE_NOOP("blocks/feedforward", "gate"),
    "section.value": QT_TRANSLATE_NOOP("blocks/feedforward", "value"),
    "section.product": QT_TRANSLATE_NOOP("blocks/feedforward", "product"),
    "section.output": QT_TRANSLATE_NOOP("blocks/feedforward", "output"),
    "section.said": QT_TRANSLATE_NOOP("blocks/feedforward", "as often written"),
    "section.width": QT_TRANSLATE_NOOP("blocks/feedforward", "8/3"),
    "name.relu": QT_TRANSLATE_NOOP("blocks/feedforward", "ReLU"),
    "name.leaky": QT_TRANSLATE_NOOP("blocks/feedforward", "Leaky ReLU"),
    "name.gelu": QT_TRANSLATE_NOOP("blocks/feedforward", "GELU"),
    "name.silu": QT_TRANSLATE_NOOP("blocks/feedforward", "SiLU"),
    "name.tanh": QT_TRANSLATE_NOOP("blocks/feedforward", "tanh"),
    "name.sigmoid": QT_TRANSLATE_NOOP("blocks/feedforward", "sigmoid"),
    "curve-count": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "The curve has {count} heights; it takes 17 numbers."
    ),
    "curve-height": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "A height is {height}; it takes numbers from −1.2 to 1.2."
    ),
    "caption.fit": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "Width {units}, update {updates}: error {error}"
    ),
    "caption.fit.dead": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "Width {units}, update {updates}: error {error}; dead units: {dead}",
    ),
    "caption.activations": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "{name}: error {error} at the end, {dead} of {units} units dead"
    ),
    "caption.expand": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "{blocks} × ({width} → {inner} → {width}): held-out error {error}"
    ),
    "caption.input": QT_TRANSLATE_NOOP("blocks/feedforward", "A token’s vector comes in"),
    "caption.gate": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "The gate: Swish of a projection, not of the vector"
    ),
    "caption.value": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "The other branch is linear: a second projection"
    ),
    "caption.product": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "Gate times value, number by number"
    ),
    "caption.output": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "A third matrix brings it back to the width of the vector"
    ),
    "caption.said.fails": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "As often written it cannot be computed: the widths differ"
    ),
    "caption.said.works": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "As often written: here the widths agree, and it is something else"
    ),
    "caption.width": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "Three matrices of 8/3 have the parameters of two of 4"
    ),
    "fit.target": QT_TRANSLATE_NOOP("blocks/feedforward", "your curve"),
    "fit.output": QT_TRANSLATE_NOOP("blocks/feedforward", "the network"),
    "fit.draw": QT_TRANSLATE_NOOP("blocks/feedforward", "drag a stroke to draw"),
    "fit.pieces": QT_TRANSLATE_NOOP("blocks/feedforward", "what each unit adds"),
    "fit.unit": QT_TRANSLATE_NOOP("blocks/feedforward", "Unit {unit}"),
    "fit.units": QT_TRANSLATE_NOOP("blocks/feedforward", "Width {count}"),
    "fit.bend": QT_TRANSLATE_NOOP("blocks/feedforward", "bends at x = −b/w = {x}"),
    "fit.alive": QT_TRANSLATE_NOOP("blocks/feedforward", "alive"),
    "fit.dead": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "dead: its slope is 0 for every x, no gradient reaches it"
    ),
    "fit.width": QT_TRANSLATE_NOOP("blocks/feedforward", "units"),
    "fit.error": QT_TRANSLATE_NOOP("blocks/feedforward", "error (root mean square)"),
    "functions.dead": QT_TRANSLATE_NOOP("blocks/feedforward", "dead units of {units}"),
    "functions.updates": QT_TRANSLATE_NOOP("blocks/feedforward", "updates"),
    "functions.after": QT_TRANSLATE_NOOP("blocks/feedforward", "Update {updates}"),
    "functions.count": QT_TRANSLATE_NOOP("blocks/feedforward", "{dead} of {units} units dead"),
    "expand.block": QT_TRANSLATE_NOOP("blocks/feedforward", "Block {place} of {blocks}"),
    "expand.two": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "two matrices, {count} parameters together"
    ),
    "expand.shape": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "{blocks} × ({width} → {inner} → {width})"
    ),
    "expand.parameters": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "{blocks} · {factor}d² = {total} parameters in matrices"
    ),
    "expand.one": QT_TRANSLATE_NOOP("blocks/feedforward", "one block, wider and wider"),
    "expand.stack": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "several narrower blocks, parameters as at 4d"
    ),
    "expand.axis": QT_TRANSLATE_NOOP("blocks/feedforward", "parameters in matrices"),
    "expand.error": QT_TRANSLATE_NOOP("blocks/feedforward", "held-out error"),
    "expand.mean": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "held-out error {error}, mean of {seeds}"
    ),
    "expand.train": QT_TRANSLATE_NOOP("blocks/feedforward", "on what was trained: {error}"),
    "strip.right": QT_TRANSLATE_NOOP("blocks/feedforward", "SwiGLU: (Swish(xW) ⊙ xV)·W₂"),
    "strip.often": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "As often written: Swish(x)·σ(W₂x + b₂)"
    ),
    "strip.x": QT_TRANSLATE_NOOP("blocks/feedforward", "x"),
    "strip.gate": QT_TRANSLATE_NOOP("blocks/feedforward", "xW"),
    "strip.swish": QT_TRANSLATE_NOOP("blocks/feedforward", "Swish(xW)"),
    "strip.value": QT_TRANSLATE_NOOP("blocks/feedforward", "xV"),
    "strip.product": QT_TRANSLATE_NOOP("blocks/feedforward", "Swish(xW) ⊙ xV"),
    "strip.output": QT_TRANSLATE_NOOP("blocks/feedforward", "(…)·W₂"),
    "strip.left": QT_TRANSLATE_NOOP("blocks/feedforward", "Swish(x)"),
    "strip.sigmoid": QT_TRANSLATE_NOOP("blocks/feedforward", "σ(W₂x + b₂)"),
    "strip.said": QT_TRANSLATE_NOOP("blocks/feedforward", "Swish(x)·σ(…)"),
    "widths.plain": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "Two matrices of {d} × {inner}: {total} parameters"
    ),
    "widths.gated": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "With a gate, three of {d} × {inner}: {total} parameters"
    ),
    "widths.foot": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "8/3·d = {third} (dashed), cut to {cut}, up to a multiple of {multiple}: {rounded}",
    ),
}
TEXTS: dict[str, Word] = {
    "para.fit": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "{unit} Bends inside the frame: {inside}, of {alive} live units. The network has "
        "{parameters} parameters. {shown}",
    ),
    "fit.bends": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "Each unit is a straight line that begins at its bend, turned up or down by its weight; "
        "their sum is the curve.",
    ),
    "fit.steps": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "Each unit goes from one level to another, half-way at its bend; its weight sets how far. "
        "Their sum is the curve.",
    ),
    "fit.best": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "Of {starts} trainings from other weights the best is shown."
    ),
    "fit.once": QT_TRANSLATE_NOOP("blocks/feedforward", "It was trained once."),
    "note.starts": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "The starts ended at {best} (best) and {worst} (worst): where the bends begin decides "
        "much.",
    ),
    "note.smooth": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "This function has no corner: its bends are rounded."
    ),
    "para.activations": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "{text} In a network of {units} units, after {updates} updates at a rate of {rate}, "
        "{dead} are dead; the error is {error}.",
    ),
    "about.relu": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "Slope 0 below zero, 1 above: cheap, and exactly off on one side."
    ),
    "about.leaky": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "Below zero it keeps a hundredth of the slope, so that no unit dies."
    ),
    "about.gelu": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "z times the share of a normal distribution below z: smooth, and a little below zero "
        "before it rises.",
    ),
    "about.silu": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "z times its sigmoid, also called Swish: close to GELU, and cheaper."
    ),
    "about.tanh": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "Flat on both sides: where |z| is large, its slope is nearly 0."
    ),
    "about.sigmoid": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "Flat on both sides, and its slope is never above 1/4."
    ),
    "note.dead": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "Dead: no example gives the unit a slope above 0.001, so hardly any gradient reaches it. "
        "A larger learning rate kills more ReLU units: they are thrown to where no example turns "
        "them on.",
    ),
    "para.expand": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "{blocks} × ({width} → {inner} → {width}), each added to what comes in: {parameters} "
        "parameters in matrices. Updates: {updates}; tasks drawn anew: {seeds}. The error on "
        "held-out examples is {error} on average.",
    ),
    "note.widen": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "One block from d (2d²) to 4d (8d²): the error goes from {narrow} to {wide}, for four "
        "times the parameters and operations.",
    ),
    "note.equal": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "At equal parameters, one block of 4d: {wide}; four blocks of d: {deep}. The blocks have "
        "to wait for one another, the units of one block do not.",
    ),
    "note.simulated": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "Simulated: the task is x + sin(A·x), A drawn at random, seed {seed}."
    ),
    "para.input": QT_TRANSLATE_NOOP(
        "blocks/feedforward", "{d} numbers. Both matrices that follow have {d} rows."
    ),
    "para.gate": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "W takes {d} numbers to {inner}; Swish makes each of them a gate: near 0 where it is "
        "very negative, about itself where it is large.",
    ),
    "para.value": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "V takes the same {d} numbers to {inner} others, with no function behind it.",
    ),
    "para.product": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "Each of the {inner} gates multiplies its value: the layer has products of its inputs, "
        "which a sum of bends has not.",
    ),
    "para.output": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "W₂ takes {inner} numbers back to {d}: three matrices, where a plain feed-forward has two.",
    ),
    "para.said.fails": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "Swish(x) has {d} numbers, σ(W₂x + b₂) has {inner}: torch refuses the product. The first "
        "factor lacks its projection, and the second is squashed between 0 and 1, which makes it "
        "a GLU. Set both widths equal, and it computes something, but not SwiGLU.",
    ),
    "para.said.works": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "Only because d = d_ff = {inner} can the two factors be multiplied. The first is a "
        "function of single inputs, the second is between 0 and 1: compare the last strips of "
        "both forms.",
    ),
    "para.width": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "A gate adds a matrix. To keep the {plain} parameters of two matrices of 4d at d = {d}, "
        "each of the three gets 8/3·d = {third}, rounded to {rounded}. That makes {gated}, "
        "{more} % more: nothing was reduced.",
    ),
    "para.width.fewer": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "A gate adds a matrix. To keep the {plain} parameters of two matrices of 4d at d = {d}, "
        "each of the three gets 8/3·d = {third}, rounded to {rounded}. That makes {gated}, "
        "{more} % fewer, by the rounding alone.",
    ),
    "predict": QT_TRANSLATE_NOOP(
        "blocks/feedforward",
        "A network 1 → m → 1 with ReLU learns the curve. At most how many bends can it have?",
    ),
    "predict.one": QT_TRANSLATE_NOOP("blocks/feedforward", "one for each unit"),
    "predict.two": QT_TRANSLATE_NOOP("blocks/feedforward", "two for each unit"),
    "predict.any": QT_TRANSLATE_NOOP("blocks/feedforward", "as many as the curve needs"),
}
VALUE_NAMES = {
    "step": "the width, function, stack or operation",
    "units": "units of the network",
    "update": "updates done",
    "error": "root of the mean square of what is missed",
    "dead": "units whose slope is below 0.001 on every example",
    "bends": "where each unit bends, x = −b/w",
    "weights_in": "w of each unit",
    "biases": "b of each unit",
    "weights_out": "v of each unit",
    "parameters": "parameters in matrices",
    "errors": "held-out error of every seed at the end",
    "numbers": "what the operation gives",
    "refusal": "what torch says to the form often written; empty if it computes",
    "inner": "inner width of the gated feed-forward, rounded",
    "inner_exact": "8/3 of the width",
    "plain_parameters": "parameters of two matrices of d × 4d",
    "gated_parameters": "parameters of three matrices of the rounded width",
}
RESULT_NAMES = {
    "errors": "error at the end by width, function or stack",
    "dead": "dead units at the end by width or function",
    "refusal": "what torch says to the form often written",
    "inner": "inner width of the gated feed-forward, rounded",
}
WORDS: dict[str, Word] = {**SENTENCES, **TEXTS}
