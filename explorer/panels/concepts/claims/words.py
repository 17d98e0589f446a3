"""The sentences of the lab, and those of the claims and their verdicts."""

from __future__ import annotations

from explorer.core.cards import claims
from explorer.core.claims import words as evidence
from explorer.core.words import QT_TRANSLATE_NOOP, Borrowed, Word, Written

SENTENCES = {
    "tab.attention": QT_TRANSLATE_NOOP("concepts/claims", "Attention"),
    "tab.diffusion": QT_TRANSLATE_NOOP("concepts/claims", "Diffusion"),
    "tab.tokenizers": QT_TRANSLATE_NOOP("concepts/claims", "Tokenizers"),
    "tab.floats": QT_TRANSLATE_NOOP("concepts/claims", "Floats"),
    "tab.parallelism": QT_TRANSLATE_NOOP("concepts/claims", "Parallelism"),
    "tab.generation": QT_TRANSLATE_NOOP("concepts/claims", "Generation"),
    "tab.blocks": QT_TRANSLATE_NOOP("concepts/claims", "Blocks"),
    "tab.training": QT_TRANSLATE_NOOP("concepts/claims", "Training"),
    "tab.adapting": QT_TRANSLATE_NOOP("concepts/claims", "Fine-tuning and compression"),
    "tab.alignment": QT_TRANSLATE_NOOP("concepts/claims", "Alignment"),
    "severity.head": QT_TRANSLATE_NOOP("concepts/claims", "What is said to be wrong with it"),
    "severity.wrong": QT_TRANSLATE_NOOP("concepts/claims", "said to be wrong"),
    "severity.misleading": QT_TRANSLATE_NOOP("concepts/claims", "said to mislead"),
    "severity.inconsistent": QT_TRANSLATE_NOOP("concepts/claims", "said to contradict itself"),
    "severity.outdated": QT_TRANSLATE_NOOP("concepts/claims", "said to be outdated"),
    "severity.unsourced": QT_TRANSLATE_NOOP("concepts/claims", "said to lack a source"),
    "severity.incomplete": QT_TRANSLATE_NOOP("concepts/claims", "said to be incomplete"),
    "verdict.true": QT_TRANSLATE_NOOP("concepts/claims", "True"),
    "verdict.false": QT_TRANSLATE_NOOP("concepts/claims", "False"),
    "verdict.depends": QT_TRANSLATE_NOOP("concepts/claims", "It depends"),
    "verdict.error": QT_TRANSLATE_NOOP("concepts/claims", "Could not be computed"),
    "verdict.": QT_TRANSLATE_NOOP("concepts/claims", "Not computed yet"),
    "unsettled": QT_TRANSLATE_NOOP(
        "concepts/claims",
        "Judge it first: is it true, false, or does it depend? Then its check"
        " runs, and the numbers say it.",
    ),
    "no-check": QT_TRANSLATE_NOOP("concepts/claims", "There is no computation for this sentence."),
    "failed": QT_TRANSLATE_NOOP("concepts/claims", "The computation ended with an error: {error}"),
    "nothing": QT_TRANSLATE_NOOP(
        "concepts/claims", "No sentence has all these words. Take some away, or choose another tab."
    ),
    "doing": QT_TRANSLATE_NOOP("concepts/claims", "computing {claim}"),
    "error.chosen": QT_TRANSLATE_NOOP("concepts/claims", "there is no sentence {name}"),
    "head.one": QT_TRANSLATE_NOOP("concepts/claims", "{claim}: {verdict}"),
    "head.nothing": QT_TRANSLATE_NOOP("concepts/claims", "Nothing found"),
    "tally": QT_TRANSLATE_NOOP(
        "concepts/claims", "{true} true · {false} false · {depends} depend · {open} not computed"
    ),
    "rests": QT_TRANSLATE_NOOP("concepts/claims", "The numbers it rests on"),
    "same-axis": QT_TRANSLATE_NOOP(
        "concepts/claims", "All on one axis: a tick is a factor of ten, 0 stands at its left end."
    ),
    "button.true": QT_TRANSLATE_NOOP("concepts/claims", "It is true"),
    "button.false": QT_TRANSLATE_NOOP("concepts/claims", "It is false"),
    "button.depends": QT_TRANSLATE_NOOP("concepts/claims", "It depends"),
    "said.right": QT_TRANSLATE_NOOP("concepts/claims", "as you said"),
    "said.true": QT_TRANSLATE_NOOP("concepts/claims", "you said: true"),
    "said.false": QT_TRANSLATE_NOOP("concepts/claims", "you said: false"),
    "said.depends": QT_TRANSLATE_NOOP("concepts/claims", "you said: it depends"),
    "score": QT_TRANSLATE_NOOP("concepts/claims", "{right} of {count} judged rightly"),
    "button.open": QT_TRANSLATE_NOOP("concepts/claims", "Open in the lab"),
    "tip.compute": QT_TRANSLATE_NOOP("concepts/claims", "Judge {claim} so, and run its check"),
    "tip.open": QT_TRANSLATE_NOOP("concepts/claims", "{lab}, in the state that shows it"),
    "notice.computed": QT_TRANSLATE_NOOP(
        "concepts/claims", "The verdict was computed just now, in {seconds} s; none is stored."
    ),
    "notice.all": QT_TRANSLATE_NOOP(
        "concepts/claims", "“Compute: all that are listed” settles the whole list, one by one."
    ),
}


def table() -> dict[str, Word]:
    """The lab's words: its own, each claim's statement under its id, each verdict's sentence."""
    statements = {claim.id: Written(claim.statement) for claim in claims()[0].values()}
    sentences = {key: Borrowed("claims", text) for key, text in evidence().items()}
    return {**sentences, **statements, **SENTENCES}
