"""The labs of the tab "Fine-tuning", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="adapting",
    title=QT_TRANSLATE_NOOP("adapting", "Fine-tuning"),
    icon="adapting",
    labs=(
        LabEntry("lora", QT_TRANSLATE_NOOP("adapting", "LoRA"), True),
        LabEntry("forgetting", QT_TRANSLATE_NOOP("adapting", "Forgetting"), True),
        LabEntry("editing", QT_TRANSLATE_NOOP("adapting", "Editing a fact")),
    ),
)
