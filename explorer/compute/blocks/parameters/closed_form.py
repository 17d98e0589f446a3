"""The parameters of a whole model as one formula, the same with numbers, and its value."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import total


@dataclass(frozen=True)
class Written:
    """A formula in TeX, the same with the model's numbers, and what it comes to."""

    formula: str
    numbers: str
    value: int


def written(model: Architecture) -> Written:
    """The formula of a GPT, of a BERT, of a Llama and its relatives, dense or with experts.

    What none of them covers (latent attention, dense layers before those with experts, an own
    width of heads with biases) is written as the sum over all matrices.
    """
    h, layers, f = model.hidden, model.layers, model.feed_forward
    if model.latent or model.dense_layers:
        return _sum(model)
    if model.layer_norm:
        if f != 4 * h or not model.tied:
            return _sum(model)
        rows = model.vocabulary + model.positions + model.segments
        block = layers * (12 * h * h + 13 * h)
        rest, letters, numbers = 2 * h, "2h", rf"2 \cdot {h}"
        if model.pooler:
            rest = 3 * h + h * h
            letters, numbers = "h^2 + 3h", rf"{h}^2 + 3 \cdot {h}"
        return Written(
            rf"\Phi = (V + P)\,h + L\,(12h^2 + 13h) + {letters}",
            rf"{rows} \cdot {h} + {layers}\,(12 \cdot {h}^2 + 13 \cdot {h}) + {numbers}",
            rows * h + block + rest,
        )
    if model.output_bias or model.feed_forward_bias or model.query_key_norm or not model.gated:
        return _sum(model)
    q, k = model.heads * model.head_size, model.key_value_heads * model.head_size
    ends = 1 if model.tied else 2
    value = ends * model.vocabulary * h + h
    attention = 2 * h * q + 2 * h * k + (q + 2 * k if model.qkv_bias else 0)
    letters = "2hq + 2hk" + (" + q + 2k" if model.qkv_bias else "")
    numbers = rf"2 \cdot {h} \cdot {q} + 2 \cdot {h} \cdot {k}"
    numbers += rf" + {q} + 2 \cdot {k}" if model.qkv_bias else ""
    if model.experts:
        e, wide, shared = model.experts, model.expert_feed_forward, model.shared_feed_forward
        inner = 3 * h * e * wide + h * e + 3 * h * shared + (h if model.shared_gate else 0)
        letters += " + 3hEf + hE" + (" + 3hs" if shared else "")
        letters += " + h" if model.shared_gate else ""
        numbers += rf" + 3 \cdot {h} \cdot {e} \cdot {wide} + {h} \cdot {e}"
        numbers += rf" + 3 \cdot {h} \cdot {shared}" if shared else ""
        numbers += rf" + {h}" if model.shared_gate else ""
    else:
        inner = 3 * h * f
        letters, numbers = letters + " + 3hf", numbers + rf" + 3 \cdot {h} \cdot {f}"
    twice = "2" if ends == 2 else ""
    many = r"2 \cdot " if ends == 2 else ""
    return Written(
        rf"\Phi = {twice}Vh + L\,({letters} + 2h) + h",
        rf"{many}{model.vocabulary} \cdot {h} + {layers}\,({numbers} + 2 \cdot {h}) + {h}",
        value + layers * (attention + inner + 2 * h),
    )


def _sum(model: Architecture) -> Written:
    found = total(model)
    return Written(r"\Phi = \sum_i m_i\, n_i", str(found), found)
