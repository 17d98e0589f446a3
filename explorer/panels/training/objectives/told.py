"""What is said beside each step of training/objectives."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from explorer.compute.training.objectives.params import (
    FOREIGN,
    ROWS,
    SWAPPED,
    Params,
    Step,
    Story,
    Tuned,
    targets_of,
)
from explorer.core.formatting import fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

Told = tuple[str, str, Message, tuple[Message, ...], tuple[str, ...]]
#: The loss of each objective.
LOSSES = {
    "ntp": r"L = -\frac{1}{n} \sum_{i=1}^{n} \ln p(x_i \mid x_1, \ldots, x_{i-1})",
    "mlm": r"L = -\frac{1}{|M|} \sum_{i \in M} \ln p(x_i \mid \tilde{x})",
    "rtd": r"L = -\frac{1}{n} \sum_{i=1}^{n} \ln p(y_i \mid \hat{x}) , \quad "
           r"y_i = [\hat{x}_i \neq x_i]",
    "span": r"L = -\frac{1}{m} \sum_{j=1}^{m} \ln p(y_j \mid y_1, \ldots, y_{j-1}, \tilde{x})",
    "nsp": r"L = -\ln p(y \mid h_{\mathrm{CLS}})",
    "sft": r"L = -\frac{\sum_i m_i \ln p_i}{\sum_i m_i}",
}  # fmt: skip


def mean_masked(story: Story) -> float:
    """Nats per target of the encoder."""
    return float(np.mean([guess.nats for guess in story.masked.guesses]))


def kinds_of(story: Story) -> dict[str, int]:
    """How many targets are shown in each way."""
    kinds = story.masked.kinds[story.masked.asked]
    names = enumerate(("hidden", "other", "same"))
    return {name: int((kinds == kind).sum()) for kind, name in names}


def phase(step: Step) -> str:
    """Whether the small model still learns the first text."""
    assert step.tuned is not None
    return "tuning" if step.tuned.at else "before"


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    story: Story = trace.shared
    params: Params = trace.params
    part, place, nats = step.part, step.place, story.reading.nats
    asking = story.reading.asking
    if part == "rows":
        asked, tokens = targets_of(story, ROWS[place - 1])
        return message("caption.rows." + ROWS[place - 1], asked=asked, tokens=tokens)
    if part == "ntp":
        return message("caption.ntp", tokens=len(nats), mean=fixed(float(nats.mean()), 2),
                       perplexity=number(math.exp(float(nats.mean()))))  # fmt: skip
    if part == "mlm":
        asked, tokens = targets_of(story, "mlm")
        right = sum(g.pieces[0] == story.masked.pieces[g.place] for g in story.masked.guesses)
        return message(f"caption.mlm.{place}", asked=asked, tokens=tokens, right=right,
                       **kinds_of(story),
                       mean=fixed(mean_masked(story), 2))  # fmt: skip
    if part == "treated":
        means = story.masked.treated.mean(axis=1)
        return message("caption.treated", hidden=fixed(float(means[0]), 2),
                       other=fixed(float(means[1]), 2), same=fixed(float(means[2]), 2))  # fmt: skip
    if part == "tally":
        one = story.tallies[place]
        return message("caption.tally", texts=one.texts, targets=int(one.found.sum()),
                       hidden=f"{100 * float(one.found[0] / one.found.sum()):.1f}%")  # fmt: skip
    if part == "detect":
        return message("caption.detect", replaced=int(story.masked.replaced.sum()),
                       asked=int(story.masked.asked.sum()))  # fmt: skip
    if part == "masks":
        shares = story.epochs
        return message("caption.masks", epochs=place, copies=params.copies,
                       fixed=f"{100 * float(shares.never_fixed[place - 1]):.1f}%",
                       fresh=f"{100 * float(shares.never_fresh[place - 1]):.1f}%")  # fmt: skip
    if part == "spans":
        return message(f"caption.spans.{place}", cut=int(story.spans.cut.sum()),
                       spans=story.spans.spans, targets=len(story.spans.target),
                       all=len(nats) + 1)  # fmt: skip
    if part == "letters":
        return message("caption.letters", targets=len(story.letters.nats),
                       mean=f"{float(story.letters.nats.mean()):.5f}",
                       blind=fixed(float(story.letters.blind.mean()), 2))  # fmt: skip
    if part == "pair":
        return message("caption.pair", p=fixed(story.masked.follows, 2))
    if part in ("pairs", "judged"):
        topic = story.judged.right[1]
        return message("caption." + part, foreign=percent(float(topic[0])),
                       swapped=percent(float(topic[2])), pairs=story.judged.pairs)  # fmt: skip
    if part == "sft":
        return message(f"caption.sft.{place}", mean=fixed(float(nats.mean()), 2),
                       answer=fixed(float(nats[asking:].mean()), 2), tokens=len(nats),
                       counted=len(nats) - asking)  # fmt: skip
    assert step.tuned is not None
    return message("caption.warm." + phase(step), **warm_facts(step.tuned))


def warm_facts(tuned: Tuned) -> dict[str, object]:
    """The newest losses of the training, and their range over seeds."""
    facts: dict[str, object] = {
        "learnt": tuned.before_at[-1], "old": fixed(float(tuned.before[-1, 0].mean()), 2),
        "new": fixed(float(tuned.before[-1, 1].mean()), 2),
        "chance": fixed(math.log(27), 2), "seeds": tuned.before.shape[2],
    }  # fmt: skip
    if tuned.at:
        warm, scratch = tuned.warm, tuned.scratch
        best = int(warm.mean(axis=1).argmin())
        facts |= {
            "updates": tuned.at[-1],
            "warm": fixed(float(warm[-1].mean()), 2),
            "scratch": fixed(float(scratch[-1].mean()), 2),
            "lowest": fixed(float(warm[-1].min()), 2),
            "highest": fixed(float(warm[-1].max()), 2),
            "scratch_lowest": fixed(float(scratch[-1].min()), 2),
            "scratch_highest": fixed(float(scratch[-1].max()), 2),
            "kept": fixed(float(tuned.kept[-1].mean()), 2),
            "first": fixed(float(tuned.kept[0].mean()), 2),
            "best": fixed(float(warm[best].mean()), 2),
            "best_at": tuned.at[best],
            "untouched": fixed(float(warm[0].mean()), 2),
        }
    return facts


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: whose numbers these are."""
    story: Story = trace.shared
    if step.part in ("ntp", "sft"):
        return [message("note.decoder", model=story.reading.title)]
    if step.part in ("mlm", "treated", "pair", "detect"):
        return [message("note.encoder", model=story.masked.title)]
    if step.part == "rows":
        return [message("note.rows")]
    if step.part == "tally":
        return [message("note.tally")]
    if step.part == "masks":
        return [message("note.masks", texts=story.epochs.texts)]
    if step.part in ("pairs", "judged"):
        return [message("note.pairs", pairs=story.judged.pairs)]
    if step.part == "letters":
        return [message("note.letters", model=story.letters.title)]
    if step.part == "warm":
        return [message("note.warm", letters=trace.params.examples)]
    return [message("note.spans")]


def explain(trace: Trace, index: int) -> Explanation:
    """The column beside the stage."""
    step: Step = trace[index]
    makers: dict[str, Callable[[Trace, Step], Told]] = {
        "rows": _rows, "ntp": _next, "mlm": _masked, "treated": _treated, "tally": _tally,
        "detect": _detect, "masks": _masks, "spans": _spans, "letters": _letters, "pair": _pair,
        "pairs": _judged, "judged": _judged, "sft": _sft, "warm": _warm,
    }  # fmt: skip
    formula, numbers, paragraph, notice, claims = makers[step.part](trace, step)
    heading = "heading." + step.part
    if step.part == "rows":
        heading = "row." + ROWS[step.place - 1]
    elif step.part in ("mlm", "spans", "sft"):
        heading += f".{step.place}"
    elif step.part == "warm":
        heading += "." + phase(step)
    return Explanation(message(heading), paragraph, formula, numbers, notice, claims)


def _rows(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    row = ROWS[step.place - 1]
    asked, tokens = targets_of(story, row)
    nats, asking = story.reading.nats, story.reading.asking
    numbers = {
        "ntp": rf"L = \frac{{{tex(float(nats.sum()))}}}{{{tokens}}} = {tex(float(nats.mean()))}",
        "mlm": rf"|M| = {asked} , \quad L = {tex(mean_masked(story))}",
        "rtd": rf"n = {asked}", "span": rf"m = {asked}",
        "nsp": rf"p = {tex(story.masked.follows)} , \quad "
               rf"-\ln p = {tex(-math.log(max(story.masked.follows, 1e-12)))}",
        "sft": rf"L = \frac{{{tex(float(nats[asking:].sum()))}}}{{{asked}}} = "
               rf"{tex(float(nats[asking:].mean()))}",
    }[row]  # fmt: skip
    notice = (message("notice.ask", asked=asked, tokens=tokens),)
    claims = ("W189",) if row == "rtd" else ()
    return LOSSES[row], numbers, message("what." + row), notice, claims


def _next(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    nats = story.reading.nats
    worst, best = int(nats.argmax()), int(nats.argmin())
    numbers = rf"L = \frac{{{tex(float(nats.sum()))}}}{{{len(nats)}}} = {tex(float(nats.mean()))}"
    return LOSSES["ntp"], numbers, message(
        "text.ntp", worst=story.reading.pieces[worst], worst_nats=fixed(float(nats[worst]), 2),
        best=story.reading.pieces[best], best_nats=fixed(float(nats[best]), 2),
    ), (message("notice.perplexity", perplexity=number(math.exp(float(nats.mean())))),
        message("notice.causal", tokens=len(nats))), ()  # fmt: skip


def _masked(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    masked, params = story.masked, trace.params
    asked, tokens = targets_of(story, "mlm")
    losses = " + ".join(tex(guess.nats) for guess in masked.guesses[:6])
    more = r" + \ldots" if len(masked.guesses) > 6 else ""
    numbers = rf"|M| = \mathrm{{round}}({tex(params.rate)} \cdot {tokens}) = {asked}"
    if params.picked:
        numbers = rf"|M| = {asked}"
    if step.place == 2:
        numbers = rf"L = \frac{{{losses}{more}}}{{{asked}}} = {tex(mean_masked(story))}"
    key = "text.mlm.picked" if params.picked and step.place == 0 else f"text.mlm.{step.place}"
    return LOSSES["mlm"], numbers, message(
        key, asked=asked, tokens=tokens, mean=fixed(mean_masked(story), 2),
        share=percent(asked / tokens), **kinds_of(story),
    ), (message("notice.mlm.both" if step.place == 2 else "notice.mlm", asked=asked,
                tokens=tokens),), ()  # fmt: skip


def _treated(trace: Trace, step: Step) -> Told:
    means = trace.shared.masked.treated.mean(axis=1)
    hidden, other, same = (float(mean) for mean in means)
    formula = r"-\ln p(x_i \mid \tilde{x}) , \quad \tilde{x}_i \in \{ " \
              r"\mathrm{[MASK]}, \; \mathrm{other}, \; x_i \}"  # fmt: skip
    numbers = rf"{tex(hidden)} , \quad {tex(other)} , \quad {tex(same)}"
    return formula, numbers, message("text.treated", hidden=fixed(hidden, 2),
                                     other=fixed(other, 2), same=fixed(same, 3)), (
        message("notice.treated", p=percent(math.exp(-same))),
    ), ()  # fmt: skip


def _tally(trace: Trace, step: Step) -> Told:
    one = trace.shared.tallies[step.place]
    formula = r"\chi^2 = \sum_k \frac{(n_k - e_k)^2}{e_k} , \quad " \
              r"P(\chi^2_2 \geq x) = e^{-x/2}"  # fmt: skip
    numbers = rf"\chi^2 = {tex(one.statistic)} , \quad P = {tex(one.chance)}"
    return formula, numbers, message(
        "text.tally", hidden=int(one.found[0]), other=int(one.found[1]), same=int(one.found[2]),
        texts=one.texts,
    ), (message("notice.tally.odd" if one.chance < 0.05 else "notice.tally",
                chance=fixed(one.chance, 3)),), ()  # fmt: skip


def _detect(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    asked, tokens = targets_of(story, "mlm")
    return LOSSES["rtd"], rf"n = {tokens} , \quad |M| = {asked}", message(
        "text.detect", replaced=int(story.masked.replaced.sum()), asked=asked, tokens=tokens
    ), (message("notice.detect"),), ("W189",)  # fmt: skip


def _masks(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    epochs, params, stop = story.epochs, trace.params, step.place
    formula = r"(1 - r)^{\min(K, E)} , \quad (1 - r)^{E}"
    kept = tex(1 - epochs.rate)
    numbers = (
        rf"{kept}^{{{min(stop, params.copies)}}} = {tex(float(epochs.expected_fixed[stop - 1]))}"
        rf" , \quad {kept}^{{{stop}}} = {tex(float(epochs.expected_fresh[stop - 1]))}"
    )
    different = len({epochs.fixed[e].tobytes() for e in range(stop)})
    return formula, numbers, message(
        "text.masks", epochs=stop, different=different, copies=params.copies,
        fresh=len({epochs.fresh[e].tobytes() for e in range(stop)}),
    ), (message("notice.masks", copies=params.copies,
                times=number(stop / min(params.copies, stop))),), ("W188", "W187")  # fmt: skip


def _spans(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    tokens, cut, spans = len(story.reading.pieces), int(story.spans.cut.sum()), story.spans.spans
    formula = r"n - k + s + 1 \to k + s + 1" if step.place == 0 else r"n - k + s + 1 \to n + 1"
    target = f"{cut} + {spans} + 1 = {cut + spans + 1}" if step.place == 0 else f"{tokens} + 1"
    numbers = rf"{tokens} - {cut} + {spans} + 1 = {tokens - cut + spans + 1} \to {target}"
    return formula, numbers, message(
        f"text.spans.{step.place}", cut=cut, spans=spans, tokens=tokens, target=cut + spans + 1
    ), (message("notice.spans"),), ()  # fmt: skip


def _letters(trace: Trace, step: Step) -> Told:
    nats = trace.shared.letters.nats
    numbers = rf"L = \frac{{{tex(float(nats.sum()))}}}{{{len(nats)}}} = {tex(float(nats.mean()))}"
    return LOSSES["span"], numbers, message("text.letters", targets=len(nats)), (
        message("notice.letters"),
    ), ()  # fmt: skip


def _pair(trace: Trace, step: Step) -> Told:
    follows = trace.shared.masked.follows
    numbers = rf"p = {tex(follows)} , \quad -\ln p = {tex(-math.log(max(follows, 1e-12)))}"
    return LOSSES["nsp"], numbers, message("text.pair", p=fixed(follows, 2)), (
        message("notice.segments"),
    ), ("W184",)  # fmt: skip


def _judged(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    right, pairs = story.judged.right, 2 * story.judged.pairs
    error = 0.5 / math.sqrt(pairs)
    formula = r"\frac{1}{2} \left( P(\mathrm{yes} \mid \mathrm{next}) + " \
              r"P(\mathrm{no} \mid \mathrm{not}) \right)"  # fmt: skip
    numbers = rf"{tex(float(right[1, 0]))} , \; {tex(float(right[1, 1]))} , \; " \
              rf"{tex(float(right[1, 2]))}"  # fmt: skip
    return formula, numbers, message(
        "text." + step.part, foreign=percent(float(right[1, FOREIGN - 1])),
        swapped=percent(float(right[1, SWAPPED - 1])), encoder=percent(float(right[0, 0])),
        encoder_swapped=percent(float(right[0, 2])),
    ), (message("notice.judged", error=fixed(100 * error, 0)), message("notice.order")), (
        "W184",
    )  # fmt: skip


def _sft(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    nats, asking = story.reading.nats, story.reading.asking
    answer = nats[asking:]
    numbers = rf"\frac{{{tex(float(nats.sum()))}}}{{{len(nats)}}} = {tex(float(nats.mean()))}"
    if step.place:
        numbers += rf" \to \frac{{{tex(float(answer.sum()))}}}{{{len(answer)}}} = " \
                   rf"{tex(float(answer.mean()))}"  # fmt: skip
    return LOSSES["sft"], numbers, message(
        f"text.sft.{step.place}", tokens=len(nats), asking=asking, counted=len(answer),
        mean=fixed(float(nats.mean()), 2), answer=fixed(float(answer.mean()), 2),
        share=percent(float(nats[:asking].sum() / nats.sum())),
    ), (message("notice.sft"),), ("W181",)  # fmt: skip


def _warm(trace: Trace, step: Step) -> Told:
    assert step.tuned is not None
    facts = warm_facts(step.tuned)
    formula = r"L_{\mathrm{scratch}} - L_{\mathrm{warm}}"
    if not step.tuned.at:
        return (
            r"L = -\frac{1}{n} \sum_i \ln p(x_i \mid x_{i-5}, \ldots, x_{i-1})",
            (rf"L = {facts['old']} , \quad \ln 27 = {facts['chance']}"),
            Message("text.warm.before", facts),
            (Message("notice.seeds", facts),),
            (),
        )
    gain = float(step.tuned.scratch[-1].mean() - step.tuned.warm[-1].mean())
    numbers = rf"{facts['scratch']} - {facts['warm']} = {tex(gain)}"
    notice = [Message("notice.warm", facts)]
    if step.tuned.kept[-1].mean() > step.tuned.kept[0].mean():
        notice.append(Message("notice.forgets", facts))
    notice.append(Message("notice.seeds", facts))
    return formula, numbers, Message("text.warm.tuning", facts), tuple(notice), (
        "W182", "W197",
    )  # fmt: skip
