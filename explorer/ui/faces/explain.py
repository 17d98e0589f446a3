"""The Explain face: what this step does, the formula with its numbers, what to notice."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.core.formatting import number
from explorer.core.lab import Check, Explanation, Lab
from explorer.core.trace import Trace
from explorer.core.words import Message
from explorer.ui import language
from explorer.ui.desk import Desk
from explorer.ui.faces.formula import FormulaView
from explorer.ui.language import translate
from explorer.ui.tasks import Listener
from explorer.ui.widgets import button, clear, label, scrolled


class ExplainFace(QWidget):
    """Words and formulas for the step the stage shows."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.step = label("", "group", wrap=True)
        self.heading = label("", "title", wrap=True, select=True)
        self.formula = FormulaView(desk)
        self.numbers = FormulaView(desk)
        self.paragraph = label("", wrap=True, select=True)
        self.notice_title = label(translate("Explain", "What to notice"), "group")
        self.notice = label("", wrap=True, select=True)
        self.claims = QVBoxLayout()
        self.badge = label("", "muted", wrap=True, select=True)
        self._shown: Any = None
        self._claim_ids: tuple[str, ...] = ()
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(14, 4, 12, 8)
        layout.setSpacing(8)
        for widget in (self.step, self.heading, self.formula, self.numbers, self.paragraph,
                       self.notice_title, self.notice):  # fmt: skip
            layout.addWidget(widget)
        layout.addLayout(self.claims)
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.badge)
        outer.addWidget(scrolled(inner), 1)
        # words are laid out at most about twenty times a second while playing
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(45)
        self._soon.timeout.connect(self.refresh)
        for signal in (desk.opened, desk.traced, desk.moved):
            signal.connect(self._later)
        desk.checked.connect(self.show_checks)
        desk.busied.connect(self.show_checks)
        self.refresh()

    @Slot()
    def _later(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def say(self, what: Message | str) -> str:
        """A sentence of the lab's words."""
        bench = self.desk.bench
        assert bench is not None
        return language.say(language.current(), bench.lab.id, bench.lab.words, what)

    @Slot()
    def refresh(self) -> None:
        """Show the explanation of the current step."""
        bench = self.desk.bench
        if bench is None or bench.trace is None or len(bench.trace) == 0:
            return
        index = bench.transport.index
        key = (id(bench.trace), index, language.current())
        if key == self._shown:
            return
        self._shown = key
        found: Explanation = bench.lab.explain(bench.trace, index)
        section = bench.trace.section_at(index)
        place = translate(
            "Explain", "Step {step} of {steps}", step=index + 1, steps=len(bench.trace)
        )
        self.step.setText(place if section is None else f"{place}: {self.say(section.title)}")
        self.heading.setText(self.say(found.heading))
        self.formula.show_tex(found.formula)
        self.numbers.show_tex(found.numbers)
        self.paragraph.setText(self.say(found.paragraph))
        self.notice_title.setVisible(bool(found.notice))
        self.notice.setVisible(bool(found.notice))
        self.notice.setText("\n\n".join(self.say(item) for item in found.notice))
        self.show_claims(relevant(bench.lab, bench.trace, index, found.claims))
        self.show_checks()

    def show_claims(self, ids: tuple[str, ...]) -> None:
        """Sentences often said about this step, each with a button that computes its truth."""
        if ids == self._claim_ids:
            return
        self._claim_ids = ids
        clear(self.claims)
        if not ids:
            return
        from explorer.core.cards import claims

        found, _ = claims()
        self.claims.addWidget(label(translate("Explain", "Often said"), "group"))
        for claim in (found[i] for i in ids):
            statement = claim.statement.get(language.current(), claim.statement["en"])
            self.claims.addWidget(label(f"“{statement}”", wrap=True, select=True))
            verdict = label("", "muted", wrap=True, select=True)
            push = button(translate("Explain", "Compute whether it is true"), "link")
            push.clicked.connect(partial(self._check_claim, claim.id, verdict, push))
            self.claims.addWidget(push)
            self.claims.addWidget(verdict)
            if claim.params:
                show = button(translate("Explain", "Show it in the lab"), "link")
                show.clicked.connect(partial(self._show_claim, claim))
                self.claims.addWidget(show)
            verdict.hide()

    def _show_claim(self, claim: Any, *_: bool) -> None:
        self.desk.open(claim.lab, claim.params, claim.at)

    def _check_claim(self, claim_id: str, verdict: Any, push: Any, *_: bool) -> None:
        push.setEnabled(False)
        verdict.setText(translate("Explain", "computing…"))
        verdict.show()
        self.desk.tasks.call(
            "explorer.core.claims:check_claim", (claim_id,),
            Listener(partial(_show_verdict, verdict, push), partial(_show_failure, verdict, push)),
        )  # fmt: skip

    @Slot()
    def show_checks(self) -> None:
        """The badge: compared with what, how large the difference is."""
        bench = self.desk.bench
        if bench is None or not bench.lab.checks:
            self.badge.hide()
            return
        if bench.checks is None:
            self.badge.setProperty("role", "muted")
            self.badge.setText(translate("Explain", "comparing with other implementations…")
                               if bench.check_ticket else "")  # fmt: skip
        else:
            lines = [describe_check(check, bench.lab.id) for check in bench.checks]
            good = all(check.status == "passed" for check in bench.checks) and bool(lines)
            bad = any(check.status == "failed" for check in bench.checks)
            self.badge.setProperty("role", "error" if bad else "ok" if good else "muted")
            self.badge.setText("\n".join(lines))
        self.badge.setVisible(bool(self.badge.text()))
        self.badge.style().unpolish(self.badge)
        self.badge.style().polish(self.badge)


def relevant(lab: Lab, trace: Trace, index: int, named: tuple[str, ...]) -> tuple[str, ...]:
    """The claims beside a step: those it names, and those about this lab or this section of it."""
    from explorer.core.cards import claims

    found, _ = claims()
    sections = {section.id for section in trace.sections}
    here = trace.section_at(index)
    chosen = [claim_id for claim_id in named if claim_id in found]
    for claim in found.values():
        anywhere = str(claim.at) not in sections
        if claim.lab == lab.id and (anywhere or (here is not None and claim.at == here.id)):
            chosen.append(claim.id)
    return tuple(dict.fromkeys(chosen))


def describe_check(check: Check, lab_id: str) -> str:
    """One comparison as a line."""
    what = language.text(language.current(), lab_id, check.template or check.what)
    what = what.format(**check.args) if check.args else what
    of = language.text(language.current(), lab_id, check.dtype)
    if check.status == "missing" and check.why:
        why = language.text(language.current(), lab_id, check.why).format(**check.args)
        return translate("Explain", "○ {library}: not compared: {why}", library=what, why=why)
    if check.status == "missing":
        return translate("Explain", "○ {library}: not installed", library=what)
    difference = "" if check.difference is None else number(check.difference, 2)
    if check.status == "passed":
        return translate(
            "Explain", "✓ checked against {library}: max difference {difference} ({dtype})",
            library=what, difference=difference, dtype=of,
        )  # fmt: skip
    return translate(
        "Explain", "✗ differs from {library}: {difference}, more than {tolerance} ({dtype})",
        library=what, difference=difference, dtype=of,
        tolerance="" if check.tolerance is None else number(check.tolerance, 2),
    )  # fmt: skip


def _show_verdict(verdict: Any, push: Any, found: Any) -> None:
    if not isValid(verdict):
        return
    names = {
        "true": translate("Explain", "True."),
        "false": translate("Explain", "False."),
        "depends": translate("Explain", "It depends."),
    }
    shown = [
        f"{name.replace('_', ' ')} = {number(value, 4) if isinstance(value, float) else value}"
        for name, value in found.numbers.items()
    ]
    from explorer.core.claims import words

    sentence = language.say(language.current(), "claims", words(), found.message)
    verdict.setText("\n".join([f"{names[found.verdict]} {sentence}", *shown]))
    push.setEnabled(True)


def _show_failure(verdict: Any, push: Any, error: BaseException, details: str) -> None:
    if isValid(verdict):
        verdict.setText(str(error))
        push.setEnabled(True)
