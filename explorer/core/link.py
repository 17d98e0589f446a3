"""Links: one line of text that leads back to a lab, its params, and a position.

    llm-explorer://attention/one-head?layer=2&text=the%20queen&view.zoom=2#12

Only params that differ from their defaults are written. Text fields stand literally, everything
else as JSON, each percent-encoded; `view.*` fields say how the trace is looked at, `compare.*`
fields are those in which the params kept as A differ from these, and the part behind `#` is a step
(from 0) or the id of a section.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from explorer.core.params import ParamError, coerce, specs, to_json

SCHEME = "llm-explorer"
LONGEST = 60_000  # characters; what a PNG chunk, a mail or a chat window still carries
_LAB = re.compile(r"[a-z0-9-]{1,60}/[a-z0-9-]{1,60}")
_FORM = f"{SCHEME}://tab/lab?name=value#step"


@dataclass(frozen=True)
class Link:
    """What a link says. Values of `params` and `compare` are texts: `coerce` knows their types.

    `at` is a step counted from 0, or the id of a section; `view` holds JSON values.
    """

    lab: str
    params: Mapping[str, str] = field(default_factory=dict)
    at: int | str = 0
    view: Mapping[str, Any] = field(default_factory=dict)
    compare: Mapping[str, str] | None = None


def is_link(text: str) -> bool:
    """Whether a text is meant as a link."""
    return text.lower().startswith(SCHEME + ":")


def as_texts(params: Any, base: Any = None) -> dict[str, str]:
    """The fields that differ from their defaults (or from `base`), each as `coerce` reads it."""
    values = to_json(params)
    usual = to_json(base if base is not None else type(params)())
    out = {}
    for spec in specs(params):
        value = values[spec.name]
        if value == usual[spec.name] and type(value) is type(usual[spec.name]):
            continue
        # non-finite numbers are already text ("NaN"), which a number field reads literally
        literal = isinstance(value, str)
        out[spec.name] = value if literal else json.dumps(value, ensure_ascii=False)
    return out


def _quoted(text: str) -> str:
    return quote(text, safe="", errors="surrogatepass")


def _unquoted(text: str) -> str:
    return unquote_to_bytes(text).decode("utf-8", errors="surrogatepass")


def format_link(
    lab_id: str, params: Any, at: int | str = 0, view: Mapping[str, Any] | None = None,
    kept: Any = None,
) -> str:  # fmt: skip
    """The link to a lab with these params at a step.

    `view` is `View.kept()`; `kept` the params of A where this is compared with it (B). Raises
    ParamError when the link would be longer than `LONGEST` characters.
    """
    parts = [f"{_quoted(name)}={_quoted(text)}" for name, text in as_texts(params).items()]
    for name, value in (view or {}).items():
        parts.append(f"view.{_quoted(name)}={_quoted(json.dumps(value, ensure_ascii=False))}")
    if kept is not None:
        differences = as_texts(kept, params) or {"": ""}
        parts += [f"compare.{_quoted(name)}={_quoted(text)}" for name, text in differences.items()]
    link = f"{SCHEME}://{lab_id}" + ("?" + "&".join(parts) if parts else "")
    if at != 0:
        link += f"#{_quoted(str(at))}"
    if len(link) > LONGEST:
        raise ParamError("link", f"{len(link)} characters", f"at most {LONGEST}", "length")
    return link


def parse_link(text: str) -> Link:
    """Take a link apart. Raises ParamError; values are checked later, by `params_of_link`."""
    if len(text) > LONGEST:
        raise ParamError("link", f"{len(text)} characters", f"at most {LONGEST}", "length")
    scheme, separator, rest = text.strip().partition("://")
    if scheme.lower() != SCHEME or not separator:
        raise ParamError("link", text, _FORM)
    rest, _, fragment = rest.partition("#")
    lab, _, query = rest.partition("?")
    lab = lab.rstrip("/")
    if not _LAB.fullmatch(lab):
        raise ParamError("link", text, _FORM)
    params: dict[str, str] = {}
    view: dict[str, Any] = {}
    compare: dict[str, str] | None = None
    for part in filter(None, query.split("&")):
        try:
            name, equals, value = part.partition("=")
            name, value = _unquoted(name), _unquoted(value)
        except UnicodeDecodeError:
            raise ParamError("link", part, "percent-encoded UTF-8") from None
        place, dot, inner = name.partition(".")
        if not equals:
            raise ParamError("link", part, "name=value")
        into: dict[str, Any] = params
        if dot and place == "view":
            into, name = view, inner
        elif dot and place == "compare":
            compare = {} if compare is None else compare
            into, name = compare, inner
        if name in into:
            raise ParamError(name, value, "one value; the link has two")
        if name or into is params:
            into[name] = _json_or_text(value) if into is view else value
    try:
        where = _unquoted(fragment)
    except UnicodeDecodeError:
        raise ParamError("link", fragment, "percent-encoded UTF-8") from None
    at: int | str = where
    if re.fullmatch(r"\d{1,12}", where, re.ASCII):
        at = int(where)
    return Link(lab, params, at or 0, view, compare)


def _json_or_text(value: str) -> Any:
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value


def params_of_link(link: Link, params_class: type, *, clamp: bool = False) -> tuple[Any, Any]:
    """The params of a link, and those kept as A (None without a comparison). Raises ParamError."""
    params: Any = coerce(params_class, link.params, clamp=clamp)[0]
    if link.compare is None:
        return params, None
    return params, coerce(params_class, {**link.params, **link.compare}, clamp=clamp)[0]


def files_named(params: Any) -> tuple[str, ...]:
    """The files and folders that these params make the program read: to ask before it does."""
    return tuple(
        getattr(params, spec.name)
        for spec in specs(params)
        if spec.kind == "file" and getattr(params, spec.name)
    )
