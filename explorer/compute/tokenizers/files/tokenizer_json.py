"""`tokenizer.json`, the format of the `tokenizers` library: read, every id checked, and written.

The format has no document of its own; what is followed is the library's source (0.23: the
`Deserialize` implementations of tokenizers/src). Dropout, truncation and padding are named as
ignored: they change the ids by chance or by a length that has nothing to do with the text.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from explorer.compute.tokenizers.files.components import components, template
from explorer.compute.tokenizers.files.reading import (
    REQUIRED,
    Fields,
    Source,
    json_object,
    kind_of,
    text_of,
)
from explorer.compute.tokenizers.files.types import (
    AddedToken,
    Component,
    FileContent,
    ModelContent,
)

LONGEST_TOKEN = 1024  # characters; the search for the longest match looks no further
LARGEST_ID = 2**24  # far above any vocabulary; tables by id stay small


def parse(data: bytes, source: Source) -> FileContent:
    """The content of a tokenizer.json. Raises ParamError for anything that is not followed."""
    root = Fields(json_object(text_of(data, source), source), "$", source)
    if not isinstance(root.content.get("model"), Mapping):
        source.refuse("file-foreign")
    model = _model(root.object("model"))
    added = _added(root, model)
    before, after = template(root)
    used = {*model.tokens.values(), *(token.id for token in added)}
    for token in (*before, *after):
        if token not in used:
            source.refuse("id-out-of-range", token, where="$.post_processor", id=token)
    ignored = [name for name in ("truncation", "padding") if root.has(name)]
    return FileContent(
        source.name, model, components(root, "normalizer"), components(root, "pre_tokenizer"),
        components(root, "decoder"), before, after, added,
        tuple(ignored + ["dropout"] * bool(model.dropout)),
    )  # fmt: skip


def _added(root: Fields, model: ModelContent) -> tuple[AddedToken, ...]:
    owner = {token: text for text, token in model.tokens.items()}
    seen: dict[str, int] = {}
    out = []
    for one in root.objects("added_tokens"):
        text, token = one.text("content", REQUIRED), one.integer("id", REQUIRED)
        if token >= LARGEST_ID:
            root.source.refuse("id-out-of-range", token, where=f"{one.where}.id", id=token)
        known = model.tokens.get(text, seen.get(text, token))
        if known != token or owner.get(token, text) != text:
            root.source.refuse("added-id", token, token=text, id=token)
        if not text or text in seen:
            continue
        seen[text], owner[token] = token, text
        names = ("special", "single_word", "lstrip", "rstrip", "normalized")
        out.append(AddedToken(text, token, **{name: one.truth(name) for name in names}))
    return tuple(out)


# models --------------------------------------------------------------------------------------


def _model(fields: Fields) -> ModelContent:
    kind = fields.text("type") or _kind(fields)
    readers = {"BPE": _bpe, "WordPiece": _wordpiece, "Unigram": _unigram, "WordLevel": _wordlevel}
    if kind not in readers:
        fields.source.refuse("unsupported-component", kind, stage="model", kind=kind)
    return readers[kind](fields)


def _kind(fields: Fields) -> str:
    """The kind of a model that does not say it (files of 2020), as the library tells it."""
    if fields.has("merges"):
        return "BPE"
    if fields.has("continuing_subword_prefix") or fields.has("max_input_chars_per_word"):
        return "WordPiece"
    return "Unigram" if isinstance(fields.content.get("vocab"), list) else "WordLevel"


def _vocabulary(fields: Fields) -> dict[str, int]:
    """Text → id; every id belongs to one text."""
    source, content = fields.source, fields.object("vocab", REQUIRED).content
    owner: dict[int, str] = {}
    for text, token in content.items():
        if type(token) is not int:
            where = f"{fields.where}.vocab[{json.dumps(text[:20], ensure_ascii=False)}]"
            source.refuse("takes-integer", where=where, got=kind_of(token))
        if not 0 <= token < LARGEST_ID:
            source.refuse("id-out-of-range", token, where=f"{fields.where}.vocab", id=token)
        if token in owner:
            source.refuse("id-twice", token, id=token, first=owner[token], second=text)
        owner[token] = text
    _check_texts(content, fields)
    return dict(content)


def _check_texts(tokens: Mapping[str, Any], fields: Fields) -> None:
    """There are some, none is too long, and all have a UTF-8 form."""
    if not tokens:
        fields.source.refuse("empty-vocabulary")
    longest = max(tokens, key=len)
    if len(longest) > LONGEST_TOKEN:
        fields.source.refuse("token-too-long", token=longest, most=LONGEST_TOKEN)
    try:
        "".join(tokens).encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate, written as \ud800
        fields.source.refuse("bad-characters", where=f"{fields.where}.vocab")


def _unknown(fields: Fields, tokens: Mapping[str, int], *, needed: bool) -> int | None:
    text = fields.text("unk_token", REQUIRED if needed else None)
    if text is not None and text not in tokens:
        fields.source.refuse("unknown-missing", text, token=text)
    return None if text is None else tokens[text]


def _bpe(fields: Fields) -> ModelContent:
    tokens = _vocabulary(fields)
    prefix = fields.text("continuing_subword_prefix", "")
    dropout = fields.number("dropout", 0.0)
    return ModelContent(
        "BPE", tokens, tuple(_merges(fields, tokens, prefix)),
        unknown=_unknown(fields, tokens, needed=False), prefix=prefix,
        suffix=fields.text("end_of_word_suffix", ""),
        byte_fallback=fields.truth("byte_fallback"), fuse_unknown=fields.truth("fuse_unk"),
        ignore_merges=fields.truth("ignore_merges"), dropout=float(dropout),
    )  # fmt: skip


def _merges(fields: Fields, tokens: Mapping[str, int], prefix: str) -> list[tuple[int, int, int]]:
    """The merges as ids; each names two known tokens whose joined text is known too."""
    refuse, out = fields.source.refuse, []
    for place, merge in enumerate(fields.list("merges", REQUIRED)):
        parts = merge.split(" ") if isinstance(merge, str) else merge
        if not isinstance(parts, list) or [type(p) for p in parts] != [str, str]:
            refuse("merge-malformed", merge=place + 1, got=kind_of(merge))
        left, right = parts
        joined = left + right[len(prefix) :]
        for text in (left, right, joined):
            if text not in tokens:
                refuse("merge-unknown", merge=place + 1, token=text)
        out.append((tokens[left], tokens[right], tokens[joined]))
    return out


def _wordpiece(fields: Fields) -> ModelContent:
    tokens = _vocabulary(fields)
    return ModelContent(
        "WordPiece", tokens, unknown=_unknown(fields, tokens, needed=True),
        prefix=fields.text("continuing_subword_prefix", "##"),
        longest_word=fields.integer("max_input_chars_per_word", 100),
    )  # fmt: skip


def _wordlevel(fields: Fields) -> ModelContent:
    tokens = _vocabulary(fields)
    return ModelContent("WordLevel", tokens, unknown=_unknown(fields, tokens, needed=True))


def _unigram(fields: Fields) -> ModelContent:
    source, tokens, scores = fields.source, {}, []
    for place, entry in enumerate(fields.list("vocab", REQUIRED)):
        where = f"{fields.where}.vocab[{place}]"
        if not isinstance(entry, list) or len(entry) != 2:
            source.refuse("takes-list", where=where, got=kind_of(entry))
        text, score = entry
        if not isinstance(text, str):
            source.refuse("takes-text", where=f"{where}[0]", got=kind_of(text))
        if type(score) not in (int, float) or not math.isfinite(score):
            source.refuse("takes-number", where=f"{where}[1]", got=kind_of(score))
        if text in tokens:
            source.refuse("token-twice", token=text)
        tokens[text] = place
        scores.append(float(score))
    _check_texts(tokens, fields)
    unknown = fields.integer("unk_id", REQUIRED)  # without it no unknown character has an id
    if unknown >= len(tokens):
        source.refuse("id-out-of-range", unknown, where=f"{fields.where}.unk_id", id=unknown)
    return ModelContent(
        "Unigram", tokens, scores=tuple(scores), unknown=unknown, fuse_unknown=True,
        byte_fallback=fields.truth("byte_fallback"),
    )  # fmt: skip


# writing -------------------------------------------------------------------------------------


def write(content: FileContent) -> str:
    """The text of a tokenizer.json that the library reads, and that gives the same ids."""
    return json.dumps(
        {
            "version": "1.0", "truncation": None, "padding": None,
            "added_tokens": [
                {
                    "id": t.id, "content": t.text, "single_word": t.single_word,
                    "lstrip": t.lstrip, "rstrip": t.rstrip, "normalized": t.normalized,
                    "special": t.special,
                }
                for t in sorted(content.added, key=lambda token: token.id)
            ],
            "normalizer": _sequence(content.normalizer, "normalizers"),
            "pre_tokenizer": _sequence(content.pre_tokenizer, "pretokenizers"),
            "post_processor": _written_template(content),
            "decoder": _sequence(content.decoder, "decoders"),
            "model": _written_model(content.model),
        },
        ensure_ascii=False, indent=1,
    )  # fmt: skip


def _sequence(parts: tuple[Component, ...], name: str) -> dict[str, Any] | None:
    written = [
        {"type": part.kind, **{key: _plain(value) for key, value in part.settings.items()}}
        for part in parts
    ]
    for one in written:  # the library insists on fields that change nothing here
        if one["type"] == "ByteLevel":
            one |= {"add_prefix_space": False, "use_regex": True, "trim_offsets": False} | one
    if not written:
        return None
    return written[0] if len(written) == 1 else {"type": "Sequence", name: written}


def _plain(value: Any) -> Any:
    return {value[0]: value[1]} if isinstance(value, tuple) else value


def _written_template(content: FileContent) -> dict[str, Any] | None:
    if not content.before and not content.after:
        return None
    texts = {token: text for text, token in content.model.tokens.items()}
    texts |= {token.id: token.text for token in content.added}

    def special(token: int) -> dict[str, Any]:
        return {"SpecialToken": {"id": texts[token], "type_id": 0}}

    def sequence(name: str, kind: int) -> dict[str, Any]:
        return {"Sequence": {"id": name, "type_id": kind}}

    before = [special(token) for token in content.before]
    after = [special(token) for token in content.after]
    return {
        "type": "TemplateProcessing",
        "single": [*before, sequence("A", 0), *after],
        "pair": [*before, sequence("A", 0), *after, sequence("B", 1)],
        "special_tokens": {
            texts[token]: {"id": texts[token], "ids": [token], "tokens": [texts[token]]}
            for token in (*content.before, *content.after)
        },
    }


def _written_model(model: ModelContent) -> dict[str, Any]:
    texts = {token: text for text, token in model.tokens.items()}
    by_id = dict(sorted(model.tokens.items(), key=lambda item: item[1]))
    unknown = None if model.unknown is None else texts[model.unknown]
    if model.kind == "BPE":
        return {
            "type": "BPE", "dropout": model.dropout or None, "unk_token": unknown,
            "continuing_subword_prefix": model.prefix or None,
            "end_of_word_suffix": model.suffix or None, "fuse_unk": model.fuse_unknown,
            "byte_fallback": model.byte_fallback, "ignore_merges": model.ignore_merges,
            "vocab": by_id,
            "merges": [[texts[left], texts[right]] for left, right, _ in model.merges],
        }  # fmt: skip
    if model.kind == "WordPiece":
        return {
            "type": "WordPiece", "unk_token": unknown, "continuing_subword_prefix": model.prefix,
            "max_input_chars_per_word": model.longest_word, "vocab": by_id,
        }  # fmt: skip
    if model.kind == "Unigram":
        pairs = [[texts[token], score] for token, score in enumerate(model.scores)]
        return {
            "type": "Unigram", "unk_id": model.unknown, "vocab": pairs,
            "byte_fallback": model.byte_fallback,
        }  # fmt: skip
    if model.kind == "WordLevel":
        return {"type": "WordLevel", "vocab": by_id, "unk_token": unknown}
    raise ValueError(f"a model of the kind {model.kind!r} has no place in a tokenizer.json")
