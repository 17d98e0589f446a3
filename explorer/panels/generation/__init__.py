"""The labs of the tab "Generation", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="generation",
    title=QT_TRANSLATE_NOOP("generation", "Generation"),
    icon="generation",
    labs=(),
)
