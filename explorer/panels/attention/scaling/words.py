"""The texts of attention/scaling, by message key."""

from __future__ import annotations

from explorer.compute.attention import reading
from explorer.core.words import QT_TRANSLATE_NOOP

STAGE = {
    "section.axis": QT_TRANSLATE_NOOP("attention/scaling", "keys"),
    "section.curves": QT_TRANSLATE_NOOP("attention/scaling", "curves"),
    "section.gradients": QT_TRANSLATE_NOOP("attention/scaling", "gradients"),
    "axis.raw": QT_TRANSLATE_NOOP("attention/scaling", "q·k, not divided"),
    "axis.scaled": QT_TRANSLATE_NOOP("attention/scaling", "q·k ÷ {divisor} = q·k ÷ {value}"),
    "axis.height": QT_TRANSLATE_NOOP("attention/scaling", "height: e^(score − largest)"),
    "axis.theory": QT_TRANSLATE_NOOP("attention/scaling", "±√dₖ = ±{root}"),
    "axis.shares": QT_TRANSLATE_NOOP("attention/scaling", "shares, largest first"),
    "axis.shares.sum": QT_TRANSLATE_NOOP(
        "attention/scaling", "largest {largest}; entropy {entropy} nats, as of {even} equal ones"
    ),
    "curve.divisor": QT_TRANSLATE_NOOP("attention/scaling", "÷ {divisor}"),
    "curve.head": QT_TRANSLATE_NOOP("attention/scaling", "this head"),
    "curve.theory": QT_TRANSLATE_NOOP("attention/scaling", "√dₖ ÷ dₖᵖ"),
    "curve.median": QT_TRANSLATE_NOOP("attention/scaling", "median"),
    "curve.mean": QT_TRANSLATE_NOOP("attention/scaling", "mean"),
    "plot.deviation": QT_TRANSLATE_NOOP("attention/scaling", "spread σ of the scores"),
    "plot.entropy": QT_TRANSLATE_NOOP("attention/scaling", "entropy of the shares, nats"),
    "plot.jacobian": QT_TRANSLATE_NOOP("attention/scaling", "softmax: ‖∂a/∂s‖"),
    "plot.gradient": QT_TRANSLATE_NOOP("attention/scaling", "what q learns: ‖∂L/∂q‖"),
    "plot.even": QT_TRANSLATE_NOOP("attention/scaling", "all alike"),
    "plot.width": QT_TRANSLATE_NOOP("attention/scaling", "dₖ"),
    "plot.exponent": QT_TRANSLATE_NOOP("attention/scaling", "p"),
    "plot.slope": QT_TRANSLATE_NOOP("attention/scaling", "‖∂L/∂s‖ of each query"),
    "plot.pull": QT_TRANSLATE_NOOP("attention/scaling", "‖∂L/∂q‖ of each query"),
    "plot.queries": QT_TRANSLATE_NOOP("attention/scaling", "queries, root scale"),
}

CAPTIONS = {
    "caption.axis": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "dₖ = {width}: the best key gets {before} undivided, {after} divided by {divisor}",
    ),
    "caption.axis.none": QT_TRANSLATE_NOOP(
        "attention/scaling", "dₖ = {width}: undivided, the best key gets {before}"
    ),
    "caption.curves": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "dₖ = {width}, ÷ {divisor}: scores spread by {deviation}, entropy {entropy} of {even} nats",
    ),
    "caption.gradients": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "dₖ = {width}: ÷ {left} against ÷ {right}, ‖∂L/∂q‖ is {median} in the median, {mean} in "
        "the mean",
    ),
    "note.drawn": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "Simulated: {queries} queries and {keys} keys of independent normal numbers, mean 0, "
        "variance 1, seed {seed}",
    ),
    "note.model": QT_TRANSLATE_NOOP(
        "attention/scaling", "{model}, layer {layer}, head {head}; {queries} queries counted"
    ),
    "note.loss.drawn": QT_TRANSLATE_NOOP(
        "attention/scaling", "Loss L = Σ uⱼ aⱼ, each u normal: what a value would change"
    ),
    "note.loss.model": QT_TRANSLATE_NOOP(
        "attention/scaling", "Loss L: the model’s mean next-token loss"
    ),
}

TEXTS = {
    "heading.axis": QT_TRANSLATE_NOOP("attention/scaling", "Keys on the query’s own axis"),
    "heading.curves": QT_TRANSLATE_NOOP("attention/scaling", "What each divisor leaves"),
    "heading.gradients": QT_TRANSLATE_NOOP("attention/scaling", "Not one gradient: a distribution"),
    "text.axis.drawn": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "A score is a sum of dₖ products. Each adds variance 1, so the sum spreads by √dₖ = {root} "
        "(all queries here: {before}). Softmax sees differences: a key that lies a few units ahead "
        "takes nearly all, {largest} here. Divided by {divisor} the spread is {after} and the "
        "largest share {scaled}.",
    ),
    "text.axis.head": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "The scores of a trained head, with dₖ = {width}. Undivided, its scores spread by {before} "
        "and the best key gets {largest}; divided by {divisor} they spread by {after} and it gets "
        "{scaled}. The whole model runs anew for each divisor.",
    ),
    "text.curves.drawn": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "Scores spread by {deviation}; theory says √dₖ ÷ dₖᵖ = {theory}. The entropy of the shares "
        "is {entropy} nats of at most {even}. The Jacobian of softmax has norm {jacobian}, and the "
        "gradient that reaches a query {gradient} in the mean. Only √dₖ keeps all four the same at "
        "every width.",
    ),
    "text.curves.head": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "Scores spread by {deviation}, the entropy of the shares is {entropy} of {even} nats, the "
        "Jacobian of softmax has norm {jacobian}. The loss is {loss} nats, and {trained} with √dₖ, "
        "which the model was trained with.",
    ),
    "text.gradients.drawn": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "Half of the queries have ‖∂L/∂s‖ below {slope_left} when divided by {left}, below "
        "{slope_right} when divided by {right}. With {left}, {tiny} of the queries have less than "
        "1 % of the mean ‖∂L/∂q‖; with {right} it is {tiny_right}. The mean itself is {mean_left} "
        "against {mean_right}: a few queries between two keys get it all.",
    ),
    "text.gradients.head": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "On the trained head, half of the queries have ‖∂L/∂s‖ below {slope_left} when divided by "
        "{left}, below {slope_right} when divided by {right}. The mean ‖∂L/∂q‖ is {mean_left} "
        "against {mean_right}; {tiny} and {tiny_right} of the queries have less than 1 % of it.",
    ),
    "notice.axis.drawn": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "The same keys at every step: each longer vector begins with the shorter one. Above they "
        "drift apart as dₖ grows.",
    ),
    "notice.axis.head": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "Training sets the size of queries and keys too: this head could undo any constant "
        "divisor, but it had to begin from one.",
    ),
    "notice.jacobian": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "Undivided, ‖∂a/∂s‖ does not just fall: it is {first} at dₖ = 1, {top} at {width}, and "
        "{last} at the end. It shrinks only once most rows are saturated.",
    ),
    "notice.whole": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "Divided by dₖ the Jacobian does not vanish; what shrinks is ∂L/∂q, by the factor 1/dₖ. "
        "And the shares are nearly equal: the head chooses nothing.",
    ),
    "notice.curves.head": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "A trained head may do as well, or better, with another divisor on one text: training "
        "has long since set the size of its scores.",
    ),
    "notice.gradients": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "One average hides this: the median and the mean move in different ways, because the tail "
        "is heavy. A solid line marks the median, a dashed one the mean.",
    ),
}

MESSAGES = {
    "error.short": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "The text has {tokens} tokens; a choice between keys and a next token take at least three.",
    ),
    "notice.query": QT_TRANSLATE_NOOP(
        "attention/scaling", "There is no query {query}; the last one, {last}, is shown."
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/scaling",
        "At the largest dₖ, scores are no longer divided by √dₖ. What becomes of the gradients "
        "‖∂L/∂q‖ of the queries?",
    ),
    "predict.fall": QT_TRANSLATE_NOOP("attention/scaling", "Median and mean fall"),
    "predict.split": QT_TRANSLATE_NOOP("attention/scaling", "The median falls, the mean rises"),
    "predict.rise": QT_TRANSLATE_NOOP("attention/scaling", "Median and mean rise"),
    "predict.other": QT_TRANSLATE_NOOP("attention/scaling", "The median rises, the mean falls"),
    "read.key": QT_TRANSLATE_NOOP("attention/scaling", "key {key}"),
    "read.share": QT_TRANSLATE_NOOP("attention/scaling", "a = {share}"),
    "read.share.undivided": QT_TRANSLATE_NOOP("attention/scaling", "undivided: a = {share}"),
    "read.class": QT_TRANSLATE_NOOP("attention/scaling", "{low} to {high}"),
    "read.least": QT_TRANSLATE_NOOP("attention/scaling", "below {high}"),
    "read.queries": QT_TRANSLATE_NOOP("attention/scaling", "÷ {divisor}: {count} queries"),
    "read.median": QT_TRANSLATE_NOOP("attention/scaling", "median {median}, mean {mean}"),
    "name.raw": QT_TRANSLATE_NOOP("attention/scaling", "Keys, not divided"),
    "name.scaled": QT_TRANSLATE_NOOP("attention/scaling", "Keys, divided"),
    "name.shares": QT_TRANSLATE_NOOP("attention/scaling", "Shares"),
    "name.exponent": QT_TRANSLATE_NOOP("attention/scaling", "Drag: the exponent p"),
}

WORDS = {**reading.WORDS, **STAGE, **CAPTIONS, **TEXTS, **MESSAGES}
