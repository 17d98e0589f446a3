"""The sentences of the lab, in English, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "doing.words": QT_TRANSLATE_NOOP("diffusion/latent", "reading the caption"),
    "doing.loop": QT_TRANSLATE_NOOP("diffusion/latent", "denoising the latent"),
    "doing.encode": QT_TRANSLATE_NOOP("diffusion/latent", "encoding"),
    "doing.latent": QT_TRANSLATE_NOOP("diffusion/latent", "denoising the latents"),
    "doing.pixels": QT_TRANSLATE_NOOP("diffusion/latent", "denoising the pixels"),
    "doing.vae": QT_TRANSLATE_NOOP("diffusion/latent", "training the autoencoder"),
    "doing.denoiser": QT_TRANSLATE_NOOP("diffusion/latent", "training the denoiser"),
    "section.text": QT_TRANSLATE_NOOP("diffusion/latent", "text"),
    "section.loop": QT_TRANSLATE_NOOP("diffusion/latent", "denoise"),
    "section.decode": QT_TRANSLATE_NOOP("diffusion/latent", "decode"),
    "section.encode": QT_TRANSLATE_NOOP("diffusion/latent", "encode"),
    "section.forward": QT_TRANSLATE_NOOP("diffusion/latent", "noise"),
    "section.reverse": QT_TRANSLATE_NOOP("diffusion/latent", "sample"),
    "section.vae": QT_TRANSLATE_NOOP("diffusion/latent", "autoencoder"),
    "section.denoiser": QT_TRANSLATE_NOOP("diffusion/latent", "denoiser"),
    # captions that cannot be
    "error.many": QT_TRANSLATE_NOOP(
        "diffusion/latent", "The caption has {found} clauses; a canvas has room for {most}."
    ),
    "error.word": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "“{word}” is none of the words: 0–9, A–F, top, bottom, left, right, below, above, beside, "
        "opposite.",
    ),
    "error.glyph": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Clause {clause} begins with “{word}”; it begins with a glyph, 0–9 or A–F.",
    ),
    "error.place": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Clause {clause} has the place “{place}”; it takes top left, top right, bottom left, "
        "bottom right, below, above, beside or opposite.",
    ),
    "error.first": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "“{place}” needs a clause before it; the first one takes top left, top right, bottom left "
        "or bottom right.",
    ),
    "error.edge": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Clause {clause}: nothing lies {place} from {before}; it takes a place on the canvas.",
    ),
    "error.taken": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Clause {clause} wants {place}, where {glyph} stands already; it takes an empty place.",
    ),
    # words become a picture
    "stage.words.text": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Each word is a vector now ({count} of them), and the latent is nothing but noise",
    ),
    "stage.words.loop": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Step {done} of {steps}: {share} of what is read of “{word}” is read at the {place}",
    ),
    "stage.words.none": QT_TRANSLATE_NOOP(
        "diffusion/latent", "Step {done} of {steps}: no words, so anything may come"
    ),
    "stage.words.right": QT_TRANSLATE_NOOP(
        "diffusion/latent", "Decoded once, at the end: the classifier finds what the caption says"
    ),
    "stage.words.wrong": QT_TRANSLATE_NOOP(
        "diffusion/latent", "Decoded once, at the end: the classifier finds something else"
    ),
    "stage.words.unasked": QT_TRANSLATE_NOOP(
        "diffusion/latent", "Decoded once, at the end: no words, so anything is right"
    ),
    "stage.words.empty": QT_TRANSLATE_NOOP(
        "diffusion/latent", "no caption: the network is told nothing"
    ),
    "stage.z": QT_TRANSLATE_NOOP("diffusion/latent", "zₜ: the latent"),
    "stage.z.picture": QT_TRANSLATE_NOOP("diffusion/latent", "zₜ decoded"),
    "stage.guess": QT_TRANSLATE_NOOP("diffusion/latent", "ẑ₀: a guess"),
    "stage.guess.picture": QT_TRANSLATE_NOOP("diffusion/latent", "ẑ₀ decoded"),
    "stage.guess.framed": QT_TRANSLATE_NOOP(
        "diffusion/latent", "ẑ₀ decoded; framed: half of all reading of the word"
    ),
    "stage.later": QT_TRANSLATE_NOOP("diffusion/latent", "the canvas comes last"),
    "stage.seen": QT_TRANSLATE_NOOP(
        "diffusion/latent", "text encoder, layer {layer}: what “{word}” sees of the others"
    ),
    "sign.start": QT_TRANSLATE_NOOP("diffusion/latent", "start"),
    "sign.end": QT_TRANSLATE_NOOP("diffusion/latent", "end"),
    "read.seen": QT_TRANSLATE_NOOP("diffusion/latent", "“{word}” sees “{other}”"),
    "stage.density": QT_TRANSLATE_NOOP(
        "diffusion/latent", "How often each value occurs; dashed: N(0, 1)"
    ),
    "stage.work": QT_TRANSLATE_NOOP("diffusion/latent", "Multiply-adds so far, one picture"),
    "axis.steps": QT_TRANSLATE_NOOP("diffusion/latent", "steps"),
    "axis.value": QT_TRANSLATE_NOOP("diffusion/latent", "value"),
    "row.x.guess": QT_TRANSLATE_NOOP("diffusion/latent", "x₀, guessed"),
    "stage.decoder": QT_TRANSLATE_NOOP("diffusion/latent", "decoder"),
    "stage.latent": QT_TRANSLATE_NOOP("diffusion/latent", "latent"),
    "stage.read": QT_TRANSLATE_NOOP(
        "diffusion/latent", "how much each of {side} × {side} places in the U-Net reads the word"
    ),
    "stage.vectors": QT_TRANSLATE_NOOP("diffusion/latent", "the words' vectors"),
    "stage.strip": QT_TRANSLATE_NOOP("diffusion/latent", "ẑ₀ decoded, step by step"),
    "cell.0": QT_TRANSLATE_NOOP("diffusion/latent", "top left"),
    "cell.1": QT_TRANSLATE_NOOP("diffusion/latent", "top right"),
    "cell.2": QT_TRANSLATE_NOOP("diffusion/latent", "bottom left"),
    "cell.3": QT_TRANSLATE_NOOP("diffusion/latent", "bottom right"),
    "part.text": QT_TRANSLATE_NOOP("diffusion/latent", "Text encoder"),
    "part.denoiser": QT_TRANSLATE_NOOP("diffusion/latent", "U-Net on the latent"),
    "part.decoder": QT_TRANSLATE_NOOP("diffusion/latent", "Decoder"),
    "ours": QT_TRANSLATE_NOOP("diffusion/latent", "here"),
    "theirs": QT_TRANSLATE_NOOP("diffusion/latent", "SD 1"),
    "times": QT_TRANSLATE_NOOP("diffusion/latent", " × {calls}"),
    # read-outs
    "read.word": QT_TRANSLATE_NOOP("diffusion/latent", "“{word}”"),
    "read.place": QT_TRANSLATE_NOOP("diffusion/latent", "“{word}” at row {row}, column {column}"),
    "read.mean": QT_TRANSLATE_NOOP("diffusion/latent", "mean weight: {value}"),
    "read.heads": QT_TRANSLATE_NOOP("diffusion/latent", "heads: {values}"),
    "read.home": QT_TRANSLATE_NOOP(
        "diffusion/latent", "{share} of it in the quarter of its clause (even: 25%)"
    ),
    "read.vector": QT_TRANSLATE_NOOP("diffusion/latent", "a vector of {count} numbers"),
    "read.pixel": QT_TRANSLATE_NOOP("diffusion/latent", "row {row}, column {column}: {value}"),
    "read.latent": QT_TRANSLATE_NOOP(
        "diffusion/latent", "channel {channel}, row {row}, column {column}: {value}"
    ),
    "read.step": QT_TRANSLATE_NOOP("diffusion/latent", "Step {step}"),
    "read.ours": QT_TRANSLATE_NOOP(
        "diffusion/latent", "here: {weights} weights, {products} multiply-adds a call"
    ),
    "read.theirs": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Stable Diffusion 1: {weights} weights, {products} multiply-adds a call",
    ),
    # the latent beside pixels
    "stage.spaces.encode": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "256 pixels become 64 numbers, and {share} of the pixels' variance comes back",
    ),
    "stage.spaces.forward": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "The same formula noises either: {share} of the variance is left (ᾱ)",
    ),
    "stage.spaces.reverse": QT_TRANSLATE_NOOP(
        "diffusion/latent", "Out of noise in both spaces: {share} of the variance is data (ᾱ)"
    ),
    "stage.spaces.done": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Judged as {glyph}: {latent} by way of the latent, {pixels} in pixels, where a call costs "
        "{times} times as much",
    ),
    "row.real": QT_TRANSLATE_NOOP("diffusion/latent", "real glyphs"),
    "row.latent": QT_TRANSLATE_NOOP("diffusion/latent", "encoded: z₀"),
    "row.back": QT_TRANSLATE_NOOP("diffusion/latent", "decoded again"),
    "row.lost": QT_TRANSLATE_NOOP("diffusion/latent", "difference"),
    "row.z": QT_TRANSLATE_NOOP("diffusion/latent", "latent zₜ"),
    "row.z.decoded": QT_TRANSLATE_NOOP("diffusion/latent", "zₜ decoded"),
    "row.guess": QT_TRANSLATE_NOOP("diffusion/latent", "ẑ₀ decoded"),
    "row.x": QT_TRANSLATE_NOOP("diffusion/latent", "pixels xₜ"),
    "row.samples": QT_TRANSLATE_NOOP("diffusion/latent", "samples"),
    "row.prior": QT_TRANSLATE_NOOP("diffusion/latent", "N(0, 1) decoded"),
    "stage.bill": QT_TRANSLATE_NOOP(
        "diffusion/latent", "multiply-adds for one picture so far (denoiser + decoder)"
    ),
    "space.latent": QT_TRANSLATE_NOOP("diffusion/latent", "latent"),
    "space.pixels": QT_TRANSLATE_NOOP("diffusion/latent", "pixels"),
    "read.call": QT_TRANSLATE_NOOP(
        "diffusion/latent", "one call: {products} multiply-adds ({weights} weights)"
    ),
    "read.calls": QT_TRANSLATE_NOOP("diffusion/latent", "{calls} calls so far: {products}"),
    "read.decoder": QT_TRANSLATE_NOOP("diffusion/latent", "decoder, once: {products}"),
    # training
    "stage.train.vae": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Autoencoder, {updates} updates: mean squared error {error} on new typefaces",
    ),
    "stage.train.denoiser": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Denoiser of its latents, {updates} updates: {right} of the samples are judged right",
    ),
    "plot.vae": QT_TRANSLATE_NOOP("diffusion/latent", "Autoencoder: squared error"),
    "plot.denoiser": QT_TRANSLATE_NOOP("diffusion/latent", "Denoiser"),
    "axis.updates": QT_TRANSLATE_NOOP("diffusion/latent", "updates"),
    "key.right": QT_TRANSLATE_NOOP("diffusion/latent", "share judged right"),
    "key.loss": QT_TRANSLATE_NOOP("diffusion/latent", "loss (v)"),
    "read.error": QT_TRANSLATE_NOOP("diffusion/latent", "squared error, new typefaces: {value}"),
    "read.divergence": QT_TRANSLATE_NOOP(
        "diffusion/latent", "KL from N(0, 1), per latent number: {value} nats"
    ),
    "read.deviation": QT_TRANSLATE_NOOP(
        "diffusion/latent", "standard deviation of the latents: {value}"
    ),
    "read.loss": QT_TRANSLATE_NOOP("diffusion/latent", "loss of the last batches: {value}"),
    "read.right": QT_TRANSLATE_NOOP("diffusion/latent", "samples judged right: {share}"),
    # cost
    "stage.cost.text": QT_TRANSLATE_NOOP(
        "diffusion/latent", "The text is read once; the areas are how many numbers each array has"
    ),
    "stage.cost.loop": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Step {done} of {steps} runs on the latent, which has {times} times fewer numbers than the "
        "picture",
    ),
    "stage.cost.decode": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Decoded once. The same U-Net on the pixels would have taken {times} times the work",
    ),
    "stage.cost.bars": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "multiply-adds so far; pixels: the same U-Net on 3 channels, only counted",
    ),
    "plot.cost": QT_TRANSLATE_NOOP("diffusion/latent", "Multiply-adds of a picture"),
    "axis.side": QT_TRANSLATE_NOOP("diffusion/latent", "pixels a side"),
    "numbers": QT_TRANSLATE_NOOP("diffusion/latent", "{count} numbers"),
    "read.shape": QT_TRANSLATE_NOOP("diffusion/latent", "{shape}: {count} numbers"),
    "read.times": QT_TRANSLATE_NOOP(
        "diffusion/latent", "called {calls} times: {products} multiply-adds"
    ),
    "read.products": QT_TRANSLATE_NOOP("diffusion/latent", "{count} multiply-adds"),
    # explanations
    "heading.text": QT_TRANSLATE_NOOP("diffusion/latent", "Words become vectors"),
    "text.text": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "The text encoder makes a vector of {width} numbers of each of the {words} words, in "
        "layers in which the words see one another: only so can “below” mean a place. It fills up "
        "to "
        "{length} with signs for start and end, and it runs once. The latent is noise so far.",
    ),
    "notice.padding": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "The sign for the start and {rest} for the end are read like words. Stable Diffusion does "
        "the same: always 77 vectors, however short the text.",
    ),
    "notice.frozen": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "The text encoder was trained first, on captions alone, to know which glyph a word names "
        "and where it stands, and then frozen. Stable Diffusion's comes ready-made too, from CLIP.",
    ),
    "heading.loop": QT_TRANSLATE_NOOP("diffusion/latent", "Denoise the latent: {done} of {steps}"),
    "text.loop": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "At ᾱ = {level} the U-Net has been called {calls} times. In its transformer blocks every "
        "place asks a query; the words give keys and values. {share} of what is read of “{word}” "
        "in the blocks shown is read where it belongs.",
    ),
    "text.loop.empty": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "At ᾱ = {level} the U-Net is told nothing: it draws a canvas like any it has learnt from.",
    ),
    "notice.where": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Click a word to see who reads it. Queries come from the latent, keys and values from the "
        "text, never the other way round.",
    ),
    "notice.pixels": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "The same U-Net on the 32 × 32 pixels would take {times} times the multiply-adds a call "
        "(counted, not trained).",
    ),
    "heading.decode": QT_TRANSLATE_NOOP("diffusion/latent", "Decode once"),
    "text.decode": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "The decoder turns the finished latent into 32 × 32 pixels: {weights} weights, {products} "
        "multiply-adds, one time. A classifier that had no part in this finds, quarter by quarter: "
        "{found}. (All other pictures here were decoded only for you to look at.)",
    ),
    "notice.scale": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Before the loop latents are multiplied by a scale factor, so that their variance is 1 as "
        "the noise schedule assumes; the decoder needs them divided by it again. Stable "
        "Diffusion's is 0.18215.",
    ),
    "notice.scale.off": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "The scale factor was forgotten: the decoder gets latents of the wrong size.",
    ),
    "heading.encode": QT_TRANSLATE_NOOP("diffusion/latent", "Encode: 256 pixels, 64 numbers"),
    "text.encode": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "The autoencoder (KL weight {kl}) brings back {share} of the pixels' variance on typefaces "
        "it has not seen (mean squared error {error}). Its latents have the standard deviation "
        "{deviation}; scaled, 1.",
    ),
    "notice.kl": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "A larger KL weight pulls latents together: less detail comes back, but what lies between "
        "two of them decodes to something glyph-like.",
    ),
    "heading.forward": QT_TRANSLATE_NOOP("diffusion/latent", "Noise in both spaces"),
    "text.forward": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Forward diffusion does not ask what its numbers mean. But the decoder turns noise of the "
        "latent into strokes, not into grains.",
    ),
    "heading.reverse": QT_TRANSLATE_NOOP("diffusion/latent", "Samples from both spaces"),
    "text.reverse": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Two U-Nets of one kind, one for 4 × 4 × 4 latents ({latent} multiply-adds a call), one "
        "for 16 × 16 pixels ({pixels}, {times} times as many). In the end the classifier takes "
        "{right} "
        "of the decoded samples and {other} of the pixel samples for the glyph that was asked for.",
    ),
    "notice.seconds": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "On this machine the loops took {latent} s and {pixels} s: with networks this small a good "
        "part is not the arithmetic.",
    ),
    "heading.vae": QT_TRANSLATE_NOOP("diffusion/latent", "Autoencoder: {updates} updates"),
    "text.vae": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "It learns to give pictures back through 64 numbers. Squared error {error}, KL "
        "{divergence} nats per latent number, standard deviation of the latents {deviation}.",
    ),
    "notice.prior": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "The last row decodes pure noise: an autoencoder alone does not know which latents are "
        "glyphs. That is what the denoiser is for.",
    ),
    "notice.trained": QT_TRANSLATE_NOOP(
        "diffusion/latent", "Trained here, in {seconds} seconds so far."
    ),
    "heading.denoiser": QT_TRANSLATE_NOOP("diffusion/latent", "Denoiser: {updates} updates"),
    "text.denoiser": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "The autoencoder is frozen; a U-Net learns to denoise its latents, told the class. Loss "
        "{loss} on the last batches; {right} of the decoded samples are judged to be what was "
        "asked for.",
    ),
    "notice.unscaled": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Diffused without the scale factor: latents of standard deviation {deviation} meet noise "
        "of 1, so every noise level is another one than the schedule says.",
    ),
    "heading.cost.text": QT_TRANSLATE_NOOP("diffusion/latent", "The text, once"),
    "heading.cost.loop": QT_TRANSLATE_NOOP("diffusion/latent", "The loop on the latent"),
    "heading.cost.decode": QT_TRANSLATE_NOOP("diffusion/latent", "The decoder, once"),
    "text.cost.text": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "CLIP's text encoder makes 77 vectors of 768 numbers, {text} multiply-adds. The picture "
        "has {picture} numbers, its latent {latent}: {times} times fewer.",
    ),
    "text.cost.loop": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "{steps} steps with {each} calls each: {calls} calls of {unet} multiply-adds. On the "
        "pixels a call would take {pixels}, {more} times as many: more than the numbers alone "
        "suggest, as "
        "self-attention grows with their square.",
    ),
    "text.cost.decode": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "The decoder takes {decoder} multiply-adds, as many as {ratio} calls of the U-Net, but "
        "only once. In all {whole} by way of the latent, {other} on pixels.",
    ),
    "notice.counted": QT_TRANSLATE_NOOP(
        "diffusion/latent",
        "Counted from the published shapes of Stable Diffusion 1, layer by layer; nothing of this "
        "size runs here. The U-Net on pixels exists on this bill only.",
    ),
    # predict first
    "predict.question": QT_TRANSLATE_NOOP(
        "diffusion/latent", "Which words are read mainly in the quarter that their clause names?"
    ),
    "predict.glyph": QT_TRANSLATE_NOOP(
        "diffusion/latent", "The glyphs: “A” is read where A stands"
    ),
    "predict.place": QT_TRANSLATE_NOOP(
        "diffusion/latent", "The places: “left” is read where its glyph stands"
    ),
    "predict.none": QT_TRANSLATE_NOOP("diffusion/latent", "None: all are read everywhere"),
}
