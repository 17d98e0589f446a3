"""The sentences of the lab, and those of the cards."""

from __future__ import annotations

from explorer.core.cards import cards
from explorer.core.words import QT_TRANSLATE_NOOP, Word, Written

SENTENCES = {
    "tab.attention": QT_TRANSLATE_NOOP("concepts/index", "Attention"),
    "tab.diffusion": QT_TRANSLATE_NOOP("concepts/index", "Diffusion"),
    "tab.tokenizers": QT_TRANSLATE_NOOP("concepts/index", "Tokenizers"),
    "tab.floats": QT_TRANSLATE_NOOP("concepts/index", "Floats"),
    "tab.parallelism": QT_TRANSLATE_NOOP("concepts/index", "Parallelism"),
    "tab.generation": QT_TRANSLATE_NOOP("concepts/index", "Generation"),
    "tab.blocks": QT_TRANSLATE_NOOP("concepts/index", "Blocks"),
    "tab.training": QT_TRANSLATE_NOOP("concepts/index", "Training"),
    "tab.adapting": QT_TRANSLATE_NOOP("concepts/index", "Fine-tuning and compression"),
    "tab.alignment": QT_TRANSLATE_NOOP("concepts/index", "Alignment"),
    "tab.measures": QT_TRANSLATE_NOOP("concepts/index", "Meaning and measures"),
    "importance.core": QT_TRANSLATE_NOOP("concepts/index", "core"),
    "importance.high": QT_TRANSLATE_NOOP("concepts/index", "high"),
    "importance.medium": QT_TRANSLATE_NOOP("concepts/index", "medium"),
    "importance.low": QT_TRANSLATE_NOOP("concepts/index", "low"),
    "place.": QT_TRANSLATE_NOOP("concepts/index", "on the path"),
    "place.same": QT_TRANSLATE_NOOP("concepts/index", "its name"),
    "place.begins": QT_TRANSLATE_NOOP("concepts/index", "its name begins so"),
    "place.word": QT_TRANSLATE_NOOP("concepts/index", "a word of its name"),
    "place.name": QT_TRANSLATE_NOOP("concepts/index", "in its name"),
    "place.pinyin": QT_TRANSLATE_NOOP("concepts/index", "its name, in pinyin"),
    "place.formula": QT_TRANSLATE_NOOP("concepts/index", "in its formula"),
    "place.text": QT_TRANSLATE_NOOP("concepts/index", "in its text"),
    "place.asked": QT_TRANSLATE_NOOP("concepts/index", "in a question about it"),
    "found.path": QT_TRANSLATE_NOOP("concepts/index", "{count} concepts, in the order of the path"),
    "found.words": QT_TRANSLATE_NOOP("concepts/index", "{found} of {count} concepts"),
    "found.progress": QT_TRANSLATE_NOOP(
        "concepts/index", "{played} played in a lab, {understood} understood"
    ),
    "nothing": QT_TRANSLATE_NOOP(
        "concepts/index", "No concept has all these words. Take some away, or choose another tab."
    ),
    "head.nothing": QT_TRANSLATE_NOOP("concepts/index", "Nothing found"),
    "head.card": QT_TRANSLATE_NOOP("concepts/index", "{name}"),
    "button.show": QT_TRANSLATE_NOOP("concepts/index", "Show me"),
    "tip.show": QT_TRANSLATE_NOOP("concepts/index", "{lab}, at the place that shows it"),
    "asked": QT_TRANSLATE_NOOP("concepts/index", "What is asked about it"),
    "tip.asked": QT_TRANSLATE_NOOP("concepts/index", "Its answer, and where it is seen"),
    "related": QT_TRANSLATE_NOOP("concepts/index", "What it is related to"),
    "alone": QT_TRANSLATE_NOOP("concepts/index", "It names no other concept as related."),
    "notes": QT_TRANSLATE_NOOP("concepts/index", "In your notes, {place}:"),
    "often": QT_TRANSLATE_NOOP("concepts/index", "Often said and often asked."),
    "mark.understood": QT_TRANSLATE_NOOP("concepts/index", "understood"),
    "mark.played": QT_TRANSLATE_NOOP("concepts/index", "its lab was played"),
    "mark.new": QT_TRANSLATE_NOOP("concepts/index", "not played yet"),
    "notice.next": QT_TRANSLATE_NOOP(
        "concepts/index", "The arrow keys walk the path; U marks what you have understood."
    ),
    "notice.found": QT_TRANSLATE_NOOP("concepts/index", "Found by: {place}."),
    "error.notes": QT_TRANSLATE_NOOP("concepts/index", "this is no folder that can be read"),
}


def table() -> dict[str, Word]:
    """The lab's words: its own, and the name and text of each card."""
    names: dict[str, Word] = {}
    for card in cards()[0].values():
        names[f"name:{card.id}"] = Written(card.name)
        names[f"text:{card.id}"] = Written(card.text)
    return {**names, **SENTENCES}
