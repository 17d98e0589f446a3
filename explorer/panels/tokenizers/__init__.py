"""The labs of the tab "Tokenizers", in the order to take them."""

from explorer.core.lab import LabEntry, Panel
from explorer.core.words import QT_TRANSLATE_NOOP

PANEL = Panel(
    id="tokenizers",
    title=QT_TRANSLATE_NOOP("tokenizers", "Tokenizers"),
    icon="tokenizers",
    labs=(
        LabEntry("bpe", QT_TRANSLATE_NOOP("tokenizers", "Byte-pair encoding"), starred=True),
        LabEntry("wordpiece", QT_TRANSLATE_NOOP("tokenizers", "WordPiece")),
        LabEntry("unigram", QT_TRANSLATE_NOOP("tokenizers", "Unigram"), starred=True),
        LabEntry("sentencepiece", QT_TRANSLATE_NOOP("tokenizers", "SentencePiece")),
        LabEntry("encode", QT_TRANSLATE_NOOP("tokenizers", "Encode"), starred=True),
        LabEntry("consequences", QT_TRANSLATE_NOOP("tokenizers", "Consequences")),
        LabEntry("compare", QT_TRANSLATE_NOOP("tokenizers", "Compare")),
    ),
)
