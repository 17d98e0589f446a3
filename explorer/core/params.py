"""Params: what the reader can set. A frozen dataclass per lab, declared field by field.

    @dataclass(frozen=True)
    class Params:
        text: str = param("the queen, the que", label="Text", multiline=True, longest=4000)
        layer: int = param(1, low=1, high=64, label="Layer")

Everything else (editors, links, sessions, the command line, random testing) is made from the
declaration. Two methods are optional: `validate(self)` raises ParamError for rules across fields,
and `unused(self)` names the fields that play no part at the present values of the others (they are
shown greyed).
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

KINDS = (
    "integer", "number", "truth", "choice", "text", "seed",
    "file", "array", "points", "curve", "set", "table", "overrides",
)  # fmt: skip
STRUCTURED = ("array", "points", "curve", "set", "table", "overrides")
LARGEST_STRUCTURE = 20_000  # plain values in one structured field

P = TypeVar("P")


class ParamError(ValueError):
    """A value that a field does not take. Says which field, what came, what it takes.

    `field`, `got` and `takes` are plain text in English; `rule` names the kind of refusal for
    translation: "type", "range", "choice", "length", "finite", "unknown" or "rule" (a rule of the
    lab's own `validate`, whose message key is then `key` with `args`).
    """

    def __init__(
        self, field: str, got: object, takes: str, rule: str = "type",
        key: str = "", args: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        try:
            shown = repr(got)
        except ValueError:  # Python refuses to write out whole numbers of thousands of digits
            shown = "a very large number"
        if len(shown) > 60:
            shown = shown[:57] + "…"
        super().__init__(f"{field}: got {shown}; takes {takes}")
        self.field, self.got, self.takes, self.rule = field, shown, takes, rule
        self.key, self.args_of_key = key, dict(args or {})

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild_error, (
            self.field, self.got, self.takes, self.rule, self.key, self.args_of_key, str(self),
        )  # fmt: skip


def _rebuild_error(
    field: str, got: str, takes: str, rule: str, key: str, args: Mapping[str, Any], text: str
) -> ParamError:
    error = ParamError(field, got, takes, rule, key, args)
    error.got = got
    error.args = (text,)
    return error


@dataclass(frozen=True)
class ParamSpec:
    """What one field takes and how it is shown."""

    name: str
    kind: str
    default: Any
    low: float | None = None
    high: float | None = None
    step: float | None = None
    choices: tuple[str, ...] = ()
    choice_labels: tuple[str, ...] = ()
    unit: str = ""
    label: str = ""
    help: str = ""
    hidden: bool = False
    multiline: bool = False
    longest: int = 100_000
    nonfinite: bool = False
    logarithmic: bool = False
    group: str = ""

    @property
    def takes(self) -> str:
        """The accepted values, as a phrase."""
        if self.kind == "choice":
            return "one of " + ", ".join(self.choices)
        if self.kind in ("integer", "number", "seed"):
            noun = "a number" if self.kind == "number" else "a whole number"
            if self.low is not None and self.high is not None:
                return f"{noun} from {self.low:g} to {self.high:g}"
            if self.low is not None:
                return f"{noun} of at least {self.low:g}"
            if self.high is not None:
                return f"{noun} of at most {self.high:g}"
            return noun
        if self.kind == "truth":
            return "true or false"
        if self.kind == "text":
            return f"text of at most {self.longest} characters"
        if self.kind == "file":
            return "the path of a file"
        return "a list or table of plain values"


def param(default: Any, *, kind: str | None = None, **declared: Any) -> Any:
    """Declare a field of a Params class. See `ParamSpec` for the keywords.

    The kind is taken from the default where it is not given: bool → truth, int → integer,
    float → number, str → choice where `choices` are given, else text.
    """
    if kind is None:
        if isinstance(default, bool):
            kind = "truth"
        elif isinstance(default, int):
            kind = "integer"
        elif isinstance(default, float):
            kind = "number"
        elif isinstance(default, str):
            kind = "choice" if "choices" in declared else "text"
        else:
            raise TypeError(f"param({default!r}): give the kind, one of {', '.join(KINDS)}")
    if kind not in KINDS:
        raise TypeError(f"param kind {kind!r}: one of {', '.join(KINDS)}")
    if kind == "seed":
        declared = {"low": 0, "high": 2**31 - 1, **declared}
    return dataclasses.field(default=default, metadata={"param": (kind, declared)})


def specs(params: Any) -> tuple[ParamSpec, ...]:
    """The declaration of each field of a Params class or instance, in order."""
    out = []
    for field in dataclasses.fields(params):
        kind, declared = field.metadata["param"]
        declared = {**declared}
        declared["choices"] = tuple(declared.get("choices", ()))
        declared["choice_labels"] = tuple(declared.get("choice_labels", ()))
        declared.setdefault("label", field.name.replace("_", " ").capitalize())
        out.append(ParamSpec(name=field.name, kind=kind, default=field.default, **declared))
    return tuple(out)


def _plain(value: Any, field: str, budget: list[int]) -> Any:
    """A structured value as nested tuples and dicts of plain values, capped in size."""
    budget[0] -= 1
    if budget[0] < 0:
        raise ParamError(field, "…", f"at most {LARGEST_STRUCTURE} values", "length")
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise ParamError(field, value, "whole numbers of at most 64 bits", "range")
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ParamError(field, value, "finite numbers", "finite")
        return value
    if isinstance(value, (list, tuple)):
        return tuple(_plain(item, field, budget) for item in value)
    if isinstance(value, Mapping):
        return {str(key): _plain(item, field, budget) for key, item in value.items()}
    raise ParamError(field, value, "a list or table of plain values")


def coerce_value(spec: ParamSpec, value: Any, *, clamp: bool) -> tuple[Any, bool]:
    """`value` as the field's own type, and whether it had to be clamped.

    Text from a command line or a link is read as the field's type. Raises ParamError.
    """
    kind = spec.kind
    if kind in ("integer", "number", "seed"):
        return _coerce_number(spec, value, clamp=clamp)
    if kind == "truth":
        if isinstance(value, bool):
            return value, False
        if isinstance(value, str) and value.lower() in ("true", "false", "1", "0", "yes", "no"):
            return value.lower() in ("true", "1", "yes"), False
        raise ParamError(spec.name, value, spec.takes)
    if kind == "choice":
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            if not abs(value) < 1e15:  # also NaN; no choice is called that
                raise ParamError(spec.name, value, spec.takes, "choice")
            value = f"{value:g}"
        if not isinstance(value, str):
            raise ParamError(spec.name, value, spec.takes)
        if spec.choices and value not in spec.choices:
            raise ParamError(spec.name, value, spec.takes, "choice")
        return value, False
    if kind in ("text", "file"):
        if not isinstance(value, str):
            raise ParamError(spec.name, value, spec.takes)
        if len(value) > spec.longest:
            if clamp:
                return value[: spec.longest], True
            raise ParamError(spec.name, f"{len(value)} characters", spec.takes, "length")
        return value, False
    if isinstance(value, str):
        import json

        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            raise ParamError(spec.name, value, spec.takes) from None
    if kind == "set" and not isinstance(value, (list, tuple)):
        raise ParamError(spec.name, value, spec.takes)
    try:
        return _plain(value, spec.name, [LARGEST_STRUCTURE]), False
    except RecursionError:
        raise ParamError(spec.name, "a very deep list", spec.takes) from None


def _coerce_number(spec: ParamSpec, value: Any, *, clamp: bool) -> tuple[Any, bool]:
    whole = spec.kind != "number"
    if isinstance(value, str):
        text = value.strip().replace("−", "-")
        try:
            value = int(text) if whole and len(text) < 400 else float(text)
        except ValueError:
            try:
                value = float(text)
            except ValueError:
                raise ParamError(spec.name, value, spec.takes) from None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ParamError(spec.name, value, spec.takes)
    if isinstance(value, float) and not math.isfinite(value):
        if not spec.nonfinite:
            raise ParamError(spec.name, value, spec.takes, "finite")
        return value, False
    if whole:
        if value != int(value):
            raise ParamError(spec.name, value, spec.takes)
        value = int(value)
    else:
        try:
            value = float(value)
        except OverflowError:
            raise ParamError(spec.name, "a very large number", spec.takes, "range") from None
    clamped = value
    if spec.low is not None and value < spec.low:
        clamped = type(value)(spec.low)
    if spec.high is not None and value > spec.high:
        clamped = type(value)(spec.high)
    if clamped != value and not clamp:
        raise ParamError(spec.name, value, spec.takes, "range")
    return clamped, clamped != value


def coerce(
    params_class: type[P], given: Mapping[str, Any], *, clamp: bool = False,
    unknown: str = "error",
) -> tuple[P, tuple[str, ...]]:  # fmt: skip
    """Params from anything a file, a link or a command line may hold.

    Returns the params and the names of the fields that were clamped into their range (only with
    `clamp`). Unknown names raise ParamError, or are dropped with `unknown="drop"`.
    """
    known = {spec.name: spec for spec in specs(params_class)}
    values, clamped = {}, []
    for name, value in given.items():
        if name not in known:
            if unknown == "drop":
                continue
            raise ParamError(str(name), value, "a field of: " + ", ".join(known), "unknown")
        values[name], was = coerce_value(known[name], value, clamp=clamp)
        if was:
            clamped.append(name)
    return params_class(**values), tuple(clamped)


def to_json(params: Any) -> dict[str, Any]:
    """All fields as JSON-able values."""

    def jsonable(value: Any) -> Any:
        if isinstance(value, float) and not math.isfinite(value):
            return "NaN" if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
        if isinstance(value, (tuple, list)):
            return [jsonable(item) for item in value]
        if isinstance(value, Mapping):
            return {key: jsonable(item) for key, item in value.items()}
        return value

    return {spec.name: jsonable(getattr(params, spec.name)) for spec in specs(params)}


def differing(params: Any) -> tuple[str, ...]:
    """Names of the fields that differ from their default."""
    return tuple(s.name for s in specs(params) if getattr(params, s.name) != s.default)


def changed(params: P, changes: Mapping[str, Any]) -> P:
    """A copy with some fields coerced and replaced; out-of-range numbers are clamped."""
    known = {spec.name: spec for spec in specs(params)}
    values = {}
    for name, value in changes.items():
        if name not in known:
            raise ParamError(name, value, "a field of: " + ", ".join(known), "unknown")
        values[name] = coerce_value(known[name], value, clamp=True)[0]
    return dataclasses.replace(params, **values)  # type: ignore[type-var]  # P is a dataclass
