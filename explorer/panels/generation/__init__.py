"""The labs of the tab "Generation", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="generation",
    title=QT_TRANSLATE_NOOP("generation", "Generation"),
    icon="generation",
    labs=(
        LabEntry("decoding", QT_TRANSLATE_NOOP("generation", "Decoding"), starred=True),
        LabEntry("beam", QT_TRANSLATE_NOOP("generation", "Beam search"), starred=True),
        LabEntry("surprise", QT_TRANSLATE_NOOP("generation", "Surprise")),
        LabEntry("layers", QT_TRANSLATE_NOOP("generation", "Early answers")),
        LabEntry(
            "speculative", QT_TRANSLATE_NOOP("generation", "Speculative decoding"), starred=True
        ),
        LabEntry("speed", QT_TRANSLATE_NOOP("generation", "Why it is slow")),
        LabEntry("serving", QT_TRANSLATE_NOOP("generation", "Serving"), starred=True),
    ),
)
