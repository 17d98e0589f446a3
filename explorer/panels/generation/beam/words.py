"""The texts of generation/beam, by message key."""

from __future__ import annotations

from explorer.compute.models import reading
from explorer.core.words import QT_TRANSLATE_NOOP

SECTIONS = {
    "section.tree": QT_TRANSLATE_NOOP("generation/beam", "tree"),
    "section.ranking": QT_TRANSLATE_NOOP("generation/beam", "length"),
    "section.width": QT_TRANSLATE_NOOP("generation/beam", "wider"),
    "section.diverse": QT_TRANSLATE_NOOP("generation/beam", "groups"),
    "section.reward": QT_TRANSLATE_NOOP("generation/beam", "reward"),
}
CAPTIONS = {
    "caption.tree": QT_TRANSLATE_NOOP(
        "generation/beam", "Token {depth}: {all} candidates, and the likeliest go on: {kept}"
    ),
    "caption.tree.ended": QT_TRANSLATE_NOOP(
        "generation/beam",
        "Token {depth}: {all} candidates, and the likeliest go on: {kept}; ended among the best: "
        "{ended}",
    ),
    "caption.ranking": QT_TRANSLATE_NOOP(
        "generation/beam", "At α = {alpha} the first is “{text}” (length {length})"
    ),
    "caption.width.greedy": QT_TRANSLATE_NOOP(
        "generation/beam", "Greedy, B = 1: “{text}”, ln p = {logp}, length {length}"
    ),
    "caption.width": QT_TRANSLATE_NOOP(
        "generation/beam",
        "From B = 1 to {beams}: ln p of the best text {before} → {after}, its length {long} → "
        "{short}",
    ),
    "caption.group.first": QT_TRANSLATE_NOOP(
        "generation/beam", "Group {group} chooses first and freely: {pieces}"
    ),
    "caption.group": QT_TRANSLATE_NOOP(
        "generation/beam",
        "Group {group} chooses {pieces}: what earlier groups took costs it a penalty",
    ),
    "caption.diverse": QT_TRANSLATE_NOOP(
        "generation/beam",
        "Different pairs of tokens: {plain} of all without groups, {diverse} with them ({groups})",
    ),
    "caption.reward.tree": QT_TRANSLATE_NOOP(
        "generation/beam", "The same search by ln p + β · reward, β = {weight}"
    ),
    "caption.reward": QT_TRANSLATE_NOOP(
        "generation/beam", "First without the reward: “{before}”; with it: “{after}”"
    ),
}
PICTURE = {
    "tree.prompt": QT_TRANSLATE_NOOP("generation/beam", "goes on after “{text}”"),
    "tree.hidden": QT_TRANSLATE_NOOP("generation/beam", "earlier tokens to the left: {count}"),
    "legend.kept": QT_TRANSLATE_NOOP("generation/beam", "the B = {beams} best go on"),
    "legend.cut": QT_TRANSLATE_NOOP("generation/beam", "cut, for ever"),
    "legend.best": QT_TRANSLATE_NOOP("generation/beam", "likeliest finished text"),
    "legend.greedy": QT_TRANSLATE_NOOP("generation/beam", "greedy's path"),
    "legend.beams": QT_TRANSLATE_NOOP("generation/beam", "beam"),
    "legend.samples": QT_TRANSLATE_NOOP("generation/beam", "as many samples"),
    "legend.exact": QT_TRANSLATE_NOOP("generation/beam", "likeliest text of all (proven)"),
    "legend.bounded": QT_TRANSLATE_NOOP(
        "generation/beam", "likeliest text found (not proven to be the best)"
    ),
    "list.finished": QT_TRANSLATE_NOOP("generation/beam", "Finished so far: {count}"),
    "list.none": QT_TRANSLATE_NOOP("generation/beam", "Finished so far: none"),
    "list.greedy": QT_TRANSLATE_NOOP("generation/beam", "greedy"),
    "list.plain": QT_TRANSLATE_NOOP("generation/beam", "Plain beam search"),
    "list.diverse": QT_TRANSLATE_NOOP("generation/beam", "Diverse beam search"),
    "list.distinct": QT_TRANSLATE_NOOP(
        "generation/beam", "distinct-2 = {value}; different first tokens {first}"
    ),
    "unit.token": QT_TRANSLATE_NOOP("generation/beam", "1 token"),
    "unit.tokens": QT_TRANSLATE_NOOP("generation/beam", "{count} tokens"),
    "axis.cost": QT_TRANSLATE_NOOP(
        "generation/beam", "score / score of the first; at 1 a text is first"
    ),
    "axis.logp": QT_TRANSLATE_NOOP("generation/beam", "ln p of the best"),
    "axis.length": QT_TRANSLATE_NOOP("generation/beam", "its length, tokens"),
    "axis.distinct": QT_TRANSLATE_NOOP("generation/beam", "distinct-2 of all B"),
    "column.rank": QT_TRANSLATE_NOOP("generation/beam", "rank"),
    "column.logp": QT_TRANSLATE_NOOP("generation/beam", "ln p"),
    "column.length": QT_TRANSLATE_NOOP("generation/beam", "tokens"),
    "column.score": QT_TRANSLATE_NOOP("generation/beam", "score"),
    "column.text": QT_TRANSLATE_NOOP("generation/beam", "text"),
    "column.beams": QT_TRANSLATE_NOOP("generation/beam", "B"),
    "column.best": QT_TRANSLATE_NOOP(
        "generation/beam", "best text (∞: the likeliest of all, ?: the likeliest found)"
    ),
    "name.alpha": QT_TRANSLATE_NOOP("generation/beam", "Length normalisation"),
    "group": QT_TRANSLATE_NOOP("generation/beam", "Group {group}"),
    "group.order": QT_TRANSLATE_NOOP("generation/beam", "groups before: {count}"),
    "side.plain": QT_TRANSLATE_NOOP("generation/beam", "Without reward"),
    "side.plain.rule": QT_TRANSLATE_NOOP("generation/beam", "by ln p"),
    "side.rewarded": QT_TRANSLATE_NOOP("generation/beam", "With reward"),
    "side.rewarded.rule": QT_TRANSLATE_NOOP("generation/beam", "by ln p + {beta} · reward"),
}
READS = {
    "read.sum": QT_TRANSLATE_NOOP("generation/beam", "ln p: {before} + ({step}) = {total}"),
    "read.score": QT_TRANSLATE_NOOP("generation/beam", "score {score}"),
    "read.fate.kept": QT_TRANSLATE_NOOP(
        "generation/beam", "place {place}: one of the {beams} that go on"
    ),
    "read.fate.ended": QT_TRANSLATE_NOOP(
        "generation/beam", "place {place}: the text ends here, and is kept aside"
    ),
    "read.fate.cut": QT_TRANSLATE_NOOP("generation/beam", "place {place}: cut"),
    "read.perplexity": QT_TRANSLATE_NOOP("generation/beam", "ln p per token {value}"),
    "read.normalised": QT_TRANSLATE_NOOP("generation/beam", "{logp} / {length}^{alpha} = {value}"),
    "read.limit": QT_TRANSLATE_NOOP("generation/beam", "It came to the limit of tokens."),
    "read.first": QT_TRANSLATE_NOOP("generation/beam", "first: “{text}”"),
    "read.exact": QT_TRANSLATE_NOOP(
        "generation/beam", "found by bounding: {count} prefixes gone on from"
    ),
    "read.distinct": QT_TRANSLATE_NOOP(
        "generation/beam", "{texts} texts of the beam: distinct-1 {one}, distinct-2 {two}"
    ),
    "read.distinct.samples": QT_TRANSLATE_NOOP(
        "generation/beam", "{texts} samples: distinct-1 {one}, distinct-2 {two}"
    ),
    "read.group": QT_TRANSLATE_NOOP("generation/beam", "“{piece}” for group {group}"),
    "read.penalty": QT_TRANSLATE_NOOP(
        "generation/beam", "{p} · e^(−{strength} · {count}) = {after}"
    ),
    "read.total": QT_TRANSLATE_NOOP("generation/beam", "score, penalties included: {score}"),
}
TEXTS = {
    "heading.tree": QT_TRANSLATE_NOOP("generation/beam", "Token {depth}: rank, and cut"),
    "text.tree": QT_TRANSLATE_NOOP(
        "generation/beam",
        "Prefixes that go on: {live}; times {vocabulary} tokens these are {all} candidates. They "
        "are ranked by the sum of their logarithms, and the B = {beams} best go on; the dashed "
        "line is the cut. A text "
        "that ends among the best is kept aside and takes no place. What was cut is never looked "
        "at again, even if the best text began with it.",
    ),
    "heading.ranking": QT_TRANSLATE_NOOP("generation/beam", "Length normalisation"),
    "text.ranking": QT_TRANSLATE_NOOP(
        "generation/beam",
        "Every token makes a text less likely, so by ln p short texts win: of the texts found "
        "({count}) it is “{text}” (length {shortest}). Dividing by length^α makes up for that, "
        "the more the larger α is; at α = 1 it is the mean per token. Move the line.",
    ),
    "heading.width": QT_TRANSLATE_NOOP("generation/beam", "A beam of {beams}"),
    "text.width.first": QT_TRANSLATE_NOOP(
        "generation/beam",
        "One beam is greedy search: the likeliest token each time. It finds “{text}” with "
        "ln p = {logp} and length {length}.",
    ),
    "text.width": QT_TRANSLATE_NOOP(
        "generation/beam",
        "With {beams} beams the best text is “{text}”: ln p = {logp} where greedy had {greedy}, "
        "length {length} where greedy had {long}. The search does its work, it finds what the "
        "model holds to be likely. Whether that is a good text is another question: read them.",
    ),
    "heading.group": QT_TRANSLATE_NOOP("generation/beam", "Group {group} chooses"),
    "text.group": QT_TRANSLATE_NOOP(
        "generation/beam",
        "The beams are divided into groups: {groups}, of size {each}. At every token they choose "
        "one "
        "after the other, and from each token's score goes λ = {strength} for every beam of an "
        "earlier group that chose it: its probability counts {factor} times as much. The picture "
        "shows the first token, where all groups still have the same prefix.",
    ),
    "heading.diverse": QT_TRANSLATE_NOOP("generation/beam", "What the groups find"),
    "text.diverse": QT_TRANSLATE_NOOP(
        "generation/beam",
        "Different first tokens of the texts ({beams}): {first} with one beam, {firsts} with "
        "groups ({groups}). Of their pairs of tokens {plain} are different with one beam and "
        "{diverse} with groups.",
    ),
    "heading.reward.tree": QT_TRANSLATE_NOOP("generation/beam", "A reward in the score"),
    "text.reward.tree": QT_TRANSLATE_NOOP(
        "generation/beam",
        "Each token adds β times its reward to the score, here {what}, β = {beta}. So the reward "
        "decides already which prefixes survive, and the search is another one, not a new order of "
        "the old texts. Rewards from a model that scores prefixes are used in the same way.",
    ),
    "heading.reward": QT_TRANSLATE_NOOP("generation/beam", "Ranked anew"),
    "text.reward": QT_TRANSLATE_NOOP(
        "generation/beam",
        "The reward is {what}, β = {beta}. Without it “{before}” is first (ln p = {other}), with "
        "it “{after}” (ln p = {logp}). Lines join a text's two places; texts without a line were "
        "found by one of the two searches only.",
    ),
    "reward.length": QT_TRANSLATE_NOOP("generation/beam", "1 for every token"),
    "reward.new": QT_TRANSLATE_NOOP("generation/beam", "1 for a token that is not in the text yet"),
    "reward.word": QT_TRANSLATE_NOOP("generation/beam", "1 for a token that contains “{word}”"),
}
NOTICES = {
    "notice.ends": QT_TRANSLATE_NOOP(
        "generation/beam", "A text ends with one of the tokens {ends}."
    ),
    "notice.likelier": QT_TRANSLATE_NOOP(
        "generation/beam",
        "“{text}” is finished, ln p = {logp}: likelier than greedy's “{greedy_text}”, {greedy}.",
    ),
    "notice.not.likelier": QT_TRANSLATE_NOOP(
        "generation/beam",
        "The likeliest finished text so far is “{text}”, {logp}; greedy's “{greedy_text}” has "
        "{greedy}.",
    ),
    "notice.lost": QT_TRANSLATE_NOOP(
        "generation/beam", "Greedy's path leaves the beam at token {depth}."
    ),
    "notice.limit": QT_TRANSLATE_NOOP(
        "generation/beam",
        "At the limit the prefixes among the best count as texts without an end; “…” marks them.",
    ),
    "notice.crossing": QT_TRANSLATE_NOOP(
        "generation/beam", "From α = {alpha} on “{text}” is first (length {length})."
    ),
    "notice.no.crossing": QT_TRANSLATE_NOOP(
        "generation/beam", "Up to α = 2 nothing overtakes “{text}”."
    ),
    "notice.lines": QT_TRANSLATE_NOOP(
        "generation/beam",
        "Two texts change places at most once: where the ratio of their ln p is the ratio of their "
        "lengths to the power of α.",
    ),
    "notice.worse": QT_TRANSLATE_NOOP(
        "generation/beam",
        "B = {beams} finds a less likely text than B = {before}: {logp} against {other}. More "
        "beams crowd out a prefix that fewer had kept.",
    ),
    "notice.distinct": QT_TRANSLATE_NOOP(
        "generation/beam",
        "Of its texts ({texts}) distinct-2 is {beams}; of as many samples of the same model "
        "({count}) it is {samples}.",
    ),
    "notice.exact": QT_TRANSLATE_NOOP(
        "generation/beam",
        "The likeliest text of all within the limit is “{text}”, ln p = {logp}. A prefix that is "
        "less likely already cannot come back; prefixes gone on from to prove it: {count}.",
    ),
    "notice.bounded": QT_TRANSLATE_NOOP(
        "generation/beam",
        "The likeliest text that bounding found is “{text}”, ln p = {logp}, after {count} "
        "prefixes; too many were left to prove that none is likelier.",
    ),
    "notice.first.group": QT_TRANSLATE_NOOP(
        "generation/beam", "Nobody chose before it, so it is plain beam search with fewer beams."
    ),
    "notice.hamming": QT_TRANSLATE_NOOP(
        "generation/beam",
        "The Hamming penalty counts only tokens chosen at this very place by earlier groups; "
        "nothing is hashed or clustered.",
    ),
    "notice.price": QT_TRANSLATE_NOOP(
        "generation/beam",
        "ln p of the likeliest text: {plain} with one beam, {diverse} with groups.",
    ),
    "notice.fresh": QT_TRANSLATE_NOOP(
        "generation/beam",
        "Of the texts ({all}) so many were not found without the reward: {count}.",
    ),
    "notice.reward.length": QT_TRANSLATE_NOOP(
        "generation/beam",
        "A reward for every token is the word reward of translation systems: it makes up for "
        "length by adding, as α does by dividing.",
    ),
    "notice.reward.other": QT_TRANSLATE_NOOP(
        "generation/beam",
        "A rule as simple as this one stands for any reward that can be computed on a prefix.",
    ),
}
MESSAGES = {
    "progress.search": QT_TRANSLATE_NOOP("generation/beam", "Searching"),
    "progress.groups": QT_TRANSLATE_NOOP("generation/beam", "Searching in groups"),
    "progress.widths": QT_TRANSLATE_NOOP("generation/beam", "Wider and wider beams"),
    "progress.exact": QT_TRANSLATE_NOOP("generation/beam", "Looking for the likeliest text of all"),
    "error.ends": QT_TRANSLATE_NOOP(
        "generation/beam", "This model has no token for that end. Choose another end of a text."
    ),
    "notice.new": QT_TRANSLATE_NOOP(
        "generation/beam", "The model reads {context} tokens; {new} new ones are made."
    ),
    "notice.groups": QT_TRANSLATE_NOOP(
        "generation/beam",
        "Beams: {beams}. They cannot be divided into as many equal groups as you asked, and make "
        "{groups}.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "generation/beam", "Beside greedy's text, the best text of 32 beams is …"
    ),
    "predict.shorter": QT_TRANSLATE_NOOP("generation/beam", "likelier and shorter"),
    "predict.longer": QT_TRANSLATE_NOOP("generation/beam", "likelier and at least as long"),
    "predict.worse": QT_TRANSLATE_NOOP("generation/beam", "not likelier"),
}
WORDS = {
    **reading.WORDS, **SECTIONS, **CAPTIONS, **PICTURE, **READS, **TEXTS, **NOTICES, **MESSAGES,
}  # fmt: skip
