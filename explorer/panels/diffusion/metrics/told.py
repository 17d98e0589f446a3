"""What is said about each step, with its numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from explorer.compute.diffusion.metrics import (
    BETTER,
    CHANGES,
    CHARACTERS,
    DOSES,
    FAULTS,
    MEASURES,
    NOTICED,
    Study,
    away,
    opinion,
)
from explorer.core.formatting import number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

FORMULA = {
    "dose": r"z = \frac{m - \bar m_{real}}{\sigma_{real}}",
    "inception": r"\exp\left( H(\mathbb{E}_x\, p(y|x)) - \mathbb{E}_x H(p(y|x)) \right)",
    "frechet": r"\|\mu_1 - \mu_2\|^2 + \mathrm{tr}\left( \Sigma_1 + \Sigma_2"
               r" - 2 (\Sigma_1 \Sigma_2)^{1/2} \right)",
    "count": r"\mathbb{E}\, d_n \approx \frac{2}{n} \mathrm{tr}\, \Sigma"
             r" + \frac{1}{n - 1} \sum_{i, j}"
             r" \frac{\lambda_i \lambda_j (1 + \delta_{ij})}{\lambda_i + \lambda_j}",
    "clip": r"\frac{1}{n} \sum_i \cos\left( f(x_i), g(c_i) \right)",
    "lpips": r"\sum_l \frac{1}{h_l w_l} \sum_{u, v}"
             r" \left\| \hat f_l(x)_{uv} - \hat f_l(x')_{uv} \right\|^2",
    "table": r"z = \frac{m - \bar m_{real}}{\sigma_{real}}",
}  # fmt: skip


def opinions(study: Study, values: np.ndarray) -> list[str]:
    """What each measure says of a set: "blind", "noticed" or "fooled"."""
    distances = away(study, values)
    return [opinion(float(z), better) for z, better in zip(distances, BETTER, strict=True)]


def listed(names: Iterable[str]) -> Message | str:
    """Names of measures as one phrase, by the words of the lab."""
    parts: list[Message | str] = [message("measure." + name) for name in names]
    if not parts:
        return ""
    out = parts[0]
    for place, part in enumerate(parts[1:], start=2):
        out = message("and" if place == len(parts) else "comma", first=out, last=part)
    return out


def fault_of(trace: Trace) -> Message:
    """What is wrong with the pictures, as a word or two."""
    return message("fault." + trace.params.fault)


def heads_of(trace: Trace, dose: int = -1) -> tuple[Message, Message]:
    """What stands over the pictures as they were and as they are at a dose."""
    after = message("stage.after", fault=fault_of(trace)) if dose else message("stage.after.none")
    return message("stage.before"), after


def most_and_least(study: Study) -> tuple[int, int, float]:
    """The changes that the layers find farthest and nearest, of one squared error, and their
    ratio."""
    means = study.twins.distances.mean(axis=0)
    most, least = int(means.argmax()), int(means.argmin())
    return most, least, float(means[most] / max(means[least], 1e-12))


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture."""
    study: Study = trace.shared
    step = trace[index]
    if step.stage == "dose":
        said = opinions(study, step.values)
        noticed = [n for n, o in zip(MEASURES, said, strict=True) if o == "noticed"]
        fooled = [n for n, o in zip(MEASURES, said, strict=True) if o == "fooled"]
        if step.dose == 0:
            off = [n for n, o in zip(MEASURES, said, strict=True) if o != "blind"]
            if not off:
                return message("caption.start")
            key = "caption.start.off.one" if len(off) == 1 else "caption.start.off"
            return message(key, names=listed(off))
        args = {"fault": fault_of(trace), "names": listed(noticed), "fooled": listed(fooled)}
        if noticed:
            return message("caption.noticed.fooled" if fooled else "caption.noticed", **args)
        return message("caption.fooled" if fooled else "caption.nobody", **args)
    if step.stage == "inception":
        before, after = (number(each.score) for each in study.verdicts)
        return message("caption.inception", before=before, after=after)
    if step.stage == "frechet":
        before, after = (number(each.distance) for each in study.clouds)
        return message("caption.frechet", before=before, after=after)
    if step.stage == "count":
        counts = study.counts
        return message("caption.count", few=int(counts.counts[0]),
                       distance=number(float(counts.real[0])))  # fmt: skip
    if step.stage == "clip":
        before, after = (number(each.own) for each in study.matches)
        return message("caption.clip", before=before, after=after)
    if step.stage == "lpips":
        most, least, times = most_and_least(study)
        ends = [message("change." + CHANGES[each]) for each in (most, least)]
        return message("caption.lpips", most=ends[0], least=ends[1], times=number(times, 2))
    return message("caption.table", seen=full_columns(study), faults=len(FAULTS))


def full_columns(study: Study) -> int:
    """How many faults the measure that notices most of them notices."""
    table = [opinions(study, values) for values in study.by_fault]
    return max(sum(row[m] == "noticed" for row in table) for m in range(len(MEASURES)))


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    study: Study = trace.shared
    step = trace[index]
    stage = step.stage
    return Explanation(
        message("heading." + stage), _paragraph(trace, index), FORMULA[stage],
        _numbers(study, step.values, stage), notice=_notices(trace, stage),
        claims=("W055",) if stage in ("clip", "table") else (),
        values={name: float(v) for name, v in zip(MEASURES, step.values, strict=True)},
    )  # fmt: skip


def _paragraph(trace: Trace, index: int) -> Message:
    study: Study = trace.shared
    step, counts = trace[index], study.counts
    if step.stage == "dose":
        said = opinions(study, step.values)
        off = [n for n, o in zip(MEASURES, said, strict=True) if o != "blind"]
        return message(
            "text.dose" if off else "text.dose.none", count=trace.params.count,
            dose=percent(DOSES[step.dose]), times=f"{NOTICED:g}", names=listed(off),
        )  # fmt: skip
    most, least, times = most_and_least(study)
    numbers: dict[str, dict[str, Any]] = {
        "inception": {"classes": len(CHARACTERS)},
        "frechet": {
            "features": study.features, "means": number(study.clouds[1].means),
            "spreads": number(study.clouds[1].spreads),
        },
        "count": {
            "few": int(counts.counts[0]), "distance": number(float(counts.real[0])),
            "many": int(counts.counts[-1]), "less": number(float(counts.real[-1])),
        },
        "clip": {"own": number(study.matches[1].own), "other": number(study.matches[1].other)},
        "lpips": {
            "error": number(float(study.twins.errors.mean())), "times": number(times, 2),
            "most": message("change." + CHANGES[most]),
            "least": message("change." + CHANGES[least]),
        },
        "table": {"faults": len(FAULTS)},
    }  # fmt: skip
    return message("text." + step.stage, **numbers[step.stage])


def _numbers(study: Study, values: np.ndarray, stage: str) -> str:
    """The formula with this step's numbers, as TeX."""
    if stage in ("dose", "table"):
        mean, deviation = (float(each[1]) for each in study.floor)
        m = float(values[1])
        z = (m - mean) / max(deviation, 1e-12)
        return rf"\frac{{{tex(m)} - {tex(mean)}}}{{{tex(deviation)}}} = {tex(z)}"
    if stage == "inception":
        said = study.verdicts[1]
        return rf"e^{{{tex(said.variety)} - {tex(said.doubt)}}} = {tex(said.score)}"
    if stage == "frechet":
        cloud = study.clouds[1]
        return f"{tex(cloud.means)} + {tex(cloud.spreads)} = {tex(cloud.distance)}"
    if stage == "count":
        n, expected = int(study.counts.counts[0]), float(study.counts.expected[0])
        return rf"\mathbb{{E}}\, d_{{{n}}} \approx {tex(expected)}"
    if stage == "clip":
        return tex(study.matches[1].own)
    parts = study.twins.layers[0, 0]
    return " + ".join(tex(float(p)) for p in parts) + f" = {tex(float(parts.sum()))}"


def _notices(trace: Trace, stage: str) -> tuple[Message, ...]:
    fault, out = trace.params.fault, []
    if stage in ("frechet", "count"):
        out.append(message("notice.fd"))
    if stage in ("dose", "table") and fault in ("copy", "guided", "duplicate"):
        out.append(message("notice." + fault))
    return tuple(out)
