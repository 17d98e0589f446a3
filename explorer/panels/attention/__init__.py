"""The labs of the tab "Attention", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="attention",
    title=QT_TRANSLATE_NOOP("attention", "Attention"),
    icon="attention",
    labs=(
        LabEntry("one-head", QT_TRANSLATE_NOOP("attention", "One head"), starred=True),
        LabEntry("masks", QT_TRANSLATE_NOOP("attention", "Masks")),
    ),
)
