"""Texts and trainings that the tests of byte-pair encoding have in common."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.alphabets import (
    bytes_in_order,
)
from explorer.compute.tokenizers.bpe import run
from explorer.compute.tokenizers.bpe_train import Learned, train
from explorer.compute.tokenizers.bpe_types import Params, Training
from explorer.core.trace import Trace, drive

ENGLISH = (
    "It is not the critic who counts; not the man who points out how the strong man stumbles, or "
    "where the doer of deeds could have done them better.\n\nThe credit belongs to the man who is "
    "in the arena, whose face is marred by dust and sweat and blood; who strives valiantly;  who "
    "errs, who comes short again and again, 1234 times, because there's no effort without error.\n"
)
CHINESE = (
    "话说天下大势，分久必合，合久必分。周末七国分争，并入于秦。及秦灭之后，楚、汉分争，又并入于汉。"
    "汉朝自高祖斩白蛇而起义，一统天下，后来光武中兴，传至献帝，遂分为三国。"
)
profile = settings(max_examples=40, deadline=None)
#: Few letters make many ties and overlaps; the rest is there to surprise.
crowded = st.text(alphabet="ab c", min_size=1, max_size=80)
anything = st.text(min_size=1, max_size=60)


def trained(text: str, **given: object) -> Trace:
    return drive(run(Params(text=text, **given)))  # type: ignore[arg-type]  # fields by name


def learn(words: dict[str, int], merges: int, minimum: int = 1) -> tuple[Learned, list[str]]:
    """Train on words with counts and the alphabet of their characters; returns the vocabulary."""
    alphabet = sorted(set("".join(words)))
    rows = [[alphabet.index(c) for c in word] for word in words]
    producer = train(rows, list(words.values()), len(alphabet), merges, minimum)
    try:
        while True:
            next(producer)
    except StopIteration as stop:
        learned = stop.value
    pieces = list(alphabet)
    for left, right in learned.pairs:
        pieces.append(pieces[left] + pieces[right])
    return learned, pieces


def decoded(trace: Trace, ids: list[int]) -> str:
    """Ids back to text, unknown ones left out."""
    shared: Training = trace.shared
    if trace.params.alphabet == "bytes":
        pieces = [bytes([b]) for b in bytes_in_order()]
    else:
        pieces = [c.encode() for c in sorted(set(trace.params.text))]
    for left, right in shared.pairs.tolist():
        pieces.append(pieces[left] + pieces[right])
    return b"".join(pieces[i] for i in ids if i >= 0).decode()
