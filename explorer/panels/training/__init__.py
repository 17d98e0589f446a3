"""The labs of the tab "Training", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="training",
    title=QT_TRANSLATE_NOOP("training", "Training"),
    icon="training",
    labs=(
        LabEntry("losses", QT_TRANSLATE_NOOP("training", "Losses")),
        LabEntry("optimizers", QT_TRANSLATE_NOOP("training", "Optimizers"), starred=True),
        LabEntry("signal", QT_TRANSLATE_NOOP("training", "Starting, warming up, clipping")),
        LabEntry("generalisation", QT_TRANSLATE_NOOP("training", "Generalisation"), starred=True),
        LabEntry("objectives", QT_TRANSLATE_NOOP("training", "Objectives")),
        LabEntry("scaling", QT_TRANSLATE_NOOP("training", "Scaling"), starred=True),
        LabEntry("memory", QT_TRANSLATE_NOOP("training", "Memory tricks")),
    ),
)
