"""The labs of the tab "Number formats", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="floats",
    title=QT_TRANSLATE_NOOP("floats", "Number formats"),
    icon="floats",
    labs=(
        LabEntry("bits", QT_TRANSLATE_NOOP("floats", "Bits"), starred=True),
    ),
)
