"""Chat templates: the text that turns a conversation into one string. It stands beside a tokenizer,
in `chat_template.jinja` or (older) in `tokenizer_config.json`.

It is a Jinja program from somewhere else, so it is shown and never run.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

import regex

from explorer.compute.tokenizers.files.reading import Fields, json_object, read_bytes, text_of
from explorer.core.params import ParamError

LONGEST_TEMPLATE = 20_000  # characters that are kept
CONFIG, FILE = "tokenizer_config.json", "chat_template.jinja"
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
    """The chat template next to a tokenizer's file; none if there is none.

    A file that cannot be read is no reason to refuse the tokenizer: no template then.
    """
    if not path:
        return Template()
    folder = os.path.dirname(os.path.expanduser(path.strip()))
    for name in (FILE, CONFIG):
        place = os.path.join(folder, name)
        if not os.path.isfile(place):
            continue
        try:
            source, data = read_bytes(place, "file")
            text = text_of(data, source)
            if name == FILE:
                return template_of(text)
            return parse(Fields(json_object(text, source), "$", source))
        except ParamError:
            continue
    return Template()


def template_of(text: str) -> Template:
    """A template from its text."""
    text = "".join(
        "\ufffd" if "\ud800" <= c <= "\udfff" or c == "\0" else c for c in text[:LONGEST_TEMPLATE]
    )
    return Template(text, tuple(dict.fromkeys(_LOOKS_SPECIAL.findall(text)))[:24])


def parse(config: Fields) -> Template:
    """The template of a configuration: text, or the first of several named ones."""
    found = config.content.get("chat_template")
    if isinstance(found, list):
        named = {one.text("name", ""): one.text("template", "") for one in
                 config.objects("chat_template")}  # fmt: skip
        found = named.get("default") or next(iter(named.values()), "")
    if not isinstance(found, str):
        return Template()
    return template_of(found)
