"""The lab's numbers against the library `sentencepiece`, where it is installed."""

from __future__ import annotations

import dataclasses

from explorer.compute.tokenizers.sentencepiece.model import SentencePiece
from explorer.compute.tokenizers.sentencepiece.model_file import write_model
from explorer.compute.tokenizers.sentencepiece.run import piped_as, read_file
from explorer.compute.tokenizers.sentencepiece.training import sentences_of, train
from explorer.compute.tokenizers.sentencepiece.types import KINDS, Params, Shared
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace, returned
from explorer.core.words import QT_TRANSLATE_NOOP


def check(params: Params, trace: Trace) -> list[Check]:
    """The library normalises the same text, and encodes it with the vocabularies of this run."""
    ids_of = QT_TRANSLATE_NOOP("tokenizers", "sentencepiece: ids, {kind}")
    first = QT_TRANSLATE_NOOP("tokenizers", "sentencepiece: nmt_nfkc")
    try:
        import sentencepiece as library
    except ImportError:
        return [missing(first), *(missing(ids_of, kind=kind) for kind in KINDS)]
    shared: Shared = trace.shared
    own = read_file(params.file) if params.file.strip() else None
    out = []
    if own is None or (own.rule == "nmt_nfkc" and own.squeeze and not own.user):
        normaliser = library.SentencePieceNormalizer(
            rule_name="nmt_nfkc",
            add_dummy_prefix=False,
            escape_whitespaces=False,
            remove_extra_whitespaces=True,
        )
        theirs = normaliser.normalize(shared.text)
        out.append(compared(first, float(theirs != shared.normalised), 0.0, "text"))
    sentences = sentences_of(params.training.replace("\0", ""))
    for kind, track in zip(KINDS, shared.tracks, strict=True):
        if own is not None and own.kind == track.kind:
            model, given = own, shared.text  # the file brings its rules along
        else:
            model = piped_as(_whole(sentences, track.kind, params), own)
            given = model.rewritten(shared.text).text
            model = dataclasses.replace(model, table=b"", rule="identity")  # it is given that
        try:
            processor = library.SentencePieceProcessor(model_proto=write_model(model))
        except RuntimeError:  # it loads no piece longer than a few hundred characters
            out.append(missing(ids_of, kind=kind))
            continue
        ids = processor.encode(given)
        apart = sum(a != b for a, b in zip(ids, track.ids.tolist(), strict=False))
        apart += abs(len(ids) - len(track.ids))
        back = processor.decode(track.ids.tolist()) != track.decoded
        out.append(compared(ids_of, float(apart + back), 0.0, "int32", kind=kind))
    return out


def _whole(sentences: list[str], kind: str, params: Params) -> SentencePiece:
    assert kind in KINDS
    producer = train(sentences, kind, params.size, params.digits, params.fallback)
    return returned(producer)
