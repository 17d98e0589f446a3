"""The words of adapting/forgetting, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.adapting.forgetting.texts import TEXTS

STAGE = {
    "section.first": QT_TRANSLATE_NOOP("adapting/forgetting", "the page"),
    "section.forget": QT_TRANSLATE_NOOP("adapting/forgetting", "forgetting"),
    "section.protect": QT_TRANSLATE_NOOP("adapting/forgetting", "held back"),
    "section.fisher": QT_TRANSLATE_NOOP("adapting/forgetting", "Fisher"),
    "section.mix": QT_TRANSLATE_NOOP("adapting/forgetting", "mixing"),
    "section.repeat": QT_TRANSLATE_NOOP("adapting/forgetting", "repetition"),
    "heading.first": QT_TRANSLATE_NOOP("adapting/forgetting", "First the page is learnt"),
    "heading.forget": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "Then text B alone: the page is forgotten"
    ),
    "heading.protect": QT_TRANSLATE_NOOP("adapting/forgetting", "Five ways to hold it back"),
    "heading.fisher": QT_TRANSLATE_NOOP("adapting/forgetting", "Which weights the page needs"),
    "heading.mix": QT_TRANSLATE_NOOP("adapting/forgetting", "How much of the page to mix in"),
    "heading.repeat": QT_TRANSLATE_NOOP("adapting/forgetting", "What it writes now"),
    "progress.first": QT_TRANSLATE_NOOP("adapting/forgetting", "learning the page"),
    "progress.tune": QT_TRANSLATE_NOOP("adapting/forgetting", "learning text B"),
    "progress.mix": QT_TRANSLATE_NOOP("adapting/forgetting", "learning mixtures"),
    "predict.question": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "The net has learnt the page and is now trained on text B alone. Its loss on the page …",
    ),
    "predict.falls": QT_TRANSLATE_NOOP("adapting/forgetting", "falls further"),
    "predict.stays": QT_TRANSLATE_NOOP("adapting/forgetting", "stays within 0.1"),
    "predict.some": QT_TRANSLATE_NOOP("adapting/forgetting", "rises, by less than 0.6"),
    "predict.much": QT_TRANSLATE_NOOP("adapting/forgetting", "rises by 0.6 or more"),
    "legend.page": QT_TRANSLATE_NOOP("adapting/forgetting", "page A"),
    "legend.second": QT_TRANSLATE_NOOP("adapting/forgetting", "text B"),
    "plot.loss": QT_TRANSLATE_NOOP("adapting/forgetting", "Loss, nats per character"),
    "axis.updates": QT_TRANSLATE_NOOP("adapting/forgetting", "updates"),
    "switch": QT_TRANSLATE_NOOP("adapting/forgetting", "from here on B"),
    "read.update": QT_TRANSLATE_NOOP("adapting/forgetting", "update {update}"),
    "read.page": QT_TRANSLATE_NOOP("adapting/forgetting", "page A: {loss} nats"),
    "read.second": QT_TRANSLATE_NOOP("adapting/forgetting", "text B: {loss} nats"),
    "plot.page": QT_TRANSLATE_NOOP("adapting/forgetting", "Loss on page A, nats"),
    "axis.second": QT_TRANSLATE_NOOP("adapting/forgetting", "loss on text B, nats"),
    "better": QT_TRANSLATE_NOOP("adapting/forgetting", "good at both"),
    "start": QT_TRANSLATE_NOOP("adapting/forgetting", "start"),
    "arm.plain": QT_TRANSLATE_NOOP("adapting/forgetting", "B alone"),
    "arm.mix": QT_TRANSLATE_NOOP("adapting/forgetting", "page mixed in"),
    "arm.decay": QT_TRANSLATE_NOOP("adapting/forgetting", "decay to 0"),
    "arm.pull": QT_TRANSLATE_NOOP("adapting/forgetting", "pull to the start"),
    "arm.ewc": QT_TRANSLATE_NOOP("adapting/forgetting", "EWC"),
    "arm.frozen": QT_TRANSLATE_NOOP("adapting/forgetting", "lower layers frozen"),
    "legend.mixed": QT_TRANSLATE_NOOP("adapting/forgetting", "share of the page mixed in"),
    "legend.seed": QT_TRANSLATE_NOOP("adapting/forgetting", "small: one seed each"),
    "read.share": QT_TRANSLATE_NOOP("adapting/forgetting", "{share} of the page"),
    "legend.fisher": QT_TRANSLATE_NOOP("adapting/forgetting", "needed for the page"),
    "plot.fisher": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "Fisher information of a weight, mean of the group"
    ),
    "plot.moves": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "How far a weight went, root mean square"
    ),
    "read.fisher": QT_TRANSLATE_NOOP("adapting/forgetting", "Fisher information {size}"),
    "read.moves": QT_TRANSLATE_NOOP("adapting/forgetting", "moved by {size}"),
    "group.place": QT_TRANSLATE_NOOP("adapting/forgetting", "W₁, reading {place}"),
    "group.layer": QT_TRANSLATE_NOOP("adapting/forgetting", "layer {layer}"),
    "legend.repeated": QT_TRANSLATE_NOOP("adapting/forgetting", "was there before"),
    "legend.own.page": QT_TRANSLATE_NOOP("adapting/forgetting", "page A itself: {share}"),
    "legend.own.second": QT_TRANSLATE_NOOP("adapting/forgetting", "text B itself: {share}"),
    "plot.repeats": QT_TRANSLATE_NOOP("adapting/forgetting", "Repeated pieces"),
    "axis.tuned": QT_TRANSLATE_NOOP("adapting/forgetting", "updates on B"),
    "read.repeats": QT_TRANSLATE_NOOP("adapting/forgetting", "net {seed}: {share}"),
    "read.sample": QT_TRANSLATE_NOOP("adapting/forgetting", "sample after {update} updates on B"),
    "caption.first": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "After {updates} updates on the page: loss {page}; on B {second}."
    ),
    "caption.forget": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "{updates} updates on B: B is at {second}, the page went from {before} to {page}.",
    ),
    "caption.protect": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "{updates} updates on B. The page: {plain} with B alone, {mix} mixed, {ewc} with EWC.",
    ),
    "caption.fisher.fisher": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "The page needs the weights of {group} most: the stiffest springs."
    ),
    "caption.fisher.plain": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "B alone moves weights wherever it likes: by up to {plain}."
    ),
    "caption.fisher.ewc": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "With EWC the furthest group goes {ewc} instead of {plain}."
    ),
    "caption.mix": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "{share} of the page mixed in: page {page}, text B {second}."
    ),
    "caption.repeat": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "After {updates} updates on B, {share} of the pieces were there before.",
    ),
    "note.net": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "A net of our own: {context} characters, two layers of {hidden}, the next character; "
        "{rows} windows at once, {seeds} seeds; losses on what was held out.",
    ),
    "note.template": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "B: sentences made from one template by this program."
    ),
    "note.backwards": QT_TRANSLATE_NOOP("adapting/forgetting", "B: the page, each word backwards."),
    "note.moved": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "B: the page, its letters moved by 13 places."
    ),
    "note.fisher": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "The first net; weights without biases. All characters y are summed."
    ),
    "note.repeat": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "Pieces of {piece} characters in samples of {length}, drawn at temperature 1; the text is "
        "the first net’s, tuned on B alone.",
    ),
}

WORDS = {**STAGE, **TEXTS}
