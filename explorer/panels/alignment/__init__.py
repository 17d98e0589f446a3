"""The labs of the tab "Alignment", in the order to take them."""

from explorer.core.lab import Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="alignment",
    title=QT_TRANSLATE_NOOP("alignment", "Alignment"),
    icon="alignment",
    labs=(),
)
