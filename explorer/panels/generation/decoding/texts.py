"""The longer texts of generation/decoding, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

HEADINGS = {
    "heading.token": QT_TRANSLATE_NOOP("generation/decoding", "Token {token}: chosen and appended"),
    "heading.penalty": QT_TRANSLATE_NOOP("generation/decoding", "Processor: repetition penalty"),
    "heading.ngram": QT_TRANSLATE_NOOP("generation/decoding", "Processor: no n-gram twice"),
    "heading.allowed": QT_TRANSLATE_NOOP("generation/decoding", "Processor: the allowed list"),
    "heading.temperature": QT_TRANSLATE_NOOP("generation/decoding", "Processor: temperature"),
    "heading.top_k": QT_TRANSLATE_NOOP("generation/decoding", "Processor: top-k"),
    "heading.top_p": QT_TRANSLATE_NOOP("generation/decoding", "Processor: top-p (nucleus)"),
    "heading.min_p": QT_TRANSLATE_NOOP("generation/decoding", "Processor: min-p"),
    "heading.draw": QT_TRANSLATE_NOOP("generation/decoding", "One draw"),
    "heading.draw.greedy": QT_TRANSLATE_NOOP("generation/decoding", "The likeliest"),
    "heading.copy": QT_TRANSLATE_NOOP(
        "generation/decoding", "Where repetition comes from: copy {copy}"
    ),
}
PARAGRAPHS = {
    "text.drawn": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The model read what stands before (tokens: {length}) and gave each of its {all} tokens a "
        "score. After the processors {kept} could be chosen, and “{piece}” was drawn. For the "
        "model alone it had {before} and place {rank}; after the processors {chance}. It is part "
        "of the text now, and the model reads it next.",
    ),
    "text.drawn.one": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The model read what stands before (tokens: {length}) and gave each of its {all} tokens a "
        "score. The processors left a single one, “{piece}”, so that nothing was up to chance. For "
        "the model alone it had {before} and place {rank}. It is part of the text now, and the "
        "model reads it next.",
    ),
    "text.taken": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The model read what stands before (tokens: {length}) and gave each of its {all} tokens a "
        "score. “{piece}” has the highest after the processors ({chance}; {before} for the model "
        "alone). It is part of the text now, and the model reads it next.",
    ),
    "text.penalty": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Tokens that stand in the text already, the prompt included, lose: a positive score is "
        "divided by {setting}, a negative one multiplied by it. How often a token stood there "
        "plays no part, nor what it is: “the” and the full stop lose too. Entropy goes from "
        "{entropy_before} to {entropy} nats.",
    ),
    "text.ngram": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The last tokens of the text have been followed by something before. What would complete "
        "the same {size}-gram again gets −∞: {removed} banned here, with {lost} of the "
        "probability. This is no penalty that a high score could outweigh.",
    ),
    "text.ngram.none": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "What would complete a {size}-gram that the text has already would get −∞. Here no token "
        "would, and nothing is banned.",
    ),
    "text.allowed": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The allowed answers form a tree of tokens (a trie). After what was written, {kept} tokens "
        "continue one of them; all others get −∞. The model had given the allowed ones {mass}: "
        "the smaller that is, the further the answer is from what it would have said.",
    ),
    "text.allowed.one": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The allowed answers form a tree of tokens (a trie). After what was written, a single "
        "token continues one of them; all others get −∞. The model had given it {mass}: the "
        "smaller that is, the further the answer is from what it would have said.",
    ),
    "text.temperature": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "All scores are divided by {setting} before softmax. The order stays, the distances "
        "change: below 1 the likely tokens win, above 1 the unlikely ones. Entropy goes from "
        "{entropy_before} to {entropy} nats.",
    ),
    "text.top_k": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The {size} best scores stay, the others get −∞. The {kept} that are left held {mass} of "
        "the probability, and now hold all of it. The number is the same where the model is sure "
        "and where it is not.",
    ),
    "text.top_k.none": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The {size} best scores would stay. No more than {kept} were left, so all of them stay.",
    ),
    "text.top_p": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "From the likeliest downwards, as many stay as it takes to reach {setting}: here {kept}, "
        "with {mass}. Where the model is sure these are few, where it is not they are many. What "
        "stays keeps its proportions.",
    ),
    "text.top_p.one": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "From the likeliest downwards, as many stay as it takes to reach {setting}: here the first "
        "alone, with {mass}. Where the model is sure these are few, where it is not they are many.",
    ),
    "text.min_p": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "A token stays if it has at least {setting} of the likeliest one's probability: here "
        "{kept} do, with {mass} of the probability.",
    ),
    "text.min_p.one": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "A token stays if it has at least {setting} of the likeliest one's probability: here none "
        "but that one itself, with {mass} of the probability.",
    ),
    "text.draw": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The {kept} tokens that are left share the line from 0 to 1. A number is drawn evenly from "
        "it: {uniform}. It lies in the stretch of “{piece}”, which is {chance} long.",
    ),
    "text.draw.one": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "A number is drawn evenly from the line from 0 to 1: {uniform}. But “{piece}” is the only "
        "token that is left, and has the whole line.",
    ),
    "text.draw.greedy": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Greedy search draws nothing: of the {kept} tokens that are left the likeliest is taken, "
        "“{piece}” with {chance}. The same text always goes on in the same way.",
    ),
    "text.draw.greedy.one": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Greedy search draws nothing, and here nothing is to choose: “{piece}” is the only token "
        "that is left.",
    ),
    "text.copy.first": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Nothing is written here. The model reads your text (tokens: {tokens}) again and again, "
        "and "
        "says how likely it found each token. The first time their geometric mean is {mean}.",
    ),
    "text.copy": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Copy {copy} of the same text: the geometric mean is {mean}, after {before} in the copy "
        "before and {first} in the first. What was copied once is likelier to be copied again.",
    ),
    "text.copy.falls": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Copy {copy} of the same text: the geometric mean is {mean}, after {before} in the copy "
        "before and {first} in the first. This model does not get surer of this text.",
    ),
}
NOTICES = {
    "notice.loop": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The text ends in a loop (tokens: {length}, turns so far: {turns}). From turn to turn the "
        "geometric mean of its probabilities goes from {first} to {last}.",
    ),
    "notice.repeated": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Of the tokens written so far, {share} end a run of four that was there before.",
    ),
    "notice.sure": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Entropy {entropy} nats: for the model hardly anything else is possible here.",
    ),
    "notice.unsure": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Entropy {entropy} nats, as much as an even choice among {choices} tokens.",
    ),
    "notice.unlikely": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The model would have preferred {ahead} others; “{best}” most, with {chance}.",
    ),
    "notice.unlikely.one": QT_TRANSLATE_NOOP(
        "generation/decoding", "The model would have preferred “{best}”, with {chance}."
    ),
    "notice.cache": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Only the newest token goes through the model in each turn; what the earlier ones left is "
        "kept (KV cache). The text is not computed again.",
    ),
    "notice.fewer": QT_TRANSLATE_NOOP(
        "generation/decoding", "Another number might have been another token: the seed decides."
    ),
    "notice.heads": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "Heads that look for what followed the same token before (induction heads) make this rise; "
        "in a text worth reading it is useful, in a loop it closes the trap.",
    ),
    "notice.order": QT_TRANSLATE_NOOP(
        "generation/decoding",
        "The order of the processors counts: were the temperature applied last, {other} would be "
        "left instead of {kept}.",
    ),
}
