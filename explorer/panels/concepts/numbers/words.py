"""The sentences of the lab, and the titles and notes of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure, Formula, figures, formulas
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.concepts.numbers.names import NAMES, REFUSALS

SENTENCES = {
    "subject.attention": QT_TRANSLATE_NOOP("concepts/numbers", "Attention and positions"),
    "subject.diffusion": QT_TRANSLATE_NOOP("concepts/numbers", "Diffusion"),
    "subject.tokenizers": QT_TRANSLATE_NOOP("concepts/numbers", "Tokenizers"),
    "subject.floats": QT_TRANSLATE_NOOP("concepts/numbers", "Floats and quantisation"),
    "subject.softmax": QT_TRANSLATE_NOOP("concepts/numbers", "Softmax and losses"),
    "subject.memory": QT_TRANSLATE_NOOP("concepts/numbers", "Memory"),
    "subject.parallelism": QT_TRANSLATE_NOOP("concepts/numbers", "Parallelism"),
    "subject.generation": QT_TRANSLATE_NOOP("concepts/numbers", "Generation"),
    "subject.blocks": QT_TRANSLATE_NOOP("concepts/numbers", "Blocks and recurrent nets"),
    "subject.training": QT_TRANSLATE_NOOP("concepts/numbers", "Training"),
    "subject.adapting": QT_TRANSLATE_NOOP("concepts/numbers", "Fine-tuning and compression"),
    "subject.alignment": QT_TRANSLATE_NOOP("concepts/numbers", "Alignment"),
    "subject.measures": QT_TRANSLATE_NOOP("concepts/numbers", "Meaning and measures"),
    "inputs": QT_TRANSLATE_NOOP("concepts/numbers", "Put in"),
    "outputs": QT_TRANSLATE_NOOP("concepts/numbers", "Comes out"),
    "said": QT_TRANSLATE_NOOP("concepts/numbers", "Said"),
    "computed": QT_TRANSLATE_NOOP("concepts/numbers", "Computed"),
    "printed": QT_TRANSLATE_NOOP("concepts/numbers", "Often printed, and wrong"),
    "refused": QT_TRANSLATE_NOOP("concepts/numbers", "These inputs give nothing: {why}"),
    "turn": QT_TRANSLATE_NOOP("concepts/numbers", "turn the wheel; from {low} to {high}"),
    "nothing": QT_TRANSLATE_NOOP("concepts/numbers", "gives nothing"),
    "pair": QT_TRANSLATE_NOOP("concepts/numbers", "{name} = {value}"),
    "pair.unit": QT_TRANSLATE_NOOP("concepts/numbers", "{name} = {value} {unit}"),
    "joined": QT_TRANSLATE_NOOP("concepts/numbers", "{first}, {rest}"),
    "changed": QT_TRANSLATE_NOOP("concepts/numbers", "{symbol} (changed from {default})"),
    "verdict.reproduced": QT_TRANSLATE_NOOP("concepts/numbers", "Reproduced"),
    "verdict.corrected": QT_TRANSLATE_NOOP("concepts/numbers", "Corrected"),
    "verdict.fact": QT_TRANSLATE_NOOP("concepts/numbers", "A choice somebody made"),
    "ratio": QT_TRANSLATE_NOOP("concepts/numbers", "Computed, as so many times what is said"),
    "verdict.unsourced": QT_TRANSLATE_NOOP("concepts/numbers", "Nobody gives a source"),
    "source": QT_TRANSLATE_NOOP("concepts/numbers", "Source: {source}"),
    "tally": QT_TRANSLATE_NOOP(
        "concepts/numbers",
        "{reproduced} reproduced · {corrected} corrected · {fact} choices · {unsourced} unsourced",
    ),
    "count": QT_TRANSLATE_NOOP("concepts/numbers", "{count} formulas, all computed"),
    "head": QT_TRANSLATE_NOOP("concepts/numbers", "{name}: {title}"),
    "say.formula": QT_TRANSLATE_NOOP("concepts/numbers", "With these inputs: {outputs}."),
    "say.refused": QT_TRANSLATE_NOOP("concepts/numbers", "These inputs give nothing: {why}."),
    "say.reproduced": QT_TRANSLATE_NOOP(
        "concepts/numbers", "Said: {said}. Computed: {computed}, the same to the digits said."
    ),
    "say.corrected": QT_TRANSLATE_NOOP("concepts/numbers", "Said: {said}. Computed: {computed}."),
    "say.fact": QT_TRANSLATE_NOOP(
        "concepts/numbers", "Said: {said}. There is nothing to compute it from. Source: {source}."
    ),
    "say.unsourced": QT_TRANSLATE_NOOP(
        "concepts/numbers", "Said: {said}. Nothing to compute it from, and nobody gives a source."
    ),
    "notice.change": QT_TRANSLATE_NOOP(
        "concepts/numbers",
        "Every input can be changed: turn the wheel over it, pull the point on the curve, or type "
        "a row. A click draws the curve over another input.",
    ),
    "notice.figures": QT_TRANSLATE_NOOP(
        "concepts/numbers", "A figure counts as reproduced where it is right to the digits printed."
    ),
    "error.inputs": QT_TRANSLATE_NOOP(
        "concepts/numbers", "{row}: a row is a formula, one of its inputs and a number"
    ),
}  # fmt: skip


def table() -> dict[str, str]:
    """The lab's words: its own, and title and note of every line of the sheet."""
    out = SENTENCES | {f"name:{name}": name for name in (*NAMES, *REFUSALS)}
    lines: list[Formula | Figure] = [entry for _, entry in formulas().values()]
    lines += [entry for _, entry in figures().values()]
    for line in lines:
        out[f"title:{line.id}"] = line.title
        if line.note:
            out[f"note:{line.id}"] = line.note
    return out
