"""The labs of the tab "Attention", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="attention",
    title=QT_TRANSLATE_NOOP("attention", "Attention"),
    icon="attention",
    labs=(
        LabEntry("heads", QT_TRANSLATE_NOOP("attention", "Heads"), starred=True),
        LabEntry("one-head", QT_TRANSLATE_NOOP("attention", "One head"), starred=True),
        LabEntry("scaling", QT_TRANSLATE_NOOP("attention", "Scaling")),
        LabEntry("masks", QT_TRANSLATE_NOOP("attention", "Masks")),
        LabEntry("variants", QT_TRANSLATE_NOOP("attention", "Variants")),
        LabEntry("positions", QT_TRANSLATE_NOOP("attention", "Positions")),
        LabEntry("initialisation", QT_TRANSLATE_NOOP("attention", "Initialisation")),
        LabEntry("kv-cache", QT_TRANSLATE_NOOP("attention", "KV cache"), starred=True),
        LabEntry("flash", QT_TRANSLATE_NOOP("attention", "Flash attention")),
        LabEntry("cost", QT_TRANSLATE_NOOP("attention", "Cost")),
        LabEntry("induction", QT_TRANSLATE_NOOP("attention", "Induction"), starred=True),
        LabEntry("lens", QT_TRANSLATE_NOOP("attention", "Lens")),
        LabEntry("embeddings", QT_TRANSLATE_NOOP("attention", "Embeddings")),
    ),
)
