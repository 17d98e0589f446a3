"""The short texts of attention/lens, by message key."""

from __future__ import annotations

from explorer.compute.attention import reading
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.lens.texts import HEADINGS, NOTICES, PARAGRAPHS

SECTIONS = {
    "section.embedding": QT_TRANSLATE_NOOP("attention/lens", "embedding"),
    "section.layers": QT_TRANSLATE_NOOP("attention/lens", "layers"),
    "section.raw": QT_TRANSLATE_NOOP("attention/lens", "raw attention"),
    "section.rollout": QT_TRANSLATE_NOOP("attention/lens", "rollout"),
    "section.value": QT_TRANSLATE_NOOP("attention/lens", "value-weighted"),
    "section.gradient": QT_TRANSLATE_NOOP("attention/lens", "gradient"),
    "section.truth": QT_TRANSLATE_NOOP("attention/lens", "leave one out"),
}
CAPTIONS = {
    "caption.own": QT_TRANSLATE_NOOP(
        "attention/lens", "Before any layer the stream says “{top}”: the token itself"
    ),
    "caption.embedding": QT_TRANSLATE_NOOP(
        "attention/lens", "Before any layer the stream says “{top}”; “{answer}” is in place {rank}"
    ),
    "caption.ahead": QT_TRANSLATE_NOOP(
        "attention/lens", "Layer {layer}, after {part}: “{answer}”, the answer, is in first place"
    ),
    "caption.behind": QT_TRANSLATE_NOOP(
        "attention/lens",
        "Layer {layer}, after {part}: “{top}”; the answer “{answer}” is in place {rank}",
    ),
    "caption.last": QT_TRANSLATE_NOOP(
        "attention/lens",
        "After the last layer the lens shows the output itself: “{answer}” {chance}",
    ),
    "caption.last.none": QT_TRANSLATE_NOOP(
        "attention/lens",
        "Without the norm the last station says “{top}” {chance}; the model “{answer}” {final}",
    ),
    "caption.raw": QT_TRANSLATE_NOOP("attention/lens", "Raw attention: {token} reads {most} most"),
    "caption.rollout": QT_TRANSLATE_NOOP(
        "attention/lens", "Rollout: through all layers most comes from {most}"
    ),
    "caption.value": QT_TRANSLATE_NOOP(
        "attention/lens", "Weighted by values: {most} adds the longest vector"
    ),
    "caption.gradient": QT_TRANSLATE_NOOP(
        "attention/lens", "Gradient × input: {most} has the largest"
    ),
    "caption.truth": QT_TRANSLATE_NOOP(
        "attention/lens", "Left out and run again: {most} counts most; closest in order: {best}"
    ),
}
PICTURE = {
    "part.attention": QT_TRANSLATE_NOOP("attention/lens", "attention"),
    "part.feed_forward": QT_TRANSLATE_NOOP("attention/lens", "feed-forward"),
    "layer": QT_TRANSLATE_NOOP("attention/lens", "layer {layer}"),
    "layers.all": QT_TRANSLATE_NOOP("attention/lens", "mean over all layers"),
    "layers.one": QT_TRANSLATE_NOOP("attention/lens", "layer {layer}"),
    "axis.place": QT_TRANSLATE_NOOP("attention/lens", "place"),
    "axis.says": QT_TRANSLATE_NOOP("attention/lens", "says now"),
    "axis.divergence": QT_TRANSLATE_NOOP("attention/lens", "KL to the output, nats (root scale)"),
    "axis.added": QT_TRANSLATE_NOOP(
        "attention/lens", "added to the logit of “{answer}” (scale of the last norm)"
    ),
    "axis.correlation": QT_TRANSLATE_NOOP("attention/lens", "correlation"),
    "axis.most": QT_TRANSLATE_NOOP("attention/lens", "largest: {value}"),
    "short.recomputed": QT_TRANSLATE_NOOP("attention/lens", "recomputed"),
    "short.frozen": QT_TRANSLATE_NOOP("attention/lens", "frozen"),
    "short.none": QT_TRANSLATE_NOOP("attention/lens", "no norm"),
    "row.raw": QT_TRANSLATE_NOOP("attention/lens", "Raw attention"),
    "row.rollout": QT_TRANSLATE_NOOP("attention/lens", "Rollout"),
    "row.value": QT_TRANSLATE_NOOP("attention/lens", "Value-weighted"),
    "row.gradient": QT_TRANSLATE_NOOP("attention/lens", "Gradient × input"),
    "row.truth": QT_TRANSLATE_NOOP("attention/lens", "Leave one out"),
    "unit.raw": QT_TRANSLATE_NOOP("attention/lens", "mean weight"),
    "unit.rollout": QT_TRANSLATE_NOOP("attention/lens", "share of the stream"),
    "unit.value": QT_TRANSLATE_NOOP("attention/lens", "length added"),
    "unit.gradient": QT_TRANSLATE_NOOP("attention/lens", "of ln p, nats"),
    "unit.truth": QT_TRANSLATE_NOOP("attention/lens", "loss of ln p, nats"),
}
READS = {
    "station.embedding": QT_TRANSLATE_NOOP("attention/lens", "After the embedding"),
    "station.attention": QT_TRANSLATE_NOOP(
        "attention/lens", "After the attention of layer {layer}"
    ),
    "station.feed_forward": QT_TRANSLATE_NOOP(
        "attention/lens", "After the feed-forward part of layer {layer}"
    ),
    "norm.recomputed": QT_TRANSLATE_NOOP("attention/lens", "final norm, recomputed"),
    "norm.frozen": QT_TRANSLATE_NOOP("attention/lens", "final norm, scale frozen"),
    "norm.none": QT_TRANSLATE_NOOP("attention/lens", "no norm"),
    "name.token": QT_TRANSLATE_NOOP("attention/lens", "Look at {token}"),
    "read.token": QT_TRANSLATE_NOOP("attention/lens", "A click looks at its residual stream."),
    "read.token.own": QT_TRANSLATE_NOOP("attention/lens", "This token's residual stream is shown."),
    "read.token.first": QT_TRANSLATE_NOOP(
        "attention/lens", "The first token has nothing before it that could be left out."
    ),
    "read.rank": QT_TRANSLATE_NOOP("attention/lens", "place {rank} of {all}"),
    "read.entropy": QT_TRANSLATE_NOOP("attention/lens", "entropy {value} nats"),
    "read.size": QT_TRANSLATE_NOOP(
        "attention/lens", "size of the stream {value}, at the end {last}"
    ),
    "read.added": QT_TRANSLATE_NOOP(
        "attention/lens", "adds {value} to the logit of “{answer}” (scale of the last norm)"
    ),
    "read.added.head": QT_TRANSLATE_NOOP("attention/lens", "head {head}: {value}"),
    "read.raw": QT_TRANSLATE_NOOP(
        "attention/lens", "mean weight with which {reader} reads it: {value}"
    ),
    "read.rollout": QT_TRANSLATE_NOOP("attention/lens", "share in the stream of {reader}: {value}"),
    "read.value": QT_TRANSLATE_NOOP(
        "attention/lens", "‖Σ a v W_O‖: length of what it adds to the stream of {reader}: {value}"
    ),
    "read.gradient": QT_TRANSLATE_NOOP("attention/lens", "x · ∂ ln p / ∂x = {value} nats"),
    "read.without": QT_TRANSLATE_NOOP("attention/lens", "Without {token}"),
    "read.way.delete": QT_TRANSLATE_NOOP("attention/lens", "deleted; what follows moves up"),
    "read.way.blank": QT_TRANSLATE_NOOP("attention/lens", "its embedding set to zero"),
    "read.drop": QT_TRANSLATE_NOOP("attention/lens", "loss: {value} nats"),
    "read.correlation": QT_TRANSLATE_NOOP(
        "attention/lens", "Spearman's rank correlation with leaving out: {value}"
    ),
    "read.shared": QT_TRANSLATE_NOOP(
        "attention/lens", "of the {most} tokens that count most, it finds {count}"
    ),
}
MESSAGES = {
    "progress.leave": QT_TRANSLATE_NOOP("attention/lens", "Leaving out one token after another"),
    "error.two": QT_TRANSLATE_NOOP(
        "attention/lens",
        "To leave out a token, the text needs at least two; this one has {count}. Type more.",
    ),
    "notice.token": QT_TRANSLATE_NOOP(
        "attention/lens", "The text has no token {token}; its last one, {last}, is shown."
    ),
    "notice.start": QT_TRANSLATE_NOOP(
        "attention/lens", "Before the first token there is nothing to leave out; token 1 is shown."
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/lens",
        "Whose order of the tokens is closest to what happens when they are really left out?",
    ),
    "predict.raw": QT_TRANSLATE_NOOP("attention/lens", "raw attention"),
    "predict.rollout": QT_TRANSLATE_NOOP("attention/lens", "rollout"),
    "predict.value": QT_TRANSLATE_NOOP("attention/lens", "value-weighted attention"),
    "predict.gradient": QT_TRANSLATE_NOOP("attention/lens", "gradient × input"),
}
WORDS = {
    **reading.WORDS, **SECTIONS, **CAPTIONS, **PICTURE, **READS, **MESSAGES, **HEADINGS,
    **PARAGRAPHS, **NOTICES,
}  # fmt: skip
