"""Sentences about long texts on several GPUs, put to counts and to attention that is computed."""

from __future__ import annotations

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import fixed, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "parallelism.context.even": QT_TRANSLATE_NOOP(
        "claims",
        "Under the causal mask contiguous pieces of equal length give {cp} GPUs {works} blocks of "
        "work. Zig-zag gives each {even}: an early piece and a late one.",
    ),
    "parallelism.context.exact": QT_TRANSLATE_NOOP(
        "claims",
        "On {tokens} tokens of a text, keys and values once round {cp} GPUs give the same outputs "
        "as attention on one: largest difference {difference} in 32 bits. The running maximum and "
        "sum make the softmax exact.",
    ),
    "parallelism.context.bytes": QT_TRANSLATE_NOOP(
        "claims",
        "With 8 heads of queries and 4 of keys, Ulysses sends {two} times the ring's bytes over 2 "
        "GPUs and {eight} times over 8. The ring's bytes per GPU hardly fall with more GPUs, those "
        "of the exchange do.",
    ),
}


@claim("X063")
def equal_pieces() -> Verdict:
    """Do equal pieces of a text mean equal work? Scores under the causal mask are counted."""
    from explorer.compute.parallelism.context.lab import pieces, turns

    tokens, cp = 4096, 4
    block = (tokens / cp) ** 2
    plain = turns(pieces(tokens, cp, "contiguous")).sum(axis=0) / block
    paired = turns(pieces(tokens, cp, "zigzag")).sum(axis=0) / block
    numbers = {"contiguous": plain.tolist(), "zigzag": paired.tolist()}
    sentence = message(
        "parallelism.context.even", cp=cp, works=", ".join(fixed(float(w), 2) for w in plain),
        even=fixed(float(paired.max()), 2),
    )  # fmt: skip
    same = float(plain.max() - plain.min()) < 0.01
    return Verdict("true" if same else "false", numbers, sentence)


@claim("X064")
def ring_is_approximate() -> Verdict:
    """Is ring attention an approximation? Its outputs are compared with torch's attention."""
    from explorer.compute.parallelism.context.checks import TOLERANCE
    from explorer.compute.parallelism.context.lab import Params
    from explorer.compute.parallelism.context.run import run
    from explorer.core.trace import drive

    found = drive(run(Params())).shared
    numbers = {"difference": found.difference, "tokens": len(found.owner)}
    sentence = message(
        "parallelism.context.exact", tokens=len(found.owner), cp=found.cp,
        difference=number(found.difference, 2),
    )  # fmt: skip
    return Verdict("false" if found.difference <= TOLERANCE else "true", numbers, sentence)


@claim("X065")
def ulysses_sends_less() -> Verdict:
    """Does Ulysses always send less than a ring? Counted for 2, 4 and 8 GPUs."""
    from explorer.compute.parallelism.context.lab import Params
    from explorer.compute.parallelism.context.run import run
    from explorer.core.trace import drive

    ratios = {}
    for cp in ("2", "4", "8"):
        found = drive(run(Params(cp=cp))).shared
        ratios[cp] = found.bytes_ulysses / found.bytes_ring
    numbers = {f"cp_{cp}": ratio for cp, ratio in ratios.items()}
    sentence = message(
        "parallelism.context.bytes", two=fixed(ratios["2"], 2), eight=fixed(ratios["8"], 2)
    )
    less = {ratio < 1 for ratio in ratios.values()}
    verdict: Judgement = "depends" if len(less) == 2 else "true" if True in less else "false"
    return Verdict(verdict, numbers, sentence)
