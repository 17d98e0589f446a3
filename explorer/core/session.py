"""Sessions: a list of stops in a file (`.llmx`), to save, to tour, to teach.

    {"format": "llm-explorer-session", "version": 1, "app": "LLM Explorer",
     "stops": [{"lab": "attention/one-head", "params": {…}, "at": 4, …}], "current": 0}

`loads` takes whatever a file may hold. What it cannot use becomes a default and a notice; what is
no session of ours at all becomes a `SessionError` with one sentence. Steps count from 0.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from explorer.core.anyjson import JsonError, read_json
from explorer.core.digest import digest_of
from explorer.core.formatting import jsonable
from explorer.core.params import ParamError, coerce_value, specs, to_json
from explorer.core.transport import RATES, Loop
from explorer.core.view import View
from explorer.core.words import QT_TRANSLATE_NOOP, Message

FORMAT = "llm-explorer-session"
VERSION = 1
LARGEST = 2_000_000  # bytes of a file
MOST_STOPS = 500
MOST_NOTICES = 20
LONGEST_NOTE, LONGEST_TITLE = 2000, 200
LARGEST_STEP = 1e9

#: The class of a lab's params by the id of the lab; None (or KeyError) where there is no such lab.
ParamsOf = Callable[[str], "type | None"]

#: The sentences of this module, for translation under the context "Session".
WORDS: Mapping[str, str] = {
    "size": QT_TRANSLATE_NOOP("Session", "it has {size} bytes, a session at most {most}"),
    "encoding": QT_TRANSLATE_NOOP("Session", "it is not text"),
    "damaged": QT_TRANSLATE_NOOP("Session", "it is damaged or cut off (line {line})"),
    "depth": QT_TRANSLATE_NOOP("Session", "its content is nested too deeply"),
    "foreign": QT_TRANSLATE_NOOP("Session", "it is not a session of LLM Explorer"),
    "newer": QT_TRANSLATE_NOOP(
        "Session", "a newer version saved it (format {version}; this one reads up to {known})"
    ),
    "lab": QT_TRANSLATE_NOOP("Session", "Stop {stop}: this version has no lab “{lab}”."),
    "stop": QT_TRANSLATE_NOOP("Session", "Stop {stop} is damaged and was left out."),
    "stops": QT_TRANSLATE_NOOP("Session", "Only the first {most} stops were taken."),
    "clamped": QT_TRANSLATE_NOOP("Session", "Stop {stop}: {field} was out of range, now {value}."),
    "default": QT_TRANSLATE_NOOP(
        "Session", "Stop {stop}: {field} could not be read and is back at its default."
    ),
    "unknown": QT_TRANSLATE_NOOP("Session", "Stop {stop}: this version has no field “{field}”."),
    "cut": QT_TRANSLATE_NOOP("Session", "Stop {stop}: the {field} was cut to {most} characters."),
    "more": QT_TRANSLATE_NOOP("Session", "{count} more corrections of this kind."),
}  # fmt: skip


class Notice(Message):
    """What was changed while reading; `str()` is the English sentence."""

    def __str__(self) -> str:
        return WORDS[self.key].format(**self.args)


class SessionError(ValueError):
    """This is no session that can be opened.

    `str()` is the reason in English, a clause that goes after "cannot be opened: "; `key` and
    `args_of_key` name the same sentence in `WORDS` for translation.
    """

    def __init__(self, text: str = "", key: str = "", **args: Any) -> None:
        super().__init__(text or WORDS[key].format(**args))
        self.key, self.args_of_key = key, args


@dataclass(frozen=True)
class Stop:
    """A place to come back to.

    `params` and `compare` (the params of A, or None) are JSON as `to_json` makes it; `at` is the
    position, `section` the id of the section it lies in; `view` is `View.kept()`; `files` holds
    the digests of the files its params name, by path.
    """

    lab: str
    params: Mapping[str, Any] = field(default_factory=dict)
    at: float = 0.0
    section: str = ""
    view: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""
    title: str = ""
    compare: Mapping[str, Any] | None = None
    rate: float = 1.0
    loop: str = "once"
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Session:
    """The stops in order, and which is the current one.

    `aside` holds stops of labs this version does not have, with the place they stood in, so that
    saving again does not lose them.
    """

    stops: tuple[Stop, ...] = ()
    current: int = 0
    aside: tuple[tuple[int, Mapping[str, Any]], ...] = ()


# writing ----------------------------------------------------------------------------------


def _stop_to_json(stop: Stop) -> dict[str, Any]:
    at = int(stop.at) if stop.at == int(stop.at) else stop.at
    out: dict[str, Any] = {"lab": stop.lab, "params": jsonable(stop.params), "at": at}
    for name in ("section", "view", "note", "title", "files"):
        value = getattr(stop, name)
        if value:
            out[name] = jsonable(value)
    if stop.compare is not None:
        out["compare"] = jsonable(stop.compare)
    if stop.rate != 1.0:
        out["rate"] = stop.rate
    if stop.loop != "once":
        out["loop"] = stop.loop
    return out


def dumps(session: Session) -> str:
    """The text of the file. Raises SessionError when it would be larger than `loads` takes."""
    stops = [_stop_to_json(stop) for stop in session.stops]
    current = session.current
    for place, raw in session.aside:
        stops.insert(place, dict(raw))
        current += place <= current
    content = {
        "format": FORMAT, "version": VERSION, "app": "LLM Explorer", "stops": stops,
        "current": current,
    }  # fmt: skip
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1) + "\n"
    # a lone surrogate has no UTF-8; as an escape it survives
    text = re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found.group()):04x}", text)
    size = len(text.encode())
    if size > LARGEST:
        raise SessionError(key="size", size=size, most=LARGEST)
    return text


# reading ----------------------------------------------------------------------------------

#: Pure functions, each turning the content of one version into that of the next (1 to 2 first).
MIGRATIONS: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = ()


class _Notices:
    """Notices of one reading, the first few of them, and how many more there were."""

    def __init__(self) -> None:
        self.kept: list[Notice] = []
        self.more = 0

    def add(self, key: str, **args: Any) -> None:
        if len(self.kept) < MOST_NOTICES:
            self.kept.append(Notice(key, args))
        else:
            self.more += 1

    def all(self) -> tuple[Notice, ...]:
        last = [Notice("more", {"count": self.more})] if self.more else []
        return (*self.kept, *last)


def loads(data: str | bytes, params_class_of: ParamsOf) -> tuple[Session, tuple[Notice, ...]]:
    """The session in a file, and what had to be changed in it. Raises SessionError only."""
    content = _content(data)
    version = content.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise SessionError(key="foreign")
    if version > VERSION:
        raise SessionError(key="newer", version=str(version)[:12], known=VERSION)
    for migrate in MIGRATIONS[version - 1 :]:
        content = migrate(content)
    notices = _Notices()
    listed = content.get("stops")
    if not isinstance(listed, list):
        raise SessionError(key="foreign")
    if len(listed) > MOST_STOPS:
        notices.add("stops", most=MOST_STOPS)
    stops: list[Stop] = []
    aside: list[tuple[int, Mapping[str, Any]]] = []
    current = content.get("current", 0)
    current = current if isinstance(current, int) and not isinstance(current, bool) else 0
    chosen = 0
    for place, raw in enumerate(listed[:MOST_STOPS]):
        if place == current:
            chosen = len(stops)
        if not isinstance(raw, dict) or not isinstance(raw.get("lab"), str):
            notices.add("stop", stop=place + 1)
            continue
        params_class = _class_of(raw["lab"], params_class_of)
        if params_class is None:
            notices.add("lab", stop=place + 1, lab=raw["lab"][:60])
            aside.append((place, raw))
        else:
            stops.append(_stop(raw, place + 1, params_class, notices))
    if current >= len(listed):
        chosen = len(stops) - 1
    session = Session(tuple(stops), min(max(chosen, 0), max(len(stops) - 1, 0)), tuple(aside))
    return session, notices.all()


def _content(data: str | bytes) -> dict[str, Any]:
    """The JSON object in a text, of our format."""
    try:
        content = read_json(data, LARGEST)
    except JsonError as error:
        if error.kind == "size":
            raise SessionError(key="size", size=len(data), most=LARGEST) from None
        if error.kind == "syntax" and error.looks_like_object:
            raise SessionError(key="damaged", line=error.line) from None
        raise SessionError(key="foreign" if error.kind == "syntax" else error.kind) from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise SessionError(key="foreign")
    return content


def _class_of(lab: str, params_class_of: ParamsOf) -> type | None:
    try:
        return params_class_of(lab)
    except KeyError:
        return None


def _stop(raw: dict[str, Any], number: int, params_class: type, notices: _Notices) -> Stop:
    given = raw.get("params", {})
    if not isinstance(given, dict):
        notices.add("default", stop=number, field="params")
        given = {}
    compare = raw.get("compare")
    if compare is not None and not isinstance(compare, dict):
        notices.add("default", stop=number, field="compare")
        compare = None
    view = raw.get("view", {})
    loop = raw.get("loop", "once")
    if loop not in [str(kind) for kind in Loop]:
        notices.add("default", stop=number, field="loop")
        loop = "once"
    files = raw.get("files", {})
    return Stop(
        lab=raw["lab"],
        params=_params(params_class, given, number, notices),
        at=_number(raw, "at", 0.0, 0.0, LARGEST_STEP, number, notices),
        section=_text(raw, "section", LONGEST_TITLE, number, notices),
        view=View().restored(view).kept() if isinstance(view, dict) else {},
        note=_text(raw, "note", LONGEST_NOTE, number, notices),
        title=_text(raw, "title", LONGEST_TITLE, number, notices),
        compare=None if compare is None else _params(params_class, compare, number, notices),
        rate=_number(raw, "rate", 1.0, RATES[0], RATES[-1], number, notices),
        loop=loop,
        files={
            name: digest for name, digest in (files.items() if isinstance(files, dict) else ())
            if isinstance(digest, str)
        },
    )  # fmt: skip


def _params(
    params_class: type, given: dict[str, Any], number: int, notices: _Notices
) -> dict[str, Any]:
    """All fields as JSON: what was given where it can be used, else the default."""
    known = {spec.name: spec for spec in specs(params_class)}
    values = {}
    for name, value in given.items():
        if name not in known:
            notices.add("unknown", stop=number, field=name[:60])
            continue
        try:
            values[name], clamped = coerce_value(known[name], value, clamp=True)
        except ParamError:
            notices.add("default", stop=number, field=name)
            continue
        if clamped:
            shown = str(values[name])
            shown = shown if len(shown) <= 40 else shown[:39] + "…"
            notices.add("clamped", stop=number, field=name, value=shown)
    return to_json(params_class(**values))


def _number(
    raw: dict[str, Any], name: str, default: float, low: float, high: float,
    number: int, notices: _Notices,
) -> float:  # fmt: skip
    value = raw.get(name, default)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        notices.add("default", stop=number, field=name)
        return default
    kept = float(min(max(value, low), high))
    if kept != value:
        notices.add("clamped", stop=number, field=name, value=f"{kept:g}")
    return kept


def _text(raw: dict[str, Any], name: str, most: int, number: int, notices: _Notices) -> str:
    value = raw.get(name, "")
    if not isinstance(value, str):
        notices.add("default", stop=number, field=name)
        return ""
    if len(value) > most:
        notices.add("cut", stop=number, field=name, most=most)
    return value[:most]


# files ------------------------------------------------------------------------------------


def files_named(session: Session, params_class_of: ParamsOf) -> tuple[str, ...]:
    """The files and folders that the stops would make the program read: to ask before it does."""
    found: dict[str, None] = {}
    for stop in session.stops:
        params_class = _class_of(stop.lab, params_class_of)
        for spec in specs(params_class) if params_class is not None else ():
            for params in (stop.params, stop.compare or {}):
                value = params.get(spec.name)
                if spec.kind == "file" and isinstance(value, str) and value:
                    found[value] = None
    return tuple(found)


def with_digests(session: Session, params_class_of: ParamsOf) -> Session:
    """The session with the digest of every file its params name (files that are there)."""
    stops = []
    for stop in session.stops:
        names = files_named(Session((stop,)), params_class_of)
        digests = {name: digest for name in names if (digest := digest_of(name))}
        stops.append(replace(stop, files=digests))
    return replace(session, stops=tuple(stops))


def changed_files(session: Session) -> tuple[str, ...]:
    """Files that are gone, or no longer what they were when the session was saved. Reads them."""
    kept = {name: digest for stop in session.stops for name, digest in stop.files.items()}
    return tuple(name for name, digest in kept.items() if digest_of(name) != digest)
