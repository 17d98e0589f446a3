"""The labs of the tab "Blocks", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="blocks",
    title=QT_TRANSLATE_NOOP("blocks", "Blocks"),
    icon="blocks",
    labs=(
        LabEntry("flow", QT_TRANSLATE_NOOP("blocks", "Data flow"), starred=True),
        LabEntry("normalisation", QT_TRANSLATE_NOOP("blocks", "Normalisation"), starred=True),
        LabEntry("feedforward", QT_TRANSLATE_NOOP("blocks", "Feed-forward")),
        LabEntry("mixture", QT_TRANSLATE_NOOP("blocks", "Mixture of experts")),
        LabEntry(
            "parameters", QT_TRANSLATE_NOOP("blocks", "Parameters and operations"), starred=True
        ),
        LabEntry("recurrent", QT_TRANSLATE_NOOP("blocks", "Recurrent nets"), starred=True),
        LabEntry("linear-time", QT_TRANSLATE_NOOP("blocks", "Linear-time models")),
        LabEntry("head", QT_TRANSLATE_NOOP("blocks", "Embeddings and head")),
    ),
)
