"""What the column beside the picture says."""

from __future__ import annotations

from explorer.compute.floats.four_bit.ledger import total
from explorer.compute.floats.four_bit.steps import Anatomy, Film, Ledger, Rules
from explorer.core.formatting import fixed, number
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

CLAIMS = {
    "thresholds": ("X030",), "usage": ("X030",), "double": ("X032",), "bytes": ("X031",),
}  # fmt: skip

Made = tuple[Message, str, str, tuple[Message, ...]]


def tex(value: float, digits: int = 3) -> str:
    """A number in TeX."""
    text = number(value, digits).replace("−", "-")
    if "·10" in text:
        mantissa, power = f"{value:.{digits - 1}e}".split("e")
        return rf"{mantissa} \cdot 10^{{{int(power)}}}"
    return text


def explain(trace: Trace, index: int) -> Explanation:
    """The explanation of a step."""
    stage, shared, params = trace[index].stage, trace.shared, trace.params
    if shared.film is not None:
        made = _film(shared.film, stage, params.size)
    elif shared.ledger is not None:
        made = _ledger(shared.ledger, stage, int(params.size), int(params.second_size))
    elif shared.anatomy is not None:
        made = _anatomy(shared.anatomy, stage)
    else:
        made = _rules(shared.rules, stage)
    said, formula, numbers, notice = made
    heading = message(f"section.{stage}")
    return Explanation(heading, said, formula, numbers, notice, CLAIMS.get(stage, ()))


def _film(film: Film, stage: str, size: str) -> Made:
    if stage == "bell":
        return (
            message("say.bell"), r"\varphi(x) = \frac{1}{\sqrt{2\pi}} e^{-x^2/2}", "",
            (message("see.precision"),),
        )  # fmt: skip
    if stage in ("positive", "negative"):
        p = film.positive_probabilities if stage == "positive" else film.negative_probabilities
        x = film.positive if stage == "positive" else -film.negative
        sign = "" if stage == "positive" else "-"
        steps = len(p) - 1
        formula = (
            rf"x_k = {sign}\Phi^{{-1}}\left(\delta - \frac{{k}}{{{steps}}}"
            r"\left(\delta - \frac{1}{2}\right)\right)"
        )
        numbers = rf"x_1 = {sign}\Phi^{{-1}}({p[1]:.5f}) = {sign}{tex(float(x[1]), 5)}"
        said = message(f"say.{stage}", mass=f"{100 * float(p[0] - p[1]):.2f} %")
        return said, formula, numbers, ()
    if stage == "divide":
        numbers = rf"\ell_{{14}} = \frac{{{film.ordered[14]:.5f}}}{{{film.largest:.5f}}} = " + (
            f"{film.levels[14]:.7f}"
        )
        said = message("say.divide", difference=number(film.difference, 2))
        return said, r"\ell_k = \frac{x_k}{\max x}", numbers, (message("see.precision"),)
    if stage == "thresholds":
        gap = float(film.levels[1] - film.levels[0])
        numbers = (
            rf"\frac{{{film.levels[8]:.5f} + {film.levels[9]:.5f}}}{{2}} = "
            f"{film.thresholds[8]:.5f}"
        )
        said = message("say.thresholds", gap=fixed(gap, 4), half=fixed(gap / 2, 4))
        return said, r"t_k = \frac{\ell_k + \ell_{k+1}}{2}", numbers, ()
    share = film.counts / film.counts.sum()
    numbers = (
        rf"p_7 = \frac{{{int(film.counts[7])}}}{{{int(film.counts.sum())}}} = "
        rf"{tex(float(share[7]))}, \quad H = {fixed(film.entropy, 3)}"
    )
    said = message("say.usage", size=size, entropy=fixed(film.entropy, 2),
                   integer=fixed(film.integer_entropy, 2))  # fmt: skip
    return said, r"H = -\sum_k p_k \log_2 p_k", numbers, ()


def _ledger(ledger: Ledger, stage: str, size: int, second: int) -> Made:
    plain, double = total(ledger.plain), total(ledger.double)
    notice = (message("see.sizes"),)
    double_maxima = ledger.double[1].bits * size
    if stage == "plain":
        numbers = rf"4 + \frac{{32}}{{{size}}} = {plain:.9g}"
        return message("say.plain", size=size), r"4 + \frac{32}{B_1}", numbers, notice
    if stage == "double":
        numbers = (
            rf"4 + \frac{{{round(double_maxima)}}}{{{size}}} + "
            rf"\frac{{32}}{{{size} \cdot {second}}} + "
            rf"\frac{{32}}{{{ledger.weights}}} = {double:.9g}"
        )
        said = message(
            "say.double",
            second=second,
            bits=round(double_maxima),
            saved=fixed(plain - double, 3),
            all=f"{plain - 4:g}",
        )
        return (
            said, r"4 + \frac{b}{B_1} + \frac{32}{B_1 B_2} + \frac{32}{N}", numbers, notice,
        )  # fmt: skip
    if stage == "measured":
        return message("say.measured"), r"\hat{a} = \ell \cdot A + \bar{a}", "", ()
    return message("say.sizes"), "", "", notice


def _anatomy(anatomy: Anatomy, stage: str) -> Made:
    two = bool(anatomy.tensor_bytes)
    size = len(anatomy.values)
    click = (message("see.click"),)
    largest = float(abs(anatomy.values).max())
    if stage == "tensor":
        if two:
            formula = r"t = \frac{\max |W|}{448 \cdot 6}"
            return message("say.tensor.two", size=size), formula, (
                f"t = {tex(anatomy.tensor_scale, 5)}"
            ), click  # fmt: skip
        return message("say.tensor", size=size), "", "", click
    if stage == "scale":
        if two:
            value = anatomy.scale / anatomy.tensor_scale
            formula = r"s = \mathrm{E4M3}\left(\frac{\max |w|}{6 t}\right) \cdot t"
            wanted = largest / 6 / anatomy.tensor_scale
            numbers = (
                rf"\mathrm{{E4M3}}({tex(wanted, 5)}) \cdot t = {value:g} \cdot t = "
                f"{tex(anatomy.scale, 4)}"
            )
            return message("say.scale.e4m3"), formula, numbers, click
        exponent = anatomy.scale_code - 127
        numbers = rf"{tex(largest, 4)} \Rightarrow 2^{{{exponent}}} = {tex(anatomy.scale, 4)}"
        return message("say.scale.e8m0"), r"\max |w| \Rightarrow s = 2^{k}", numbers, click
    if stage == "codes":
        key = "say.codes" if anatomy.element == "e2m1" else "say.codes.eight"
        place = int(abs(anatomy.values).argmax())
        numbers = (
            rf"\frac{{{tex(float(anatomy.values[place]), 4)}}}{{{tex(anatomy.scale, 4)}}} = "
            rf"{tex(float(anatomy.inside[place]), 4)} \Rightarrow "
            f"{tex(float(anatomy.decoded[place]), 4)}"
        )
        return message(key), r"\frac{w}{s} \Rightarrow q", numbers, click
    bits = size * anatomy.element_bits + 8
    if stage == "bytes":
        numbers = rf"\frac{{{size} \cdot {anatomy.element_bits} + 8}}{{{size}}} = {bits / size:g}"
        return message("say.bytes"), r"\frac{n b + 8}{n}", numbers, click
    said = message("say.restored", sqnr=fixed(anatomy.block_sqnr, 1), whole=fixed(anatomy.sqnr, 1))
    return said, r"\hat{w} = q \cdot s", "", click


def _rules(rules: Rules, stage: str) -> Made:
    low = rules.exponent - rules.top_exponent
    notice = (message("see.drag"), message("see.double"))
    if stage == "block":
        top = rules.top_significand * 2.0**rules.top_exponent
        said = message("say.block", top=f"{top:g}", c=f"{rules.top_significand:g}",
                       e=rules.top_exponent, low=low)  # fmt: skip
        numbers = (
            rf"{tex(rules.amax, 4)} = {tex(rules.significand, 5)} \cdot 2^{{{rules.exponent}}}"
        )
        return said, r"\max |x| = c \cdot 2^{e}", numbers, notice
    rule = next(r for r in rules.rules if r.name == stage)
    formula = {
        "floor": r"k = e - E",
        "ceil": r"c > 1 \Rightarrow k = e - E + 1",
        "rceil": r"c > C \Rightarrow k = e - E + 1",
        "even": r"c \geq 2 - 2^{-(m + 1)} \Rightarrow k = e - E + 1",
    }[stage]
    if stage == "floor":
        numbers = rf"k = {rules.exponent} - ({rules.top_exponent}) = {rule.exponent}"
    else:
        sign = r"\geq" if rule.included else ">"
        holds = sign if rule.doubled else ("<" if rule.included else r"\leq")
        numbers = rf"{tex(rules.significand, 5)} {holds} {rule.threshold:g} \Rightarrow k = " + (
            f"{rule.exponent}"
        )
    end = number(rules.top_significand * 2.0 ** (rules.top_exponent + rule.exponent))
    args = {"end": end} if stage == "floor" else {}
    return Message(f"say.{stage}", args), formula, numbers, notice
