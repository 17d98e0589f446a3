"""The longer texts of attention/lens, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

HEADINGS = {
    "heading.embedding": QT_TRANSLATE_NOOP("attention/lens", "Before the first layer"),
    "heading.attention": QT_TRANSLATE_NOOP(
        "attention/lens", "After the attention of layer {layer}"
    ),
    "heading.feed_forward": QT_TRANSLATE_NOOP(
        "attention/lens", "After the feed-forward part of layer {layer}"
    ),
    "heading.raw": QT_TRANSLATE_NOOP("attention/lens", "Which token mattered? Attention says"),
    "heading.rollout": QT_TRANSLATE_NOOP("attention/lens", "Attention through all layers: rollout"),
    "heading.value": QT_TRANSLATE_NOOP("attention/lens", "Attention weighted by what it carries"),
    "heading.gradient": QT_TRANSLATE_NOOP("attention/lens", "Gradient × input"),
    "heading.truth": QT_TRANSLATE_NOOP("attention/lens", "Leave each token out, and run again"),
}
PARAGRAPHS = {
    "text.embedding.own": QT_TRANSLATE_NOOP(
        "attention/lens",
        "The residual stream of {token} begins as its embedding. Read through the unembedding, it "
        "says “{top}”, the token itself, with {chance}. The answer “{answer}” is in place {rank} "
        "of {all}.",
    ),
    "text.embedding": QT_TRANSLATE_NOOP(
        "attention/lens",
        "The residual stream of {token} begins as its embedding. Read through the unembedding, it "
        "says “{top}” with {chance}. The answer “{answer}” is in place {rank} of {all}.",
    ),
    "text.attention": QT_TRANSLATE_NOOP(
        "attention/lens",
        "What the heads of layer {layer} read from other tokens was added. The stream would now "
        "say “{top}” ({chance}). The answer “{answer}” went from place {before} to {rank}; its "
        "logit changed by {added} (scale of the last norm).",
    ),
    "text.feed_forward": QT_TRANSLATE_NOOP(
        "attention/lens",
        "The feed-forward part of layer {layer} looked at this token alone and added to it. The "
        "stream would now say “{top}” ({chance}). The answer “{answer}” went from place {before} "
        "to {rank}; its logit changed by {added} (scale of the last norm).",
    ),
    "text.last": QT_TRANSLATE_NOOP(
        "attention/lens",
        "This is the model's own output: the lens with the final norm changes nothing after the "
        "last layer. It says “{top}” with {chance}.",
    ),
    "text.last.none": QT_TRANSLATE_NOOP(
        "attention/lens",
        "Without the norm even the last station is not the output: it says “{top}” with {chance}, "
        "the model says “{answer}” with {final}. KL = {divergence} nats.",
    ),
    "text.raw": QT_TRANSLATE_NOOP(
        "attention/lens",
        "The attention weights of {token}, mean over the {heads} heads ({layers}): it reads "
        "{most} most, with {value}. That is what was looked at, not what it did to the answer "
        "“{answer}”.",
    ),
    "text.rollout": QT_TRANSLATE_NOOP(
        "attention/lens",
        "A token's stream after layer 1 is already a mixture. Rollout follows attention back to "
        "the text: in each layer half stays, half is spread as the heads' mean, and the matrices "
        "are multiplied. Most of {token} comes from {most}: {value}.",
    ),
    "text.value": QT_TRANSLATE_NOOP(
        "attention/lens",
        "A weight times a short value moves nothing. The length of what is really added, the "
        "weighted values through W_O, is largest for {most}: {value}.",
    ),
    "text.gradient": QT_TRANSLATE_NOOP(
        "attention/lens",
        "How ln p(“{answer}”) would change if the embedding of a token shrank a little, carried on "
        "to zero in a straight line. The largest is {most}: {value} nats.",
    ),
    "text.truth": QT_TRANSLATE_NOOP(
        "attention/lens",
        "The model ran {runs} times more, each time without one token. Without {most}, ln p "
        "(“{answer}”) goes from {before} to {after}. By Spearman's rank correlation the order of "
        "{best} is closest to it ({value}).",
    ),
}
NOTICES = {
    "notice.tied": QT_TRANSLATE_NOOP(
        "attention/lens",
        "Embedding and unembedding are one matrix in this model (tied): a token's embedding is "
        "read as the token itself. That is no forecast of the next one.",
    ),
    "notice.untied": QT_TRANSLATE_NOOP(
        "attention/lens",
        "The unembedding of this model is a matrix of its own: the embedding need not be read as "
        "the token itself.",
    ),
    "notice.reading": QT_TRANSLATE_NOOP(
        "attention/lens",
        "Earlier layers were never trained to be read like this. A token in a late place may be "
        "there in directions that only later layers use.",
    ),
    "notice.recomputed": QT_TRANSLATE_NOOP(
        "attention/lens",
        "The stream has size {size} here and {last} at the end. The recomputed norm brings both to "
        "the same size, so that an early station can look as sure as the last.",
    ),
    "notice.frozen": QT_TRANSLATE_NOOP(
        "attention/lens",
        "Divided by the size of the last stream ({last}) instead of its own ({size}). From station "
        "to station logits change by just what was added.",
    ),
    "notice.none": QT_TRANSLATE_NOOP(
        "attention/lens",
        "Size {size}, as it is, and the gain of the final norm is missing too: how sure this looks "
        "says little.",
    ),
    "notice.first": QT_TRANSLATE_NOOP(
        "attention/lens", "From here to the end “{answer}” stays in first place."
    ),
    "notice.back": QT_TRANSLATE_NOOP(
        "attention/lens", "“{answer}” was in first place here, and loses it again later."
    ),
    "notice.sum": QT_TRANSLATE_NOOP(
        "attention/lens",
        "With the scale frozen the answer's logit is a sum: what the parts add and the norm's bias "
        "give {sum}; the model's own is {logit}.",
    ),
    "notice.sink": QT_TRANSLATE_NOOP(
        "attention/lens",
        "The first token gets {share} of it, and is only number {place} of {tokens} when tokens "
        "are left out: attention is parked there.",
    ),
    "notice.rest": QT_TRANSLATE_NOOP(
        "attention/lens",
        "The first token gets {share} of it, and is number {place} of {tokens} when tokens are "
        "left out: without a place to park, the weights move elsewhere.",
    ),
    "notice.rows": QT_TRANSLATE_NOOP(
        "attention/lens", "Each row of the product sums to 1; the largest deviation is {apart}."
    ),
    "notice.sure": QT_TRANSLATE_NOOP(
        "attention/lens",
        "The model is sure (p = {chance}), so ln p is nearly flat: all values together are "
        "{sum} nats, while leaving out one token costs up to {most}.",
    ),
    "notice.signed": QT_TRANSLATE_NOOP(
        "attention/lens", "Below the line: the token speaks against the answer."
    ),
    "notice.delete": QT_TRANSLATE_NOOP(
        "attention/lens",
        "A deleted token also moves those behind it up by one: part of the change is their new "
        "position.",
    ),
    "notice.blank": QT_TRANSLATE_NOOP(
        "attention/lens",
        "A zero embedding is something the model never met: part of the change is surprise.",
    ),
    "notice.shared": QT_TRANSLATE_NOOP(
        "attention/lens",
        "Of the {most} tokens that count most, raw attention finds {raw}, rollout {rollout}, "
        "value-weighted {value}, gradient × input {gradient}. Correlations compare sizes without "
        "sign, over all {tokens} tokens.",
    ),
}
