"""Memory: formulas of the sheet. Bytes, unless a unit says otherwise; GB is 10⁹ bytes."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

GB = 1e9
PARAMETERS = Input("Φ", 7e9, 1e3, 1e13)


def key_value_cache(
    tokens: int, batch: int, layers: int, heads: int, d_head: int, size: float
) -> tuple[float, ...]:
    """Bytes of keys and values of all tokens in all layers, and of one token."""
    one = 2 * layers * heads * d_head * size
    return (batch * tokens * one, batch * tokens * one / 2**20, one)


def latent_cache(d_c: int, d_r: int, heads: int, d_head: int) -> tuple[float, ...]:
    """Numbers kept per token and layer: one latent vector and one rotary key, against keys and
    values of all heads (DeepSeek-V2, section 2.1)."""
    return (d_c + d_r, 2 * heads * d_head, 2 * heads * d_head / (d_c + d_r))


def stored(parameters: float) -> tuple[float, ...]:
    """GB of so many parameters in 32, 16, 8 and 4 bits."""
    return tuple(parameters * size / GB for size in (4, 2, 1, 0.5))


def parameter_count(
    vocabulary: float, d: float, layers: float, heads: float, kv_heads: float, d_ffn: float
) -> tuple[float, ...]:
    """Parameters of a LLaMA: embedding, layers, last norm, output head; and GB in 16 bits.

    A layer has two norms of d, query and output projections of d², key and value projections of
    d² · kv_heads/heads each, and three matrices d × d_ffn.
    """
    if kv_heads > heads:
        raise ValueError("There cannot be more key heads than query heads")
    layer = d + (2 * d * d + 2 * d * d * kv_heads / heads) + d + 3 * d * d_ffn
    count = vocabulary * d + layers * layer + d + d * vocabulary
    return (count, 2 * count / GB)


def adam_in_full(parameters: float) -> tuple[float, ...]:
    """GB of training in FP32: in all, weights, gradients, the two means of Adam."""
    parts = [parameters * size / GB for size in (4, 4, 8)]
    return (sum(parts), *parts)


def adam_mixed(parameters: float) -> tuple[float, ...]:
    """GB of training in mixed precision: in all, weights, gradients, FP32 copy with both means."""
    parts = [parameters * size / GB for size in (2, 2, 12)]
    return (sum(parts), *parts)


def adam_master(parameters: float, copy: int) -> tuple[float, ...]:
    """GB of 16-bit weights and gradients and FP32 means, with an FP32 copy of the weights or not;
    and what is often printed."""
    return (parameters * (2 + 2 + 4 * copy + 4 + 4) / GB, parameters * 12 / GB)


def activation_bytes(
    b: float, s: float, d: float, d_ffn: float, layers: float, heads: float, kv_heads: float
) -> tuple[float, ...]:
    """GB that a 16-bit LLaMA keeps for its backward pass, no dropout, attention not fused.

    Numbers of two bytes, by what each layer's backward pass reads: both norms' inputs and outputs
    (4 bsd), queries and what the output projection takes (2 bsd), keys and values (2 r bsd), gate,
    up, activated gate and product (4 bs d_ffn), weights of attention (bs² n_h); the embedding and
    the last norm keep 2 bsd more.
    """
    if kv_heads > heads:
        raise ValueError("There cannot be more key heads than query heads")
    share = kv_heads / heads
    numbers = (6 + 2 * share) * b * s * d + 4 * b * s * d_ffn + b * s * s * heads
    quadratic = 2 * layers * b * s * s * heads
    printed = (10 + 4 * share) * b * s * d + 8 * b * s * d_ffn + 5 * b * s * s * heads
    ends = 4 * b * s * d
    return (
        (layers * 2 * numbers + ends) / GB, quadratic / GB, (layers * printed + ends) / GB,
    )  # fmt: skip


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F012", QT_TRANSLATE_NOOP("concepts/numbers", "Memory for keys and values"),
        r"2\, b\, s\, L\, n_{kv}\, d_{\mathrm{head}} \cdot \mathrm{bytes}",
        (Input("s", 2048, 1, 1_000_000, "tokens", whole=True), Input("b", 1, 1, 1024, whole=True),
         Input("L", 32, 1, 256, whole=True), Input("n_kv", 16, 1, 256, whole=True),
         Input("d_head", 128, 1, 512, whole=True), Input("bytes", 2, 0.5, 4)),
        (Output("in all", "B"), Output("the same", "MiB"), Output("one token", "B")),
        key_value_cache,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "n_kv is the number of key heads: forgetting it leaves 32 MiB of these 512.",
        ),
    ),
    Formula(
        "F013", QT_TRANSLATE_NOOP("concepts/numbers", "Memory for a latent vector instead"),
        r"d_c + d_R\ \mathrm{per\ token\ and\ layer}",
        (Input("d_c", 512, 1, 8192, whole=True), Input("d_R", 64, 0, 512, whole=True),
         Input("h", 128, 1, 256, whole=True), Input("d_head", 128, 1, 512, whole=True)),
        (Output("numbers"), Output("all heads: 2 h d_head"), Output("times less")),
        latent_cache,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Multi-head latent attention keeps one compressed vector and one rotary key for all "
            "heads.",
        ),
    ),
    Formula(
        "F040", QT_TRANSLATE_NOOP("concepts/numbers", "Memory for the weights"),
        r"4\Phi,\quad 2\Phi,\quad \Phi,\quad \frac{1}{2}\Phi\ \mathrm{bytes}",
        (PARAMETERS,),
        (Output("FP32", "GB"), Output("FP16, BF16", "GB"), Output("INT8", "GB"),
         Output("INT4", "GB")),
        stored,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers", "Without the scales, which add a little at 8 and 4 bits."
        ),
    ),
    Formula(
        "F041", QT_TRANSLATE_NOOP("concepts/numbers", "Parameters of a LLaMA"),
        r"\begin{aligned} \Phi = V d + L\, [\,&d + (2 + 2\, n_{kv} / n_h)\, d^{2} \\ "
        r"&+ d + 3\, d\, d_{ffn}\,] + d + d V \end{aligned}",
        (Input("d", 4096, 1, 32768, whole=True), Input("V", 32000, 1, 300_000, whole=True),
         Input("L", 32, 1, 256, whole=True), Input("n_h", 32, 1, 256, whole=True),
         Input("n_kv", 32, 1, 256, whole=True), Input("d_ffn", 11008, 1, 131_072, whole=True)),
        (Output("Φ"), Output("in 16 bits", "GB")),
        lambda d, vocabulary, layers, heads, kv_heads, d_ffn: parameter_count(
            vocabulary, d, layers, heads, kv_heads, d_ffn
        ),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A number of parameters, not of bytes, as it is often labelled; no biases, and the "
            "output head has weights of its own.",
        ),
    ),
    Formula(
        "F042", QT_TRANSLATE_NOOP("concepts/numbers", "Training with Adam in 32 bits"),
        r"4\Phi + 4\Phi + (4+4)\Phi = 16\Phi\ \mathrm{bytes}",
        (PARAMETERS,),
        (Output("in all", "GB"), Output("weights", "GB"), Output("gradients", "GB"),
         Output("means of Adam", "GB")),
        adam_in_full,
        note=QT_TRANSLATE_NOOP("concepts/numbers", "Activations come on top."),
    ),
    Formula(
        "F043", QT_TRANSLATE_NOOP("concepts/numbers", "Training with Adam in mixed precision"),
        r"2\Phi + 2\Phi + (4+4+4)\Phi = 16\Phi\ \mathrm{bytes}",
        (PARAMETERS,),
        (Output("in all", "GB"), Output("weights", "GB"), Output("gradients", "GB"),
         Output("copy and means in 32 bits", "GB")),
        adam_mixed,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "As much as in 32 bits: what mixed precision halves are activations, not these.",
        ),
    ),
    Formula(
        "F044", QT_TRANSLATE_NOOP("concepts/numbers", "Mixed precision without its copy"),
        r"N\,(2 + 2 + 4 + 4 + 4) = 16 N\ \mathrm{bytes}",
        (Input("N", 1e9, 1e3, 1e13), Input("copy in 32 bits", 1, 0, 1, whole=True)),
        (Output("in all", "GB"), Output("as printed", "GB")),
        adam_master, r"N\,(2 + 2 + 2 \cdot 4) = 12 N",
        QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "12 bytes hold only where no FP32 copy of the weights is kept, and small updates are "
            "then rounded away.",
        ),
    ),
    Formula(
        "F045", QT_TRANSLATE_NOOP("concepts/numbers", "What is kept for the backward pass"),
        r"\begin{aligned} L\, [&(12 + 4r)\, bsd + 8\, bs\, d_{ffn} \\ "
        r"&+ 2\, bs^{2} n_h\,] + 4\, bsd,\quad r = n_{kv} / n_h \end{aligned}",
        (Input("s", 4096, 1, 131_072, "tokens", whole=True), Input("b", 1, 1, 1024, whole=True),
         Input("d", 4096, 1, 16384, whole=True), Input("d_ffn", 11008, 1, 65536, whole=True),
         Input("L", 32, 1, 256, whole=True), Input("n_h", 32, 1, 128, whole=True),
         Input("n_kv", 32, 1, 128, whole=True)),
        (Output("in all", "GB"), Output("quadratic in s", "GB"), Output("as printed", "GB")),
        lambda s, b, d, d_ffn, layers, heads, kv_heads: activation_bytes(
            b, s, d, d_ffn, layers, heads, kv_heads
        ),
        r"L \left[(10 + 4r)\, bsd + 8\, bs\, d_{ffn} + 5\, bs^{2} n_h\right] + 4\, bsd",
        QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "In 16 bits without dropout; fused attention keeps nothing quadratic, and the 5 comes "
            "from blocks with dropout.",
        ),
    ),
)  # fmt: skip
