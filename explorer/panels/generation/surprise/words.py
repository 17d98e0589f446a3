"""The texts of generation/surprise, by message key."""

from __future__ import annotations

from explorer.compute.models import reading
from explorer.core.words import QT_TRANSLATE_NOOP

SECTIONS = {
    "section.strip": QT_TRANSLATE_NOOP("generation/surprise", "strip"),
    "section.mean": QT_TRANSLATE_NOOP("generation/surprise", "perplexity"),
    "section.units": QT_TRANSLATE_NOOP("generation/surprise", "other tokens"),
    "section.quality": QT_TRANSLATE_NOOP("generation/surprise", "quality?"),
    "section.compress": QT_TRANSLATE_NOOP("generation/surprise", "shorter prompt"),
    "section.votes": QT_TRANSLATE_NOOP("generation/surprise", "votes"),
}
CAPTIONS = {
    "caption.strip": QT_TRANSLATE_NOOP(
        "generation/surprise", "“{piece}” had p = {p}: {bits} bits; mean so far {mean}"
    ),
    "caption.mean.0": QT_TRANSLATE_NOOP(
        "generation/surprise", "Halving p adds one bit, and doubles the choices"
    ),
    "caption.mean.1": QT_TRANSLATE_NOOP(
        "generation/surprise", "Levelled: {bits} bits each, perplexity {perplexity}"
    ),
    "caption.mean.2": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "Your text: {bits} bits a token, as if choosing among {perplexity} tokens each time",
    ),
    "caption.units": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "{tokens} tokens: perplexity {perplexity} per token, {character} bits per character",
    ),
    "caption.quality": QT_TRANSLATE_NOOP("generation/surprise", "{name}: perplexity {perplexity}"),
    "caption.quality.all": QT_TRANSLATE_NOOP(
        "generation/surprise", "The lowest perplexity has: {name}, {low}; your text has {human}"
    ),
    "caption.compress": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "{saved} of the prompt dropped: loss {least} without the least surprising, {random} at "
        "random (whole prompt: {whole})",
    ),
    "caption.votes": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The majority of votes ({count}) is right in {exact}; one answer: {single}",
    ),
}
PICTURE = {
    "strip.mean": QT_TRANSLATE_NOOP(
        "generation/surprise", "mean {bits} bits, perplexity {perplexity}"
    ),
    "strip.likely": QT_TRANSLATE_NOOP("generation/surprise", "Likely where “{piece}” came:"),
    "mean.title.0": QT_TRANSLATE_NOOP("generation/surprise", "Bits of each token, −log₂ p"),
    "mean.title.1": QT_TRANSLATE_NOOP("generation/surprise", "The same bits, levelled"),
    "mean.title.2": QT_TRANSLATE_NOOP("generation/surprise", "Bits of each token of your text"),
    "mean.bits": QT_TRANSLATE_NOOP("generation/surprise", "{bits} bits"),
    "mean.bit": QT_TRANSLATE_NOOP("generation/surprise", "1 bit"),
    "mean.level": QT_TRANSLATE_NOOP("generation/surprise", "mean {bits} bits"),
    "mean.choices": QT_TRANSLATE_NOOP(
        "generation/surprise", "As unsure as with so many equal choices, 1/p"
    ),
    "mean.as.if": QT_TRANSLATE_NOOP(
        "generation/surprise", "As unsure as with {count} equal choices at every token"
    ),
    "mean.perplexity": QT_TRANSLATE_NOOP("generation/surprise", "perplexity {value}"),
    "units.own": QT_TRANSLATE_NOOP(
        "generation/surprise", "The model's own tokens: {tokens}, {bits} bits in all"
    ),
    "units.letters": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The same model, every character by itself: {tokens} tokens, {bits} bits in all",
    ),
    "units.clear": QT_TRANSLATE_NOOP(
        "generation/surprise", "A small model of characters: {tokens} tokens, {bits} bits in all"
    ),
    "units.bilingual": QT_TRANSLATE_NOOP(
        "generation/surprise", "A model of word pieces: {tokens} tokens, {bits} bits in all"
    ),
    "units.bars.perplexity": QT_TRANSLATE_NOOP(
        "generation/surprise", "Perplexity per token (log scale)"
    ),
    "units.bars.character": QT_TRANSLATE_NOOP("generation/surprise", "Bits per character"),
    "quality.human": QT_TRANSLATE_NOOP("generation/surprise", "Your text"),
    "quality.sample": QT_TRANSLATE_NOOP("generation/surprise", "Sampled from the model"),
    "quality.greedy": QT_TRANSLATE_NOOP("generation/surprise", "Greedy: the likeliest each time"),
    "quality.loop": QT_TRANSLATE_NOOP("generation/surprise", "Your phrase, over and over"),
    "quality.numbers": QT_TRANSLATE_NOOP(
        "generation/surprise", "perplexity {perplexity} · distinct-2 {distinct}"
    ),
    "quality.axis": QT_TRANSLATE_NOOP("generation/surprise", "perplexity (log scale)"),
    "short.human": QT_TRANSLATE_NOOP("generation/surprise", "your text"),
    "short.sample": QT_TRANSLATE_NOOP("generation/surprise", "sample"),
    "short.greedy": QT_TRANSLATE_NOOP("generation/surprise", "greedy"),
    "short.loop": QT_TRANSLATE_NOOP("generation/surprise", "loop"),
    "drop.saved": QT_TRANSLATE_NOOP("generation/surprise", "tokens of the prompt dropped"),
    "drop.loss": QT_TRANSLATE_NOOP(
        "generation/surprise", "loss of the continuation, bits per token"
    ),
    "drop.whole": QT_TRANSLATE_NOOP("generation/surprise", "whole prompt"),
    "way.least": QT_TRANSLATE_NOOP("generation/surprise", "least surprising first"),
    "way.random": QT_TRANSLATE_NOOP("generation/surprise", "at random (mean of 4)"),
    "way.first": QT_TRANSLATE_NOOP("generation/surprise", "oldest first"),
    "way.most": QT_TRANSLATE_NOOP("generation/surprise", "most surprising first"),
    "votes.simulated": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "Simulated: {trials} questions to a reasoner that draws its answers; {shown} of them",
    ),
    "votes.axis": QT_TRANSLATE_NOOP("generation/surprise", "votes"),
    "votes.accuracy": QT_TRANSLATE_NOOP("generation/surprise", "majority right"),
    "votes.single": QT_TRANSLATE_NOOP("generation/surprise", "one answer"),
    "votes.exact": QT_TRANSLATE_NOOP("generation/surprise", "closed form"),
    "votes.dots": QT_TRANSLATE_NOOP("generation/surprise", "simulated, ± 2 standard errors"),
    "answer.right": QT_TRANSLATE_NOOP("generation/surprise", "right"),
    "answer.lure": QT_TRANSLATE_NOOP("generation/surprise", "shared error"),
    "answer.wrong": QT_TRANSLATE_NOOP("generation/surprise", "error {number}"),
}
READS = {
    "read.choices": QT_TRANSLATE_NOOP(
        "generation/surprise", "as one of {count} equally likely tokens"
    ),
    "read.perplexity": QT_TRANSLATE_NOOP("generation/surprise", "2^({bits} / {tokens}) = {value}"),
    "read.character": QT_TRANSLATE_NOOP(
        "generation/surprise", "{bits} bits / characters: {characters} = {value}"
    ),
    "read.kept": QT_TRANSLATE_NOOP(
        "generation/surprise", "{kept} of {prompt} tokens of the prompt left"
    ),
    "read.votes": QT_TRANSLATE_NOOP("generation/surprise", "Votes: {count}"),
    "read.accuracy": QT_TRANSLATE_NOOP(
        "generation/surprise", "simulated {simulated}, closed form {exact}"
    ),
}
TEXTS = {
    "heading.strip": QT_TRANSLATE_NOOP("generation/surprise", "The surprise of “{piece}”"),
    "text.strip": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "Before it came, the model gave “{piece}” the probability {p}, place {rank} in its order. "
        "The surprisal is −log₂ of that, {bits} bits: as surprising as one of {choices} equally "
        "likely tokens. A sure token costs nothing; each halving of the probability costs one bit.",
    ),
    "heading.mean.0": QT_TRANSLATE_NOOP("generation/surprise", "Bits add, probabilities multiply"),
    "text.mean.0": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "Tokens with the probabilities you set: {count}, together {sum} bits. Under each stand as "
        "many equal choices as would be equally surprising: 1/p.",
    ),
    "heading.mean.1": QT_TRANSLATE_NOOP("generation/surprise", "The mean, levelled"),
    "text.mean.1": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The same {sum} bits shared equally are {mean} for each token. As choices that is "
        "2 to the power of {mean}: {perplexity}, the perplexity. It is the inverse of the "
        "geometric mean of the probabilities.",
    ),
    "heading.mean.2": QT_TRANSLATE_NOOP("generation/surprise", "Perplexity of your text"),
    "text.mean.2": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "{count} tokens, {sum} bits: {mean} per token. The model is as unsure as if it chose among "
        "{perplexity} equally likely tokens every time. Training minimises the same mean, in nats, "
        "so perplexity is e to the power of the loss.",
    ),
    "heading.units.own": QT_TRANSLATE_NOOP("generation/surprise", "Per token, and per character"),
    "text.units.own": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "Cut into its own {tokens} tokens, the text costs the model {bits} bits. Divided by tokens "
        "and raised that is a perplexity of {perplexity}; divided by characters, {character} bits.",
    ),
    "heading.units.letters": QT_TRANSLATE_NOOP(
        "generation/surprise", "The same model, other tokens"
    ),
    "text.units.letters": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The same text and the same model, but every character is fed as a token by itself, which "
        "the model hardly ever saw in training. The bits go from {own} to {bits}, shared by "
        "{tokens} tokens: perplexity {perplexity}.",
    ),
    "heading.units.clear": QT_TRANSLATE_NOOP("generation/surprise", "Another model, other tokens"),
    "text.units.clear": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "A much smaller model whose tokens are characters needs {bits} bits for the same text, in "
        "{tokens} small steps. Each step is a choice among few characters, so its perplexity per "
        "token is {perplexity}. Only bits per character, {character}, or per byte, tell the two "
        "models apart.",
    ),
    "heading.units.bilingual": QT_TRANSLATE_NOOP(
        "generation/surprise", "Another model, word pieces"
    ),
    "text.units.bilingual": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "A model whose tokens are word pieces needs {bits} bits for the same text, in {tokens} "
        "steps. Each step is a choice among thousands, so its perplexity per token is "
        "{perplexity}. Only bits per character, {character}, or per byte, tell the two models "
        "apart.",
    ),
    "heading.quality.human": QT_TRANSLATE_NOOP("generation/surprise", "Your text"),
    "text.quality.human": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "{tokens} tokens with {bits} bits each: perplexity {perplexity}. People write what is "
        "worth saying, and that is often not what was to be expected.",
    ),
    "heading.quality.sample": QT_TRANSLATE_NOOP("generation/surprise", "A sample"),
    "text.quality.sample": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "It begins with the first tokens of your text and goes on by drawing from the model's own "
        "distribution. {bits} bits a token, perplexity {perplexity}: on average as much surprise "
        "as the model expects.",
    ),
    "heading.quality.greedy": QT_TRANSLATE_NOOP("generation/surprise", "Greedy"),
    "text.quality.greedy": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The same beginning, then always the likeliest token: {bits} bits a token, perplexity "
        "{perplexity}. Read it before you call it good.",
    ),
    "heading.quality.loop": QT_TRANSLATE_NOOP("generation/surprise", "A loop"),
    "text.quality.loop": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "Your phrase repeated for {tokens} tokens: {bits} bits a token, perplexity {perplexity}. "
        "Once the model has seen the phrase a few times, it expects nothing else.",
    ),
    "heading.compress": QT_TRANSLATE_NOOP("generation/surprise", "{saved} of the prompt dropped"),
    "text.compress": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The end of the text (green, tokens: {tail}) is to be predicted. Of the {prompt} before "
        "it, "
        "{kept} "
        "are left: the least surprising were dropped first, as the model could guess them. The "
        "continuation costs {least} bits a token, with the whole prompt {whole}.",
    ),
    "heading.votes": QT_TRANSLATE_NOOP(
        "generation/surprise", "One answer by majority, votes: {count}"
    ),
    "text.votes": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "Self-consistency: ask several times (here {count}), take the most frequent answer. The "
        "reasoner is simulated, not a model: it draws its answers, right with probability "
        "{single}. Of "
        "{trials} questions the majority was right in {simulated}; the closed form says {exact}.",
    ),
}
NOTICES = {
    "notice.expected.more": QT_TRANSLATE_NOOP(
        "generation/surprise", "More than expected: the entropy at this place is {entropy} bits."
    ),
    "notice.expected.less": QT_TRANSLATE_NOOP(
        "generation/surprise", "No more than expected: the entropy at this place is {entropy} bits."
    ),
    "notice.mean": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The dashed line is the mean of what was read (tokens: {count}): {mean}.",
    ),
    "notice.arithmetic": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The arithmetic mean of 1/p is {mean}; perplexity is their geometric mean, {perplexity}.",
    ),
    "notice.weights": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "A token that occurs n times counts n times: over kinds of tokens it is a geometric mean "
        "with their frequencies as weights.",
    ),
    "notice.units": QT_TRANSLATE_NOOP(
        "generation/surprise", "{bits} bits, {tokens} tokens, {characters} characters."
    ),
    "notice.units.opposite": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The two numbers disagree: per token {other} against {own}, per character {other_bits} "
        "against {own_bits} bits. The lower perplexity belongs to the worse model.",
    ),
    "notice.units.agree": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "Here both numbers say the same: per token {other} against {own}, per character "
        "{other_bits} against {own_bits} bits. They need not.",
    ),
    "notice.distinct": QT_TRANSLATE_NOOP(
        "generation/surprise", "Of its pairs of neighbouring tokens {value} are different."
    ),
    "notice.loop": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The first half costs {first} bits a token, the second {last}: repetition feeds on itself.",
    ),
    "notice.quality": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "Lowest: {name}, {low}; your text has {human}. If low perplexity meant quality, the most "
        "repetitive text would be the best.",
    ),
    "notice.quality.other": QT_TRANSLATE_NOOP(
        "generation/surprise", "Lowest here: {name}, {low}; your text has {human}."
    ),
    "notice.true": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "Perplexity of held-out text by people judges the model, with one tokenizer for all. It "
        "says neither that a text is good nor that it is true.",
    ),
    "notice.best": QT_TRANSLATE_NOOP(
        "generation/surprise", "The lowest loss at this length: {way}, {loss} bits."
    ),
    "notice.random": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "At {count} of {all} lengths it was better to drop the least surprising than any at "
        "random.",
    ),
    "notice.nothing": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "Without a prompt the loss is {none} bits, with all of it {whole}: that is what the prompt "
        "is worth.",
    ),
    "notice.compress": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "One short text and a small model: an example of the method, not a measure of it.",
    ),
    "notice.votes.ahead": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The right answer is the most frequent one, {right} against {other}: with ever more votes "
        "the majority gets it right.",
    ),
    "notice.votes.behind": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "One error is more frequent than the right answer, {other} against {right}: more votes "
        "make the majority surer and wrong.",
    ),
    "notice.votes.level": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The right answer and the most frequent error are equally frequent, {right}: votes decide "
        "nothing.",
    ),
    "notice.independent": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The draws are independent. Answers of a real model share their errors, so votes help "
        "less.",
    ),
}
MESSAGES = {
    "progress.texts": QT_TRANSLATE_NOOP("generation/surprise", "Writing the other texts"),
    "progress.compress": QT_TRANSLATE_NOOP("generation/surprise", "Dropping tokens of the prompt"),
    "progress.votes": QT_TRANSLATE_NOOP("generation/surprise", "Counting votes"),
    "error.short": QT_TRANSLATE_NOOP(
        "generation/surprise", "Tokens of the text: {count}; at least three are needed. Type more."
    ),
    "error.chances": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "The example takes one to {most} numbers above 0 and up to 1, with commas between them.",
    ),
    "notice.tail": QT_TRANSLATE_NOOP(
        "generation/surprise", "Of {tokens} tokens the continuation can be {tail} at most."
    ),
    "notice.letters": QT_TRANSLATE_NOOP(
        "generation/surprise",
        "“{model}” has no token for {characters}; it is left out of the comparison of tokens.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "generation/surprise", "Four texts of the same length: whose perplexity is the lowest?"
    ),
}
WORDS = {
    **reading.WORDS, **SECTIONS, **CAPTIONS, **PICTURE, **READS, **TEXTS, **NOTICES, **MESSAGES,
}  # fmt: skip
