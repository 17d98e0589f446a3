"""The labs of the tab "Concepts", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="concepts",
    title=QT_TRANSLATE_NOOP("concepts", "Concepts"),
    icon="concepts",
    labs=(
        LabEntry("index", QT_TRANSLATE_NOOP("concepts", "Index"), starred=True),
        LabEntry("claims", QT_TRANSLATE_NOOP("concepts", "Claims"), starred=True, quiz=True),
        LabEntry("numbers", QT_TRANSLATE_NOOP("concepts", "Numbers")),
        LabEntry("questions", QT_TRANSLATE_NOOP("concepts", "Questions"), starred=True),
    ),
)
