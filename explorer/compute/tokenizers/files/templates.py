"""Chat templates: the text in `tokenizer_config.json` that turns a conversation into one string.

It is a Jinja program from somewhere else, so it is shown and never run.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

import regex

from explorer.compute.tokenizers.files.reading import Fields, json_object, read_bytes, text_of
from explorer.core.params import ParamError

LONGEST_TEMPLATE = 20_000  # characters that are kept
CONFIG = "tokenizer_config.json"
#: Texts that look like special tokens: <|im_start|>, <s>, </s>, [INST], <<SYS>>.
_LOOKS_SPECIAL = regex.compile(
    r"<\|[^|<>\s]{1,40}\|>|</?[a-z_]{1,24}>|\[/?[A-Z_]{2,24}\]|<</?SYS>>"
)


@dataclass(frozen=True)
class Template:
    """`text`: the template, or ""; `specials`: what in it looks like a special token, each once."""

    text: str = ""
    specials: tuple[str, ...] = ()


def beside(path: str) -> Template:
    """The chat template in the configuration next to a tokenizer's file; none if it has none.

    A configuration that cannot be read is no reason to refuse the tokenizer: no template then.
    """
    if not path:
        return Template()
    config = os.path.join(os.path.dirname(os.path.expanduser(path.strip())), CONFIG)
    if not os.path.isfile(config):
        return Template()
    try:
        source, data = read_bytes(config, "file")
        return parse(Fields(json_object(text_of(data, source), source), "$", source))
    except ParamError:
        return Template()


def parse(config: Fields) -> Template:
    """The template of a configuration: text, or the first of several named ones."""
    found = config.content.get("chat_template")
    if isinstance(found, list):
        named = {one.text("name", ""): one.text("template", "") for one in
                 config.objects("chat_template")}  # fmt: skip
        found = named.get("default") or next(iter(named.values()), "")
    if not isinstance(found, str):
        return Template()
    text = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in found[:LONGEST_TEMPLATE])
    return Template(text, tuple(dict.fromkeys(_LOOKS_SPECIAL.findall(text)))[:24])
