"""The ids against the libraries', for the same file and text."""

from __future__ import annotations

import os
from itertools import zip_longest
from typing import Any

from explorer.compute.tokenizers.encode.run import training_text
from explorer.compute.tokenizers.encode.sources import shipped, tokenizer_of
from explorer.compute.tokenizers.encode.types import TRAINED, Params, Shared
from explorer.compute.tokenizers.files import ranks, tokenizer_json
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.pretokenizers import PATTERNS
from explorer.compute.tokenizers.sentencepiece.pipeline import PieceTokenizer
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP


def check(params: Params, trace: Trace) -> list[Check]:
    """How many ids, and whether the decoded text, differ from the library's (tolerance 0).

    `tokenizers` for a tokenizer.json, `tiktoken` for a rank file, `sentencepiece` for a .model;
    bytes against Python's own encoder; the list of characters has no second implementation.
    """
    shared: Shared = trace.shared
    out = []
    choices = [(params.tokenizer, params.file, "file", shared.first)]
    if shared.second is not None:
        choices.append((params.second, params.second_file, "second_file", shared.second))
    for choice, path, field, cut in choices:
        if choice == "clear":
            continue
        training, _ = training_text(params)
        tokenizer = tokenizer_of(choice, path, field, params.pattern, training, params.size)
        ids = cut.ids.tolist()
        if choice == "bytes":
            values = list(shared.text.encode("utf-8"))
            out.append(compared("str.encode: ids", differing(values, ids), 0, "id"))
        elif isinstance(tokenizer, PieceTokenizer):
            out += _sentencepiece(path, tokenizer, shared.text, ids, cut.dropout)
        elif tokenizer.content.model.kind == "ranks":
            if not cut.dropout:
                out += _tiktoken(tokenizer, params.pattern, shared.text, ids)
        else:
            out += _tokenizers(choice, path, tokenizer, params, shared.text, ids, cut.dropout)
    return out


def differing(left: list[int], right: list[int]) -> int:
    """In how many places two lists differ; what one has too many counts."""
    return sum(a != b for a, b in zip_longest(left, right))


def _tokenizers(
    choice: str, path: str, tokenizer: FileTokenizer, params: Params, text: str, ids: list[int],
    dropout: float,
) -> list[Check]:  # fmt: skip
    """With a dropout below 1 the library's cuts are another draw: only decoding is compared."""
    names = (
        QT_TRANSLATE_NOOP("tokenizers", "tokenizers: ids"),
        QT_TRANSLATE_NOOP("tokenizers", "tokenizers: decoded text"),
    )
    try:
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        from tokenizers import Tokenizer
    except ImportError:
        return [Check(name, "missing") for name in names]
    library: Any
    if choice in TRAINED:  # the file that we would write, read by the library
        library = Tokenizer.from_str(tokenizer_json.write(tokenizer.content))
    else:
        place = path if choice == "file" else str(shipped(choice))
        library = Tokenizer.from_file(os.path.expanduser(place.strip()))
    library.no_truncation()
    library.no_padding()
    if dropout:
        library.model.dropout = dropout
    found = library.encode(text, add_special_tokens=params.around).ids
    plain = tokenizer.ids(text)
    same = library.decode(plain, skip_special_tokens=False) == tokenizer.decode(plain)
    decoded = compared(names[1], 0 if same else 1, 0, "text")
    if 0 < dropout < 1:
        return [decoded]
    return [compared(names[0], differing(found, ids), 0, "id"), decoded]


def _sentencepiece(
    path: str, tokenizer: PieceTokenizer, text: str, ids: list[int], dropout: float
) -> list[Check]:
    names = (
        QT_TRANSLATE_NOOP("tokenizers", "sentencepiece: ids"),
        QT_TRANSLATE_NOOP("tokenizers", "sentencepiece: decoded text"),
    )
    try:
        import sentencepiece
    except ImportError:
        return [Check(name, "missing") for name in names]
    library: Any = sentencepiece.SentencePieceProcessor(model_file=os.path.expanduser(path.strip()))
    found = library.encode(text)
    decoded = compared(names[1], float(library.decode(found) != tokenizer.decode(found)), 0, "text")
    return [decoded] if dropout else [compared(names[0], differing(found, ids), 0, "id"), decoded]


def _tiktoken(tokenizer: FileTokenizer, pattern: str, text: str, ids: list[int]) -> list[Check]:
    name = QT_TRANSLATE_NOOP("tokenizers", "tiktoken: ids")
    try:
        import tiktoken
    except ImportError:
        return [Check(name, "missing")]
    encoding = tiktoken.Encoding(
        "file", pat_str=PATTERNS[pattern], special_tokens={},
        mergeable_ranks=ranks.bytes_of(tokenizer.content.model.tokens),
    )  # fmt: skip
    return [compared(name, differing(encoding.encode_ordinary(text), ids), 0, "id")]
