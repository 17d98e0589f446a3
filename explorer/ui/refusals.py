"""Refusals: what went wrong, as one sentence in the reader's language that says what to change."""

from __future__ import annotations

from explorer.core.lab import Lab
from explorer.core.params import ParamError, ParamSpec, specs
from explorer.core.words import Message
from explorer.ui import language
from explorer.ui.language import translate


def label_of(lab: Lab, spec: ParamSpec) -> str:
    """A field's label in the window's language."""
    return language.text(language.current(), lab.id, spec.label)


def takes(spec: ParamSpec) -> str:
    """The accepted values of a field as a phrase in the window's language."""
    if spec.kind == "choice":
        return translate("Refusal", "one of {choices}", choices=", ".join(spec.choices))
    if spec.kind in ("integer", "seed", "number"):
        whole = spec.kind != "number"
        if spec.low is not None and spec.high is not None:
            if whole:
                return translate(
                    "Refusal", "a whole number from {low} to {high}",
                    low=f"{spec.low:g}", high=f"{spec.high:g}",
                )  # fmt: skip
            return translate(
                "Refusal", "a number from {low} to {high}",
                low=f"{spec.low:g}", high=f"{spec.high:g}",
            )  # fmt: skip
        return translate("Refusal", "a whole number") if whole else translate("Refusal", "a number")
    if spec.kind == "text":
        return translate("Refusal", "text of at most {longest} characters", longest=spec.longest)
    if spec.kind == "file":
        return translate("Refusal", "the path of a file that can be read")
    if spec.kind == "truth":
        return translate("Refusal", "yes or no")
    return translate("Refusal", "a list or table of plain values")


def sentence(error: BaseException, lab: Lab) -> str:
    """An error as a sentence for the stage."""
    if isinstance(error, ParamError):
        found = {spec.name: spec for spec in specs(lab.Params)}.get(error.field)
        name = label_of(lab, found) if found is not None else error.field
        if error.key and error.key in lab.words:
            what = Message(error.key, error.args_of_key)
            return f"{name}: " + language.say(language.current(), lab.id, lab.words, what)
        if found is not None and error.rule in ("type", "range", "choice", "finite", "length"):
            return translate(
                "Refusal", "{field}: got {got}; takes {takes}",
                field=name, got=error.got, takes=takes(found),
            )  # fmt: skip
        return str(error)
    if isinstance(error, MemoryError):
        return translate("Refusal", "Not enough memory for this input. Try a smaller one.")
    return str(error) or type(error).__name__
