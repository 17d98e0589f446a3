"""The labs of the tab "Alignment", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="alignment",
    title=QT_TRANSLATE_NOOP("alignment", "Alignment"),
    icon="alignment",
    labs=(
        LabEntry("rewards", QT_TRANSLATE_NOOP("alignment", "Rewards")),
        LabEntry("preferences", QT_TRANSLATE_NOOP("alignment", "Reward model")),
        LabEntry("ppo", QT_TRANSLATE_NOOP("alignment", "PPO"), starred=True),
        LabEntry("dpo", QT_TRANSLATE_NOOP("alignment", "DPO"), starred=True),
        LabEntry("best-of", QT_TRANSLATE_NOOP("alignment", "Best of K")),
    ),
)
