"""What a transformer of one stack is made of: enough to count every parameter, byte and product.

The models named here have the sizes of their published `config.json`; the four GPTs are those of
Korthikanti et al. 2022 ("Reducing Activation Recomputation in Large Transformer Models").
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Latent:
    """Multi-head latent attention (DeepSeek-V2): widths of the compressed queries and keys.

    `query_rank` 0 means that queries are not compressed. `plain` and `rotary` are the two parts of
    a query or key head, `value` the width of a value head.
    """

    query_rank: int
    key_value_rank: int
    plain: int
    rotary: int
    value: int


@dataclass(frozen=True)
class Architecture:
    """The sizes of a model; all counts, no bytes.

    `feed_forward` is the inner width of a dense MLP, `gated` a SwiGLU (three matrices, not two).
    `positions` counts learned positions; 0 for rotary ones. `tied`: the output head is the
    embedding itself. With `experts` > 0 all layers but the first `dense_layers` hold that many
    experts of inner width `expert_feed_forward`, of which each token visits `experts_per_token`;
    `shared_experts` see every token and are together `shared_feed_forward` wide. An encoder like
    BERT has `segments` (kinds of sentences), an `embedding_norm`, no `final_norm`, and a `pooler`
    on its first token instead of an output head (`tied`).
    """

    name: str
    layers: int
    hidden: int
    heads: int
    key_value_heads: int
    head_size: int
    feed_forward: int
    vocabulary: int
    gated: bool = True
    positions: int = 0
    tied: bool = False
    layer_norm: bool = False  # weight and bias, mean and deviation; else RMSNorm
    qkv_bias: bool = False
    output_bias: bool = False
    feed_forward_bias: bool = False
    query_key_norm: bool = False
    experts: int = 0
    experts_per_token: int = 0
    expert_feed_forward: int = 0
    shared_experts: int = 0
    shared_feed_forward: int = 0
    shared_gate: bool = False
    dense_layers: int = 0
    latent: Latent | None = None
    segments: int = 0
    embedding_norm: bool = False
    final_norm: bool = True
    pooler: bool = False

    @property
    def ratio(self) -> float:
        """Key-value heads per query head, g: 1 for multi-head attention."""
        return self.key_value_heads / self.heads

    def has_experts(self, layer: int) -> bool:
        """Whether layer `layer` (from 0) is a mixture of experts."""
        return self.experts > 0 and layer >= self.dense_layers


def gpt(name: str, layers: int, hidden: int, heads: int, vocabulary: int,
        positions: int) -> Architecture:  # fmt: skip
    """A GPT-2 or GPT-3: LayerNorm, biases everywhere, GELU of inner width 4h, tied head."""
    return Architecture(
        name, layers, hidden, heads, heads, hidden // heads, 4 * hidden, vocabulary, gated=False,
        positions=positions, tied=True, layer_norm=True, qkv_bias=True, output_bias=True,
        feed_forward_bias=True,
    )  # fmt: skip


def llama(name: str, layers: int, hidden: int, heads: int, key_value_heads: int,
          feed_forward: int, vocabulary: int) -> Architecture:  # fmt: skip
    """A Llama: RMSNorm, no biases, SwiGLU, grouped queries, head of its own."""
    return Architecture(
        name, layers, hidden, heads, key_value_heads, hidden // heads, feed_forward, vocabulary
    )


def bert(
    name: str, layers: int, hidden: int, heads: int, vocabulary: int = 30522, positions: int = 512,
    segments: int = 2, feed_forward: int = 0,
) -> Architecture:  # fmt: skip
    """A BERT without the heads it was trained with: LayerNorm behind each part, biases, pooler."""
    return replace(
        gpt(name, layers, hidden, heads, vocabulary, positions), segments=segments,
        feed_forward=feed_forward or 4 * hidden, embedding_norm=True, final_norm=False, pooler=True,
    )  # fmt: skip


#: Decoders that a GPU cluster is planned for.
MODELS: dict[str, Architecture] = {
    "gpt2": gpt("GPT-2", 12, 768, 12, 50257, 1024),
    "gpt-22b": gpt("GPT 22B", 48, 6144, 64, 51200, 2048),
    "gpt-175b": gpt("GPT-3 175B", 96, 12288, 96, 51200, 2048),
    "gpt-530b": gpt("MT-NLG 530B", 105, 20480, 128, 51200, 2048),
    "gpt-1t": gpt("GPT 1T", 128, 25600, 160, 51200, 2048),
    "llama2-7b": llama("Llama 2 7B", 32, 4096, 32, 32, 11008, 32000),
    "llama2-13b": llama("Llama 2 13B", 40, 5120, 40, 40, 13824, 32000),
    "llama2-70b": llama("Llama 2 70B", 80, 8192, 64, 8, 28672, 32000),
    "llama3-8b": llama("Llama 3 8B", 32, 4096, 32, 8, 14336, 128256),
    "llama3-70b": llama("Llama 3 70B", 80, 8192, 64, 8, 28672, 128256),
    "llama3-405b": llama("Llama 3.1 405B", 126, 16384, 128, 8, 53248, 128256),
    "qwen2.5-7b": Architecture(
        "Qwen2.5 7B", 28, 3584, 28, 4, 128, 18944, 152064, qkv_bias=True
    ),
    "qwen2.5-0.5b": Architecture(
        "Qwen2.5 0.5B", 24, 896, 14, 2, 64, 4864, 151936, qkv_bias=True, tied=True
    ),
    "mixtral-8x7b": Architecture(
        "Mixtral 8x7B", 32, 4096, 32, 8, 128, 14336, 32000,
        experts=8, experts_per_token=2, expert_feed_forward=14336,
    ),
    "deepseek-v3": Architecture(
        "DeepSeek-V3", 61, 7168, 128, 128, 192, 18432, 129280,
        experts=256, experts_per_token=8, expert_feed_forward=2048, shared_experts=1,
        shared_feed_forward=2048, dense_layers=3, latent=Latent(1536, 512, 128, 64, 128),
    ),
}  # fmt: skip
