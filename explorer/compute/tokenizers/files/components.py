"""The components of a `tokenizer.json` that are followed here, and their settings.

Names, fields and defaults are those of the `tokenizers` library (0.23). A component that is not in
these tables is refused by name: its effect is never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.compute.tokenizers.files.reading import REQUIRED, Fields, kind_of
from explorer.compute.tokenizers.files.types import Component

#: A setting: (reader, default). Readers are the methods of `Fields`, "pattern", or a tuple of the
#: texts that are allowed.
Setting = tuple[Any, Any]
BEHAVIOURS = ("Removed", "Isolated", "MergedWithPrevious", "MergedWithNext", "Contiguous")
SCHEMES = ("always", "first", "never")

NORMALIZERS: Mapping[str, Mapping[str, Setting]] = {
    "NFC": {}, "NFD": {}, "NFKC": {}, "NFKD": {}, "Lowercase": {}, "StripAccents": {}, "Nmt": {},
    "Strip": {"strip_left": ("truth", True), "strip_right": ("truth", True)},
    "BertNormalizer": {
        "clean_text": ("truth", True), "handle_chinese_chars": ("truth", True),
        "strip_accents": ("truth or null", None), "lowercase": ("truth", True),
    },
    "Prepend": {"prepend": ("text", REQUIRED)},
    "Replace": {"pattern": ("pattern", REQUIRED), "content": ("text", REQUIRED)},
    "Precompiled": {"precompiled_charsmap": ("text", REQUIRED)},
}  # fmt: skip
PRE_TOKENIZERS: Mapping[str, Mapping[str, Setting]] = {
    "ByteLevel": {"add_prefix_space": ("truth", True), "use_regex": ("truth", True)},
    "Whitespace": {}, "WhitespaceSplit": {}, "BertPreTokenizer": {},
    "Metaspace": {
        "replacement": ("text", "\u2581"), "prepend_scheme": (SCHEMES, "always"),
        "split": ("truth", True), "add_prefix_space": ("truth or null", None),
    },
    "Punctuation": {"behavior": (BEHAVIOURS, "Isolated")},
    "Digits": {"individual_digits": ("truth", False)},
    "Split": {
        "pattern": ("pattern", REQUIRED), "behavior": (BEHAVIOURS, REQUIRED),
        "invert": ("truth", False),
    },
    "CharDelimiterSplit": {"delimiter": ("text", REQUIRED)},
}  # fmt: skip
DECODERS: Mapping[str, Mapping[str, Setting]] = {
    "ByteLevel": {}, "ByteFallback": {}, "Fuse": {},
    "WordPiece": {"prefix": ("text", "##"), "cleanup": ("truth", True)},
    "BPEDecoder": {"suffix": ("text", "</w>")},
    "Metaspace": {
        "replacement": ("text", "\u2581"), "prepend_scheme": (SCHEMES, "always"),
        "add_prefix_space": ("truth or null", None),
    },
    "Strip": {
        "content": ("text", " "), "start": ("integer", 0), "stop": ("integer", 0),
    },
    "Replace": {"pattern": ("pattern", REQUIRED), "content": ("text", REQUIRED)},
}  # fmt: skip
STAGES = {
    "normalizer": (NORMALIZERS, "normalizers"),
    "pre_tokenizer": (PRE_TOKENIZERS, "pretokenizers"),
    "decoder": (DECODERS, "decoders"),
}


def components(root: Fields, stage: str) -> tuple[Component, ...]:
    """The components of a stage in order; sequences, also within sequences, laid out flat."""
    found = root.object(stage)
    return () if found is None else tuple(_flat(found, stage))


def _flat(fields: Fields, stage: str) -> list[Component]:
    known, inner = STAGES[stage]
    kind = fields.text("type", REQUIRED)
    if kind == "Sequence":
        return [part for one in fields.objects(inner, REQUIRED) for part in _flat(one, stage)]
    if kind not in known:
        fields.source.refuse("unsupported-component", kind, stage=stage, kind=kind)
    settings = {
        name: _setting(fields, name, reader, default)
        for name, (reader, default) in known[kind].items()
    }
    return [_modern(Component(kind, settings))]


def _setting(fields: Fields, name: str, reader: Any, default: Any) -> Any:
    if isinstance(reader, tuple):
        value = fields.text(name, default)
        if value not in reader:
            where = f"{fields.where}.{name}"
            fields.source.refuse("unsupported-setting", where=where, got=kind_of(value))
        return value
    if reader == "pattern":
        return _pattern(fields, name)
    if reader == "truth or null":
        return fields.truth(name) if fields.has(name) else None
    return getattr(fields, reader)(name, default)


def _pattern(fields: Fields, name: str) -> tuple[str, str]:
    """{"String": …} or {"Regex": …}."""
    inner = fields.object(name, REQUIRED)
    for kind in ("String", "Regex"):
        if inner.has(kind):
            return kind, inner.text(kind)
    fields.source.refuse("missing-field", where=f"{inner.where}.String")


def _modern(part: Component) -> Component:
    """Metaspace's older switch `add_prefix_space` as the scheme it stands for."""
    if part.kind != "Metaspace":
        return part
    settings = dict(part.settings)
    if settings.pop("add_prefix_space") is False:
        settings["prepend_scheme"] = "never"
    return Component(part.kind, settings)


def template(root: Fields) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The ids put before and after a single text."""
    found = root.object("post_processor")
    return ((), ()) if found is None else _template(found)


def _template(fields: Fields) -> tuple[tuple[int, ...], tuple[int, ...]]:
    kind = fields.text("type", REQUIRED)
    if kind == "Sequence":
        before: tuple[int, ...] = ()
        after: tuple[int, ...] = ()
        for one in fields.objects("processors", REQUIRED):
            first, last = _template(one)
            before, after = first + before, after + last
        return before, after
    if kind == "ByteLevel":  # only trims the places it reports
        return (), ()
    if kind in ("BertProcessing", "RobertaProcessing"):
        return (_pair(fields, "cls"),), (_pair(fields, "sep"),)
    if kind != "TemplateProcessing":
        fields.source.refuse("unsupported-component", kind, stage="post_processor", kind=kind)
    return _single(fields)


def _pair(fields: Fields, name: str) -> int:
    """["[CLS]", 101]: the id."""
    pair = fields.list(name, REQUIRED)
    if len(pair) != 2 or type(pair[1]) is not int or not 0 <= pair[1] < 2**31:
        where = f"{fields.where}.{name}"
        fields.source.refuse("takes-integer", where=where, got=kind_of(pair))
    return int(pair[1])


def _single(fields: Fields) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The template for one text: special tokens, the text once, special tokens."""
    known: dict[str, tuple[int, ...]] = {}
    specials = fields.object("special_tokens", Fields({}, "", fields.source))
    for name in specials.content:
        ids = specials.object(name, REQUIRED).list("ids", REQUIRED)
        if not all(type(i) is int and 0 <= i < 2**31 for i in ids):
            where = f"{specials.where}.{name}.ids"
            fields.source.refuse("takes-integer", where=where, got=kind_of(ids))
        known[name] = tuple(ids)
    parts: list[list[int]] = [[]]
    for one in fields.objects("single", REQUIRED):
        special = one.object("SpecialToken")
        if special is None:
            parts.append([])
            continue
        name = special.text("id", REQUIRED)
        if name not in known:
            fields.source.refuse("template-unknown", token=name)
        parts[-1] += known[name]
    if len(parts) != 2:
        where = f"{fields.where}.single"
        fields.source.refuse("unsupported-setting", where=where, got="[…]")
    return tuple(parts[0]), tuple(parts[1])
