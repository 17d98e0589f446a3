"""What is said beside each step, with its numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.blocks.linear_time import Params, Run, Step
from explorer.compute.blocks.linear_time.cost import crossing
from explorer.core.formatting import count, fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

RULE = {
    "fixed": (
        r"\begin{aligned} &h_t = e^{\Delta A} h_{t-1} + \frac{e^{\Delta A} - 1}{A}\, B x_t \\ "
        r"&y_t = C h_t \end{aligned}"
    ),
    "selective": (
        r"\begin{aligned} &\Delta_t = \ln\left(1 + e^{w \cdot x_t + b}\right) \\ "
        r"&h_t = e^{\Delta_t A} h_{t-1} + \frac{e^{\Delta_t A} - 1}{A}\, B x_t \end{aligned}"
    ),
    "rwkv": (
        r"y_t = \frac{\sum_{s<t} e^{-(t-1-s) w + k_s} v_s + e^{u + k_t} v_t}"
        r"{\sum_{s<t} e^{-(t-1-s) w + k_s} + e^{u + k_t}}"
    ),
    "linear": (
        r"\begin{aligned} &H_t = H_{t-1} + \varphi(k_t)\, v_t^\top \\ "
        r"&y_t = \frac{\varphi(q_t)^\top H_t}{\varphi(q_t)^\top \sum_{s \le t} \varphi(k_s)} "
        r"\end{aligned}"
    ),
    "unrolled": r"y_t = \sum_{s \le t} \left(c_t \cdot a_t \cdots a_{s+1}\, b_s\right) x_s",
    "convolution": r"y_t = \sum_{j \ge 0} K_j\, x_{t-j},\quad K_j = \sum_n c_n a_n^j b_n",
    "copy": r"\hat{x}_j = \mathrm{argmax}_v\; w_j \cdot h_n^{(v)}",
    "cost": r"\begin{aligned} &d\, n (n + 1) \quad \mathrm{vs.} \quad 6 N d\, n \end{aligned}",
}  # fmt: skip
#: Sentences often said about a stage; whether they are true is computed.
CLAIMS = {"unrolled": ("W157",), "cost": ("W157",)}


def last_noise(run: Run) -> dict[str, float]:
    """How many each model named rightly with the most noise."""
    task = run.copying
    return {name: float(row[-1]) for name, row in zip(task.models, task.accuracy, strict=True)}


def rounds_of(run: Run) -> int:
    """Rounds of a parallel scan."""
    return max(math.ceil(math.log2(len(run.pieces))), 0)


def facts_of(trace: Trace, step: Step) -> dict[str, Any]:
    """What the sentences about a step are filled with."""
    run: Run = trace.shared
    params: Params = trace.params
    task = last_noise(run)
    return {
        "piece": run.pieces[step.token], "held": fixed(run.held(step.token), 0),
        "rows": run.rows, "letters": len(run.letters), "tokens": step.token + 1,
        "step": number(float(run.gates.steps[step.token]), 2), "rounds": rounds_of(run),
        "copied": len(run.copying.wanted), "noise": run.copying.noise[-1],
        "most": number(float(run.states.max()), 1),
        **{name: percent(share) for name, share in task.items()},
        "width": count(params.width),
    }  # fmt: skip


def caption_of(trace: Trace, step: Step) -> Message:
    """The sentence over the picture."""
    run: Run = trace.shared
    facts = facts_of(trace, step)
    if step.stage == "scan":
        return Message("caption." + _reading(run, step.token), facts)
    key = "caption." + step.stage
    if step.stage == "copy" and len(run.copying.wanted) == 1:
        key += ".one"
    return Message(key + ".fixed" if step.stage == "unrolled" and run.kind == "fixed" else key,
                   facts)  # fmt: skip


def _reading(run: Run, token: int) -> str:
    """What becomes of a token: the ending of its caption's key."""
    if not run.gates.open[token]:
        return "pass" if run.gates.open.any() else "pass.all"
    if token:
        return "write"
    return "write.first" if run.gates.write[0].any() else "write.keyless"


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    run: Run = trace.shared
    step: Step = trace[index]
    scanning = step.stage == "scan"
    heading = "heading." + (run.kind if scanning else step.stage)
    formula, numbers = formulas(trace, step)
    return Explanation(
        message(heading), paragraph(trace, step), formula, numbers,
        tuple(notices(trace, step)), CLAIMS.get(step.stage, ()),
    )  # fmt: skip


def paragraph(trace: Trace, step: Step) -> Message:
    """The sentence of a step."""
    run: Run = trace.shared
    facts = facts_of(trace, step)
    key = "text." + (run.kind if step.stage == "scan" else step.stage)
    if key == "text.selective":
        key += ".open" if run.gates.open[step.token] else ".closed"
        if not run.gates.open.any():
            key = "text.selective.none"
    if key == "text.unrolled" and run.kind in ("fixed", "linear"):
        key += "." + run.kind
    if key == "text.copy" and len(run.copying.wanted) == 1:
        key += ".one"
    if step.stage == "cost":
        cost = run.cost
        at, ours = cost.models.index("attention"), cost.models.index("selective")
        facts |= {
            "crossing": count(crossing("selective", trace.params.width, trace.params.states)),
            "length": count(cost.lengths[-1]),
            "ratio": count(round(float(cost.work[at, -1] / cost.work[ours, -1]))),
            "memory": count(round(float(cost.memory[at, -1] / cost.memory[ours, -1]))),
        }  # fmt: skip
    return Message(key, facts)


def formulas(trace: Trace, step: Step) -> tuple[str, str]:
    """The formula of a step, and the same with its numbers."""
    run: Run = trace.shared
    gates, token = run.gates, step.token
    if step.stage == "scan":
        letter = int(run.token_letter[token])
        row = letter_row(run, token)
        before = float(run.states[token - 1, row, letter]) if token else 0.0
        a, b = float(gates.decay[token, row]), float(gates.write[token, row])
        after = float(run.states[token, row, letter])
        return RULE[run.kind], rf"{tex(a)} \cdot {tex(before)} + {tex(b)} = {tex(after)}"
    if step.stage == "unrolled":
        if run.kind == "fixed":
            shown = ",\\; ".join(rf"K_{j} = {tex(float(run.kernel[j]))}"
                                 for j in range(min(3, len(run.kernel))))  # fmt: skip
            return RULE["convolution"], shown
        last = run.mixing[-1]
        most = int(last.argmax())
        return RULE["unrolled"], rf"M_{{{len(last) - 1},{most}}} = {tex(float(last[most]))}"
    if step.stage == "copy":
        return RULE["copy"], ""
    n = crossing("selective", trace.params.width, trace.params.states)
    return RULE["cost"], rf"n + 1 > 6 N = {6 * trace.params.states}:\quad n \ge {n}"


def letter_row(run: Run, token: int) -> int:
    """The row that a token is written into most."""
    return int(run.gates.write[token].argmax())


def notices(trace: Trace, step: Step) -> list[Message]:
    """What to notice at a step."""
    run: Run = trace.shared
    found = []
    if step.stage == "scan":
        found.append(message("notice.rank", rows=run.rows))
        marked = int(run.gates.open[: step.token + 1].sum())
        if run.kind == "selective" and marked > run.rows:
            found.append(message("notice.full", marked=marked, rows=run.rows))
        found.append(message("notice.attention", kept=count(run.kept_by_attention(step.token + 1)),
                             size=count(run.state_size)))  # fmt: skip
    if step.stage == "unrolled":
        low = np.tril_indices(len(run.mixing))
        share = float((run.mixing[low] > 0).mean())
        key = "notice.dense" if share == 1 else "notice.dense.some"
        found.append(message(key, share=percent(share)))
    if step.stage == "copy":
        if trace.params.copied > trace.params.states:
            found.append(message("notice.rows", rows=trace.params.states,
                                 copied=trace.params.copied))  # fmt: skip
        found.append(message("notice.float"))
    if step.stage == "cost":
        found.append(message("notice.short"))
    return found


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step by declared name."""
    run: Run = trace.shared
    step: Step = trace[index]
    if step.stage == "scan":
        token = step.token
        return {
            "stage": step.stage, "token": run.pieces[token], "decay": run.gates.decay[token],
            "write": run.gates.write[token], "step": float(run.gates.steps[token]),
            "state": run.states[token], "output": run.outputs[token],
            "remembered": run.remembered[token], "held": run.held(token),
            "kept_by_attention": run.kept_by_attention(token + 1),
        }  # fmt: skip
    if step.stage == "unrolled":
        found: dict[str, Any] = {"stage": step.stage, "mixing": run.mixing}
        return found | ({"kernel": run.kernel} if len(run.kernel) else {})
    if step.stage == "copy":
        task = run.copying
        return {
            "stage": step.stage, "noise": list(task.noise), "wanted": task.wanted,
            "accuracy": dict(zip(task.models, task.accuracy.tolist(), strict=True)),
            "named": dict(zip(task.models, task.named, strict=True)),
        }  # fmt: skip
    cost = run.cost
    return {
        "stage": step.stage, "lengths": list(cost.lengths),
        "work": dict(zip(cost.models, cost.work.tolist(), strict=True)),
        "memory": dict(zip(cost.models, cost.memory.tolist(), strict=True)),
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run by declared name."""
    run: Run = trace.shared
    last = len(run.pieces) - 1
    return {
        "kind": run.kind, "tokens": last + 1, "state_size": run.state_size,
        "kept_by_attention": run.kept_by_attention(last + 1), "held": run.held(last),
        "remembered": run.remembered[last], "output": run.outputs[last],
        "matrix_error": run.matrix_error, "kernel_error": run.kernel_error,
        "parallel_error": run.parallel_error, "rounds": rounds_of(run),
        "copied_rightly": last_noise(run), "guessing": 1.0 / run.copying.letters,
        "crossing": crossing("selective", trace.params.width, trace.params.states),
    }  # fmt: skip


VALUE_NAMES = {
    "stage": "what this step shows",
    "token": "the token that was read",
    "decay": "what each row of the state is multiplied by, (rows,)",
    "write": "with what weight the token is written into each row, (rows,)",
    "step": "the step of the token; 1 where the model has none",
    "state": "the state after the token, (rows, letters)",
    "output": "the read-out, (letters,)",
    "remembered": "share of each token that can be restored from the state, (tokens,)",
    "held": "their sum: tokens' worth held",
    "kept_by_attention": "numbers that attention keeps by now",
    "mixing": "weight of each token in each output, (tokens, tokens)",
    "kernel": "weight by distance, (tokens,)",
    "noise": "numbers of noise tokens",
    "accuracy": "share named rightly, by model and noise",
    "wanted": "the letters of the shown sequence",
    "named": "what each model named",
    "lengths": "numbers of tokens",
    "work": "multiply-adds of the whole text, by model",
    "memory": "numbers kept at its end, by model",
}
RESULT_NAMES = {
    "kind": "which model",
    "tokens": "tokens read",
    "state_size": "numbers in the state",
    "kept_by_attention": "numbers that attention keeps at the end",
    "held": "tokens' worth held by the last state",
    "remembered": "share of each token that can be restored from it, (tokens,)",
    "output": "the last read-out, (letters,)",
    "matrix_error": "largest |matrix form - scan| of the outputs",
    "kernel_error": "largest |convolution - scan| of the outputs; NaN without a kernel",
    "parallel_error": "largest |parallel scan - scan| of the states",
    "rounds": "rounds of the parallel scan",
    "copied_rightly": "share named rightly with the most noise, by model",
    "guessing": "share that guessing would name rightly",
    "crossing": "first length at which attention takes more multiply-adds than the selective model",
}
