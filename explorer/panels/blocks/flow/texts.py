"""The long texts of blocks/flow, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

PARAGRAPHS = {
    "para.embedding": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Each of the {tokens} tokens picks its row of a table, and its place another row; the"
        " two are added. From here on “{piece}” is {width} numbers: one stream that runs "
        "straight through all layers to the output.",
    ),
    "para.embedding.rotary": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Each of the {tokens} tokens picks its row of a table. Its place is not added here: "
        "attention turns queries and keys by it (rotary positions). From here on “{piece}” is"
        " {width} numbers: one stream that runs straight through all layers to the output.",
    ),
    "para.attention": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "{heads} heads read other streams, and what they bring is added to the stream that "
        "asked. Nothing else in a Transformer moves anything from one token to another.",
    ),
    "para.attention.cut": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "{heads} heads read other streams, and here what they bring takes the place of the "
        "stream that asked. Nothing else in a Transformer moves anything from one token to "
        "another.",
    ),
    "para.cross": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The same attention, with two sequences: queries from the target's streams, keys and "
        "values from what the encoder handed over. That is all the target ever learns of the "
        "source.",
    ),
    "para.feed_forward": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Each stream goes by itself from {width} to {inner} numbers and back, and the result "
        "is added. The same weights for every token.",
    ),
    "para.feed_forward.cut": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Each stream goes by itself from {width} to {inner} numbers and back, and here the "
        "result takes its place. The same weights for every token.",
    ),
    "para.head.causal": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Each stream is compared with the vector of every token; softmax turns that into "
        "probabilities. At position {place} “{says}” is likeliest.",
    ),
    "para.head.masked": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Each stream is compared with the vector of every token; only the masked place "
        "{place} is asked for. There “{says}” is likeliest.",
    ),
    "para.loss.encoder-decoder": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Teacher forcing: the right target goes in, and the same target, one place further "
        "on, is asked for. The causal mask keeps a position from seeing its own answer, so "
        "{asked} tokens are learnt in one pass.",
    ),
    "para.loss.decoder-only": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The text is its own target, one place further on. The causal mask keeps a position "
        "from seeing its own answer, so {asked} of {positions} positions give a loss in one "
        "pass.",
    ),
    "para.loss.encoder-only": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Every stream sees every other, so a token that goes in cannot be asked for: it would"
        " read itself. One token is hidden behind [MASK], and only its place gives a loss: "
        "{asked} of {positions}.",
    ),
    "para.write": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Now there is no right target to put in. Pass {number} goes through all layers with "
        "{tokens} tokens in the decoder; the likeliest token at the last position is written,"
        " and is part of what the next pass reads.",
    ),
    "para.write.end": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Now there is no right target to put in. Pass {number}, the last, goes through all "
        "layers with {tokens} tokens in the decoder; the likeliest token at the last position "
        "is written, and nothing reads it any more.",
    ),
    "para.write.forced": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Now there is no right target to put in. Pass {number} goes through all layers with "
        "{tokens} tokens in the decoder. Of the last position the runner-up is written "
        "instead of the likeliest token: a mistake on purpose.",
    ),
    "para.exposure": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The same disturbed model on the same {rows} strings. Given the right beginning it is"
        " wrong at {forced} of all positions; reading its own output at {own}.",
    ),
    "para.depth": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "{layers} fresh layers, the same weights twice. From the output back to the input the"
        " gradient changes by the factor {kept} with the residual, and by {cut} without.",
    ),
    "para.families.encoder-only": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The mask hides nothing, so only hidden tokens can be asked for: BERT hides 15 %, "
        "here {asked} of {positions}.",
    ),
    "para.families.decoder-only": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "One stack and one mask. Every token but the first is asked for: {asked} of "
        "{positions} positions give a loss in the same pass.",
    ),
    "para.families.encoder-decoder": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "A token of the source passes only the encoder, a token of the target only the "
        "decoder. Both stacks count as parameters, but each token passes only one of them; "
        "{asked} of {positions} positions give a loss.",
    ),
    "para.resampler": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "An image or a film gives any number of vectors. {latents} learnt latents ask, and "
        "read the {given} vectors and themselves: whatever comes in, {latents} come out.",
    ),
    "para.gate": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Before each layer of the frozen language model its {tokens} tokens read the "
        "{latents} latents. What they bring is multiplied by tanh α, and α starts at 0: at "
        "first nothing is added.",
    ),
}
NOTICES = {
    "note.once": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The source is read once; whatever is written later, these streams stay as they are.",
    ),
    "note.shape": QT_TRANSLATE_NOOP(
        "blocks/flow", "The shape, tokens × width, is the same on every wire up to the output."
    ),
    "note.head": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The table that turned tokens into vectors is used again here, the other way round.",
    ),
    "note.residual": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "A part reads the stream and adds to it; it never replaces it.",
    ),
    "note.cut": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Without the residual the part's output is all that goes on: what the stream carried "
        "before is gone.",
    ),
    "note.pre": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The norm (dashed) stands before the part, beside the way: the stream itself is never"
        " scaled, and grows.",
    ),
    "note.post": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The norm (dashed) stands after the sum, on the way itself: it brings each stream "
        "back to about the same length.",
    ),
    "note.causal": QT_TRANSLATE_NOOP(
        "blocks/flow", "No line leads from right to left: a later token cannot be read."
    ),
    "note.all": QT_TRANSLATE_NOOP("blocks/flow", "Lines lead both ways: every token can be read."),
    "note.forcing": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "What the model itself would have said at a position plays no part in what the next "
        "position reads.",
    ),
    "note.masked": QT_TRANSLATE_NOOP(
        "blocks/flow", "One loss for a whole pass: that is the price of seeing both sides."
    ),
    "note.same": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The streams to the left of the last one are the same numbers as in the pass before; "
        "a KV cache keeps their keys and values.",
    ),
    "note.mistake": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Click on a written token to put the runner-up in its place, and watch what follows.",
    ),
    "note.consequence": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "With the mistake, {wrong} of the written tokens are not those of the right answer.",
    ),
    "note.after": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Right after a mistake of its own the next token is wrong in {wrong} of the cases, "
        "while all was right in {right}.",
    ),
    "note.whole": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "{share} of the strings have no mistake at all, and these are the same either way: as"
        " long as nothing is wrong, both read the same.",
    ),
    "note.noise": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "As shipped (noise 0) the model makes hardly any mistakes on such strings, so there "
        "is hardly a gap: exposure needs mistakes.",
    ),
    "note.alike": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "At the output two tokens have a mean cosine of {kept} with the residual and {cut} "
        "without: attention averages, and the straight way keeps tokens apart for longer.",
    ),
    "note.depth.none": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Without norms nothing brings the size back: what each layer takes from the gradient "
        "multiplies up.",
    ),
    "note.depth.norm": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "A norm rescales the gradient too, so its length alone does not show the harm: see "
        "how alike the tokens become.",
    ),
    "note.families": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "This row against decoder only: {parameters} times the parameters, {forward} times "
        "the operations.",
    ),
    "note.dominance": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Counts do not decide which is better. They show what decoder only has for it: a loss"
        " at every token, one stack, and keys and values that never change once written.",
    ),
    "note.latents": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The language model's cost no longer depends on how many vectors came in: it always "
        "reads {latents}.",
    ),
    "note.untrained": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The language model is one that ships; resampler and gate are freshly initialised, "
        "and the vectors are drawn, not taken from images.",
    ),
    "note.equal": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "Equal, not nearly equal: the largest difference of a logit is {value}, the "
        "divergence {divergence}.",
    ),
    "note.unequal": QT_TRANSLATE_NOOP(
        "blocks/flow",
        "The divergence of the two distributions of the next token is {divergence} nats; a "
        "logit moves by up to {value}.",
    ),
}
