"""The labs of the tab "Number formats", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="floats",
    title=QT_TRANSLATE_NOOP("floats", "Number formats"),
    icon="floats",
    labs=(
        LabEntry("bits", QT_TRANSLATE_NOOP("floats", "Bits"), starred=True),
        LabEntry("line", QT_TRANSLATE_NOOP("floats", "Number line"), starred=True),
        LabEntry("codes", QT_TRANSLATE_NOOP("floats", "Code maps")),
        LabEntry("rounding", QT_TRANSLATE_NOOP("floats", "Rounding")),
        LabEntry("arithmetic", QT_TRANSLATE_NOOP("floats", "Arithmetic")),
        LabEntry("hazards", QT_TRANSLATE_NOOP("floats", "Hazards")),
        LabEntry("mixed-precision", QT_TRANSLATE_NOOP("floats", "Mixed precision"), starred=True),
        LabEntry("quantise-matrix", QT_TRANSLATE_NOOP("floats", "Quantise a matrix")),
        LabEntry("quantise-model", QT_TRANSLATE_NOOP("floats", "Quantise a model")),
        LabEntry("four-bit", QT_TRANSLATE_NOOP("floats", "Four bits")),
    ),
)
