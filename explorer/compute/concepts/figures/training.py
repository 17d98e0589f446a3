"""Training: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP


def words_of_bert() -> tuple[float, ...]:
    """Words of BERT's corpus, from how it was trained: 1 000 000 batches of 256 sequences of 512
    tokens, which its authors call 40 epochs (Devlin et al. 2019, appendix A.2)."""
    return (1_000_000 * 256 * 512 / 40,)


def words_of_roberta() -> tuple[float, ...]:
    """Words of RoBERTa's corpus, from its bytes: 16 GB are BERT's 3.3 billion words, to which come
    76, 38 and 31 GB (Liu et al. 2019, section 3.2)."""
    bytes_of_a_word = 16e9 / 3.3e9
    return ((16e9 + 76e9 + 38e9 + 31e9) / bytes_of_a_word,)


def folds(samples: int, k: int) -> tuple[float, ...]:
    """How many rounds K-fold validation takes, and how often it holds out a sample, at least and
    at most."""
    held = [0] * samples
    for fold in range(k):
        for sample in range(fold, samples, k):
            held[sample] += 1
    return (k, min(held), max(held))


def grown() -> tuple[float, ...]:
    """How many more tokens Llama 2 saw than Llama, in percent, and how much longer its context
    is."""
    return (100 * (2.0 / 1.4 - 1), 4096 / 2048)


def first_steps() -> tuple[float, ...]:
    """First step after dividing the loss by 10, in steps without: gradient descent and Adam, whose
    first step is η·g/(|g| + ε)."""

    def adam(gradient: float) -> float:
        return gradient / (abs(gradient) + 1e-8)

    return (0.1 / 1.0, adam(0.1) / adam(1.0))


def work_per_weight() -> tuple[float, ...]:
    """FLOPs for each weight and token: y = Wx forward; Wᵀ∂y and ∂y xᵀ backward; two each."""
    forward, to_input, to_weight = 2, 2, 2
    return (forward + to_input + to_weight,)


FIGURES: tuple[Figure, ...] = (
    Figure(
        "N10", QT_TRANSLATE_NOOP("concepts/numbers", "BERT's masks: chosen, masked, random, kept"),
        (15.0, 80.0, 10.0, 10.0), unit="%", source="Devlin et al. 2019, section 3.1",
    ),
    Figure(
        "N11", QT_TRANSLATE_NOOP("concepts/numbers", "Next sentence or a random one"),
        (50.0, 50.0), unit="%", source="Devlin et al. 2019, section 3.1",
    ),
    Figure(
        "N13", QT_TRANSLATE_NOOP("concepts/numbers", "Five folds: rounds, and times held out"),
        (5.0, 1.0, 1.0), lambda: folds(20, 5),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Every sample is held out in exactly one of the K rounds."
        ),
    ),
    Figure(
        "N14", QT_TRANSLATE_NOOP("concepts/numbers", "Usual rates of dropout"), (0.2, 0.5),
        source="Hinton et al. 2012; Srivastava et al. 2014",
        note=QT_TRANSLATE_NOOP("concepts/numbers", "A rule of thumb."),
    ),
    Figure(
        "N15", QT_TRANSLATE_NOOP("concepts/numbers", "Usual sizes of a mini-batch"), (32.0, 64.0),
        source="Bengio 2012, arXiv:1206.5533 (32)",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "An example; language models take many thousand sequences."
        ),
    ),
    Figure(
        "N16", QT_TRANSLATE_NOOP("concepts/numbers", "Decay of momentum and of RMSProp"),
        (0.9, 0.9), source="Hinton 2012, Neural Networks for Machine Learning, lecture 6",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "PyTorch takes 0.99 for RMSProp if nothing is said."
        ),
    ),
    Figure(
        "N19", QT_TRANSLATE_NOOP("concepts/numbers", "Words BERT was trained on"), (110.013e9,),
        words_of_bert, QT_TRANSLATE_NOOP("concepts/numbers", "words"), 0.05,
        "Devlin et al. 2019, section 3.1 and appendix A.2",
        QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A million batches of 256 × 512 tokens were 40 epochs: 2.5 billion words of Wikipedia "
            "and 0.8 billion of books, not 110 billion and 13 million.",
        ),
    ),
    Figure(
        "N20", QT_TRANSLATE_NOOP("concepts/numbers", "Words RoBERTa was trained on"), (135e9,),
        words_of_roberta, QT_TRANSLATE_NOOP("concepts/numbers", "words"), 0.05,
        "Liu et al. 2019, section 3.2",
        QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "From 161 GB of text, 63 million news articles among it, at the bytes a word has in "
            "BERT's part.",
        ),
    ),
    Figure(
        "N36", QT_TRANSLATE_NOOP("concepts/numbers", "Llama 2: more tokens, longer context"),
        (40.0, 2.0), grown, tolerance=5 / 40,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Per cent, from 1.4 to 2 trillion tokens; times, from 2048 to 4096.",
        ),
    ),
    Figure(
        "N57", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Loss divided by 10: first step of gradient descent, of Adam"
        ),
        (0.1, 0.1), first_steps, tolerance=1e-6,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A smaller loss slows gradient descent like a smaller rate, but leaves Adam as it "
            "was, direction and length.",
        ),
    ),
    Figure(
        "N78", QT_TRANSLATE_NOOP("concepts/numbers", "Tokens Qwen3 was trained on"),
        (36,), unit="10¹²", source="Qwen3 Technical Report 2025",
    ),
    Figure(
        "N79", QT_TRANSLATE_NOOP("concepts/numbers", "Operations of training per weight and token"),
        (6,), work_per_weight, "FLOP",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Matrices only: attention over a long context comes on top."
        ),
    ),
)  # fmt: skip
