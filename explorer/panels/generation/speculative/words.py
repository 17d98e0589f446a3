"""The texts of generation/speculative, by message key."""

from __future__ import annotations

from explorer.compute.models.reading import WORDS as READING
from explorer.core.words import QT_TRANSLATE_NOOP, Word

SECTIONS = {
    "section.draft": QT_TRANSLATE_NOOP("generation/speculative", "guess"),
    "section.check": QT_TRANSLATE_NOOP("generation/speculative", "check"),
    "section.judge": QT_TRANSLATE_NOOP("generation/speculative", "keep or not"),
    "section.add": QT_TRANSLATE_NOOP("generation/speculative", "one more"),
    "section.rounds": QT_TRANSLATE_NOOP("generation/speculative", "further rounds"),
    "section.exact": QT_TRANSLATE_NOOP("generation/speculative", "why it is exact"),
    "section.speed": QT_TRANSLATE_NOOP("generation/speculative", "how much faster"),
}
CAPTIONS = {
    "caption.draft": QT_TRANSLATE_NOOP(
        "generation/speculative", "Round {round}: the draft guesses {count} tokens, one by one"
    ),
    "caption.draft.one": QT_TRANSLATE_NOOP(
        "generation/speculative", "Round {round}: the draft guesses one token"
    ),
    "caption.draft.lookup": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Round {round}: the text stood like this before; what followed then is the guess",
    ),
    "caption.check": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Round {round}: one pass of the large model gives its own probabilities at all {places} "
        "places",
    ),
    "caption.check.one": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Round {round}: one pass of the large model gives its own probabilities at both places",
    ),
    "caption.check.none": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Round {round}: nothing to guess from; the large model writes one token by itself",
    ),
    "caption.judge.kept": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "“{piece}” is kept: the number drawn, {threshold}, is below min(1, p/q) = {ratio}",
    ),
    "caption.judge.refused": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "“{piece}” is refused: the number drawn, {threshold}, is not below p/q = {ratio}. Cut",
    ),
    "caption.rest": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "In place of “{piece}”, “{drawn}” is drawn from what p has over q",
    ),
    "caption.bonus": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "All {count} guesses are kept, and the same pass gives one token more: “{drawn}”",
    ),
    "caption.bonus.one": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The guess is kept, and the same pass gives one token more: “{drawn}”",
    ),
    "caption.bonus.none": QT_TRANSLATE_NOOP(
        "generation/speculative", "One pass, one token: “{drawn}”"
    ),
    "caption.exact": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "What is kept and what is drawn anew add up to p: the text is the large model’s own",
    ),
    "caption.speed": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "{tokens} tokens in {passes} passes of the large model: {per} per pass, where one by one "
        "gives 1",
    ),
}
PICTURE = {
    "legend.kept": QT_TRANSLATE_NOOP("generation/speculative", "min(p, q): kept"),
    "legend.draft": QT_TRANSLATE_NOOP("generation/speculative", "q over p: guessed too often"),
    "legend.draft.alone": QT_TRANSLATE_NOOP("generation/speculative", "q: the draft"),
    "legend.target": QT_TRANSLATE_NOOP("generation/speculative", "p over q: what is left to draw"),
    "legend.p": QT_TRANSLATE_NOOP("generation/speculative", "p: the large model"),
    "legend.played": QT_TRANSLATE_NOOP(
        "generation/speculative", "share in {count} plays of the rule"
    ),
    "row.rest": QT_TRANSLATE_NOOP("generation/speculative", "others"),
    "after": QT_TRANSLATE_NOOP("generation/speculative", "after all"),
    "cut": QT_TRANSLATE_NOOP("generation/speculative", "not used"),
    "time.plain": QT_TRANSLATE_NOOP("generation/speculative", "one by one"),
    "time.rounds": QT_TRANSLATE_NOOP("generation/speculative", "guess, check"),
    "time.axis": QT_TRANSLATE_NOOP(
        "generation/speculative", "time in passes of the large model (by the weights read)"
    ),
    "time.so_far": QT_TRANSLATE_NOOP(
        "generation/speculative", "{tokens} tokens: {spent} instead of {plain}"
    ),
    "speed.tokens": QT_TRANSLATE_NOOP("generation/speculative", "Tokens per pass"),
    "speed.up": QT_TRANSLATE_NOOP("generation/speculative", "Times as fast"),
    "speed.guesses": QT_TRANSLATE_NOOP("generation/speculative", "guesses at once, k"),
    "speed.formula": QT_TRANSLATE_NOOP(
        "generation/speculative", "(1 − α^(k+1)) / (1 − α), α = {rate}"
    ),
    "speed.cost": QT_TRANSLATE_NOOP(
        "generation/speculative", "the same by 1 + k·c passes, c = {cost}"
    ),
    "speed.along": QT_TRANSLATE_NOOP("generation/speculative", "measured along this text"),
    "speed.run": QT_TRANSLATE_NOOP("generation/speculative", "this run"),
    "speed.plain": QT_TRANSLATE_NOOP("generation/speculative", "one by one"),
    "speed.overlaps": QT_TRANSLATE_NOOP(
        "generation/speculative", "How often a guess is kept, place by place: Σ min(p, q)"
    ),
    "exact.axis": QT_TRANSLATE_NOOP(
        "generation/speculative", "Probability of the token at place {place} of round {round}"
    ),
    "foot.time": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Time is computed from the weights a pass reads: {target} numbers for the large model, "
        "{draft} for the draft",
    ),
    "foot.chi": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "χ² = {square}, degrees of freedom: {freedom}; as large or larger by chance: {chance}",
    ),
    "foot.apart": QT_TRANSLATE_NOOP(
        "generation/speculative", "largest |kept + drawn anew − p| over {size} tokens: {apart}"
    ),
}
READS = {
    "read.place": QT_TRANSLATE_NOOP("generation/speculative", "Place {place} of round {round}"),
    "read.guessed": QT_TRANSLATE_NOOP("generation/speculative", "the token that was guessed"),
    "read.drawn": QT_TRANSLATE_NOOP("generation/speculative", "the token that the target added"),
    "read.kept": QT_TRANSLATE_NOOP("generation/speculative", "{threshold} < {ratio}: kept"),
    "read.refused": QT_TRANSLATE_NOOP("generation/speculative", "{threshold} ≥ {ratio}: refused"),
    "read.unread": QT_TRANSLATE_NOOP(
        "generation/speculative", "thrown away: an earlier guess was refused"
    ),
    "read.round": QT_TRANSLATE_NOOP("generation/speculative", "Round {round}"),
    "read.round.kept": QT_TRANSLATE_NOOP(
        "generation/speculative", "{kept} of {count} guesses kept; written: {text}"
    ),
    "read.round.time": QT_TRANSLATE_NOOP(
        "generation/speculative", "1 pass of the large model + {count} · {cost} for the draft"
    ),
    "read.plain": QT_TRANSLATE_NOOP(
        "generation/speculative", "One by one: token {token} costs a pass of its own"
    ),
    "read.piece.prompt": QT_TRANSLATE_NOOP("generation/speculative", "of the prompt"),
    "read.piece.guessed": QT_TRANSLATE_NOOP("generation/speculative", "guessed and kept"),
    "read.piece.added": QT_TRANSLATE_NOOP("generation/speculative", "added by the large model"),
    "read.frequency": QT_TRANSLATE_NOOP("generation/speculative", "in {count} plays: {share}"),
    "read.point": QT_TRANSLATE_NOOP(
        "generation/speculative", "k = {guesses}: formula {formula}, along this text {measured}"
    ),
    "read.point.up": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "k = {guesses}: {formula} times as fast by the formula, {measured} along this text",
    ),
}
HEADINGS = {
    "heading.draft": QT_TRANSLATE_NOOP("generation/speculative", "The draft guesses"),
    "heading.check": QT_TRANSLATE_NOOP("generation/speculative", "One pass checks them all"),
    "heading.judge.kept": QT_TRANSLATE_NOOP("generation/speculative", "Kept: “{piece}”"),
    "heading.judge.refused": QT_TRANSLATE_NOOP("generation/speculative", "Refused: “{piece}”"),
    "heading.rest": QT_TRANSLATE_NOOP("generation/speculative", "Drawn from the rest"),
    "heading.bonus": QT_TRANSLATE_NOOP("generation/speculative", "One token more"),
    "heading.exact": QT_TRANSLATE_NOOP("generation/speculative", "Why the text is the target’s"),
    "heading.speed": QT_TRANSLATE_NOOP("generation/speculative", "Tokens per pass"),
}
PARAGRAPHS = {
    "text.draft": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Decoding is slow since each token needs its own pass through the large model, and a pass "
        "mostly waits for weights to be read. So a cheap draft writes {count} tokens ahead: "
        "{text}. Each is drawn from the draft’s own distribution q.",
    ),
    "text.draft.one": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Decoding is slow since each token needs its own pass through the large model, and a pass "
        "mostly waits for weights to be read. So a cheap draft writes one token ahead: {text}. It "
        "is drawn from the draft’s own distribution q.",
    ),
    "text.draft.exit.one": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Here the draft is the large model itself, stopped after its first layers: their output "
        "goes through the final norm and the unembedding. It guesses one token: {text}.",
    ),
    "text.draft.exit": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Here the draft is the large model itself, stopped after its first layers: their output "
        "goes through the final norm and the unembedding. It guesses {count} tokens: {text}.",
    ),
    "text.draft.lookup": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "No second model at all: the last tokens are looked up in the text, and what followed them "
        "there is guessed: {text}. It costs nothing and works where texts repeat themselves: "
        "summaries, code, quotations. Its q is 1 for the guess.",
    ),
    "text.check": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The large model reads the text with all {count} guesses at once. A causal model gives a "
        "distribution p after every token, so that one pass answers {places} questions: what it "
        "would have said at each guess, and what comes after the last. The weights are read once. "
        "The plum part of a bar is min(p, q).",
    ),
    "text.check.one": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The large model reads the text with the guess. A causal model gives a distribution p "
        "after every token, so that one pass answers two questions: what it would have said in "
        "place of the guess, and what comes after it. The weights are read once. The plum part of "
        "a bar is min(p, q).",
    ),
    "text.check.none": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The end of the text did not occur before, so that there is no guess. The pass gives one "
        "token, as in plain decoding, and nothing was lost.",
    ),
    "text.judge.kept": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The draft gave “{piece}” {draft}, the large model {target}. A guess is kept with "
        "probability min(1, p/q) = {ratio}: always where the large model likes it at least as much "
        "as the draft does. The number drawn from [0, 1) was {threshold}.",
    ),
    "text.judge.refused": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The draft gave “{piece}” {draft}, the large model only {target}: drawn at that rate it "
        "would come too often, so it is kept with probability {ratio} only, and this time it was "
        "not. All later guesses rest on it and are thrown away.",
    ),
    "text.judge.refused.last": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The draft gave “{piece}” {draft}, the large model only {target}: drawn at that rate it "
        "would come too often, so it is kept with probability {ratio} only, and this time it was "
        "not.",
    ),
    "text.rest": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "What was refused must be made up for where p lies over q, and nowhere else: a token is "
        "drawn from max(0, p − q), scaled to sum to one. It is “{drawn}”. No second pass is "
        "needed: p is known. Tokens of this round: {count}.",
    ),
    "text.bonus": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The pass also gave the distribution after the last guess. So {kept} guesses in a row "
        "bring {count} tokens for one pass, the most that a round can give.",
    ),
    "text.bonus.one": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The pass also gave the distribution after the guess. So a guess that is kept brings "
        "{count} tokens for one pass, the most that a round can give.",
    ),
    "text.bonus.none": QT_TRANSLATE_NOOP(
        "generation/speculative", "Without a guess the round is plain decoding: one token."
    ),
    "text.exact": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "A token x comes out in two ways: guessed and kept, q · min(1, p/q) = min(p, q); or drawn "
        "after a refusal, which has probability 1 − Σ min(p, q) = {refused}. That is just the size "
        "of the rest, so that the second way gives max(0, p − q), and both together p. A poor "
        "draft costs time and changes no probability.",
    ),
    "text.exact.greedy": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "At temperature 0 both distributions are a single token. A guess is kept if it is the "
        "large model’s likeliest token, and replaced by that if it is not: the text is the one "
        "that greedy decoding gives.",
    ),
    "text.speed": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "α = {rate} is how often a guess is kept, the mean over this text. If it were the same "
        "everywhere, a pass would give (1 − α^(k+1))/(1 − α) = {formula} tokens for k = {guesses}; "
        "along this text it is {measured}, and this run had {per}. A guess costs {cost} passes by "
        "the weights read, so that the time falls by the factor {up}.",
    ),
    "text.speed.slower": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "α = {rate} is how often a guess is kept, the mean over this text. If it were the same "
        "everywhere, a pass would give (1 − α^(k+1))/(1 − α) = {formula} tokens for k = {guesses}; "
        "along this text it is {measured}, and this run had {per}. A guess costs {cost} passes by "
        "the weights read, so that the time grows by the factor {down}.",
    ),
}
NOTICES = {
    "notice.causal": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The check is a prefill of a few tokens: as many multiply-adds as one by one, but the "
        "weights are read once instead of {places} times.",
    ),
    "notice.overlap": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Before it is known which token is guessed, the first guess is kept with probability "
        "Σ min(p, q) = {overlap}.",
    ),
    "notice.most": QT_TRANSLATE_NOOP(
        "generation/speculative", "A pass never gives fewer tokens than plain decoding: at least 1."
    ),
    "notice.played": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The rule was played {count} times at this place: the dots are how often each token came.",
    ),
    "notice.costly": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Here guessing does not pay: the draft reads {cost} of the large model’s weights for each "
        "guess. In practice drafts are often a tenth of their target or smaller.",
    ),
    "notice.best": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "With this α and this cost, k = {best} would be the best: {up} times as fast.",
    ),
    "notice.uneven": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "Whether a guess is kept is not independent from place to place: the formula with one α "
        "for all is {direction} than what is measured.",
    ),
    "notice.high": QT_TRANSLATE_NOOP("generation/speculative", "higher"),
    "notice.low": QT_TRANSLATE_NOOP("generation/speculative", "lower"),
    "notice.new": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "This model takes {context} tokens: {new} new ones and their guesses are left room for.",
    ),
    "notice.layers": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "An exit after layer {layers} would be the whole model; it is taken after layer {most}.",
    ),
}
OTHERS: dict[str, Word] = {
    "progress.write": QT_TRANSLATE_NOOP("generation/speculative", "Guessing and checking"),
    "progress.measure": QT_TRANSLATE_NOOP("generation/speculative", "Measuring along the text"),
    "error.tokens": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The draft “{draft}” has other tokens than “{target}”: p and q would speak of different "
        "things. Choose prompt lookup or the early exit.",
    ),
    "error.context": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "This model takes {context} tokens; at least {least} are needed for so many guesses.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "generation/speculative",
        "The first round: how many of the guesses will be kept?",
    ),
    "predict.0": QT_TRANSLATE_NOOP("generation/speculative", "none"),
    "predict.1": QT_TRANSLATE_NOOP("generation/speculative", "one"),
    "predict.2": QT_TRANSLATE_NOOP("generation/speculative", "two"),
    "predict.3": QT_TRANSLATE_NOOP("generation/speculative", "three or more"),
}
WORDS: dict[str, Word] = {
    **READING, **SECTIONS, **CAPTIONS, **PICTURE, **READS, **HEADINGS, **PARAGRAPHS, **NOTICES,
    **OTHERS,
}  # fmt: skip
