"""The sentences of the hazards lab, in English, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # sections
    "section.logits": QT_TRANSLATE_NOOP("floats/hazards", "logits"),
    "section.naive.exp": QT_TRANSLATE_NOOP("floats/hazards", "naive: exp"),
    "section.naive.sum": QT_TRANSLATE_NOOP("floats/hazards", "sum"),
    "section.naive.divide": QT_TRANSLATE_NOOP("floats/hazards", "divide"),
    "section.safe.max": QT_TRANSLATE_NOOP("floats/hazards", "safe: subtract"),
    "section.safe.exp": QT_TRANSLATE_NOOP("floats/hazards", "exp"),
    "section.safe.sum": QT_TRANSLATE_NOOP("floats/hazards", "sum"),
    "section.safe.divide": QT_TRANSLATE_NOOP("floats/hazards", "divide"),
    "section.log.log": QT_TRANSLATE_NOOP("floats/hazards", "log: ln Σ"),
    "section.log.subtract": QT_TRANSLATE_NOOP("floats/hazards", "subtract"),
    "section.compare": QT_TRANSLATE_NOOP("floats/hazards", "compare"),
    "section.exact": QT_TRANSLATE_NOOP("floats/hazards", "every position exists"),
    "section.gaps": QT_TRANSLATE_NOOP("floats/hazards", "positions are missing"),
    # refusals
    "error.logits": QT_TRANSLATE_NOOP(
        "floats/hazards", "Type numbers with commas or spaces between them: 0, 12 or [10.5]*10."
    ),
    "error.many": QT_TRANSLATE_NOOP("floats/hazards", "At most {most} logits."),
    "error.width": QT_TRANSLATE_NOOP(
        "floats/hazards", "The width of a head is an even number: RoPE turns pairs."
    ),
    # headlines, softmax
    "head.logits": QT_TRANSLATE_NOOP(
        "floats/hazards", "In {format}, eᶻ is a number for z from {low} to {high}"
    ),
    "head.merged": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "Of {before} different logits {format} keeps {after} apart: differences are gone",
    ),
    "head.exp.over": QT_TRANSLATE_NOOP(
        "floats/hazards", "{over} of {count} exponentials are too large: {becomes}"
    ),
    "head.exp.under": QT_TRANSLATE_NOOP(
        "floats/hazards", "{under} of {count} exponentials are too small: 0"
    ),
    "head.exp.fit": QT_TRANSLATE_NOOP("floats/hazards", "All {count} exponentials fit"),
    "head.sum.over": QT_TRANSLATE_NOOP(
        "floats/hazards", "No term was too large, but their sum is: {becomes}"
    ),
    "head.sum.broken": QT_TRANSLATE_NOOP("floats/hazards", "The sum is {total}"),
    "head.sum.zero": QT_TRANSLATE_NOOP("floats/hazards", "The sum is 0: nothing to divide by"),
    "head.sum.stuck": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "The sum sticks at {total}: the last {lost} terms change nothing (exact: {exact})",
    ),
    "head.sum.fine": QT_TRANSLATE_NOOP("floats/hazards", "The sum is {total} (exact: {exact})"),
    "head.divide.nan": QT_TRANSLATE_NOOP(
        "floats/hazards", "{nan} of {count} results are NaN: {why}"
    ),
    "head.divide.zeros": QT_TRANSLATE_NOOP(
        "floats/hazards", "Every “probability” is 0, and nothing warns you"
    ),
    "head.divide.off": QT_TRANSLATE_NOOP(
        "floats/hazards", "The “probabilities” sum to {sum}, not to 1"
    ),
    "head.divide.fine": QT_TRANSLATE_NOOP("floats/hazards", "The probabilities sum to {sum}"),
    "head.max": QT_TRANSLATE_NOOP(
        "floats/hazards", "Subtract the largest, {largest}: every logit moves to 0 or below"
    ),
    "head.max.nan": QT_TRANSLATE_NOOP(
        "floats/hazards", "The largest is {largest}; {largest} − {largest} is NaN"
    ),
    "head.safe.exp": QT_TRANSLATE_NOOP(
        "floats/hazards", "Every exponential lies between 0 and 1; one of them is 1"
    ),
    "head.safe.exp.under": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "Between 0 and 1; {under} of {count} become 0, too small to matter",
    ),
    "head.log": QT_TRANSLATE_NOOP("floats/hazards", "One logarithm, of the sum: ln Σ = {log}"),
    "head.logs": QT_TRANSLATE_NOOP(
        "floats/hazards", "Logarithms of probabilities by subtracting: down to {least}"
    ),
    "head.logs.lost": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "Down to {least}; the logarithm of the probability would be −∞ {lost} times",
    ),
    "head.compare": QT_TRANSLATE_NOOP(
        "floats/hazards", "Farthest from exact: naive {naive}, safe {safe}, FP32 inside {fused}"
    ),
    # headlines, RoPE
    "head.rope": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "Position {position}: the hands are off by {degrees}° on average",
    ),
    "head.rope.held": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "Position {position} is stored as {held}; the hands are off by {degrees}° on average",
    ),
    # on the stage
    "why.infinite": QT_TRANSLATE_NOOP("floats/hazards", "∞/∞"),
    "why.zero": QT_TRANSLATE_NOOP("floats/hazards", "0/0"),
    "why.nan": QT_TRANSLATE_NOOP("floats/hazards", "NaN spreads"),
    "rail.z": QT_TRANSLATE_NOOP("floats/hazards", "logit z"),
    "rail.shifted": QT_TRANSLATE_NOOP("floats/hazards", "z − max"),
    "rail.log": QT_TRANSLATE_NOOP("floats/hazards", "ln p"),
    "bar.title": QT_TRANSLATE_NOOP(
        "floats/hazards", "numbers of {format}, one box per power of two"
    ),
    "windows.title": QT_TRANSLATE_NOOP(
        "floats/hazards", "From which z to which is eᶻ neither 0 nor too large?"
    ),
    "row.z": QT_TRANSLATE_NOOP("floats/hazards", "z"),
    "row.exp": QT_TRANSLATE_NOOP("floats/hazards", "eᶻ"),
    "row.shifted": QT_TRANSLATE_NOOP("floats/hazards", "z − max"),
    "row.expshifted": QT_TRANSLATE_NOOP("floats/hazards", "e^(z − max)"),
    "row.p": QT_TRANSLATE_NOOP("floats/hazards", "probability p"),
    "row.logp": QT_TRANSLATE_NOOP("floats/hazards", "ln p, log-softmax"),
    "row.lnp": QT_TRANSLATE_NOOP("floats/hazards", "ln of safe p"),
    "row.exact": QT_TRANSLATE_NOOP("floats/hazards", "exact p"),
    "row.naive": QT_TRANSLATE_NOOP("floats/hazards", "naive"),
    "row.safe": QT_TRANSLATE_NOOP("floats/hazards", "safe"),
    "row.log": QT_TRANSLATE_NOOP("floats/hazards", "log-softmax"),
    "row.fused": QT_TRANSLATE_NOOP("floats/hazards", "FP32 inside"),
    "cells.more": QT_TRANSLATE_NOOP("floats/hazards", "and {more} more"),
    "running.title": QT_TRANSLATE_NOOP("floats/hazards", "the sum as it grows"),
    "running.across": QT_TRANSLATE_NOOP("floats/hazards", "terms added"),
    "running.held": QT_TRANSLATE_NOOP("floats/hazards", "in the format: {total}"),
    "running.exact": QT_TRANSLATE_NOOP("floats/hazards", "exact: {total}"),
    "running.after": QT_TRANSLATE_NOOP("floats/hazards", "after {terms} terms"),
    "dial.pair": QT_TRANSLATE_NOOP("floats/hazards", "pair {pair}"),
    "legend.true": QT_TRANSLATE_NOOP("floats/hazards", "true angle"),
    "legend.low": QT_TRANSLATE_NOOP("floats/hazards", "in {format}"),
    "line.title": QT_TRANSLATE_NOOP("floats/hazards", "positions that {format} has, near this one"),
    "line.distinct": QT_TRANSLATE_NOOP("floats/hazards", "{distinct} of {count} are different"),
    "plot.title": QT_TRANSLATE_NOOP("floats/hazards", "|error of cos|, mean over the pairs"),
    "plot.across": QT_TRANSLATE_NOOP("floats/hazards", "position"),
    "cast.frequencies": QT_TRANSLATE_NOOP("floats/hazards", "frequencies in {format}"),
    "cast.positions": QT_TRANSLATE_NOOP("floats/hazards", "positions in {format}"),
    "cast.everything": QT_TRANSLATE_NOOP("floats/hazards", "both, and the product"),
    # read-outs
    "read.drag": QT_TRANSLATE_NOOP("floats/hazards", "Drag to add a number to all logits"),
    "read.subnormal": QT_TRANSLATE_NOOP(
        "floats/hazards", "Subnormal numbers: fewer and fewer digits"
    ),
    "read.zero": QT_TRANSLATE_NOOP("floats/hazards", "Too small: eᶻ becomes 0"),
    "read.beyond": QT_TRANSLATE_NOOP("floats/hazards", "Too large for the format"),
    "read.window.high": QT_TRANSLATE_NOOP(
        "floats/hazards", "too large from z = {real}; largest z in the format that fits: {largest}"
    ),
    "read.window.low": QT_TRANSLATE_NOOP(
        "floats/hazards", "0 below z = {real}; smallest z in the format that does not: {smallest}"
    ),
    "read.logit": QT_TRANSLATE_NOOP("floats/hazards", "Logit {index}"),
    "read.held": QT_TRANSLATE_NOOP("floats/hazards", "{value}, in the format {held}"),
    "read.dial": QT_TRANSLATE_NOOP("floats/hazards", "Pair {pair}: one turn in {turn} positions"),
    "read.frequency": QT_TRANSLATE_NOOP(
        "floats/hazards", "frequency {true}, in the format {low}"
    ),
    "read.angle": QT_TRANSLATE_NOOP("floats/hazards", "angle {true} rad, here {low} rad"),
    "read.cos": QT_TRANSLATE_NOOP("floats/hazards", "cos {true}, here {low}"),
    "read.position": QT_TRANSLATE_NOOP("floats/hazards", "Position {position}"),
    "read.mean": QT_TRANSLATE_NOOP("floats/hazards", "{name}: mean {mean}, largest {worst}"),
    "read.stored": QT_TRANSLATE_NOOP("floats/hazards", "{position} is stored as {held}"),
    # beside the stage
    "say.logits": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "Each logit is rounded to {format} first. Below, the format's numbers stand on a "
        "logarithmic axis, so that eᶻ lies straight under z. The dashed lines are where the "
        "format ends.",
    ),
    "say.naive.exp": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "The exponential falls straight down. It is rounded to the nearest number of {format}; "
        "half a step above the largest number there is none any more.",
    ),
    "say.naive.sum": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "The terms are added one after the other, and each sum is rounded to {format}. A term "
        "smaller than half the distance to the next number changes nothing.",
    ),
    "say.naive.divide": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "Each exponential divided by the sum. ∞/∞ and 0/0 are NaN, and a number divided by ∞ is "
        "0: three ways to lose a result.",
    ),
    "say.safe.max": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "The same number subtracted from all logits multiplies numerator and denominator by the "
        "same factor, so no probability changes. But now all stand left of 0.",
    ),
    "say.safe.exp": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "Nothing can overflow any more: the largest exponential is 1. What becomes 0 on the left "
        "is smaller than half the smallest number beside a term of 1.",
    ),
    "say.safe.sum": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "The sum lies between 1 and {count}. It is never 0, and for up to 65504 logits it does "
        "not overflow even in FP16; but with few digits it can stick.",
    ),
    "say.safe.divide": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "Each exponential divided by a sum of at least 1. Whatever number is added to all logits, "
        "the result stays the same up to rounding.",
    ),
    "say.log.log": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "The loss needs ln p, not p. Taking ln of the formula turns the quotient into a "
        "difference; only one logarithm is left, of a sum of at least 1.",
    ),
    "say.log.subtract": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "A difference of moderate numbers cannot underflow. The logarithm of a probability that "
        "became 0 is −∞, and the loss infinite.",
    ),
    "say.compare": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "Libraries subtract the largest logit and keep exponentials and sum in FP32 whatever the "
        "format of the input is; only the result is rounded. Mixed precision does the same.",
    ),
    "say.rope": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "A pair of numbers turns by position × frequency. A frequency rounded to {format} is off "
        "by up to 1 part in {parts}; the angle is off by that share of itself, so the error grows "
        "with the position.",
    ),
    "say.gaps": QT_TRANSLATE_NOOP(
        "floats/hazards",
        "{format} has {bits} significant bits: it counts only to {whole} without a gap. Positions "
        "between its numbers are rounded to their neighbours and become the same.",
    ),
    "notice.scale": QT_TRANSLATE_NOOP(
        "floats/hazards", "A loss scale does not help here: it is for gradients that underflow."
    ),
    "notice.drag": QT_TRANSLATE_NOOP(
        "floats/hazards", "Drag the rail: safe softmax does not change, naive softmax breaks."
    ),
    "notice.fp32": QT_TRANSLATE_NOOP(
        "floats/hazards", "With the frequencies in FP32 the hands stay together at every position."
    ),
    # prediction
    "predict.question": QT_TRANSLATE_NOOP(
        "floats/hazards", "What will the formula give, computed in this format as it is written?"
    ),
    "predict.right": QT_TRANSLATE_NOOP("floats/hazards", "The right numbers, nearly"),
    "predict.nan": QT_TRANSLATE_NOOP("floats/hazards", "At least one NaN"),
    "predict.wrong": QT_TRANSLATE_NOOP("floats/hazards", "Numbers, but wrong ones"),
}  # fmt: skip

VALUE_NAMES = {
    "stage": "operation, by name",
    "z": "the logits in the format",
    "exponentials": "of this way, before the sum",
    "running": "the sum after each term",
    "logs": "ln of the probabilities",
    "probabilities": "of this way",
    "position": "position of a token",
    "held": "the position in the format",
    "angles": "true angles of the pairs drawn, radians",
    "angles_in_format": "what the format makes of them, radians",
}

RESULT_NAMES = {
    "naive": "probabilities of the formula as written",
    "safe": "probabilities with the maximum subtracted",
    "log": "probabilities of log-softmax",
    "fused": "probabilities with FP32 inside, rounded at the end",
    "exact": "probabilities of the logits as typed",
    "totals": "sum of exponentials by way",
    "overflow_from": "logit from which exp is too large for the format",
    "underflow_from": "logit below which exp is 0 in the format",
    "distinct_positions": "how many positions the format tells apart",
    "positions": "how many there are",
    "error": "mean |error of cos| over all pairs and positions, by what is cast",
}
