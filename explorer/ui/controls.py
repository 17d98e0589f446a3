"""Controls: the set-up column, made from the declaration of the lab's params."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.core.params import ParamSpec, differing, specs
from explorer.core.trace import Limit
from explorer.ui import language
from explorer.ui.desk import Desk
from explorer.ui.fields import (
    ChoiceField,
    Field,
    FileField,
    ListedNumberField,
    NumberField,
    TextField,
    TruthField,
)
from explorer.ui.language import translate
from explorer.ui.refusals import sentence
from explorer.ui.structures import StructureField, TableField
from explorer.ui.widgets import WrapButton, button, clear, label, scrolled


def field_for(desk: Desk, spec: ParamSpec, limit: Limit | None) -> Field:
    """The editor of a field."""
    if limit is not None and limit.choices and spec.kind in ("integer", "seed"):
        return ListedNumberField(desk, spec)
    kinds: dict[str, type[Field]] = {
        "integer": NumberField, "number": NumberField, "seed": NumberField, "truth": TruthField,
        "choice": ChoiceField, "text": TextField, "file": FileField, "table": TableField,
        "array": TableField,
    }  # fmt: skip
    return kinds.get(spec.kind, StructureField)(desk, spec)


class Controls(QWidget):
    """The set-up column: fields, presets, notices and the sentence about what went wrong."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.fields: dict[str, Field] = {}
        self.lab_id = ""
        self.notices = label("", "muted", wrap=True)
        inner = QWidget()
        self.list = QVBoxLayout(inner)
        self.list.setContentsMargins(14, 12, 12, 12)
        self.list.setSpacing(9)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inner))
        desk.opened.connect(self.rebuild)
        desk.edited.connect(self.show_values)
        desk.traced.connect(self.show_trace)
        if desk.bench is not None:
            self.rebuild()

    @Slot()
    def rebuild(self) -> None:
        """Make the fields of the lab in front."""
        bench = self.desk.bench
        if bench is None:
            return
        clear(self.list)
        self.fields = {}
        self.lab_id = bench.lab.id
        limits = bench.trace.limits if bench.trace is not None else {}
        group = ""
        for spec in specs(bench.lab.Params):
            if spec.hidden:
                continue
            if spec.group and spec.group != group:
                group = spec.group
                shown = language.text(language.current(), bench.lab.id, group)
                self.list.addWidget(label(shown, "group"))
            field = field_for(self.desk, spec, limits.get(spec.name))
            self.fields[spec.name] = field
            self.list.addWidget(field)
        self.notices = label("", "muted", wrap=True)
        self.list.addWidget(self.notices)
        self._add_presets()
        self.list.addStretch(1)
        self.show_trace()

    def _add_presets(self) -> None:
        bench = self.desk.bench
        assert bench is not None
        shown = [(name, p) for name, p in bench.lab.presets.items() if not p.hidden]
        if shown:
            self.list.addWidget(label(translate("Controls", "Try this"), "group"))
        for name, preset in shown:
            text = language.text(language.current(), bench.lab.id, preset.label)
            push = WrapButton(text)
            push.clicked.connect(partial(self._preset, name))
            self.list.addWidget(push)
        everything = button(
            translate("Controls", "Reset all"), "link", theme_name=self.desk.view.theme
        )
        everything.clicked.connect(self._reset_all)
        self.list.addWidget(everything)

    def _preset(self, name: str, *_: bool) -> None:
        self.desk.preset(name)

    @Slot()
    def _reset_all(self) -> None:
        self.desk.reset()

    @Slot()
    def show_trace(self) -> None:
        """Take over the bounds that came with the trace."""
        bench = self.desk.bench
        if bench is None or bench.lab.id != self.lab_id:
            return
        limits = bench.trace.limits if bench.trace is not None else {}
        for name, field in self.fields.items():
            limit = limits.get(name)
            listed = (
                limit is not None and bool(limit.choices) and field.spec.kind in ("integer", "seed")
            )
            if listed != isinstance(field, ListedNumberField):
                fresh = field_for(self.desk, field.spec, limit)
                self.list.replaceWidget(field, fresh)
                field.hide()
                field.deleteLater()
                self.fields[name] = field = fresh
            field.set_limit(limit)
        lines = []
        if bench.trace is not None and bench.error is None:
            lines = [
                language.say(language.current(), bench.lab.id, bench.lab.words, notice)
                for notice in bench.trace.notices
            ]
        if bench.error is not None:
            lines.append(sentence(bench.error, bench.lab))
        self.notices.setText("\n".join(lines))
        self.notices.setVisible(bool(lines))
        self.show_values()

    @Slot()
    def show_values(self) -> None:
        """Show the params, and which differ from their defaults."""
        bench = self.desk.bench
        if bench is None or bench.lab.id != self.lab_id:
            return
        different = differing(bench.params)
        unused: tuple[str, ...] = tuple(getattr(bench.params, "unused", tuple)())
        for name, field in self.fields.items():
            value = getattr(bench.params, name)
            field.show_value(value)
            field.mark.setVisible(name in different)
            field.set_used(name not in unused)
