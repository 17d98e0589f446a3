"""What the lab says about a step: the heading, the formula with its numbers, what to notice."""

from __future__ import annotations

from collections import Counter

import numpy as np

from explorer.compute.tokenizers.compare.costs import cost
from explorer.compute.tokenizers.compare.ngrams import BUCKETS
from explorer.compute.tokenizers.compare.types import SHARES, Autopsy, Compared, Params, Step, Unit
from explorer.compute.tokenizers.families import FAMILIES
from explorer.core.formatting import count, fixed
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message


def rates(shared: Compared, setting: int) -> list[float]:
    """Tokens per character of each measured text."""
    tokens = shared.settings[setting].tokens.tolist()
    return [n / max(t.characters, 1) for n, t in zip(tokens, shared.texts, strict=True)]


def heading(trace: Trace, step: Step) -> Message:
    """The finding of a step in one line."""
    shared: Compared = trace.shared
    if step.part == "mix":
        english, chinese, _ = rates(shared, step.setting)
        return message("heading-mix", share=SHARES[step.setting], english=fixed(english, 2),
                       chinese=fixed(chinese, 2))  # fmt: skip
    if step.part == "augment":
        before, after = rates(shared, 0)[1], rates(shared, step.setting)[1]
        size = shared.settings[step.setting].vocabulary
        added = size - shared.settings[0].vocabulary
        if step.place == 0:
            return message("heading-before", size=size, chinese=fixed(before, 2))
        return message("heading-after", added=added, before=fixed(before, 2),
                       after=fixed(after, 2))  # fmt: skip
    if step.part == "size":
        tokens = shared.curve[:, step.merges] / shared.curve[:, 0]
        return message(
            "heading-size",
            size=256 + step.merges,
            english=f"{100 * tokens[0]:.0f}",
            chinese=f"{100 * tokens[1]:.0f}",
        )
    if step.part == "unit":
        unit: Unit = shared.units[step.place]
        unknown = 100 * unit.unknown / np.maximum(unit.length, 1)
        return message("heading-" + unit.name, english=fixed(float(unknown[0]), 1),
                       chinese=fixed(float(unknown[1]), 1))  # fmt: skip
    if step.part == "ngrams":
        found = shared.neighbours
        key = "heading-known" if found.known else "heading-ngrams"
        return message(key, word=found.word, grams=len(found.grams), seen=int(found.seen.sum()))
    if step.part == "shipped":
        first = shared.shipped[0]
        held = first.bytes / first.tokens
        return message("heading-shipped", english=fixed(float(held[0]), 2),
                       chinese=fixed(float(held[1]), 2))  # fmt: skip
    if step.part == "families":
        sizes = [row.ids for row in FAMILIES]
        return message("heading-families", count=len(sizes), least=count(min(sizes)),
                       most=count(max(sizes)))  # fmt: skip
    taken: Autopsy = shared.autopsy
    counts = np.bincount(taken.state, minlength=4).tolist()
    return message("heading-vocabulary", size=len(taken.pieces), used=counts[0])


def told(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    shared: Compared = trace.shared
    head = heading(trace, step)
    if step.part in ("mix", "augment"):
        setting = shared.settings[step.setting]
        numbers = [
            rf"f_{{{letter}}} = \frac{{{int(n)}}}{{{text.characters}}} = "
            rf"{int(n) / max(text.characters, 1):.3f}"
            for letter, n, text in zip("ez", setting.tokens, shared.texts, strict=False)
        ]
        chinese, english = setting.learned_from
        learned = message("learned-from", chinese=chinese, english=english)
        notice = [learned]
        if step.part == "mix" and step.place in (0, len(SHARES) - 1):
            notice.append(message("notice-others"))
        if step.part == "augment" and step.place == 1:
            notice.append(message("notice-ids"))
        return Explanation(
            head, message("paragraph-" + step.part), r"f = \frac{n}{c}",
            r"\begin{matrix} " + r" \\ ".join(numbers) + r" \end{matrix}", tuple(notice),
            ("W061",),
        )  # fmt: skip
    if step.part == "size":
        return _size(trace, step, head)
    if step.part == "unit":
        unit: Unit = shared.units[step.place]
        numbers = [
            rf"r_{{{letter}}} = \frac{{{int(u)}}}{{{int(n)}}} = {int(u) / max(int(n), 1):.3f}"
            for letter, u, n in zip("ez", unit.unknown, unit.length, strict=True)
        ]
        once = message("notice-once", once=unit.once, types=unit.types,
                       ratio=fixed(unit.types / max(unit.total, 1), 3))  # fmt: skip
        return Explanation(
            head, message("paragraph-" + unit.name), r"r = \frac{u}{n}",
            r"\begin{matrix} " + r" \\ ".join(numbers) + r" \end{matrix}", (once,),
        )  # fmt: skip
    if step.part == "ngrams":
        found = shared.neighbours
        return Explanation(
            head, message("paragraph-ngrams", words=found.words),
            r"v_w = \frac{1}{|G_w|} \sum_{g \in G_w} z_{h(g)}",
            rf"|G_w| = {len(found.grams)}",
            (message("notice-hash", buckets=BUCKETS), message("notice-small")),
        )  # fmt: skip
    if step.part == "shipped":
        first = shared.shipped[0]
        sums = [
            rf"{int(b)} / {int(n)} = {b / n:.3f}"
            for b, n in zip(first.bytes, first.tokens, strict=True)
        ]
        return Explanation(
            head, message("paragraph-shipped"), r"c = \frac{b}{n}",
            r"\begin{matrix} " + r" \\ ".join(sums) + r" \end{matrix}",
            (message("notice-lost"), message("notice-sizes")),
        )  # fmt: skip
    if step.part == "families":
        kinds = Counter(row.algorithm for row in FAMILIES)
        return Explanation(
            head,
            message("paragraph-families", bpe=kinds["BPE"], wordpiece=kinds["WordPiece"],
                    unigram=kinds["Unigram"]),
            notice=(message("notice-families"),), claims=("W062", "W064"),
        )  # fmt: skip
    taken: Autopsy = shared.autopsy
    size = len(taken.pieces)
    counts = np.bincount(taken.state, minlength=4).tolist()
    unreachable = int((~taken.alone).sum())
    return Explanation(
        head,
        message("paragraph-vocabulary", inside=counts[1], unseen=counts[2], never=counts[3]),
        r"H = -\sum_i p_i \log_2 p_i, \qquad \frac{H}{\log_2 V}",
        rf"H = {taken.entropy:.3f}, \qquad \frac{{H}}{{\log_2 {size}}} = "
        rf"{taken.entropy / np.log2(size):.3f}",
        (message("notice-alone", unreachable=unreachable),
         message("notice-depth", depth=int(taken.depth.max(initial=0)))),
    )  # fmt: skip


def _size(trace: Trace, step: Step, head: Message) -> Explanation:
    shared: Compared = trace.shared
    params: Params = trace.params
    rate = float(shared.curve[1, step.merges]) / max(shared.texts[1].characters, 1)
    size = 256 + step.merges
    spent = cost(params.length * rate, size, params.width, params.layers, params.price)
    n = f"{spent.tokens:.0f}"
    notice = [message("notice-table", weights=spent.table, size=size, width=params.width)]
    crossing = message("notice-square")
    return Explanation(
        head,
        message("paragraph-size", length=params.length, tokens=round(spent.tokens)),
        r"\begin{matrix} A = 4 n^2 d L \\ U = 2 n V d \end{matrix}",
        rf"\begin{{matrix}} A = 4 \cdot {n}^2 \cdot {params.width} \cdot {params.layers} = "
        rf"{_power(spent.attention)} \\ U = 2 \cdot {n} \cdot {size} \cdot {params.width} = "
        rf"{_power(spent.logits)} \end{{matrix}}",
        (*notice, crossing),
    )  # fmt: skip


def _power(value: float) -> str:
    mantissa, exponent = f"{value:.2e}".split("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}"
