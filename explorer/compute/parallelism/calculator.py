"""The memory and traffic lab: what the reader sets, and what a step of it holds. No torch here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from explorer.compute.models.architecture import MODELS, Architecture
from explorer.compute.models.architecture_config import LONGEST, read_config
from explorer.compute.parallelism.activations import Training
from explorer.compute.parallelism.calculator_counted import Counted
from explorer.compute.parallelism.estimators import Estimate
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.term import Term
from explorer.compute.parallelism.traffic import Flow
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP, Message

SHOWN = ("training", "generating", "traffic", "walls", "ledger", "tools", "counted")
GIB = 2**30
#: The names of MODELS, in their order; they are the same in every language.
MODEL_NAMES = (
    QT_TRANSLATE_NOOP("parallelism", "GPT-2"),
    QT_TRANSLATE_NOOP("parallelism", "GPT 22B"),
    QT_TRANSLATE_NOOP("parallelism", "GPT-3 175B"),
    QT_TRANSLATE_NOOP("parallelism", "MT-NLG 530B"),
    QT_TRANSLATE_NOOP("parallelism", "GPT 1T"),
    QT_TRANSLATE_NOOP("parallelism", "Llama 2 7B"),
    QT_TRANSLATE_NOOP("parallelism", "Llama 2 13B"),
    QT_TRANSLATE_NOOP("parallelism", "Llama 2 70B"),
    QT_TRANSLATE_NOOP("parallelism", "Llama 3 8B"),
    QT_TRANSLATE_NOOP("parallelism", "Llama 3 70B"),
    QT_TRANSLATE_NOOP("parallelism", "Llama 3.1 405B"),
    QT_TRANSLATE_NOOP("parallelism", "Qwen2.5 7B"),
    QT_TRANSLATE_NOOP("parallelism", "Qwen2.5 0.5B"),
    QT_TRANSLATE_NOOP("parallelism", "Mixtral 8x7B"),
    QT_TRANSLATE_NOOP("parallelism", "DeepSeek-V3"),
)


@dataclass(frozen=True)
class Params:
    """Which picture, of which model, on which GPUs, trained how."""

    show: str = param(
        "training", choices=SHOWN,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/memory", "Memory while training"),
            QT_TRANSLATE_NOOP("parallelism/memory", "Memory while generating"),
            QT_TRANSLATE_NOOP("parallelism/memory", "Messages per step"),
            QT_TRANSLATE_NOOP("parallelism/memory", "Memory wall and network wall"),
            QT_TRANSLATE_NOOP("parallelism/memory", "What a layer really keeps"),
            QT_TRANSLATE_NOOP("parallelism/memory", "Why calculators disagree"),
            QT_TRANSLATE_NOOP("parallelism/memory", "Counted on real processes"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Show"),
    )  # fmt: skip
    model: str = param(
        "llama3-8b", choices=(*MODELS, "config"),
        choice_labels=(
            *MODEL_NAMES,
            QT_TRANSLATE_NOOP("parallelism/memory", "The config.json below"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Model"),
    )  # fmt: skip
    config: str = param(
        "", multiline=True, longest=LONGEST,
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Your config.json"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/memory",
            "The text of the file: GPT-2, Llama, Mistral, Qwen, Mixtral or DeepSeek.",
        ),
    )  # fmt: skip
    tp: int = param(
        2, low=1, high=64, label=QT_TRANSLATE_NOOP("parallelism/memory", "Tensor parallel (tp)")
    )
    pp: int = param(
        2, low=1, high=128, label=QT_TRANSLATE_NOOP("parallelism/memory", "Pipeline stages (pp)")
    )
    dp: int = param(
        8, low=1, high=4096, label=QT_TRANSLATE_NOOP("parallelism/memory", "Replicas (dp)")
    )
    cp: int = param(
        1, low=1, high=64, label=QT_TRANSLATE_NOOP("parallelism/memory", "Context parallel (cp)")
    )
    ep: int = param(
        1, low=1, high=256, label=QT_TRANSLATE_NOOP("parallelism/memory", "Expert parallel (ep)")
    )
    zero: int = param(1, low=0, high=3, label=QT_TRANSLATE_NOOP("parallelism/memory", "ZeRO stage"))
    sequence_parallel: bool = param(
        True, label=QT_TRANSLATE_NOOP("parallelism/memory", "Sequence parallel (SP)")
    )
    recompute: str = param(
        "none", choices=("none", "selective", "full"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/memory", "nothing"),
            QT_TRANSLATE_NOOP("parallelism/memory", "attention's core"),
            QT_TRANSLATE_NOOP("parallelism/memory", "whole layers"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Recompute"),
    )  # fmt: skip
    recipe: str = param(
        "zero-16",
        choices=("zero-16", "megatron-18", "deepspeed-20", "fp32", "bf16-only"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/memory", "16: the ZeRO paper"),
            QT_TRANSLATE_NOOP("parallelism/memory", "18: FP32 gradients"),
            QT_TRANSLATE_NOOP("parallelism/memory", "20: both gradients"),
            QT_TRANSLATE_NOOP("parallelism/memory", "16: all in FP32"),
            QT_TRANSLATE_NOOP("parallelism/memory", "8: BF16 alone"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Bytes per parameter"),
    )  # fmt: skip
    batch: int = param(
        1, low=1, high=4096, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Sequences at a time (b)"),
    )  # fmt: skip
    sequence: int = param(
        8192, low=16, high=1 << 20, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Tokens per sequence (s)"),
    )  # fmt: skip
    micro_batches: int = param(
        8, low=1, high=4096, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Micro-batches per step (m)"),
    )  # fmt: skip
    schedule: str = param(
        "1f1b", choices=("1f1b", "gpipe", "interleaved"),
        choice_labels=(
            "1F1B", QT_TRANSLATE_NOOP("parallelism/memory", "GPipe"),
            QT_TRANSLATE_NOOP("parallelism/memory", "interleaved"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Pipeline schedule"),
    )  # fmt: skip
    virtual: int = param(
        2, low=1, high=16,
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Chunks per rank (v)"),
    )  # fmt: skip
    flash: bool = param(True, label=QT_TRANSLATE_NOOP("parallelism/memory", "FlashAttention"))
    dropout: bool = param(False, label=QT_TRANSLATE_NOOP("parallelism/memory", "Dropout"))
    fused_swiglu: bool = param(False, label=QT_TRANSLATE_NOOP("parallelism/memory", "Fused SwiGLU"))
    basis: str = param(
        "gpu", choices=("gpu", "total"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/memory", "per GPU"),
            QT_TRANSLATE_NOOP("parallelism/memory", "all GPUs together"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Count"),
    )  # fmt: skip
    unit: str = param(
        "bytes", choices=("bytes", "elements"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/memory", "bytes"),
            QT_TRANSLATE_NOOP("parallelism/memory", "elements"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Unit"),
    )  # fmt: skip
    ranks: str = param(
        "4",
        choices=("2", "4", "8"),
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Real processes"),
    )
    capacity: float = param(
        80.0, low=1.0, high=1024.0, unit="GiB",
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Memory of a GPU"),
    )  # fmt: skip
    peak: float = param(
        989.0, low=1.0, high=1e5, unit="TFLOP/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Peak of a GPU"),
    )  # fmt: skip
    bandwidth: float = param(
        3350.0, low=1.0, high=1e5, unit="GB/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Memory bandwidth"),
    )  # fmt: skip
    inside: float = param(
        450.0, low=0.1, high=1e5, unit="GB/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Link inside a node"),
    )  # fmt: skip
    between: float = param(
        50.0, low=0.1, high=1e5, unit="GB/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/memory", "Link between nodes"),
    )  # fmt: skip

    def validate(self) -> None:
        """Raise ParamError for the first rule that model and GPUs break together."""
        check(self, architecture(self))

    def unused(self) -> tuple[str, ...]:
        """Fields without a part in the picture that is shown."""
        out: set[str] = set()
        if self.model != "config":
            out.add("config")
        if self.schedule != "interleaved" or self.pp == 1:
            out.add("virtual")
        walls = {"peak", "bandwidth", "inside", "between"}
        trained = {"zero", "sequence_parallel", "recompute", "recipe", "micro_batches", "schedule",
                   "virtual", "flash", "dropout", "fused_swiglu"}  # fmt: skip
        if self.show not in ("training", "generating", "tools"):
            out.add("capacity")
        if self.show != "traffic":
            out |= {"basis", "unit"}
        if self.show == "counted":
            return tuple(sorted(set(self.__dataclass_fields__) - {"show", "ranks"}))
        out.add("ranks")
        if self.show != "walls":
            out |= walls
        if self.show == "generating":
            out |= trained | {"dp"}
        if self.show == "traffic":
            out |= {"flash", "dropout", "fused_swiglu"}
        if self.show == "ledger":
            out |= {"tp", "pp", "dp", "cp", "ep", "zero", "sequence_parallel", "recipe",
                    "micro_batches", "schedule", "virtual"}  # fmt: skip
        return tuple(sorted(out))


def architecture(params: Params) -> Architecture:
    """The chosen model, or the one of the reader's config.json."""
    return read_config(params.config) if params.model == "config" else MODELS[params.model]


def mesh_of(params: Params) -> Mesh:
    """The GPUs."""
    return Mesh(params.tp, params.cp, params.dp, params.pp, params.ep)


def training_of(params: Params) -> Training:
    """How it is trained."""
    interleaved = params.schedule == "interleaved" and params.pp > 1 and params.virtual > 1
    return Training(
        params.batch, params.sequence, params.micro_batches, params.recipe, params.zero,
        params.recompute, params.sequence_parallel and params.tp > 1, params.flash, params.dropout,
        params.fused_swiglu, True,
        "1f1b" if params.schedule == "interleaved" and not interleaved else params.schedule,
        params.virtual if interleaved else 1,
    )  # fmt: skip


def check(params: Params, model: Architecture) -> None:
    """Raise ParamError for the first rule a layout breaks, with its numbers."""

    def refuse(field: str, key: str, takes: str, **numbers: object) -> None:
        raise ParamError(
            field, getattr(params, field), takes, "rule", key,
            {field: getattr(params, field), **numbers},
        )  # fmt: skip

    if params.show == "counted":  # a tiny model of its own
        return
    if params.show == "ledger":
        if model.latent or (model.experts and not model.dense_layers):
            refuse("model", "rule.ledger", "a model with dense layers", name=model.name)
        return
    tp, pp = params.tp, params.pp
    if model.heads % tp:
        refuse("tp", "rule.heads", f"a divisor of {model.heads} heads", heads=model.heads)
    if model.feed_forward % tp:
        refuse("tp", "rule.width", f"a divisor of {model.feed_forward}", width=model.feed_forward)
    chunks = pp * training_of(params).virtual
    if chunks > model.layers:
        refuse("pp", "rule.layers", f"at most {model.layers} layers' worth of stages",
               layers=model.layers, chunks=chunks)  # fmt: skip
    if params.sequence % params.cp:
        refuse("cp", "rule.sequence", f"a divisor of {params.sequence} tokens",
               sequence=params.sequence)  # fmt: skip
    if params.ep > 1 and (not model.experts or model.experts % params.ep):
        refuse("ep", "rule.experts", f"a divisor of {model.experts} experts",
               experts=model.experts)  # fmt: skip
    mesh_of(params).check()
    if params.show != "generating" and pp > 1 and params.micro_batches < pp:
        refuse("micro_batches", "rule.few", f"at least {pp}, the number of stages", stages=pp)
    if training_of(params).virtual > 1 and params.micro_batches % pp:
        refuse("micro_batches", "rule.multiple", f"a multiple of {pp} stages", stages=pp)


def lone(training: Training) -> Training:
    """The same training with no remedy taken."""
    return replace(
        training, zero=0, recompute="none", sequence_parallel=False, schedule="1f1b", virtual=1
    )


@dataclass(frozen=True)
class Layout:
    """One way to place the model: what was changed last (`remedy`), and what a GPU then holds.

    `stage` is the pipeline stage that needs most; `bytes` the sum of the terms.
    """

    remedy: str
    value: int
    mesh: Mesh
    training: Training
    stage: int
    terms: tuple[Term, ...]
    bytes: int


@dataclass(frozen=True)
class Axis:
    """What is sent along one axis in a step: by the GPU that sends most, and by all together."""

    name: str
    group: int
    flows: tuple[Flow, ...]
    gpu_bytes: int
    gpu_elements: int
    total_bytes: int
    total_elements: int
    crossing: bool


@dataclass(frozen=True)
class Wall:
    """A point under the roofs: FLOPs per byte, against one way that bytes must go.

    `name` says what runs, `way` memory, inside or between; `flops` and `bytes` of one GPU and step.
    """

    name: str
    way: str
    flops: float
    bytes: float


@dataclass(frozen=True)
class Tensor:
    """A line of the ledger: a tensor that autograd kept (or that is computed again)."""

    name: str
    shape: tuple[int, ...]
    dtype: str
    bytes: int
    users: tuple[str, ...]
    kept: bool
    formula: Term | None


@dataclass(frozen=True)
class Shared:
    """Everything of the run; the parts that are not shown are empty.

    `predicted` is what the formula says a layer keeps, `measured` what was seen (bytes). `missing`
    says why real processes could not run.
    """

    model: Architecture
    parameters: int
    active: int
    layouts: tuple[Layout, ...] = ()
    axes: tuple[Axis, ...] = ()
    walls: tuple[Wall, ...] = ()
    tensors: tuple[Tensor, ...] = ()
    predicted: int = 0
    measured: int = 0
    tools: tuple[Estimate, ...] = ()
    counted: tuple[Counted, ...] = ()
    missing: Message | None = None


@dataclass(frozen=True)
class Step:
    """What a step looks at: the `place`-th layout, axis, point, tensor, calculator or run."""

    show: str
    name: str
    place: int
