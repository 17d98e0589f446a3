"""What is said about each step, with its numbers."""

from __future__ import annotations

from explorer.compute.attention.initialisation import MATRICES, Initialisation, Params, Step
from explorer.core.formatting import fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.initialisation.facts import update_of

CLAIMS = {"reads": ("W008",), "symmetry": ("W007",), "gradients": ("W009",), "training": ("W009",)}
#: What is smaller than this is written as zero but for rounding.
TINY = 1e-12


def short(value: float) -> str:
    """A number for a small label; what is only rounding is "≈ 0"."""
    if value == 0:
        return "0"
    return "≈ 0" if abs(value) < TINY else number(value, 2)


def listed(names: tuple[str, ...]) -> str:
    """W_Q, W_K."""
    return ", ".join(f"W_{name}" for name in names)


def pattern(shared: Initialisation, at: int) -> str:
    """ "even", "onehot", "self" or "mixed": what the rows of weights look like."""
    weights = shared.weights[at]
    count = shared.tokens
    if float(abs(weights - 1 / count).max()) < 1e-9:
        return "even"
    if float(weights.max(axis=1).min()) > 0.99:
        return "onehot"
    if bool((weights.argmax(axis=1) == range(count)).all()):
        return "self"
    return "mixed"


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    shared: Initialisation = trace.shared
    at = update_of(step)
    if step.part == "reads":
        row = shared.weights[0, step.index]
        kind = pattern(shared, 0)
        if kind == "even":
            return message("caption.even", token=step.index, share=number(1 / shared.tokens))
        best = int(row.argmax())
        if best == step.index:
            return message("caption.self", token=best, share=percent(float(row[best])))
        return message(
            "caption.reads", token=step.index, best=best, share=percent(float(row[best])),
            own=percent(float(row[step.index])),
        )  # fmt: skip
    if step.part == "symmetry":
        key = "caption.symmetric" if shared.score_asymmetry[0] < TINY else "caption.asymmetric"
        return message(key, scores=short(float(shared.score_asymmetry[0])),
                       weights=short(float(shared.weight_asymmetry[0])))  # fmt: skip
    stuck = shared.stuck(at)
    if step.part == "gradients":
        if not stuck:
            return message("caption.all")
        if len(stuck) == len(MATRICES):
            return message("caption.none")
        return message("caption.stuck", stuck=listed(stuck),
                       moving=listed(tuple(n for n in MATRICES if n not in stuck)))  # fmt: skip
    if stuck and len(stuck) == len(MATRICES):
        return message("caption.training.none", update=at, loss=fixed(float(shared.loss[at])))
    return message("caption.training.stuck" if stuck else "caption.training", update=at,
                   first=number(float(shared.loss[0])), loss=number(float(shared.loss[at])),
                   stuck=listed(stuck))  # fmt: skip


def notes(trace: Trace) -> list[Message]:
    """Small print: what the inputs and the loss are."""
    params: Params = trace.params
    key = "note.normed" if params.normalised else "note.raw"
    return [message(key, tokens=params.tokens, width=params.width, seed=params.seed),
            message("note.target")]  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    step: Step = trace[index]
    told = {"reads": _reads, "symmetry": _symmetry, "gradients": _gradients, "training": _training}
    formula, numbers, paragraph, more = told[step.part](trace, step)
    return Explanation(
        message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(more),
        CLAIMS[step.part],
    )  # fmt: skip


Told = tuple[str, str, Message, list[Message]]


def _reads(trace: Trace, step: Step) -> Told:
    shared: Initialisation = trace.shared
    params: Params = trace.params
    i = step.index
    j = int(shared.weights[0, i].argmax())
    score, weight = float(shared.scores[0, i, j]), float(shared.weights[0, i, j])
    formula = (
        r"s_{i,j} = \frac{(x_i W_Q) \cdot (x_j W_K)}{\sqrt{d}} , \quad A = \mathrm{softmax}(S)"
    )
    numbers = rf"s_{{{i},{j}}} = {tex(score)} , \quad a_{{{i},{j}}} = {tex(weight)}"
    facts = {
        "low": number(float(shared.scores[0].min())), "high": number(float(shared.scores[0].max())),
        "share": number(1 / shared.tokens),
    }  # fmt: skip
    kind = pattern(shared, 0)
    more = []
    if "ones" in (params.query, params.key):
        more.append(message("notice.ones.normed" if params.normalised else "notice.ones.raw"))
    return formula, numbers, Message(f"text.reads.{kind}", facts), more


def _symmetry(trace: Trace, step: Step) -> Told:
    shared: Initialisation = trace.shared
    params: Params = trace.params
    formula = (
        r"\begin{aligned} & S = X W_Q W_K^{T} X^{T} / \sqrt{d} \\"
        r" & W_K = W_Q \; \Rightarrow \; S = S^{T} , \; A \neq A^{T} \end{aligned}"
    )
    numbers = (
        rf"\max \vert S - S^{{T}} \vert = {tex(float(shared.score_asymmetry[0]))} , \quad"
        rf" \max \vert A - A^{{T}} \vert = {tex(float(shared.weight_asymmetry[0]))}"
    )
    facts = {
        "here": percent(shared.self_rate), "drawn": percent(shared.self_rate_drawn),
        "scores": short(float(shared.score_asymmetry[0])),
        "weights": short(float(shared.weight_asymmetry[0])), "chance": percent(1 / shared.tokens),
    }  # fmt: skip
    symmetric = shared.score_asymmetry[0] < TINY
    key = "tied" if params.key == "tied" and symmetric else "same" if symmetric else "free"
    more = [message("notice.self")] if params.key == "tied" else []
    return formula, numbers, Message(f"text.symmetry.{key}", facts), more


def _gradients(trace: Trace, step: Step) -> Told:
    shared: Initialisation = trace.shared
    formula = (
        r"\begin{aligned} & \nabla W_O = (A V)^{T} G , \quad \nabla W_V = X^{T} A^{T} G W_O^{T} \\"
        r" & \nabla W_Q = X^{T} \delta K , \quad \nabla W_K = X^{T} \delta^{T} Q \end{aligned}"
    )
    q, k, v, o = (float(norm) for norm in shared.gradients[0])
    numbers = (
        rf"\Vert \nabla W_Q \Vert = {tex(q)} , \; \Vert \nabla W_K \Vert = {tex(k)} , \;"
        rf" \Vert \nabla W_V \Vert = {tex(v)} , \; \Vert \nabla W_O \Vert = {tex(o)}"
    )
    stuck = shared.stuck(0)
    known = {
        (): "all", MATRICES: "none", ("Q", "K"): "pair", ("Q", "K", "O"): "value", ("K",): "query",
    }  # fmt: skip
    key = known.get(stuck, "other")
    facts = {"stuck": listed(stuck)}
    return formula, numbers, Message(f"text.gradients.{key}", facts), [message("notice.factors")]


def _training(trace: Trace, step: Step) -> Told:
    shared: Initialisation = trace.shared
    at = step.index
    formula = r"W \leftarrow W - \eta \, \frac{\partial L}{\partial W}"
    numbers = rf"\eta = {tex(trace.params.rate)} , \quad L = {tex(float(shared.loss[at]))}"
    moved = shared.moved[at]
    never = tuple(
        name for name, most in zip(MATRICES, shared.moved.max(axis=0).tolist(), strict=True)
        if most <= TINY
    )  # fmt: skip
    facts = {
        "update": at, "first": number(float(shared.loss[0])),
        "loss": number(float(shared.loss[at])),
        "q": short(float(moved[0])), "k": short(float(moved[1])), "v": short(float(moved[2])),
        "o": short(float(moved[3])), "never": listed(never),
    }  # fmt: skip
    more = []
    if never and len(never) < len(MATRICES):
        more.append(message("notice.never", never=listed(never)))
    if "ones" in trace.params.kinds:
        more.append(message("notice.columns"))
    if shared.diverged >= 0:
        more.append(message("notice.diverged", update=shared.diverged))
    key = "text.training.none" if len(never) == len(MATRICES) else "text.training"
    return formula, numbers, Message(key, facts), more
