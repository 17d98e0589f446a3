"""The labs of the tab "Diffusion", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="diffusion",
    title=QT_TRANSLATE_NOOP("diffusion", "Diffusion"),
    icon="diffusion",
    labs=(
        LabEntry(
            "forward-reverse", QT_TRANSLATE_NOOP("diffusion", "Forward and reverse"), starred=True
        ),
        LabEntry("schedule", QT_TRANSLATE_NOOP("diffusion", "Schedule")),
        LabEntry("step", QT_TRANSLATE_NOOP("diffusion", "One step")),
        LabEntry("training", QT_TRANSLATE_NOOP("diffusion", "Training"), starred=True),
        LabEntry("race", QT_TRANSLATE_NOOP("diffusion", "Sampler race")),
        LabEntry("images", QT_TRANSLATE_NOOP("diffusion", "Images"), starred=True),
        LabEntry("guidance", QT_TRANSLATE_NOOP("diffusion", "Guidance")),
        LabEntry("unet", QT_TRANSLATE_NOOP("diffusion", "U-Net")),
        LabEntry("latent", QT_TRANSLATE_NOOP("diffusion", "Latent diffusion")),
        LabEntry("families", QT_TRANSLATE_NOOP("diffusion", "Families")),
        LabEntry("metrics", QT_TRANSLATE_NOOP("diffusion", "Metrics")),
    ),
)
