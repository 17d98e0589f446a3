"""The sentences of the lab, and the names of its values."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP, Word

SENTENCES: dict[str, Word] = {
    "grid-size": QT_TRANSLATE_NOOP(
        "alignment/rewards", "The world has 1 to {most} rows of 1 to {most} signs."
    ),
    "grid-rows": QT_TRANSLATE_NOOP(
        "alignment/rewards", "The rows of the world have different lengths; make them equal."
    ),
    "grid-sign": QT_TRANSLATE_NOOP(
        "alignment/rewards", "The world has the sign {sign}; it takes S, G, T, # and a dot."
    ),
    "grid-start": QT_TRANSLATE_NOOP("alignment/rewards", "The world takes exactly one start, S."),
    "grid-end": QT_TRANSLATE_NOOP(
        "alignment/rewards", "The world needs a goal G or a trap T, where an episode ends."
    ),
    "section.learn": QT_TRANSLATE_NOOP("alignment/rewards", "{count} updates"),
    "section.plan": QT_TRANSLATE_NOOP("alignment/rewards", "{count} steps to go"),
    "section.whole": QT_TRANSLATE_NOOP("alignment/rewards", "whole return"),
    "section.later": QT_TRANSLATE_NOOP("alignment/rewards", "what came later"),
    "section.expected": QT_TRANSLATE_NOOP("alignment/rewards", "more than expected"),
    "caption.start": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "Every direction as likely: a return of {value} to expect, where {best} can be had",
    ),
    "caption.learn": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "After {count} updates: a return of {value} to expect, where {best} can be had",
    ),
    "caption.nothing": QT_TRANSLATE_NOOP(
        "alignment/rewards", "No step to go: nothing can be earned"
    ),
    "caption.plan": QT_TRANSLATE_NOOP(
        "alignment/rewards", "{count} steps to go: the best return from the start is {value}"
    ),
    "caption.whole": QT_TRANSLATE_NOOP(
        "alignment/rewards", "Every action is held to account for the whole return"
    ),
    "caption.later": QT_TRANSLATE_NOOP(
        "alignment/rewards", "Every action is held to account for what came after it"
    ),
    "caption.expected": QT_TRANSLATE_NOOP(
        "alignment/rewards", "… and only for what is more or less than was expected"
    ),
    "learn.world": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "Colour: what is expected. Arrows: what is likely. Line: an episode, dashed where less "
        "came than expected",
    ),
    "cell.free": QT_TRANSLATE_NOOP("alignment/rewards", "Row {row}, column {column}"),
    "cell.wall": QT_TRANSLATE_NOOP("alignment/rewards", "Row {row}, column {column}: wall"),
    "cell.start": QT_TRANSLATE_NOOP("alignment/rewards", "Row {row}, column {column}: start"),
    "cell.goal": QT_TRANSLATE_NOOP("alignment/rewards", "Row {row}, column {column}: goal, +1"),
    "cell.trap": QT_TRANSLATE_NOOP("alignment/rewards", "Row {row}, column {column}: trap, −1"),
    "cell.click": QT_TRANSLATE_NOOP(
        "alignment/rewards", "click: another kind; with Shift: start here"
    ),
    "cell.expected": QT_TRANSLATE_NOOP("alignment/rewards", "expected from here: {value}"),
    "cell.best": QT_TRANSLATE_NOOP("alignment/rewards", "the best from here: {value}"),
    "cell.worth": QT_TRANSLATE_NOOP(
        "alignment/rewards", "the best from here with {count} steps to go: {value}"
    ),
    "episode.none": QT_TRANSLATE_NOOP("alignment/rewards", "No episode yet"),
    "episode.head": QT_TRANSLATE_NOOP("alignment/rewards", "Action, reward, return − expected"),
    "episode.plain": QT_TRANSLATE_NOOP("alignment/rewards", "Action, reward, return from there on"),
    "episode.step": QT_TRANSLATE_NOOP("alignment/rewards", "Step {place}: {arrow}"),
    "episode.reward": QT_TRANSLATE_NOOP("alignment/rewards", "reward {reward}"),
    "episode.surprise": QT_TRANSLATE_NOOP("alignment/rewards", "return − expected: {surprise}"),
    "episode.return": QT_TRANSLATE_NOOP("alignment/rewards", "return: {surprise}"),
    "curve.title": QT_TRANSLATE_NOOP("alignment/rewards", "return from the start"),
    "curve.updates": QT_TRANSLATE_NOOP("alignment/rewards", "updates"),
    "curve.mean": QT_TRANSLATE_NOOP("alignment/rewards", "mean of the episodes"),
    "curve.value": QT_TRANSLATE_NOOP("alignment/rewards", "of the policy, exact"),
    "curve.best": QT_TRANSLATE_NOOP("alignment/rewards", "the best"),
    "plan.to_go": QT_TRANSLATE_NOOP("alignment/rewards", "steps to go"),
    "plan.start": QT_TRANSLATE_NOOP("alignment/rewards", "best return"),
    "plan.later": QT_TRANSLATE_NOOP("alignment/rewards", "steps later"),
    "plan.counts": QT_TRANSLATE_NOOP("alignment/rewards", "what a reward counts"),
    "plan.step": QT_TRANSLATE_NOOP("alignment/rewards", "A reward {count} steps later"),
    "spread.whole": QT_TRANSLATE_NOOP("alignment/rewards", "Whole return"),
    "spread.later": QT_TRANSLATE_NOOP("alignment/rewards", "Return from there on"),
    "spread.expected": QT_TRANSLATE_NOOP(
        "alignment/rewards", "Return from there on, less what was expected"
    ),
    "spread.along": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "along the exact gradient (green: length; orange: mean ± σ)",
    ),
    "spread.count": QT_TRANSLATE_NOOP("alignment/rewards", "estimates"),
    "spread.share": QT_TRANSLATE_NOOP("alignment/rewards", "variance {share}"),
    "spread.mean": QT_TRANSLATE_NOOP("alignment/rewards", "mean {mean}, spread {spread}"),
    "spread.exact": QT_TRANSLATE_NOOP("alignment/rewards", "exact: {exact}"),
    "spread.variance": QT_TRANSLATE_NOOP(
        "alignment/rewards", "variance of all coordinates together: {variance}"
    ),
    "spread.away": QT_TRANSLATE_NOOP(
        "alignment/rewards", "mean {away} away from the exact gradient; by chance about {chance}"
    ),
}
TEXTS: dict[str, Word] = {
    "para.start": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "The agent sees its cell, takes a direction, and the world answers with a reward and the "
        "next cell; after {horizon} steps at the latest it begins again. Nobody tells it which "
        "direction would have been right.",
    ),
    "note.text": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "For a language model the state is the text so far, an action the next token, and the "
        "reward mostly comes once, at the end.",
    ),
    "para.learn": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "Update {count}, from {episodes} episodes. In the one shown, {steps} steps brought a "
        "return of {total}, {surprise} beside what was expected at the start. All episodes "
        "brought {mean} on average; the policy now has {value} to expect. One training, seed "
        "{seed}.",
    ),
    "para.plain": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "Update {count}, from {episodes} episodes. In the one shown, {steps} steps brought a "
        "return of {total}, and every action in it is made more likely by that, or less where it "
        "is negative. All episodes brought {mean} on average; the policy now has {value} to "
        "expect. One training, seed {seed}.",
    ),
    "note.more": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "Green: more came than expected, the action becomes likelier. Red: less came, it becomes "
        "less likely, even where the return is above 0.",
    ),
    "note.plain": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "Without a comparison the sign of the return alone says whether an action becomes "
        "likelier.",
    ),
    "note.entropy": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "The choice of a direction has {entropy} nats of entropy on average; 1.39 at the start.",
    ),
    "para.nothing": QT_TRANSLATE_NOOP(
        "alignment/rewards", "Every cell is worth 0. From here one step to go is added at a time."
    ),
    "para.plan": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "With {count} steps to go, a cell is worth its best action: the reward at once, and γ = "
        "{gamma} times the worth of the next cell with one step less. The largest change of this "
        "sweep is {change}. This is exact: no luck and no learning.",
    ),
    "note.reach": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "With γ = {gamma} the weights of all later rewards add up to 1/(1 − γ) = {steps}: about so "
        "many steps count.",
    ),
    "note.all": QT_TRANSLATE_NOOP(
        "alignment/rewards", "With γ = 1 a reward counts the same whenever it comes."
    ),
    "para.whole": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "{times} estimates of the gradient, each from {episodes} new episodes of the policy that "
        "knows nothing yet. Each action answers for all rewards of the episode, also those before "
        "it: a variance of {variance}.",
    ),
    "para.later": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "The same episodes. What came before an action cannot be its merit; without it the "
        "variance is {variance}.",
    ),
    "para.expected": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "The same episodes. From each return the value of the state is taken off, which is the "
        "same for all four actions: the advantage is left, and a variance of {variance}.",
    ),
    "note.mean": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "The mean of the estimates is {away} away from the exact gradient; chance alone gives "
        "about {chance}.",
    ),
    "note.less": QT_TRANSLATE_NOOP(
        "alignment/rewards",
        "The variance went from {before} to {variance}; what they estimate is the same.",
    ),
    "predict": QT_TRANSLATE_NOOP(
        "alignment/rewards", "Which first step from S is best, with all steps still to go?"
    ),
    "predict.up": QT_TRANSLATE_NOOP("alignment/rewards", "up"),
    "predict.right": QT_TRANSLATE_NOOP("alignment/rewards", "right"),
    "predict.down": QT_TRANSLATE_NOOP("alignment/rewards", "down"),
    "predict.left": QT_TRANSLATE_NOOP("alignment/rewards", "left"),
}
VALUE_NAMES = {
    "step": "what was done: learn, plan, or a way to estimate the gradient",
    "update": "updates so far",
    "policy": "probabilities of up, right, down, left in every cell, row by row",
    "expected": "what is expected of every cell",
    "value": "expected return from the start, exact: of the policy, or the best there is",
    "mean_return": "mean return of the episodes of this update",
    "entropy": "entropy of the choice, nats, mean over cells",
    "states": "cells of the episode shown",
    "actions": "its actions: 0 up, 1 right, 2 down, 3 left",
    "rewards": "its rewards",
    "surprise": "its returns from each step on, less what was expected",
    "to_go": "steps to go",
    "values": "the best return from every cell",
    "quality": "the best return after every action in every cell",
    "change": "largest change of a value in this sweep",
    "along": "places of the estimates along the exact gradient",
    "exact": "length of the exact gradient",
    "variance": "variance of the estimates, all coordinates together",
    "away": "distance of their mean from the exact gradient",
    "chance": "the distance that chance alone explains: standard error of the mean",
}
RESULT_NAMES = {
    "value": "expected return of the policy at the end, exact",
    "best": "the best return from the start",
    "values": "the best return from every cell",
    "variance": "variance of the estimates by weight",
    "away": "distance of their mean from the exact gradient, by weight",
}
WORDS: dict[str, Word] = {**SENTENCES, **TEXTS}
