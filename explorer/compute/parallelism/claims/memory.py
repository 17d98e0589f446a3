"""Sentences about memory and messages, put to the exact counts and to what autograd keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import count, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

if TYPE_CHECKING:
    import numpy as np

#: One fp32 number per row, of norms and of fused attention: no part of the formula.
PER_ROW = ("norm-statistics", "log-sum-exp")

WORDS = {
    "parallelism.count": QT_TRANSLATE_NOOP(
        "claims",
        "The sum of all matrices of Llama 2 7B is {parameters}, and that is its number of "
        "parameters. Bytes are as many times more as a parameter has bytes: {half} GB in 16 bits, "
        "{single} GB in 32.",
    ),
    "parallelism.coefficients": QT_TRANSLATE_NOOP(
        "claims",
        "What torch keeps of a Llama layer in 16 bits without dropout fits ({a} + {g}·n_kv/n_h)·bsd"
        " + {f}·bs·d_ffn + {q}·bs²·n_h, besides a number per row of each norm. With fused kernels "
        "for attention and SwiGLU the last two are {fused} and {flash}. The 5 is that of a GPT "
        "layer with dropout on the attention weights (2 + 1 + 2), the 10 forgets the output of one "
        "norm, and the logits are missing. The norm here keeps its input only; torch's RMSNorm on "
        "the CPU keeps more.",
    ),
    "parallelism.linear": QT_TRANSLATE_NOOP(
        "claims",
        "Of the bytes torch keeps of a Llama layer, {linear} % are inputs of matrices: the "
        "gradient of a weight is the product with its input. The other {other} % are kept for "
        "attention, norms and the activation function.",
    ),
    "parallelism.many_gpus": QT_TRANSLATE_NOOP(
        "claims",
        "Only replicas divide them. GPT-3 over {gpus} GPUs as tp 8 · pp 16 · dp 78: {weights} GB "
        "of weights, {gradients} GB of gradients and {optimizer} GB of optimizer states each. The "
        "same cut with one replica keeps {alone} GB of optimizer states on each GPU.",
    ),
    "parallelism.basis": QT_TRANSLATE_NOOP(
        "claims",
        "One is per layer, one is summed over the pipeline, one is per step, and all count "
        "elements. On one basis, a GPU and a step of Llama 3 8B with 8 GPUs on each axis: tensor "
        "parallel {tp} GB, pipeline {pp} GB, ZeRO-3 {dp} GB.",
    ),
    "parallelism.gpt3": QT_TRANSLATE_NOOP(
        "claims",
        "The states alone take {states} TB at 16 bytes a parameter, and 16-bit weights {weights} "
        "GB: more than {cards} GPUs of 80 GB before any activation.",
    ),
    "parallelism.dataset": QT_TRANSLATE_NOOP(
        "claims",
        "No term of the memory of a GPU holds the number of samples. Doubling the sequences "
        "processed at a time takes activations from {one} to {two} GiB; ten times the data set "
        "takes ten times the steps.",
    ),
}  # fmt: skip


@claim("W105")
def parameters_are_not_bytes() -> Verdict:
    """Is the sum over all matrices the memory of a model? It is compared with the published count
    of parameters."""
    from explorer.compute.models.architecture import MODELS
    from explorer.compute.models.matrices import total

    found = total(MODELS["llama2-7b"])
    published = 6_738_415_616
    numbers = {"sum": found, "published_parameters": published, "bytes_16_bit": 2 * found}
    shown = {"half": number(2 * found / 1e9), "single": number(4 * found / 1e9)}
    verdict: Judgement = "false" if found == published else "depends"
    return Verdict(
        verdict, numbers, message("parallelism.count", parameters=count(found), **shown)
    )  # fmt: skip


@claim("W106")
def activation_coefficients() -> Verdict:
    """Which coefficients has the activation formula? Five layers of different shapes are run on
    meta, and the four unknowns solved for; again with fused attention and SwiGLU."""
    import numpy as np

    plain, fused = _coefficients(fused=False), _coefficients(fused=True)
    names = ("bsd", "kv_bsd", "bs_ffn", "bss_heads")
    exact = {name: round(float(value), 6) for name, value in zip(names, plain, strict=True)}
    exact["bs_ffn_fused"], exact["bss_heads_fused"] = (
        round(float(value), 6) + 0.0 for value in fused[2:]
    )
    right = np.array([10.0, 4.0, 8.0, 5.0])
    verdict: Judgement = "true" if np.allclose(plain, right) else "false"
    shown = dict(zip("agfq", (f"{value:.0f}" for value in plain), strict=True))
    sentence = message(
        "parallelism.coefficients", **shown, fused=f"{exact['bs_ffn_fused']:.0f}",
        flash=f"{exact['bss_heads_fused']:.0f}",
    )  # fmt: skip
    return Verdict(verdict, exact, sentence)


def _coefficients(*, fused: bool) -> np.ndarray:
    """Of bsd, n_kv/n_h·bsd, bs·d_ffn and bs²·n_h in the bytes kept (least squares, exact here).

    Left out are the fp32 numbers per row: of norms, and of fused attention."""
    import numpy as np

    from explorer.compute.models.architecture import llama
    from explorer.compute.parallelism.activations import Training
    from explorer.compute.parallelism.ledger import watch

    rows, kept = [], []
    for b, s, a, k, f in (
        (1, 64, 4, 4, 352), (2, 64, 4, 2, 352), (1, 128, 8, 2, 896), (1, 96, 8, 1, 688),
        (2, 32, 4, 1, 200),
    ):  # fmt: skip
        d = 32 * a
        layer = llama("", 1, d, a, k, f, 100)
        tensors = watch(layer, Training(batch=b, sequence=s, flash=fused, fused_swiglu=fused))
        rows.append([b * s * d, k / a * b * s * d, b * s * f, b * s * s * a])
        kept.append(sum(t.bytes for t in tensors if t.name not in PER_ROW))
    solved, _, _, _ = np.linalg.lstsq(np.array(rows, float), np.array(kept, float), rcond=None)
    return solved


@claim("W107")
def linear_layers_keep() -> Verdict:
    """Do only non-linear functions keep activations? The tensors of a layer by who asked."""
    from explorer.compute.models.architecture import MODELS
    from explorer.compute.parallelism.activations import Training
    from explorer.compute.parallelism.ledger import watch

    tensors = watch(MODELS["llama3-8b"], Training(sequence=4096))
    matrices = {"projections", "output", "gate-up", "down"}
    whole = sum(t.bytes for t in tensors)
    share = sum(t.bytes for t in tensors if matrices & set(t.users)) / whole
    numbers = {"kept_bytes": whole, "share_of_inputs_of_matrices": share}
    sentence = message(
        "parallelism.linear", linear=f"{100 * share:.0f}", other=f"{100 - 100 * share:.0f}"
    )
    return Verdict("false" if share > 0.05 else "true", numbers, sentence)


@claim("W108")
def optimizer_on_many_gpus() -> Verdict:
    """Are optimizer states small because there are many GPUs? The same cut, many replicas and
    one."""
    from explorer.compute.parallelism.memory import RECIPES, states
    from explorer.compute.parallelism.parameters import Local
    from explorer.compute.parallelism.term import total

    share = Local(175_000_000_000 // (8 * 16), 0, 0)
    recipe = RECIPES["zero-16"]
    many, one = states(share, recipe, 1, 78), states(share, recipe, 1, 1)
    numbers = {
        "weights": total(many, "weights"), "gradients": total(many, "gradients"),
        "optimizer_78_replicas": total(many, "optimizer"),
        "optimizer_1_replica": total(one, "optimizer"),
    }  # fmt: skip
    shown = {
        "weights": number(numbers["weights"] / 1e9), "gradients": number(
            numbers["gradients"] / 1e9), "optimizer": number(
            numbers["optimizer_78_replicas"] / 1e9, 2), "alone": number(
            numbers["optimizer_1_replica"] / 1e9),
    }  # fmt: skip
    small = numbers["optimizer_78_replicas"] < 0.1 * numbers["weights"]
    large = numbers["optimizer_1_replica"] > numbers["weights"]
    sentence = message("parallelism.many_gpus", gpus=8 * 16 * 78, **shown)
    return Verdict("depends" if small and large else "true", numbers, sentence)


@claim("W109")
def one_basis() -> Verdict:
    """Do the three formulas compare as they are written? Their ratio, and that on one basis."""
    from explorer.compute.models.architecture import MODELS
    from explorer.compute.models.matrices import total
    from explorer.compute.parallelism.memory import Training
    from explorer.compute.parallelism.mesh import Mesh
    from explorer.compute.parallelism.traffic import traffic

    model, training, n = MODELS["llama3-8b"], Training(sequence=8192, micro_batches=8, zero=3), 8
    meshes = {"tp": Mesh(tp=n), "pp": Mesh(pp=n), "dp": Mesh(dp=n)}
    sent = {}
    for axis, mesh in meshes.items():
        one = Training(sequence=8192, zero=3) if axis == "dp" else training
        flows = traffic(model, mesh, one, min(1, mesh.pp - 1))
        sent[axis] = sum(flow.bytes for flow in flows if flow.axis == axis)
    bsh = 8192 * model.hidden
    written = {"tp": 4 * bsh, "pp": 2 * (n - 1) * bsh, "dp": 3 * total(model)}
    apart = (written["tp"] / written["pp"]) / (sent["tp"] / sent["pp"])
    numbers = {f"{axis}_bytes": size for axis, size in sent.items()}
    numbers |= {f"{axis}_as_written": size for axis, size in written.items()}
    shown = {axis: number(size / 1e9) for axis, size in sent.items()}
    alike = 0.5 < apart < 2
    return Verdict("true" if alike else "false", numbers, message("parallelism.basis", **shown))


@claim("W110")
def gpt3_on_one_gpu() -> Verdict:
    """Do hundreds of gigabytes hold all of GPT-3 while it is fine-tuned?"""
    from explorer.compute.parallelism.memory import RECIPES

    parameters = 175_000_000_000
    states = parameters * RECIPES["zero-16"].total
    numbers = {"states_bytes": states, "weights_bytes": 2 * parameters}
    sentence = message(
        "parallelism.gpt3", states=number(states / 1e12, 2),
        weights=number(2 * parameters / 1e9), cards=int(states / 80e9) - 1,
    )  # fmt: skip
    return Verdict("false" if states > 999e9 else "true", numbers, sentence)


@claim("W111")
def samples_do_not_fill_a_gpu() -> Verdict:
    """Does a larger data set need more memory? All symbols of all terms, and twice the batch."""
    from explorer.compute.models.architecture import MODELS
    from explorer.compute.parallelism.memory import Training, training_memory
    from explorer.compute.parallelism.mesh import Mesh
    from explorer.compute.parallelism.term import total

    model = MODELS["llama3-8b"]
    one, two = (training_memory(model, Mesh(), Training(batch=b, sequence=4096)) for b in (1, 2))
    symbols = {symbol for term in one for symbol in term.symbols}
    held = [total(terms, "activations") + total(terms, "logits") for terms in (one, two)]
    numbers = {
        "symbols": sorted(symbols), "activations_1": held[0], "activations_2": held[1]
    }  # fmt: skip
    sentence = message(
        "parallelism.dataset", one=number(held[0] / 2**30), two=number(held[1] / 2**30)
    )
    fixed = symbols <= {"b", "s", "h", "a", "k", "f", "L", "V", r"\Phi", r"d_{\mathrm{head}}"}
    return Verdict("false" if fixed and held[1] == 2 * held[0] else "depends", numbers, sentence)
