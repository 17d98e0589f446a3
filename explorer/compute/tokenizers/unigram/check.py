"""The unigram tokenizer against Hugging Face `tokenizers`."""

from __future__ import annotations

import json
import math
import os
from collections import Counter
from typing import Any

from explorer.compute.tokenizers.unigram.model import UNKNOWN_PIECE, UnigramModel
from explorer.compute.tokenizers.unigram.params import Params, Training
from explorer.compute.tokenizers.unigram.run import read_inputs
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

ENCODING = QT_TRANSLATE_NOOP("tokenizers/unigram", "tokenizers: encoding")
PIECES = QT_TRANSLATE_NOOP("tokenizers/unigram", "tokenizers: pieces")
SCORES = QT_TRANSLATE_NOOP("tokenizers/unigram", "tokenizers: scores")


def check(params: Params, trace: Trace) -> list[Check]:
    """Ids of all words of the text and of the word looked at, with our vocabulary in the library
    (differing ids, tolerance 0). In the library's dialect with its own settings also its training:
    pieces that only one of the two has, and the largest difference of scores.

    Characters that had been dropped and come back are left out of the scores: the library deals
    theirs out in the order of a hash table.
    """
    usual = params.deviation == "none" and params.iterations == 2 and params.keep == 75
    plain = usual and params.dialect == "tokenizers"
    names = (ENCODING, PIECES, SCORES) if plain else (ENCODING,)
    try:
        from tokenizers import models
    except ImportError:
        return [Check(name, "missing") for name in names]
    shared: Training = trace.shared
    words, word, _ = read_inputs(params)
    scores = [0.0, *shared.final_scores.tolist()]
    ours = UnigramModel((UNKNOWN_PIECE, *shared.final_pieces), scores)
    theirs = models.Unigram(list(zip(ours.pieces, scores, strict=True)), unk_id=0)
    differing = sum(
        [token.id for token in theirs.tokenize(each)] != [t for t, _, _ in ours.encode_word(each)]
        for each in (*words, word)
        if UNKNOWN_PIECE not in each
    )
    out = [compared(ENCODING, differing, 0, "id")]
    # with fewer than ten pieces the library may prune for ever
    if plain and trace.complete and params.size >= 10:
        learned = library_pieces(words, params.size)
        known = dict(zip(shared.final_pieces, shared.final_scores.tolist(), strict=True))
        back = {
            piece
            for piece, returned in zip(shared.pieces, shared.back.tolist(), strict=True)
            if returned
        }
        both = (known.keys() & learned.keys()) - back
        apart = max((math.fabs(known[p] - learned[p]) for p in both), default=0.0)
        out.append(compared(PIECES, len(known.keys() ^ learned.keys()), 0, "text"))
        out.append(compared(SCORES, apart, 1e-9, "float64"))  # sums in another order
    return out


def library_pieces(words: Counter[str], size: int) -> dict[str, float]:
    """The pieces that the library learns from these words, with their scores."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from tokenizers import Tokenizer, models, trainers

    tokenizer: Any = Tokenizer(models.Unigram())
    trainer = trainers.UnigramTrainer(vocab_size=size, show_progress=False)
    tokenizer.train_from_iterator((w for w, times in words.items() for _ in range(times)), trainer)
    return dict(json.loads(tokenizer.to_str())["model"]["vocab"])
