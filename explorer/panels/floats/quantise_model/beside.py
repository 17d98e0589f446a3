"""The words of floats/quantise-model beside the stage, and what the numbers are called."""

from __future__ import annotations

from explorer.core.lab import Preset
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.quantise_model.words import STAGE_WORDS

_BESIDE = {
    # explanations
    "heading.start": QT_TRANSLATE_NOOP("floats/quantise-model", "The model in 16 bits"),
    "heading.bits": QT_TRANSLATE_NOOP("floats/quantise-model", "{bits} bits per weight"),
    "heading.scheme": QT_TRANSLATE_NOOP("floats/quantise-model", "Weights and activations"),
    "heading.cache": QT_TRANSLATE_NOOP("floats/quantise-model", "The key–value cache"),
    "heading.depth": QT_TRANSLATE_NOOP("floats/quantise-model", "The error along the model"),
    "heading.alone": QT_TRANSLATE_NOOP("floats/quantise-model", "Does an error stay in its layer?"),
    "heading.random": QT_TRANSLATE_NOOP("floats/quantise-model", "More layers"),
    "heading.rounded": QT_TRANSLATE_NOOP("floats/quantise-model", "After training: only rounded"),
    "heading.learning": QT_TRANSLATE_NOOP("floats/quantise-model", "Trained while quantised"),
    "say.start": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{parameters} weights in FP16 take {size}. The loss is the mean of −ln p over "
        "{tokens} tokens of a text that was not trained on; the continuation is the "
        "likeliest token, again and again.",
    ),
    "say.bits": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Each weight becomes one of at most {levels} multiples of a scale, and the scales "
        "are stored too: {bits} bits per weight, {size} in all. The 16-bit model would write "
        "something else from token {place} on; the loss is {loss} instead of {start}.",
    ),
    "say.bits.same": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Each weight becomes one of at most {levels} multiples of a scale, and the scales "
        "are stored too: {bits} bits per weight, {size} in all. All {count} tokens are those "
        "of 16 bits; the loss is {loss} instead of {start}.",
    ),
    "notice.text_is_late": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "The words change only where another token becomes the likeliest; from there on one "
        "thing follows from another. So the words say less than the loss, and the loss less "
        "than KL = {divergence}: how far all probabilities are from those of 16 bits.",
    ),
    "notice.granularity": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Look at the curves: the fewer weights share a scale, the further down one can go. "
        "At 4 bits the loss is {tensor} with one scale per matrix, {channel} per row and "
        "{group} per group of {size}.",
    ),
    "notice.simulated": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Integers are turned back into floats and multiplied in float32, as weight-only "
        "kernels do; no integer kernel is timed here.",
    ),
    "say.plain.w16a16": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "The factor is 1: no channel is enlarged, and the model is as it ships. Below, its "
        "weights and then its activations are rounded to 8 bits.",
    ),
    "say.plain": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Activations are rounded to 8 bits as well, and there is no outlier: they are "
        "{error} off, {zeroed} of the numbers become 0; loss {loss} instead of {start}.",
    ),
    "say.w16a16": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "The gain of every norm is multiplied by {factor} in channel {channel}, the weights "
        "that read this channel are divided by it. Nothing changes, except that one channel "
        "is now far larger than the others. Large models have such channels by themselves; "
        "these small ones do not, so it is made.",
    ),
    "say.w8a16": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Weight-only quantisation: the weights are integers, activations stay as they are. "
        "Loss {loss} instead of {start}. It saves memory and the time to read it, which is "
        "what writing token by token waits for.",
    ),
    "say.w8a8-tensor": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "To multiply integers with integers, activations are rounded too. Their scale comes "
        "from the largest number, that of the outlier: one step is {step}. {zeroed} of the "
        "numbers in the other channels become 0; loss {loss} instead of {start}.",
    ),
    "say.w8a8-token": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Each token has a scale of its own, but the outlier channel is large in every token: "
        "{error} error in the other channels, loss {loss} instead of {start}.",
    ),
    "say.w8a8-channel": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "With a scale per channel the outlier spoils only itself: {error} error, loss {loss} "
        "instead of {start}. But the scales differ along the sum that a matrix product "
        "makes, so integer kernels cannot use them; moving the factor into the weights "
        "(SmoothQuant) can.",
    ),
    "notice.try_one": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Set the factor to 1 for the same five rows without an outlier.",
    ),
    "say.k16": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Each layer keeps the keys and values of all {tokens} tokens: together {numbers} "
        "numbers of 2 bytes, {size}. It grows with every token.",
    ),
    "say.cache": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "{bits} bits a number and 16 bits for each of {scales} scales: {size}, {share} % of "
        "16 bits and not {ideal} %. {moved} % of the attention lands on other tokens, "
        "averaged over all queries and heads; loss {loss} instead of {start}.",
    ),
    "notice.token": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Per token: a scale is final when its token is written. Keys have channels that are "
        "larger than others; there a scale per channel wastes fewer levels.",
    ),
    "notice.channel": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Per channel: each number has its own scale for {group} tokens. Until these are "
        "written, a real cache keeps them in 16 bits (KIVI does).",
    ),
    "say.depth": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "All layers are quantised, one curve per number of bits; the embedding stays exact. "
        "What counts is |x̂ − x| / |x| of the residual stream: {four} with 4 bits here, "
        "{first} after the first layer and {last} after the last. Every layer adds an error "
        "of its own, and more signal too.",
    ),
    "say.alone": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Only layer {layer} is in 4 bits, everything after it is exact. Its error does not "
        "stay there: the residual stream carries it to the end, where {last} are left, and "
        "the exact layers compute with wrong numbers.",
    ),
    "say.random": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "32 residual layers with random weights, each x + W₂ relu(W₁ LayerNorm(x)): with 8 "
        "bits the error goes from {first} to {last}, with 4 bits from {first4} to {last4}. "
        "Over 32 layers that is × {times} and × {times4}: it neither stays in its layer nor "
        "explodes.",
    ),
    "notice.norm": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "A norm or a ReLU does not take an error away: both change signal and error alike.",
    ),
    "say.rounded": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "The small character model with every matrix in {bits} bits, {levels} different "
        "numbers per scale, nothing learned: loss {loss} instead of {start}.",
    ),
    "say.learning": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "Forward with rounded weights, backward as if they were not rounded "
        "(straight-through estimator); the float32 weights behind them move until the "
        "rounded ones are good. Weights, activations and gradients are float32 here: "
        "integers come only afterwards. Loss {loss}; rounded only {rounded}, 16 bits "
        "{start}.",
    ),
    "notice.taught": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "The texts the model was trained on do not ship. It learns to give the 16-bit "
        "model's probabilities on passages that this model wrote by itself; the measured "
        "text is never used.",
    ),
    # predict
    "predict": QT_TRANSLATE_NOOP(
        "floats/quantise-model",
        "How far does the loss on the text rise at worst, in this topic?",
    ),
    "predict.none": QT_TRANSLATE_NOOP("floats/quantise-model", "By less than 2 %"),
    "predict.little": QT_TRANSLATE_NOOP("floats/quantise-model", "By 2 to 10 %"),
    "predict.much": QT_TRANSLATE_NOOP("floats/quantise-model", "By 10 to 50 %"),
    "predict.most": QT_TRANSLATE_NOOP("floats/quantise-model", "By more than 50 %"),
}

WORDS = {**STAGE_WORDS, **_BESIDE}

PRESETS = {
    "group": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-model", "One scale for 32 weights"),
        {"granularity": "group"},
        at="bits-3",
    ),
    "tensor": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-model", "One scale for a whole matrix"),
        {"granularity": "tensor"},
        at="bits-4",
    ),
    "chinese": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-model", "Go on in Chinese"),
        {"prompt": "却说玄德"},
        at="bits-4",
    ),
    "copying": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-model", "A model that copies"),
        {"model": "clear", "prompt": "the queen, the que"},
        at="bits-3",
    ),
    "outlier": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-model", "One channel 200 times as large"),
        {"topic": "activations"},
        at="w8a8-tensor",
    ),
    "no_outlier": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-model", "… and without it"),
        {"topic": "activations", "outlier": 1.0},
        at="w8a8-tensor",
    ),
    "cache": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-model", "Smaller cache, 64 numbers a scale"),
        {"topic": "cache", "group": 64},
        at="k8-token",
    ),
    "depth": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-model", "Does the error grow?"),
        {"topic": "depth"},
        at="all",
    ),
    "training": Preset(
        QT_TRANSLATE_NOOP("floats/quantise-model", "2 bits: round, or learn?"),
        {"topic": "training"},
        at="rounded",
    ),
    "tiny": Preset(
        "tiny",
        {"model": "clear", "prompt": "the queen, the que", "text": "To be, or not to be"},
        hidden=True,
    ),
}

VALUE_NAMES = {
    "scheme": "what is quantised and how",
    "bits": "bits per weight, or per number in the cache, without scales",
    "continuation": "what the model writes, token by token",
    "first_difference": "the first token of it that differs from 16 bits, from 1; 0 if none",
    "loss": "mean −ln p on the text, nats per token",
    "divergence": "mean KL(16 bits ‖ this) on the text, nats per token",
    "agreement": "share of places where both think the same token likeliest",
    "bytes": "bytes of the weights, or of the cache, scales counted",
    "bits_per_number": "the same per weight, or per number in the cache",
    "moved": "share of the attention that lands on other tokens than with 16 bits",
    "scales": "how many scales the cache stores",
    "error": "relative error of the channels without the outlier",
    "zeroed": "share of their numbers that became zero",
    "step": "distance of two levels, per channel",
    "place": "where in the model, or how many random layers",
    "errors": "relative errors of the residual stream there, by number of bits",
    "training_step": "steps of training so far",
    "taught": "mean KL(teacher ‖ student) of the batch learned from, nats per token",
}

RESULT_NAMES = {
    "model": "title of the model",
    "tokens": "predictions that the loss is the mean of",
    "losses": "loss of each row, nats per token",
    "bytes": "bytes of each row",
    "curve_bits": "bits per weight of the curves: matrix, row, group",
    "curve_loss": "loss of the curves: matrix, row, group",
    "curve_divergence": "KL of the curves: matrix, row, group",
    "moved": "share of the attention that lands elsewhere, row by row",
    "errors": "relative error of the residual stream, by bits and place",
    "alone": "the same with one layer in 4 bits, by layer and place",
    "random": "the same of 32 random layers, by bits (8, 4) and layer",
    "rounded_loss": "loss when only rounded (PTQ)",
    "trained_loss": "loss after training while quantised (QAT)",
}
