"""Second implementations: `tokenizers` for the cuts, float64 for the probabilities."""

from __future__ import annotations

import os

import numpy as np

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.consequences.types import MODEL, Params, Step
from explorer.compute.tokenizers.consequences.vocabulary import bundled
from explorer.core.lab import Check, compared
from explorer.core.paths import resources
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

NAMES = (
    QT_TRANSLATE_NOOP("tokenizers", "tokenizers: ids"),
    QT_TRANSLATE_NOOP("tokenizers", "torch float64: next token"),
    QT_TRANSLATE_NOOP("tokenizers", "tokenizers: likeliest cut"),
)


def check(params: Params, trace: Trace) -> list[Check]:
    """Ids of all rows that are whole text, probabilities again in double precision, the score of
    the likeliest cut under the library's Unigram model."""
    try:
        import tokenizers  # noqa: F401 (is it installed?)
    except ImportError:
        return [Check(NAMES[0], "missing"), _probabilities(trace), Check(NAMES[2], "missing")]
    return [_ids(trace), _probabilities(trace), _likeliest(trace)]


def _ids(trace: Trace) -> Check:
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from tokenizers import Tokenizer

    library = Tokenizer.from_file(str(resources() / "models" / MODEL / "tokenizer.json"))
    library.encode_special_tokens = True
    different = 0
    for step in trace.steps:
        if step.part in ("cut", "race"):
            continue  # parts of characters, and encoders the library does not have
        for row in step.rows:
            theirs = library.encode(b"".join(row.pieces).decode("utf-8")).ids[1:]
            different += theirs != row.ids.tolist()
    return compared(NAMES[0], different, 0, "id")


def _probabilities(trace: Trace) -> Check:
    import copy

    import torch

    from explorer.compute.models import library

    model = library.load(MODEL, "cpu")
    double = copy.deepcopy(model.decoder).double()
    bos = bundled().bos
    worst = 0.0
    for step in trace.steps:
        for row in step.rows:
            if row.next_ids is None or row.next_probabilities is None:
                continue
            ids = [bos, *row.ids.tolist()[-(model.config.context - 1) :]]
            with torch.no_grad():
                logits = double(torch.tensor(ids), None, frozenset())[-1]
            p = torch.softmax(logits, dim=-1).numpy()[row.next_ids]
            worst = max(worst, float(np.abs(p - row.next_probabilities).max(initial=0.0)))
    # float32 logits of six layers differ by some 1e-5; probabilities below 1 by no more
    return compared(NAMES[1], worst, 1e-4, "float32")


def _likeliest(trace: Trace) -> Check:
    from tokenizers import Tokenizer, models

    step: Step = next(step for step in trace.steps if step.part == "race")
    row = next(row for row in step.rows if row.name == "encoder-likeliest")
    letters = byte_characters()
    costs = bundled().costs()
    scores = [("".join(letters[b] for b in piece), -price) for piece, price in costs.items()]
    library = Tokenizer(models.Unigram([("\u2047", -1e3), *scores], 0, False))
    word = "".join(letters[b] for b in b"".join(row.pieces))
    found = dict(scores)
    theirs = sum(found[token.value] for token in library.model.tokenize(word))
    return compared(NAMES[2], abs(theirs - row.note), 1e-9, "float64")
