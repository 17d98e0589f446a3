"""The texts of blocks/linear-time, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP, Word

SECTIONS = {
    "section.scan": QT_TRANSLATE_NOOP("blocks/linear-time", "the state"),
    "section.unrolled": QT_TRANSLATE_NOOP("blocks/linear-time", "all at once"),
    "section.copy": QT_TRANSLATE_NOOP("blocks/linear-time", "copying"),
    "section.cost": QT_TRANSLATE_NOOP("blocks/linear-time", "cost"),
}
CAPTIONS = {
    "caption.write": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "“{piece}” is written into the state, which holds {held} of {tokens} tokens now",
    ),
    "caption.write.first": QT_TRANSLATE_NOOP(
        "blocks/linear-time", "“{piece}” is written into the state, which holds just that now"
    ),
    "caption.write.keyless": QT_TRANSLATE_NOOP(
        "blocks/linear-time", "“{piece}” has no token before it, so no key: nothing is written"
    ),
    "caption.pass": QT_TRANSLATE_NOOP(
        "blocks/linear-time", "“{piece}” finds the gate closed: nothing of it is written"
    ),
    "caption.pass.all": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "“{piece}” finds the gate closed, as do all of this text: what leaks in is at most {most}",
    ),
    "caption.unrolled": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "The same outputs as one matrix over all pairs, which the scan never forms",
    ),
    "caption.unrolled.fixed": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "With a fixed step every diagonal is one number: the scan is a convolution",
    ),
    "caption.copy": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "{copied} tokens among {noise} of noise, to be named in order: selective {selective}, "
        "fixed {fixed}",
    ),
    "caption.copy.one": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "One token among {noise} of noise, to be named: selective {selective}, fixed {fixed}",
    ),
    "caption.cost": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "Attention grows with the square of the length, the others with the length",
    ),
}
PICTURE = {
    "state.title": QT_TRANSLATE_NOOP("blocks/linear-time", "State: {size} numbers, always"),
    "state.rows": QT_TRANSLATE_NOOP("blocks/linear-time", "1/e after"),
    "state.rows.linear": QT_TRANSLATE_NOOP("blocks/linear-time", "after"),
    "state.decay": QT_TRANSLATE_NOOP("blocks/linear-time", "stays"),
    "attention.title": QT_TRANSLATE_NOOP("blocks/linear-time", "Attention: {size} numbers so far"),
    "strip.title": QT_TRANSLATE_NOOP(
        "blocks/linear-time", "What can still be read from the state (dark: all of it)"
    ),
    "plot.kept": QT_TRANSLATE_NOOP("blocks/linear-time", "Numbers kept"),
    "plot.tokens": QT_TRANSLATE_NOOP("blocks/linear-time", "tokens read"),
    "plot.held": QT_TRANSLATE_NOOP("blocks/linear-time", "Tokens that can be restored"),
    "legend.attention": QT_TRANSLATE_NOOP("blocks/linear-time", "attention"),
    "legend.state": QT_TRANSLATE_NOOP("blocks/linear-time", "state"),
    "legend.held": QT_TRANSLATE_NOOP("blocks/linear-time", "held by the state"),
    "legend.most": QT_TRANSLATE_NOOP("blocks/linear-time", "its rows: the most it can hold"),
    "matrix.title": QT_TRANSLATE_NOOP("blocks/linear-time", "Weights: token across, output down"),
    "matrix.row": QT_TRANSLATE_NOOP("blocks/linear-time", "Weights in the last output"),
    "matrix.kernel": QT_TRANSLATE_NOOP("blocks/linear-time", "Kernel: weight by distance"),
    "matrix.distance": QT_TRANSLATE_NOOP("blocks/linear-time", "tokens back"),
    "foot.matrix": QT_TRANSLATE_NOOP("blocks/linear-time", "largest |matrix · x − scan| = {apart}"),
    "foot.kernel": QT_TRANSLATE_NOOP(
        "blocks/linear-time", "largest |convolution − scan| = {apart}"
    ),
    "foot.parallel": QT_TRANSLATE_NOOP(
        "blocks/linear-time", "parallel scan in {rounds} rounds: {apart} apart"
    ),
    "foot.built": QT_TRANSLATE_NOOP(
        "blocks/linear-time", "Gates are set by hand, nothing is trained; all numbers are float64"
    ),
    "foot.copy": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "A linear read-out of the last state, fitted on {count} sequences, judged on {count} "
        "others; guessing: {guess}",
    ),
    "foot.cost": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "One layer of width {width}, {rows} rows a channel; projections, which all have, are left "
        "out",
    ),
    "copy.accuracy": QT_TRANSLATE_NOOP("blocks/linear-time", "Named rightly"),
    "copy.noise": QT_TRANSLATE_NOOP("blocks/linear-time", "noise tokens in between"),
    "copy.guess": QT_TRANSLATE_NOOP("blocks/linear-time", "guessing"),
    "copy.wanted": QT_TRANSLATE_NOOP("blocks/linear-time", "wanted"),
    "model.attention": QT_TRANSLATE_NOOP("blocks/linear-time", "attention"),
    "model.fixed": QT_TRANSLATE_NOOP("blocks/linear-time", "fixed step"),
    "model.selective": QT_TRANSLATE_NOOP("blocks/linear-time", "selective"),
    "model.rwkv": QT_TRANSLATE_NOOP("blocks/linear-time", "RWKV"),
    "model.linear": QT_TRANSLATE_NOOP("blocks/linear-time", "linear attention"),
    "cost.work": QT_TRANSLATE_NOOP("blocks/linear-time", "Multiply-adds in all"),
    "cost.memory": QT_TRANSLATE_NOOP("blocks/linear-time", "Numbers kept at the end"),
    "cost.length": QT_TRANSLATE_NOOP("blocks/linear-time", "tokens"),
}
READS = {
    "read.remembered": QT_TRANSLATE_NOOP(
        "blocks/linear-time", "can be restored from the state: {share}"
    ),
    "read.ahead": QT_TRANSLATE_NOOP("blocks/linear-time", "not read yet"),
    "read.step": QT_TRANSLATE_NOOP("blocks/linear-time", "Δ = {step}"),
    "read.open": QT_TRANSLATE_NOOP("blocks/linear-time", "opens the gate"),
    "read.closed": QT_TRANSLATE_NOOP("blocks/linear-time", "the gate is closed"),
    "read.row": QT_TRANSLATE_NOOP("blocks/linear-time", "Row {row}, “{letter}”"),
    "read.fading": QT_TRANSLATE_NOOP(
        "blocks/linear-time", "1/e of it is left after {time} open tokens"
    ),
    "read.key": QT_TRANSLATE_NOOP("blocks/linear-time", "what came after “{key}”"),
    "read.output": QT_TRANSLATE_NOOP("blocks/linear-time", "Output for “{letter}”"),
    "read.kept": QT_TRANSLATE_NOOP(
        "blocks/linear-time", "its key and its value are kept, and read by every later token"
    ),
    "read.weight": QT_TRANSLATE_NOOP(
        "blocks/linear-time", "{source} in the output at {target}: {weight}"
    ),
    "read.distance": QT_TRANSLATE_NOOP("blocks/linear-time", "{count} tokens back: {weight}"),
    "read.noise": QT_TRANSLATE_NOOP("blocks/linear-time", "{count} noise tokens"),
    "read.length": QT_TRANSLATE_NOOP("blocks/linear-time", "{count} tokens"),
}
HEADINGS = {
    "heading.fixed": QT_TRANSLATE_NOOP("blocks/linear-time", "A state that fades"),
    "heading.selective": QT_TRANSLATE_NOOP("blocks/linear-time", "A state that chooses"),
    "heading.rwkv": QT_TRANSLATE_NOOP("blocks/linear-time", "Weighted means that fade"),
    "heading.linear": QT_TRANSLATE_NOOP("blocks/linear-time", "A sum of key times value"),
    "heading.unrolled": QT_TRANSLATE_NOOP("blocks/linear-time", "All tokens at once"),
    "heading.copy": QT_TRANSLATE_NOOP("blocks/linear-time", "Selective copying"),
    "heading.cost": QT_TRANSLATE_NOOP("blocks/linear-time", "What length costs"),
}
PARAGRAPHS = {
    "text.fixed": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "A state-space model (SSM) carries a state along: each row is multiplied by its own "
        "a = e^(ΔA) and the token is added. Here Δ = {step} at every token, so that everything "
        "fades at the same pace, whether it matters or not. From {rows} rows a linear read-out can "
        "restore as much as {held} of the {tokens} tokens, mostly of the last ones.",
    ),
    "text.selective.open": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "Mamba makes the step Δ depend on the token: Δ = softplus(w·x + b). For “{piece}” it is "
        "{step}: the state fades a little and the token is written. As much as {held} of the "
        "{tokens} tokens can be restored from its {rows} rows.",
    ),
    "text.selective.closed": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "For “{piece}” the step is Δ = {step}: a is 1 and b is 0. Nothing fades and nothing is "
        "written, as if the token had not been there. So what was marked stays, however far back "
        "it is: as much as {held} of the {tokens} tokens can be restored.",
    ),
    "text.selective.none": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "No token of this text opens the gate: for “{piece}”, too, the step is Δ = {step}. What "
        "leaks in all the same is at most {most}, and alike for all tokens: a read-out finds "
        "their sum, not which they were.",
    ),
    "text.rwkv": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "RWKV keeps two running sums for each channel, of e^k · v and of e^k, and both fade by "
        "e^(−w) with every token; their quotient is a weighted mean, as in attention, with a "
        "weight that depends on k and on the distance. w does not depend on the token: even while "
        "gates are closed everything fades. As much as {held} of {tokens} tokens can be restored.",
    ),
    "text.linear": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "Without the softmax, attention can add up φ(k)·v once and for all: a table of {rows} × "
        "{letters} numbers. Here the key of a token is the token before it, so that the state "
        "counts what came after what, and a query reads its own row. Nothing fades, but tokens "
        "with the same key lie on one another: as much as {held} of {tokens} can be restored.",
    ),
    "text.unrolled": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "Put into one another, all steps give y = M x: every output is a sum over all earlier "
        "tokens, as in attention, with a weight that is a product of gates. M is full below its "
        "diagonal. The scan gets the same outputs in n steps without forming it; since two steps "
        "in a row are one step of the same kind, {rounds} rounds suffice in parallel.",
    ),
    "text.unrolled.linear": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "Put into one another, all steps give y = M x: every output is a mean over earlier "
        "tokens, as in attention, with the weight φ(q)·φ(k), which is 0 here wherever the keys "
        "differ. The scan gets the same outputs in n steps without forming M; since two steps in "
        "a row are one step of the same kind, {rounds} rounds suffice in parallel.",
    ),
    "text.unrolled.fixed": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "With a fixed step the weight depends on the distance alone: y is a convolution of the "
        "text with the kernel K_j = Σ a^j b. So it can be trained in parallel by FFT and run as a "
        "recurrence, with the same outputs. With a step that depends on the token there is no "
        "kernel, but a parallel scan in {rounds} rounds.",
    ),
    "text.copy": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "{copied} tokens stand at random places among noise, and are to be named in order from the "
        "last state alone. A selective gate passes the noise by: {selective} are right with "
        "{noise} noise tokens. With a fixed step the state also counts the noise, and cannot "
        "tell order from distance: {fixed}. RWKV-4 fades at a fixed pace, too: {rwkv}.",
    ),
    "text.copy.one": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "One token stands at a random place among noise, and is to be named from the last state "
        "alone. There is no order to tell: with {noise} noise tokens {selective} are right with a "
        "selective gate, {fixed} with a fixed step, {rwkv} with RWKV-4.",
    ),
    "text.cost": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "Attention compares each token with all before it and keeps them all; the others do the "
        "same work for each token and keep a state of fixed size. In a layer of width {width} "
        "attention takes more multiply-adds than a selective state-space model from {crossing} "
        "tokens on. At {length} tokens it is {ratio} times as many, and it keeps {memory} times as "
        "many numbers.",
    ),
}
NOTICES = {
    "notice.cut": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "The text has {total} characters; the first {kept} are read.",
    ),
    "notice.rank": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "The shares over the text sum to a whole number, at most the number of rows ({rows}): a "
        "state of fixed size must leave something out of a long text.",
    ),
    "notice.full": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "{marked} tokens were marked, more than the state has rows ({rows}): they can no longer "
        "be told apart.",
    ),
    "notice.attention": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "Attention keeps {kept} numbers by now and can read any token exactly; the state has "
        "{size}.",
    ),
    "notice.dense": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "{share} of the weights at and below the diagonal are not zero, small as some are: no pair "
        "is left out, as a sparse pattern would.",
    ),
    "notice.dense.some": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "{share} of the weights at and below the diagonal are not zero: which pairs are left out "
        "is settled by the text, not by a pattern.",
    ),
    "notice.rows": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "The state has fewer rows ({rows}) than there are tokens to copy ({copied}): the "
        "selective model fails, too.",
    ),
    "notice.float": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "The order is read from how much each row has faded, in float64; a trained model would "
        "rather move tokens apart than rely on so fine a difference.",
    ),
    "notice.short": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "For short texts attention is the cheaper one: its cost per token is its length.",
    ),
}
OTHERS: dict[str, Word] = {
    "progress.scan": QT_TRANSLATE_NOOP("blocks/linear-time", "Reading the text"),
    "progress.copy": QT_TRANSLATE_NOOP("blocks/linear-time", "Copying"),
    "error.empty": QT_TRANSLATE_NOOP("blocks/linear-time", "Type at least one character."),
    "predict.question": QT_TRANSLATE_NOOP(
        "blocks/linear-time",
        "Copying among the most noise: how many of the tokens will the model with the fixed step "
        "name rightly?",
    ),
    "predict.all": QT_TRANSLATE_NOOP("blocks/linear-time", "nearly all"),
    "predict.some": QT_TRANSLATE_NOOP("blocks/linear-time", "about half"),
    "predict.few": QT_TRANSLATE_NOOP("blocks/linear-time", "hardly more than by guessing"),
}
WORDS: dict[str, Word] = {
    **SECTIONS, **CAPTIONS, **PICTURE, **READS, **HEADINGS, **PARAGRAPHS, **NOTICES, **OTHERS,
}  # fmt: skip
