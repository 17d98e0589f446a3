"""The planner lab: what the reader sets, and what a step of it holds. No torch here."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.models.architecture import MODELS, Architecture
from explorer.compute.models.architecture_config import LONGEST, read_config
from explorer.compute.parallelism.calculator import MODEL_NAMES
from explorer.compute.parallelism.planner.space import RECOMPUTE, Cluster, Job, Layout, Link
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

SHOWN = ("search", "compare", "links")
AGAINST = ("fastest", "leanest", "idlest", "nearest", "other")
GIB = 2**30


@dataclass(frozen=True)
class Params:
    """A model, a cluster, what the search may choose, and one layout of the reader's own."""

    show: str = param(
        "search",
        choices=SHOWN,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/planner", "The search"),
            QT_TRANSLATE_NOOP("parallelism/planner", "My layout beside another"),
            QT_TRANSLATE_NOOP("parallelism/planner", "Messages on the links"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Show"),
    )  # fmt: skip
    model: str = param(
        "llama3-70b",
        choices=(*MODELS, "config"),
        choice_labels=(
            *MODEL_NAMES,
            QT_TRANSLATE_NOOP("parallelism/planner", "The config.json below"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Model"),
    )  # fmt: skip
    config: str = param(
        "",
        multiline=True, longest=LONGEST,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Your config.json"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/planner",
            "The text of the file: GPT-2, Llama, Mistral, Qwen, Mixtral or DeepSeek.",
        ),
    )  # fmt: skip
    sequences: int = param(
        1024,
        low=1, high=65536, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Sequences per step"),
    )  # fmt: skip
    sequence: int = param(
        8192,
        low=16, high=1 << 20, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Tokens per sequence (s)"),
    )  # fmt: skip
    recipe: str = param(
        "megatron-18",
        choices=("zero-16", "megatron-18", "deepspeed-20", "fp32", "bf16-only"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/planner", "16: the ZeRO paper"),
            QT_TRANSLATE_NOOP("parallelism/planner", "18: FP32 gradients"),
            QT_TRANSLATE_NOOP("parallelism/planner", "20: both gradients"),
            QT_TRANSLATE_NOOP("parallelism/planner", "16: all in FP32"),
            QT_TRANSLATE_NOOP("parallelism/planner", "8: BF16 alone"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Bytes per parameter"),
    )  # fmt: skip
    flash: bool = param(
        True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "FlashAttention"),
    )  # fmt: skip
    dropout: bool = param(
        False,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Dropout"),
    )  # fmt: skip
    gpus: int = param(
        1024,
        low=1, high=16384, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "GPUs"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Cluster"),
    )  # fmt: skip
    per_node: int = param(
        8,
        low=1, high=72,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "GPUs per node"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Cluster"),
    )  # fmt: skip
    capacity: float = param(
        80.0,
        low=0.1, high=1024.0, unit="GiB",
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Memory of a GPU"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/planner",
            "Leave out what libraries and fragments take.",
        ),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Cluster"),
    )  # fmt: skip
    tp: int = param(
        8,
        low=1, high=16384, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Tensor parallel (tp)"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "My layout"),
    )  # fmt: skip
    pp: int = param(
        2,
        low=1, high=16384, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Pipeline stages (pp)"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "My layout"),
    )  # fmt: skip
    cp: int = param(
        1,
        low=1, high=16384, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Context parallel (cp)"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "My layout"),
    )  # fmt: skip
    ep: int = param(
        1,
        low=1, high=1024, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Expert parallel (ep)"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "My layout"),
    )  # fmt: skip
    zero: int = param(
        1,
        low=0, high=3,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "ZeRO stage"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "My layout"),
    )  # fmt: skip
    sequence_parallel: bool = param(
        True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Sequence parallel (SP)"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "My layout"),
    )  # fmt: skip
    recompute: str = param(
        "none",
        choices=RECOMPUTE,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/planner", "nothing"),
            QT_TRANSLATE_NOOP("parallelism/planner", "attention's core"),
            QT_TRANSLATE_NOOP("parallelism/planner", "whole layers"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Recompute"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "My layout"),
    )  # fmt: skip
    batch: int = param(
        2,
        low=1, high=64, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Sequences per micro-batch (b)"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "My layout"),
    )  # fmt: skip
    virtual: int = param(
        1,
        low=1, high=16,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Chunks per stage (v)"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "My layout"),
    )  # fmt: skip
    against: str = param(
        "fastest",
        choices=AGAINST,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/planner", "the fastest"),
            QT_TRANSLATE_NOOP("parallelism/planner", "the leanest"),
            QT_TRANSLATE_NOOP("parallelism/planner", "the one that idles least"),
            QT_TRANSLATE_NOOP("parallelism/planner", "the nearest that fits"),
            QT_TRANSLATE_NOOP("parallelism/planner", "a point I chose"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Compare with"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/planner",
            "In the plot a click makes a point my layout; with Shift, the one beside it.",
        ),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "My layout"),
    )  # fmt: skip
    other: tuple[int, ...] = param((), kind="array", hidden=True)
    most_batch: int = param(
        8,
        low=1, high=64, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Largest micro-batch"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "What it may choose"),
    )  # fmt: skip
    most_virtual: int = param(
        8,
        low=1, high=16,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Most chunks per stage"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "What it may choose"),
    )  # fmt: skip
    tensor_crosses: bool = param(
        False,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Tensor parallel across nodes"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "What it may choose"),
    )  # fmt: skip
    overlap: bool = param(
        True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Messages hide behind arithmetic"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Assumed for times"),
    )  # fmt: skip
    peak: float = param(
        989.0,
        low=1.0, high=100000.0, unit="TFLOP/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Peak of a GPU"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Assumed for times"),
    )  # fmt: skip
    efficiency: float = param(
        0.6,
        low=0.01, high=1.0,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Share of the peak reached"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Assumed for times"),
    )  # fmt: skip
    memory_rate: float = param(
        3350.0,
        low=1.0, high=100000.0, unit="GB/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Memory bandwidth"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Assumed for times"),
    )  # fmt: skip
    inside: float = param(
        450.0,
        low=0.1, high=100000.0, unit="GB/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Link inside a node"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Assumed for times"),
    )  # fmt: skip
    inside_latency: float = param(
        2.0,
        low=0.0, high=10000.0, unit="µs",
        label=QT_TRANSLATE_NOOP("parallelism/planner", "its latency"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Assumed for times"),
    )  # fmt: skip
    inside_efficiency: float = param(
        0.7,
        low=0.01, high=1.0,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "its share reached"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Assumed for times"),
    )  # fmt: skip
    between: float = param(
        50.0,
        low=0.1, high=100000.0, unit="GB/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "Link between nodes"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Assumed for times"),
    )  # fmt: skip
    between_latency: float = param(
        5.0,
        low=0.0, high=10000.0, unit="µs",
        label=QT_TRANSLATE_NOOP("parallelism/planner", "its latency"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Assumed for times"),
    )  # fmt: skip
    between_efficiency: float = param(
        0.9,
        low=0.01, high=1.0,
        label=QT_TRANSLATE_NOOP("parallelism/planner", "its share reached"),
        group=QT_TRANSLATE_NOOP("parallelism/planner", "Assumed for times"),
    )  # fmt: skip

    def validate(self) -> None:
        """Raise ParamError for a config.json that cannot be read."""
        architecture(self)

    def unused(self) -> tuple[str, ...]:
        """Fields without a part in what is shown."""
        out = set()
        if self.model != "config":
            out.add("config")
        try:
            experts = architecture(self).experts
        except ParamError:  # said by `validate`
            experts = 0
        if not experts:
            out.add("ep")
        if self.flash:
            out.add("dropout")
        if self.tp == 1:
            out.add("sequence_parallel")
        if self.pp == 1:
            out.add("virtual")
        if self.show == "links":
            out.add("against")
        return tuple(sorted(out))


def architecture(params: Params) -> Architecture:
    """The chosen model, or the one of the reader's config.json."""
    return read_config(params.config) if params.model == "config" else MODELS[params.model]


def cluster_of(params: Params) -> Cluster:
    """The GPUs and their links, in bytes and seconds."""
    return Cluster(
        params.gpus, params.per_node, params.capacity * GIB, params.peak * 1e12,
        params.efficiency, params.memory_rate * 1e9,
        Link(params.inside * 1e9, params.inside_latency * 1e-6, params.inside_efficiency),
        Link(params.between * 1e9, params.between_latency * 1e-6, params.between_efficiency),
        params.tensor_crosses, params.overlap,
    )  # fmt: skip


def job_of(params: Params) -> Job:
    """The search: micro-batches of 1, 2, 4 … sequences; as many chunks per stage as divide the
    layers. FlashAttention recomputes attention's core anyway, so that is no choice beside it."""
    model = architecture(params)
    batches = tuple(2**k for k in range(params.most_batch.bit_length()))
    virtuals = tuple(v for v in range(1, params.most_virtual + 1) if model.layers % v == 0)
    return Job(
        model, cluster_of(params), params.sequences, params.sequence, params.recipe, params.flash,
        params.dropout and not params.flash, virtuals, batches,
        ("none", "full") if params.flash else RECOMPUTE,
    )  # fmt: skip


def other(params: Params) -> Layout | None:
    """The layout a reader chose to compare with, if it is one of this many GPUs."""
    given = params.other  # from a link it may be anything
    if (
        not isinstance(given, tuple)
        or len(given) != len(Layout._fields)
        or not all(
            isinstance(n, int) and not isinstance(n, bool) and 0 <= n <= params.gpus for n in given
        )
    ):
        return None
    layout = Layout(*given)
    sizes = (layout.tp, layout.cp, layout.pp, layout.dp, layout.ep, layout.virtual, layout.batch)
    whole = layout.tp * layout.cp * layout.pp * layout.dp == params.gpus
    known = layout.sp < 2 and layout.zero < 4 and layout.recompute < len(RECOMPUTE)
    return layout if min(sizes) >= 1 and whole and known else None


def mine(params: Params) -> Layout:
    """The reader's layout; dp is what the others leave, 0 where they do not divide the GPUs."""
    cut = params.tp * params.cp * params.pp
    dp = params.gpus // cut if params.gpus % cut == 0 else 0
    experts = architecture(params).experts
    recompute = RECOMPUTE.index(params.recompute)
    if params.flash and params.recompute == "selective":
        recompute = 0
    return Layout(
        params.tp, params.cp, params.pp, dp, params.ep if experts else 1,
        int(params.sequence_parallel and params.tp > 1), params.zero if dp * params.cp != 1 else 0,
        recompute, params.virtual if params.pp > 1 else 1, params.batch,
    )  # fmt: skip
