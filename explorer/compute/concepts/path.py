"""The order in which to take the concepts: resources/concepts/path.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from explorer.core.cards import IMPORTANCE, Card, cards
from explorer.core.paths import resources


def ordered(
    found: Mapping[str, Card], tabs: list[str], order: Mapping[str, list[str]]
) -> tuple[str, ...]:
    """All ids: the tabs in their order (then others), the concepts of each in theirs (then
    others, the more important first)."""
    rank = {name: place for names in order.values() for place, name in enumerate(names)}

    def key(card: Card) -> tuple[int, int, int, str]:
        tab = tabs.index(card.tab) if card.tab in tabs else len(tabs)
        return tab, rank.get(card.id, len(rank)), IMPORTANCE.index(card.importance), card.id

    return tuple(card.id for card in sorted(found.values(), key=key))


@cache
def path() -> tuple[str, ...]:
    """The ids of all cards, in the order to take them. A damaged file is no obstacle."""
    try:
        text = (resources() / "concepts" / "path.toml").read_text(encoding="utf-8")
        content = tomllib.loads(text)
    except (OSError, ValueError):
        content = {}
    return ordered(cards()[0], content.get("tabs", []), content.get("order", {}))
