"""The sentences of the lab, and those of the questions."""

from __future__ import annotations

from explorer.core.tours import questions
from explorer.core.words import QT_TRANSLATE_NOOP, Word, Written

SENTENCES = {
    "tab.attention": QT_TRANSLATE_NOOP("concepts/questions", "Attention"),
    "tab.diffusion": QT_TRANSLATE_NOOP("concepts/questions", "Diffusion"),
    "tab.tokenizers": QT_TRANSLATE_NOOP("concepts/questions", "Tokenizers"),
    "tab.floats": QT_TRANSLATE_NOOP("concepts/questions", "Floats"),
    "tab.parallelism": QT_TRANSLATE_NOOP("concepts/questions", "Parallelism"),
    "tab.generation": QT_TRANSLATE_NOOP("concepts/questions", "Generation"),
    "tab.blocks": QT_TRANSLATE_NOOP("concepts/questions", "Blocks"),
    "tab.training": QT_TRANSLATE_NOOP("concepts/questions", "Training"),
    "tab.adapting": QT_TRANSLATE_NOOP("concepts/questions", "Fine-tuning and compression"),
    "tab.alignment": QT_TRANSLATE_NOOP("concepts/questions", "Alignment"),
    "tab.measures": QT_TRANSLATE_NOOP("concepts/questions", "Meaning and measures"),
    "count": QT_TRANSLATE_NOOP("concepts/questions", "{count} questions, {tours} with a tour"),
    "nothing": QT_TRANSLATE_NOOP(
        "concepts/questions",
        "No question has all these words. Take some away, or choose another tab.",
    ),
    "head.nothing": QT_TRANSLATE_NOOP("concepts/questions", "No such question"),
    "button.tour": QT_TRANSLATE_NOOP("concepts/questions", "Take the tour"),
    "stops": QT_TRANSLATE_NOOP("concepts/questions", "{count} stops, with Back and Next"),
    "button.show": QT_TRANSLATE_NOOP("concepts/questions", "Show me"),
    "no-tour": QT_TRANSLATE_NOOP("concepts/questions", "Its concepts, each where it is shown"),
    "tip.show": QT_TRANSLATE_NOOP("concepts/questions", "{lab}, at the place that shows it"),
    "tip.place": QT_TRANSLATE_NOOP("concepts/questions", "{card}: {lab}"),
    "tip.tour": QT_TRANSLATE_NOOP(
        "concepts/questions", "The stops go into the strip under the stage; the first one opens"
    ),
    "tip.film": QT_TRANSLATE_NOOP(
        "concepts/questions", "“Export” makes a film of them: all stops, one after another"
    ),
    "tip.card": QT_TRANSLATE_NOOP("concepts/questions", "This concept in the index"),
    "tip.stop": QT_TRANSLATE_NOOP("concepts/questions", "Stop {number}: {lab}"),
    "notice.tour": QT_TRANSLATE_NOOP(
        "concepts/questions",
        "{count} stops in {labs} labs show it: “Take the tour” leads from one to the next.",
    ),
    "notice.cards": QT_TRANSLATE_NOOP(
        "concepts/questions",
        "There is no tour: each of its concepts has a card, and a lab that shows it.",
    ),
}


def table() -> dict[str, Word]:
    """The lab's words: its own, each question and its answer."""
    texts: dict[str, Word] = {}
    for tour in questions()[0].values():
        texts[f"question:{tour.id}"] = Written(tour.question)
        texts[f"answer:{tour.id}"] = Written(tour.answer)
    return {**texts, **SENTENCES}
