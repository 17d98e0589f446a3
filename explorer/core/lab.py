"""Lab: one experiment. Params in, a trace out, a picture of it and the words beside it.

A lab is a subclass of `Lab` and one instance of it, named LAB, in `explorer/panels/<tab>/<lab>.py`.
Torch stays away from the window's process, so a lab *names* its computation ("module:function")
and the compute process resolves the name.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

from explorer.core.trace import Trace
from explorer.core.words import Message, Word


@dataclass(frozen=True)
class Explanation:
    """What the column beside the stage says about a step.

    `formula` is TeX without words; `numbers` is the same formula with this step's numbers.
    """

    heading: Message
    paragraph: Message
    formula: str = ""
    numbers: str = ""
    notice: tuple[Message, ...] = ()
    claims: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Preset:
    """Params worth trying, under a label; `at` is a step or the id of a section."""

    label: str
    params: Mapping[str, Any] = field(default_factory=dict)
    at: int | str = 0
    hidden: bool = False


@dataclass(frozen=True)
class Prediction:
    """A question to answer before the result is shown.

    `question` and `choices` are keys of the lab's words; `answer(trace)` is the index of the right
    choice, computed; `reveal` is the section or step from which on the answer is visible.
    """

    question: str
    choices: tuple[str, ...]
    answer: Callable[[Trace], int]
    reveal: int | str = 0


@dataclass(frozen=True)
class Check:
    """One comparison with a second implementation.

    `status` is "passed", "failed" or "missing" (never green: `why` says what stood in its way, ""
    that the library is not installed; English, with fields that `args` fill in). `what` names what
    was compared with, in English ("torch SDPA"). Where numbers or names stand in it, `template` is
    the text before they were filled in, and `args` are they.
    """

    what: str
    status: str
    difference: float | None = None
    tolerance: float | None = None
    dtype: str = ""
    template: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)
    why: str = ""


def compared(what: str, difference: float, tolerance: float, dtype: str, **args: Any) -> Check:
    """A Check whose status follows from the numbers; NaN fails. `args` go into the fields of
    `what`."""
    status = "passed" if difference <= tolerance else "failed"
    name = what.format(**args) if args else what
    return Check(name, status, float(difference), float(tolerance), dtype, what, _plain(args))


def missing(what: str, /, why: str = "", **args: Any) -> Check:
    """A Check that could not be made: the library is not installed, or `why` (see Check)."""
    name = what.format(**args) if args else what
    return Check(name, "missing", template=what, args=_plain(args), why=why)


def _plain(args: Mapping[str, Any]) -> dict[str, Any]:
    """Texts as str and nothing else: the version of a library can be a class of that library,
    which the window would have to load to read it."""
    return {name: str(value) if isinstance(value, str) else value for name, value in args.items()}


def resolve(name: str) -> Any:
    """The object behind "module:attribute" or "module:Class.method"; only of this program."""
    module, _, attribute = name.partition(":")
    if module.split(".")[0] != "explorer" or not attribute:
        raise ValueError(f"{name!r}: not a name of the form explorer.module:attribute")
    return reduce(getattr, attribute.split("."), importlib.import_module(module))


@dataclass(frozen=True)
class Telling:
    """The words and the numbers of a lab as functions, where they fill files of their own."""

    explain: Callable[[Trace, int], Explanation]
    values: Callable[[Trace, int], dict[str, Any]]
    result: Callable[[Trace], dict[str, Any]]


class Lab:
    """The parts of one experiment. Subclasses fill in the class attributes.

    Attributes:
        id: "tab/lab", also the context of its words for translation.
        question: the headline, English source text.
        Params: the frozen dataclass of its params, from a module that imports no torch.
        run: "module:function", function(params) -> Producer.
        scene: "module:class", a subclass of explorer.ui.canvas.scene.Scene.
        words: message key -> English source (str.format fields, marked QT_TRANSLATE_NOOP), or a
            text that stands in a file in both languages, or under another context.
        value_names: names that `values` returns -> what they are, with unit; translated without
            a mark, as `packaging/translations.py` asks the labs.
        result_names: the same for `result`.
        presets: by id; one is called "tiny" (small and quick, for tests; hidden from readers).
        code: the functions shown on the Code face, "module:function" each. A comment line
            `# [section]` in them starts the lines that belong to the steps of that section.
        checks: "module:function", function(params, trace) -> list[Check], or "".
        detail: "module:function", function(params, query) -> value, or "".
        torchrun: "module:function", function(params) -> the text of a script that does the same on
            real processes, started by torchrun; "" where the lab, or the function, has none.
        opens: by text field that takes the text of a file (a config.json, a table): the params that
            make the lab read it, set together with it when a file is opened or dropped.
        beat: seconds one step lasts at normal speed.
        logarithmic: the scrubber gives the first steps more room.
        prediction: a question to answer before seeing, or None.
        told_by: what `explain`, `values` and `result` call, in a lab that does not define them.
    """

    id: str = ""
    question: str = ""
    Params: type = object
    run: str = ""
    scene: str = ""
    words: Mapping[str, Word] = {}
    value_names: Mapping[str, str] = {}
    result_names: Mapping[str, str] = {}
    presets: Mapping[str, Preset] = {}
    code: tuple[str, ...] = ()
    checks: str = ""
    detail: str = ""
    torchrun: str = ""
    opens: Mapping[str, Mapping[str, Any]] = {}
    beat: float = 0.8
    logarithmic: bool = False
    background: bool = False
    prediction: Prediction | None = None
    told_by: Telling | None = None

    @property
    def tab(self) -> str:
        """The id of the tab it stands in."""
        return self.id.split("/")[0]

    def explain(self, trace: Trace, index: int) -> Explanation:
        """The words beside step `index`."""
        return self._told().explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The numbers of step `index` by declared name (arrays, numbers, text)."""
        return self._told().values(trace, index)

    def result(self, trace: Trace) -> dict[str, Any]:
        """The numbers of the whole run by declared name."""
        return self._told().result(trace)

    def _told(self) -> Telling:
        if self.told_by is None:
            raise NotImplementedError(f"{self.id}: explain, values and result, or told_by")
        return self.told_by

    def baseline(self, params: Any) -> Any | None:
        """Params to compare with ("before"), or None where that makes no sense."""
        return None

    def section(self, trace: Trace, index: int) -> str:
        """Which marked lines of the code are lit at a step: the id of its section."""
        found = trace.section_at(index)
        return found.id if found else ""

    def search_text(self, trace: Trace, index: int) -> str:
        """What "find a step" searches, besides the words of the explanation."""
        return ""

    def concept(self, trace: Trace, index: int) -> str:
        """The id of the concept card that a step is about, for labs about concepts."""
        return ""

    def quiz_items(self) -> tuple[str, ...]:
        """What can be asked day by day, for a lab whose entry says `quiz`."""
        return ()

    def quiz(self, items: tuple[str, ...]) -> Mapping[str, Any]:
        """The params that ask some of them."""
        return {}

    def judgements(self, trace: Trace) -> Mapping[str, bool]:
        """Which of the items the reader judged, and whether rightly."""
        return {}

    def problems(self) -> tuple[str, ...]:
        """Mistakes in files that ship with the lab, "file:line: what" each; those are left out."""
        return ()

    def current(self, trace: Trace) -> bool:
        """Is all that a stored trace names still there? Not where its file has a mistake now."""
        return True

    def step_of(self, trace: Trace, where: int | str) -> int:
        """A step number from a number or the id of a section; raises KeyError."""
        if isinstance(where, int) or where.lstrip("-").isdigit():
            wanted = int(where)
            if wanted < 0:
                wanted += len(trace)
            if not 0 <= wanted < len(trace):
                raise KeyError(f"step: got {where}; takes 0 to {len(trace) - 1}")
            return wanted
        for section in trace.sections:
            if section.id == where:
                return section.start
        known = ", ".join(section.id for section in trace.sections)
        raise KeyError(f"step: got {where!r}; takes 0 to {len(trace) - 1} or one of {known}")


@dataclass(frozen=True)
class LabEntry:
    """A line in a panel's list: enough to draw the rail without importing the lab.

    The lab `name` ("one-head") of tab "attention" is LAB in explorer.panels.attention.one_head.
    `quiz` marks the lab that asks a few things each day.
    """

    name: str
    title: str
    starred: bool = False
    quiz: bool = False


@dataclass(frozen=True)
class Panel:
    """A tab: the labs of one subject, in the order a learner should take them."""

    id: str
    title: str
    icon: str
    labs: tuple[LabEntry, ...]

    def lab_ids(self) -> tuple[str, ...]:
        """The ids of its labs."""
        return tuple(f"{self.id}/{entry.name}" for entry in self.labs)


def open_lab(lab_id: str) -> Lab:
    """The lab of an id, imported now. Raises KeyError for an id of no lab."""
    tab, _, name = lab_id.partition("/")
    if not (tab.replace("-", "").isalnum() and name.replace("-", "").isalnum()):
        raise KeyError(lab_id)
    module = f"explorer.panels.{tab.replace('-', '_')}.{name.replace('-', '_')}"
    try:
        lab = importlib.import_module(module).LAB
    except ModuleNotFoundError as error:
        if error.name and module.startswith(error.name):
            raise KeyError(lab_id) from None
        raise
    assert isinstance(lab, Lab)
    return lab
