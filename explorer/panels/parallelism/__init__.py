"""The labs of the tab "Parallelism", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="parallelism",
    title=QT_TRANSLATE_NOOP("parallelism", "Parallelism"),
    icon="parallelism",
    labs=(
        LabEntry("collectives", QT_TRANSLATE_NOOP("parallelism", "Collectives"), starred=True),
        LabEntry("memory", QT_TRANSLATE_NOOP("parallelism", "Memory and traffic")),
    ),
)
