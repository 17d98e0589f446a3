"""The short texts of generation/layers, by message key."""

from __future__ import annotations

from explorer.compute.models import reading
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.generation.layers.texts import HEADINGS, NOTICES, PARAGRAPHS

SECTIONS = {
    "section.grid": QT_TRANSLATE_NOOP("generation/layers", "every layer answers"),
    "section.exit": QT_TRANSLATE_NOOP("generation/layers", "leave when sure"),
    "section.sweep": QT_TRANSLATE_NOOP("generation/layers", "thresholds"),
    "section.write": QT_TRANSLATE_NOOP("generation/layers", "write"),
    "section.distance": QT_TRANSLATE_NOOP("generation/layers", "early and late"),
    "section.contrast": QT_TRANSLATE_NOOP("generation/layers", "contrast (DoLa)"),
}
CAPTIONS = {
    "caption.grid": QT_TRANSLATE_NOOP(
        "generation/layers",
        "After layer {layer} of {layers}, {agree} of the answers are those of the whole model",
    ),
    "caption.grid.last": QT_TRANSLATE_NOOP(
        "generation/layers", "After the last layer: the model's own answers"
    ),
    "caption.exit": QT_TRANSLATE_NOOP(
        "generation/layers", "After layer {layer}, {gone} of {tokens} tokens have left"
    ),
    "caption.exit.last": QT_TRANSLATE_NOOP(
        "generation/layers",
        "Leaving from {threshold}: {saved} of the layers saved, {agreement} of the answers kept",
    ),
    "caption.sweep": QT_TRANSLATE_NOOP(
        "generation/layers",
        "More layers saved, fewer answers kept: at {threshold}, {saved} and {agreement}",
    ),
    "caption.write": QT_TRANSLATE_NOOP(
        "generation/layers",
        "Token {token}: “{piece}” after {used} of {layers} layers; so far {mean} on average",
    ),
    "caption.distance": QT_TRANSLATE_NOOP(
        "generation/layers",
        "After “{token}”: of the early layers, layer {early} is furthest from the final answer",
    ),
    "caption.contrast": QT_TRANSLATE_NOOP(
        "generation/layers", "What the late layers add: “{best}” instead of “{final}”"
    ),
    "caption.contrast.same": QT_TRANSLATE_NOOP(
        "generation/layers", "What the late layers add: “{best}” stays in first place"
    ),
}
PICTURE = {
    "layer": QT_TRANSLATE_NOOP("generation/layers", "layer {layer}"),
    "reads": QT_TRANSLATE_NOOP("generation/layers", "reads"),
    "agree": QT_TRANSLATE_NOOP("generation/layers", "agree"),
    "legend.sure": QT_TRANSLATE_NOOP("generation/layers", "probability of the answer"),
    "legend.agree": QT_TRANSLATE_NOOP("generation/layers", "as the whole model"),
    "legend.leaves": QT_TRANSLATE_NOOP("generation/layers", "leaves here"),
    "legend.saved": QT_TRANSLATE_NOOP("generation/layers", "not computed"),
    "legend.same": QT_TRANSLATE_NOOP("generation/layers", "as with all layers"),
    "legend.differs": QT_TRANSLATE_NOOP("generation/layers", "another token"),
    "legend.mean": QT_TRANSLATE_NOOP("generation/layers", "mean so far"),
    "legend.kept": QT_TRANSLATE_NOOP("generation/layers", "answer kept"),
    "legend.changed": QT_TRANSLATE_NOOP("generation/layers", "another answer"),
    "axis.layers": QT_TRANSLATE_NOOP("generation/layers", "layers of every token"),
    "axis.layer": QT_TRANSLATE_NOOP("generation/layers", "layer"),
    "axis.share": QT_TRANSLATE_NOOP("generation/layers", "share of the tokens"),
    "axis.saved": QT_TRANSLATE_NOOP("generation/layers", "saved"),
    "axis.agreement": QT_TRANSLATE_NOOP("generation/layers", "answers kept"),
    "axis.used": QT_TRANSLATE_NOOP("generation/layers", "layers of every written token"),
    "axis.apart": QT_TRANSLATE_NOOP("generation/layers", "JSD from the last, nats"),
    "axis.chance": QT_TRANSLATE_NOOP("generation/layers", "probability"),
    "line.agree": QT_TRANSLATE_NOOP("generation/layers", "agree with the whole model"),
    "line.sure": QT_TRANSLATE_NOOP("generation/layers", "sure, on average"),
    "line.layers": QT_TRANSLATE_NOOP("generation/layers", "layers"),
    "line.work": QT_TRANSLATE_NOOP("generation/layers", "multiply-adds, the looks included"),
    "here": QT_TRANSLATE_NOOP("generation/layers", "from {threshold}"),
    "earlier": QT_TRANSLATE_NOOP("generation/layers", "{count} more tokens to the left"),
    "total.saved": QT_TRANSLATE_NOOP("generation/layers", "layers saved"),
    "total.work": QT_TRANSLATE_NOOP("generation/layers", "multiply-adds saved"),
    "total.agreement": QT_TRANSLATE_NOOP("generation/layers", "answers kept"),
    "text.full": QT_TRANSLATE_NOOP("generation/layers", "All {layers} layers"),
    "text.early": QT_TRANSLATE_NOOP("generation/layers", "Leaving from {threshold}"),
    "bar.early": QT_TRANSLATE_NOOP("generation/layers", "layer {layer}"),
    "bar.final": QT_TRANSLATE_NOOP("generation/layers", "last layer"),
    "bar.contrast": QT_TRANSLATE_NOOP("generation/layers", "contrast"),
    "follows": QT_TRANSLATE_NOOP("generation/layers", "follows in the text"),
}
READS = {
    "read.cell": QT_TRANSLATE_NOOP(
        "generation/layers", "after “{token}”, layer {layer}: “{piece}”"
    ),
    "read.chance": QT_TRANSLATE_NOOP("generation/layers", "p = {chance}"),
    "read.sure": QT_TRANSLATE_NOOP("generation/layers", "sure: {sure}; leaves from {threshold}"),
    "read.final": QT_TRANSLATE_NOOP("generation/layers", "the whole model: “{piece}”, {chance}"),
    "read.left": QT_TRANSLATE_NOOP("generation/layers", "left after layer {layer}; not computed"),
    "read.agree": QT_TRANSLATE_NOOP("generation/layers", "{share} of all tokens"),
    "read.sweep": QT_TRANSLATE_NOOP(
        "generation/layers",
        "layers saved {saved}, multiply-adds {work}, answers kept {agreement}",
    ),
    "name.threshold": QT_TRANSLATE_NOOP("generation/layers", "Move the threshold"),
    "read.used": QT_TRANSLATE_NOOP("generation/layers", "{used} of {layers} layers"),
    "read.candidate": QT_TRANSLATE_NOOP(
        "generation/layers", "early {early}, final {final}, contrast {contrast}"
    ),
    "read.gain": QT_TRANSLATE_NOOP("generation/layers", "ln (final ÷ early) = {gain}"),
    "read.apart": QT_TRANSLATE_NOOP("generation/layers", "JSD {apart} nats"),
    "read.barred": QT_TRANSLATE_NOOP("generation/layers", "not among the early layers"),
    "title.piece": QT_TRANSLATE_NOOP("generation/layers", "“{piece}”"),
    "title.token": QT_TRANSLATE_NOOP("generation/layers", "Token {token}: “{piece}”"),
}
MESSAGES = {
    "progress.write": QT_TRANSLATE_NOOP("generation/layers", "Writing"),
    "error.context": QT_TRANSLATE_NOOP(
        "generation/layers",
        "This model takes a single token, so that none can follow. Choose another model.",
    ),
    "notice.token": QT_TRANSLATE_NOOP(
        "generation/layers", "The text has no token {token}; its last one, {last}, is asked."
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "generation/layers",
        "Every token that is sure leaves early. Is there less to compute, the looks at the "
        "vocabulary after each layer included?",
    ),
    "predict.less": QT_TRANSLATE_NOOP("generation/layers", "Yes, much less (a tenth or more)"),
    "predict.same": QT_TRANSLATE_NOOP("generation/layers", "About as much"),
    "predict.more": QT_TRANSLATE_NOOP("generation/layers", "No, more"),
}
WORDS: dict[str, Word] = {
    **reading.WORDS, **SECTIONS, **CAPTIONS, **PICTURE, **READS, **MESSAGES, **HEADINGS,
    **PARAGRAPHS, **NOTICES,
}  # fmt: skip
