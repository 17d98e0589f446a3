"""The labs of the tab "Tokenizers", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="tokenizers",
    title=QT_TRANSLATE_NOOP("tokenizers", "Tokenizers"),
    icon="tokenizers",
    labs=(
        LabEntry("bpe", QT_TRANSLATE_NOOP("tokenizers", "Byte-pair encoding"), starred=True),
        LabEntry("unigram", QT_TRANSLATE_NOOP("tokenizers", "Unigram"), starred=True),
        LabEntry("compare", QT_TRANSLATE_NOOP("tokenizers", "Compare")),
    ),
)
