"""The short texts of blocks/flow, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.blocks.flow.texts import NOTICES, PARAGRAPHS

MESSAGES = {
    "section.encoder": QT_TRANSLATE_NOOP("blocks/flow", "encoder"),
    "section.decoder": QT_TRANSLATE_NOOP("blocks/flow", "decoder"),
    "section.head": QT_TRANSLATE_NOOP("blocks/flow", "output"),
    "section.loss": QT_TRANSLATE_NOOP("blocks/flow", "training"),
    "section.write": QT_TRANSLATE_NOOP("blocks/flow", "in use"),
    "section.exposure": QT_TRANSLATE_NOOP("blocks/flow", "positions"),
    "section.depth": QT_TRANSLATE_NOOP("blocks/flow", "gradient"),
    "section.families": QT_TRANSLATE_NOOP("blocks/flow", "families"),
    "section.resampler": QT_TRANSLATE_NOOP("blocks/flow", "resampler"),
    "section.gate": QT_TRANSLATE_NOOP("blocks/flow", "gate"),
    "progress.model": QT_TRANSLATE_NOOP("blocks/flow", "Opening the model"),
    "error.characters": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "This model has no token for {characters}. Change the text, or take another family.",
    ),
    "error.empty": QT_TRANSLATE_NOOP(
        "blocks/flow", "The model needs at least one token: type something."
    ),
    "error.even": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "An encoder–decoder of {layers} layers cannot have two equal halves: take an even number.",
    ),
    "notice.cut": QT_TRANSLATE_NOOP(
        "blocks/flow", "The text has {total} tokens; the first {kept} have room."
    ),
    "notice.masked": QT_TRANSLATE_NOOP(
        "blocks/flow", "The text has no token {asked}; the last one, {last}, is masked."
    ),
    "predict": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The decoder is to learn every token of this target. How many passes does training "
        "take for that?",
    ),
    "predict.one": QT_TRANSLATE_NOOP("blocks/flow", "one, for all positions at once"),
    "predict.each": QT_TRANSLATE_NOOP("blocks/flow", "one for each token"),
}
CAPTIONS = {
    "caption.embedding": QT_TRANSLATE_NOOP(
        "blocks/flow", "{tokens} tokens become {tokens} streams of {width} numbers"
    ),
    "caption.embedding.one": QT_TRANSLATE_NOOP(
        "blocks/flow", "One token becomes one stream of {width} numbers"
    ),
    "caption.attention.encoder": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Layer {layer}, attention adds a vector of length {added} to each stream ({stream}), "
        "read from all streams",
    ),
    "caption.attention.decoder": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Layer {layer}, attention adds a vector of length {added} to each stream ({stream}), "
        "read from those up to it",
    ),
    "caption.cross": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Layer {layer}, cross-attention adds a vector of length {added} to each stream "
        "({stream}), read from the source",
    ),
    "caption.feed_forward": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Layer {layer}, feed-forward adds a vector of length {added} to each stream "
        "({stream}), from itself alone",
    ),
    "caption.cut": QT_TRANSLATE_NOOP(
        "blocks/flow", "{part}: the stream is cut, and only what the part gives goes on"
    ),
    "caption.head": QT_TRANSLATE_NOOP(
        "blocks/flow", "At the end each stream is compared with all {vocabulary} tokens"
    ),
    "caption.loss": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "In training: {asked} positions at once, each asked for the next token; mean loss {loss}",
    ),
    "caption.loss.one": QT_TRANSLATE_NOOP(
        "blocks/flow", "In training: one position, asked for the next token; loss {loss}"
    ),
    "caption.loss.masked": QT_TRANSLATE_NOOP(
        "blocks/flow", "In training: only the masked place is asked for; loss {loss}"
    ),
    "caption.write": QT_TRANSLATE_NOOP(
        "blocks/flow", "In use, pass {number}: “{piece}” is written, and goes in as the next token"
    ),
    "caption.write.forced": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "In use, pass {number}: instead of “{likeliest}” the mistake “{piece}” is written",
    ),
    "caption.write.end": QT_TRANSLATE_NOOP(
        "blocks/flow", "In use, pass {number}: “{piece}” is written, and with it all is written"
    ),
    "caption.exposure": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Token {place}: {forced} wrong after the right beginning, {own} after its own",
    ),
    "caption.depth": QT_TRANSLATE_NOOP(
        "blocks/flow", "The gradient at layer {layer}: {kept} with the residual, {cut} without"
    ),
    "caption.families.encoder-only": QT_TRANSLATE_NOOP(
        "blocks/flow", "Encoder only: a loss at {asked} of {positions} positions"
    ),
    "caption.families.decoder-only": QT_TRANSLATE_NOOP(
        "blocks/flow", "Decoder only: a loss at {asked} of {positions} positions"
    ),
    "caption.families.encoder-decoder": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Encoder–decoder, {encoder} + {decoder} layers: a loss at {asked} of {positions} positions",
    ),
    "caption.resampler": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "However many vectors come in (here {given}), the number of latents that go on is "
        "{latents}",
    ),
    "caption.gate.shut": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The gate is shut (tanh α = {opening}): every logit is that of the language model alone",
    ),
    "caption.gate.open": QT_TRANSLATE_NOOP(
        "blocks/flow", "The gate is open by {opening}: a logit moves by up to {value}"
    ),
}
PICTURE = {
    "part.embedding": QT_TRANSLATE_NOOP("blocks/flow", "embedding"),
    "part.attention": QT_TRANSLATE_NOOP("blocks/flow", "{layer} attention"),
    "part.cross": QT_TRANSLATE_NOOP("blocks/flow", "{layer} cross-attention"),
    "part.feed_forward": QT_TRANSLATE_NOOP("blocks/flow", "{layer} feed-forward"),
    "part.head": QT_TRANSLATE_NOOP("blocks/flow", "output"),
    "short.embedding": QT_TRANSLATE_NOOP("blocks/flow", "embed."),
    "short.attention": QT_TRANSLATE_NOOP("blocks/flow", "{layer} att."),
    "short.cross": QT_TRANSLATE_NOOP("blocks/flow", "{layer} cross"),
    "short.feed_forward": QT_TRANSLATE_NOOP("blocks/flow", "{layer} FFN"),
    "short.head": QT_TRANSLATE_NOOP("blocks/flow", "out"),
    "legend.stream": QT_TRANSLATE_NOOP("blocks/flow", "a stream: thicker, the longer its vector"),
    "legend.sum": QT_TRANSLATE_NOOP("blocks/flow", "what a part gives is added here"),
    "legend.cut": QT_TRANSLATE_NOOP("blocks/flow", "what a part gives takes its place"),
    "legend.norm": QT_TRANSLATE_NOOP("blocks/flow", "layer norm"),
    "legend.norm.rms": QT_TRANSLATE_NOOP("blocks/flow", "RMSNorm"),
    "mask.all": QT_TRANSLATE_NOOP("blocks/flow", "all see all"),
    "mask.causal": QT_TRANSLATE_NOOP("blocks/flow", "only before"),
    "mask.cross": QT_TRANSLATE_NOOP("blocks/flow", "target → source"),
    "exposure.forced": QT_TRANSLATE_NOOP(
        "blocks/flow", "after the right beginning (as in training)"
    ),
    "exposure.own": QT_TRANSLATE_NOOP("blocks/flow", "after its own beginning (as in use)"),
    "exposure.next": QT_TRANSLATE_NOOP("blocks/flow", "How often its next token is wrong"),
    "exposure.right": QT_TRANSLATE_NOOP("blocks/flow", "while all was right"),
    "exposure.after": QT_TRANSLATE_NOOP("blocks/flow", "right after a mistake of its own"),
    "exposure.none": QT_TRANSLATE_NOOP("blocks/flow", "There was no such case."),
    "axis.position": QT_TRANSLATE_NOOP("blocks/flow", "position in the target"),
    "axis.wrong": QT_TRANSLATE_NOOP("blocks/flow", "wrong tokens"),
    "axis.layer": QT_TRANSLATE_NOOP("blocks/flow", "layer"),
    "plot.gradient": QT_TRANSLATE_NOOP("blocks/flow", "Length of the gradient that arrives"),
    "plot.alike": QT_TRANSLATE_NOOP("blocks/flow", "How alike two tokens are (mean cosine)"),
    "depth.with": QT_TRANSLATE_NOOP("blocks/flow", "with the residual"),
    "depth.without": QT_TRANSLATE_NOOP("blocks/flow", "without it"),
    "family.encoder-only": QT_TRANSLATE_NOOP("blocks/flow", "Encoder only, {encoder} layers"),
    "family.decoder-only": QT_TRANSLATE_NOOP("blocks/flow", "Decoder only, {decoder} layers"),
    "family.encoder-decoder": QT_TRANSLATE_NOOP(
        "blocks/flow", "Encoder–decoder, {encoder} + {decoder} layers"
    ),
    "families.encoder": QT_TRANSLATE_NOOP("blocks/flow", "{layers} layers"),
    "families.decoder": QT_TRANSLATE_NOOP("blocks/flow", "{layers} layers"),
    "families.one": QT_TRANSLATE_NOOP("blocks/flow", "1 layer"),
    "families.same": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "All with width {width}; embeddings, biases and norms are left out. Boxes are as wide"
        " as the tokens that pass.",
    ),
    "bar.parameters": QT_TRANSLATE_NOOP("blocks/flow", "parameters"),
    "bar.forward": QT_TRANSLATE_NOOP("blocks/flow", "operations of one forward pass"),
    "bar.asked": QT_TRANSLATE_NOOP("blocks/flow", "positions that give a loss"),
    "images.given": QT_TRANSLATE_NOOP("blocks/flow", "{given} vectors"),
    "images.given.one": QT_TRANSLATE_NOOP("blocks/flow", "1 vector"),
    "images.latents": QT_TRANSLATE_NOOP("blocks/flow", "{latents} latents"),
    "images.latents.one": QT_TRANSLATE_NOOP("blocks/flow", "1 latent"),
    "images.resampler": QT_TRANSLATE_NOOP("blocks/flow", "resampler"),
    "images.gate": QT_TRANSLATE_NOOP("blocks/flow", "gate: tanh α = {opening}"),
    "images.equal": QT_TRANSLATE_NOOP(
        "blocks/flow", "All logits equal those of the language model alone, bit for bit."
    ),
    "images.unequal": QT_TRANSLATE_NOOP(
        "blocks/flow", "The logit that moves most moves by {value}."
    ),
    "images.says": QT_TRANSLATE_NOOP(
        "blocks/flow", "Likeliest next token: “{alone}” alone, “{together}” with what came in."
    ),
    "axis.gate": QT_TRANSLATE_NOOP("blocks/flow", "α"),
    "plot.change": QT_TRANSLATE_NOOP("blocks/flow", "Change of logits, at most"),
}
READS = {
    "read.shape": QT_TRANSLATE_NOOP("blocks/flow", "{tokens} streams × {width} numbers"),
    "read.part.embedding": QT_TRANSLATE_NOOP(
        "blocks/flow", "A row of the table for the token, and one for its place, are added."
    ),
    "read.part.embedding.rotary": QT_TRANSLATE_NOOP(
        "blocks/flow", "A row of the table for the token; its place comes in with attention."
    ),
    "read.part.attention": QT_TRANSLATE_NOOP(
        "blocks/flow", "{heads} heads. The only part that leads from one stream to another."
    ),
    "read.part.cross": QT_TRANSLATE_NOOP(
        "blocks/flow", "{heads} heads. Asks from the target; reads what the encoder handed over."
    ),
    "read.part.feed_forward": QT_TRANSLATE_NOOP(
        "blocks/flow", "Each stream by itself: {width} → {inner} → {width} numbers."
    ),
    "read.part.head": QT_TRANSLATE_NOOP(
        "blocks/flow", "Each stream by itself is compared with the vector of every token."
    ),
    "read.before": QT_TRANSLATE_NOOP("blocks/flow", "before: length {value}"),
    "read.added": QT_TRANSLATE_NOOP(
        "blocks/flow", "added: length {value}, cosine with the stream {cosine}"
    ),
    "read.given": QT_TRANSLATE_NOOP(
        "blocks/flow", "given: length {value}, cosine with the stream that is cut {cosine}"
    ),
    "read.after": QT_TRANSLATE_NOOP("blocks/flow", "after: length {value}"),
    "read.after.normed": QT_TRANSLATE_NOOP(
        "blocks/flow", "after the sum and its norm: length {value}"
    ),
    "read.most": QT_TRANSLATE_NOOP(
        "blocks/flow", "reads “{piece}” most: {value} (mean over heads)"
    ),
    "read.mask.all": QT_TRANSLATE_NOOP(
        "blocks/flow", "Encoder: each stream may read every stream."
    ),
    "read.mask.causal": QT_TRANSLATE_NOOP(
        "blocks/flow", "Decoder: each stream may read itself and those before it."
    ),
    "read.mask.cross": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Cross-attention: each stream of the target may read every stream of the source.",
    ),
    "read.input": QT_TRANSLATE_NOOP("blocks/flow", "goes in as token {place}"),
    "read.target": QT_TRANSLATE_NOOP("blocks/flow", "asked for at position {place}"),
    "read.says": QT_TRANSLATE_NOOP("blocks/flow", "At position {place}"),
    "read.loss": QT_TRANSLATE_NOOP("blocks/flow", "−ln p({target}) = {loss} nats"),
    "read.wrote": QT_TRANSLATE_NOOP("blocks/flow", "{number}: {piece}"),
    "read.likeliest": QT_TRANSLATE_NOOP("blocks/flow", "likeliest: {piece}, {chance}"),
    "read.forced": QT_TRANSLATE_NOOP(
        "blocks/flow", "The runner-up was put in its place: a mistake on purpose."
    ),
    "read.click": QT_TRANSLATE_NOOP(
        "blocks/flow", "A click makes it a mistake, or takes the mistake back."
    ),
    "read.position": QT_TRANSLATE_NOOP("blocks/flow", "Token {place}"),
    "read.forced.wrong": QT_TRANSLATE_NOOP(
        "blocks/flow", "{value} wrong after the right beginning"
    ),
    "read.own.wrong": QT_TRANSLATE_NOOP("blocks/flow", "{value} wrong after its own"),
    "read.rows": QT_TRANSLATE_NOOP("blocks/flow", "of {rows} strings"),
    "read.layer": QT_TRANSLATE_NOOP("blocks/flow", "Before layer {layer}"),
    "read.gradient": QT_TRANSLATE_NOOP("blocks/flow", "gradient {value}"),
    "read.alike": QT_TRANSLATE_NOOP("blocks/flow", "cosine of two tokens {value}, length {size}"),
    "read.family.encoder-only": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Reads source and target as one text; the mask hides nothing. Its loss is on the "
        "masked tokens, 15 % of all.",
    ),
    "read.family.decoder-only": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Reads source and target as one text; the mask hides what comes later. Its loss is on"
        " every token but the first.",
    ),
    "read.family.encoder-decoder": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The source passes the encoder alone, the target the decoder alone, which looks "
        "across. Its loss is on the target.",
    ),
    "read.asked": QT_TRANSLATE_NOOP("blocks/flow", "{asked} of {positions} positions, {share}"),
    "read.resampler": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "{latents} latents ask; {given} vectors and the latents themselves are read: "
        "{latents} × {keys} weights.",
    ),
    "read.gate": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "What cross-attention and its feed-forward part give is multiplied by this before it "
        "is added.",
    ),
    "read.stream": QT_TRANSLATE_NOOP("blocks/flow", "a token of the language model"),
    "read.change": QT_TRANSLATE_NOOP("blocks/flow", "the logit that moves most moves by {value}"),
    "read.drag": QT_TRANSLATE_NOOP("blocks/flow", "Drag to turn the gate."),
}
WORDS = {**MESSAGES, **CAPTIONS, **PICTURE, **READS, **PARAGRAPHS, **NOTICES}
