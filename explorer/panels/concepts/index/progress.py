"""How far the reader is with a concept: understood (their own mark), played in its lab, or new."""

from __future__ import annotations

from explorer.compute.concepts.numbers import LAB as SHEET
from explorer.core.cards import cards
from explorer.core.view import View


def progress_of(view: View, card: str) -> str:
    """understood, played or new; what the window knows comes with the view's options."""
    if card in view.options.get("understood", ()):
        return "understood"
    return "played" if was_played(view, card) else "new"


def was_played(view: View, card: str) -> bool:
    """Has the lab of the card been played, whatever the reader says of it?

    The sheet of formulas shows many concepts, a line each: having played it says nothing of one.
    """
    lab = cards()[0][card].lab
    return lab != SHEET and lab in view.options.get("played", ())
