"""The labs of the tab "Parallelism", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="parallelism",
    title=QT_TRANSLATE_NOOP("parallelism", "Parallelism"),
    icon="parallelism",
    labs=(
        LabEntry("sharding", QT_TRANSLATE_NOOP("parallelism", "Sharding"), starred=True),
        LabEntry("data", QT_TRANSLATE_NOOP("parallelism", "Data parallelism")),
        LabEntry("collectives", QT_TRANSLATE_NOOP("parallelism", "Collectives"), starred=True),
        LabEntry("zero", QT_TRANSLATE_NOOP("parallelism", "ZeRO")),
        LabEntry("tensor", QT_TRANSLATE_NOOP("parallelism", "Tensor parallelism")),
        LabEntry("pipeline", QT_TRANSLATE_NOOP("parallelism", "Pipeline"), starred=True),
        LabEntry("memory", QT_TRANSLATE_NOOP("parallelism", "Memory and traffic")),
        LabEntry("planner", QT_TRANSLATE_NOOP("parallelism", "Planner")),
        LabEntry("context", QT_TRANSLATE_NOOP("parallelism", "Context parallelism")),
        LabEntry("experts", QT_TRANSLATE_NOOP("parallelism", "Experts")),
    ),
)
