"""The words of floats/quantise-model on the stage."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

STAGE_WORDS = {
    # errors and notices
    "error.empty": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "There is nothing to read; type some text.",
    ),
    "error.nothing": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "The model “{model}” has no token for any of these characters.",
    ),
    "notice.prompt": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "The beginning is longer than the model can continue: the last {kept} of {total} "
        "tokens are used.",
    ),
    "notice.text": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "The loss is measured on the first {kept} of {total} tokens.",
    ),
    "notice.prompt_characters": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{count} characters of the beginning are left out: this model has no tokens for them.",
    ),
    "notice.text_characters": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{count} characters of the text are left out: this model has no tokens for them.",
    ),
    # progress
    "progress.model": QT_TRANSLATE_NOOP("floats/quantise-model", "Opening the model"),
    "progress.bits": QT_TRANSLATE_NOOP("floats/quantise-model", "Quantising to {bits} bits"),
    "progress.curves": QT_TRANSLATE_NOOP("floats/quantise-model", "Measuring the curves"),
    "progress.scheme": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Reading with rounded activations",
    ),
    "progress.cache": QT_TRANSLATE_NOOP("floats/quantise-model", "Reading from a smaller cache"),
    "progress.layer": QT_TRANSLATE_NOOP("floats/quantise-model", "Quantising layer {layer} alone"),
    "progress.random": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Following an error through 32 random layers",
    ),
    "progress.passages": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "The 16-bit model writes passages to learn from",
    ),
    "progress.training": QT_TRANSLATE_NOOP("floats/quantise-model", "Training"),
    # sections
    "section.bits": QT_TRANSLATE_NOOP("floats/quantise-model", "{bits} bits"),
    "section.w16a16": QT_TRANSLATE_NOOP("floats/quantise-model", "16 bits"),
    "section.w8a16": QT_TRANSLATE_NOOP("floats/quantise-model", "Weights in 8 bits"),
    "section.w8a8-tensor": QT_TRANSLATE_NOOP("floats/quantise-model", "Activations too: one scale"),
    "section.w8a8-token": QT_TRANSLATE_NOOP("floats/quantise-model", "A scale per token"),
    "section.w8a8-channel": QT_TRANSLATE_NOOP("floats/quantise-model", "A scale per channel"),
    "section.k16": QT_TRANSLATE_NOOP("floats/quantise-model", "16 bits"),
    "section.k8-token": QT_TRANSLATE_NOOP("floats/quantise-model", "8 bits per token"),
    "section.k8-channel": QT_TRANSLATE_NOOP("floats/quantise-model", "8 bits per channel"),
    "section.k4-token": QT_TRANSLATE_NOOP("floats/quantise-model", "4 bits per token"),
    "section.k4-channel": QT_TRANSLATE_NOOP("floats/quantise-model", "4 bits per channel"),
    "section.k2-token": QT_TRANSLATE_NOOP("floats/quantise-model", "2 bits per token"),
    "section.k2-channel": QT_TRANSLATE_NOOP("floats/quantise-model", "2 bits per channel"),
    "section.all": QT_TRANSLATE_NOOP("floats/quantise-model", "All layers quantised"),
    "section.alone": QT_TRANSLATE_NOOP("floats/quantise-model", "One layer quantised"),
    "section.random": QT_TRANSLATE_NOOP("floats/quantise-model", "32 random layers"),
    "section.rounded": QT_TRANSLATE_NOOP("floats/quantise-model", "Only rounded (PTQ)"),
    "section.training": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Training while quantised (QAT)",
    ),
    # rows
    "rows.size": QT_TRANSLATE_NOOP("floats/quantise-model", "size"),
    "rows.loss": QT_TRANSLATE_NOOP("floats/quantise-model", "loss, nats"),
    "row.bits": QT_TRANSLATE_NOOP("floats/quantise-model", "{bits} bits"),
    "row.size": QT_TRANSLATE_NOOP("floats/quantise-model", "{size} · {bits} bits"),
    "read.weights": QT_TRANSLATE_NOOP("floats/quantise-model", "weights: {size}"),
    "row.cache": QT_TRANSLATE_NOOP("floats/quantise-model", "{share} % · {bits} bits"),
    "row.ptq": QT_TRANSLATE_NOOP("floats/quantise-model", "{bits} bits, rounded"),
    "row.qat": QT_TRANSLATE_NOOP("floats/quantise-model", "{bits} bits, trained"),
    "scheme.w16a16": QT_TRANSLATE_NOOP("floats/quantise-model", "W16A16"),
    "scheme.w8a16": QT_TRANSLATE_NOOP("floats/quantise-model", "W8A16"),
    "scheme.w8a8-tensor": QT_TRANSLATE_NOOP("floats/quantise-model", "W8A8"),
    "scheme.w8a8-token": QT_TRANSLATE_NOOP("floats/quantise-model", "W8A8"),
    "scheme.w8a8-channel": QT_TRANSLATE_NOOP("floats/quantise-model", "W8A8"),
    "how.w16a16": QT_TRANSLATE_NOOP("floats/quantise-model", "nothing rounded"),
    "how.w8a16": QT_TRANSLATE_NOOP("floats/quantise-model", "weights only"),
    "how.w8a8-tensor": QT_TRANSLATE_NOOP("floats/quantise-model", "one scale"),
    "how.w8a8-token": QT_TRANSLATE_NOOP("floats/quantise-model", "scale per token"),
    "how.w8a8-channel": QT_TRANSLATE_NOOP("floats/quantise-model", "scale per channel"),
    "form.none": QT_TRANSLATE_NOOP("floats/quantise-model", "{bits} bits"),
    "form.token": QT_TRANSLATE_NOOP("floats/quantise-model", "{bits} bits, per token"),
    "form.channel": QT_TRANSLATE_NOOP("floats/quantise-model", "{bits} bits, per channel"),
    "granularity.tensor": QT_TRANSLATE_NOOP("floats/quantise-model", "one scale for a matrix"),
    "granularity.channel": QT_TRANSLATE_NOOP("floats/quantise-model", "for a row"),
    "granularity.group": QT_TRANSLATE_NOOP("floats/quantise-model", "for {group} weights"),
    "granularity.short.tensor": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "one scale for a matrix",
    ),
    "granularity.short.channel": QT_TRANSLATE_NOOP("floats/quantise-model", "one scale for a row"),
    "granularity.short.group": QT_TRANSLATE_NOOP("floats/quantise-model", "one scale for a group"),
    # legends and axes
    "legend.different": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "first token that differs from 16 bits",
    ),
    "legend.start": QT_TRANSLATE_NOOP("floats/quantise-model", "loss with 16 bits"),
    "legend.channel": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "largest activation of a channel (pale: all of it becomes 0)",
    ),
    "legend.zero": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "half a step: what is smaller becomes 0",
    ),
    "legend.exact": QT_TRANSLATE_NOOP("floats/quantise-model", "16 bits"),
    "legend.cached": QT_TRANSLATE_NOOP("floats/quantise-model", "with this cache"),
    "axis.bits": QT_TRANSLATE_NOOP("floats/quantise-model", "bits per weight, scales counted"),
    "axis.loss": QT_TRANSLATE_NOOP("floats/quantise-model", "loss, nats per token"),
    "axis.channels": QT_TRANSLATE_NOOP("floats/quantise-model", "channel"),
    "axis.size": QT_TRANSLATE_NOOP("floats/quantise-model", "size of the activations"),
    "axis.tokens": QT_TRANSLATE_NOOP("floats/quantise-model", "token that is read"),
    "axis.layers": QT_TRANSLATE_NOOP("floats/quantise-model", "after layer"),
    "axis.steps": QT_TRANSLATE_NOOP("floats/quantise-model", "training steps"),
    "title.all": QT_TRANSLATE_NOOP("floats/quantise-model", "All layers quantised"),
    "title.alone": QT_TRANSLATE_NOOP("floats/quantise-model", "One layer in 4 bits"),
    "title.random": QT_TRANSLATE_NOOP("floats/quantise-model", "32 random layers"),
    # stage
    "stage.start": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "What the 16-bit model writes: {loss} nats per token on the text",
    ),
    "stage.same": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{bits} bits: the same words, token by token; loss {loss} instead of {start}",
    ),
    "stage.apart": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{bits} bits: other words from token {place} on; loss {loss} instead of {start}",
    ),
    "stage.w16a16": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "One channel × {factor}, the weights that read it ÷ {factor}: the same model",
    ),
    "stage.w8a16": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Weights in 8 bits; nothing is rounded on the way",
    ),
    "stage.w8a8-tensor": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "One scale for all activations: {zeroed} of the other channels' numbers become 0",
    ),
    "stage.w8a8-token": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "A scale per token: the channel is large in every token, {zeroed} become 0",
    ),
    "stage.w8a8-channel": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "A scale per channel: the others are only {error} off",
    ),
    "stage.plain.w16a16": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "No channel is enlarged: the model as it is",
    ),
    "stage.plain": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Without an outlier: the rounded activations are {error} off",
    ),
    "stage.channel": QT_TRANSLATE_NOOP("floats/quantise-model", "channel {channel}, × {factor}"),
    "stage.cache.start": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Keys and values of {tokens} tokens in 16 bits: {size}",
    ),
    "stage.cache": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{form}: {share} % of the bytes, {moved} % of the attention astray",
    ),
    "stage.head": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "attention of the last token, layer {layer}, head {head}",
    ),
    "stage.all.start": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "The embedding is exact; follow the error of the residual stream",
    ),
    "stage.all": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{place}: {eight} off with 8 bits, {four} with 4",
    ),
    "stage.alone": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Only layer {layer} in 4 bits: the error is still {last} at the end",
    ),
    "stage.random": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Random layers, 8 bits: {first} off after layer 1, {now} after layer {layer}",
    ),
    "stage.rounded": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Rounded to {bits} bits after training (PTQ): loss {loss} instead of {start}",
    ),
    "stage.learning": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{step} steps of training while quantised (QAT): {loss}, rounded only {rounded}",
    ),
    "stage.taught": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Learns only from {passages} passages of {length} characters that the 16-bit model "
        "wrote itself:",
    ),
    "place.layer": QT_TRANSLATE_NOOP("floats/quantise-model", "layer {layer}"),
    "place.embedding": QT_TRANSLATE_NOOP("floats/quantise-model", "After the embedding"),
    "place.attention": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "After the attention of layer {layer}",
    ),
    "place.feed_forward": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "After the feed-forward part of layer {layer}",
    ),
    # read-outs
    "read.prompt": QT_TRANSLATE_NOOP("floats/quantise-model", "The beginning that is continued"),
    "read.later": QT_TRANSLATE_NOOP("floats/quantise-model", "click: go there"),
    "read.loss": QT_TRANSLATE_NOOP("floats/quantise-model", "loss {loss} nats per token"),
    "read.divergence": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "KL(16 bits ‖ this) = {divergence} nats per token",
    ),
    "read.agreement": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{share} of the likeliest tokens are the same",
    ),
    "read.same": QT_TRANSLATE_NOOP("floats/quantise-model", "all {count} tokens as with 16 bits"),
    "read.different": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "token {place} is the first that differs: {token}",
    ),
    "read.levels": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "at most {levels} different numbers share a scale",
    ),
    "read.point": QT_TRANSLATE_NOOP("floats/quantise-model", "{bits} bits, {shared}"),
    "read.per_weight": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{bits} bits per weight, scales counted",
    ),
    "read.others": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "other channels: {error} off, {zeroed} of their numbers 0",
    ),
    "read.size": QT_TRANSLATE_NOOP("floats/quantise-model", "largest {size}, typical {typical}"),
    "read.step": QT_TRANSLATE_NOOP("floats/quantise-model", "step {step}; below {half} becomes 0"),
    "read.used": QT_TRANSLATE_NOOP("floats/quantise-model", "{levels} of 255 levels in use"),
    "read.channel": QT_TRANSLATE_NOOP("floats/quantise-model", "Channel {channel}"),
    "read.scales": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{numbers} numbers, {scales} scales of 16 bits",
    ),
    "read.moved": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{moved} % of the attention lands on other tokens",
    ),
    "read.token": QT_TRANSLATE_NOOP("floats/quantise-model", "Token {token}: {piece}"),
    "read.exact": QT_TRANSLATE_NOOP("floats/quantise-model", "16 bits: {weight}"),
    "read.cached": QT_TRANSLATE_NOOP("floats/quantise-model", "now: {weight}"),
    "read.alone": QT_TRANSLATE_NOOP("floats/quantise-model", "Only layer {layer} in 4 bits"),
    "read.random": QT_TRANSLATE_NOOP("floats/quantise-model", "Random layers, {bits} bits"),
    "read.error": QT_TRANSLATE_NOOP("floats/quantise-model", "{error} % off"),
    "read.row": QT_TRANSLATE_NOOP("floats/quantise-model", "{bits} bits: {error} % off"),
    "read.made": QT_TRANSLATE_NOOP("floats/quantise-model", "Written by the 16-bit model"),
    "read.step_of_training": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "After {step} training steps",
    ),
}
