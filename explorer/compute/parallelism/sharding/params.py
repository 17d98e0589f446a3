"""The sharding lab: what the reader sets, and what a step of it holds. No torch here."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.models.architecture import MODELS, Architecture
from explorer.compute.models.architecture_config import LONGEST, read_config
from explorer.compute.parallelism.activations import Training
from explorer.compute.parallelism.calculator import MODEL_NAMES
from explorer.compute.parallelism.mesh import ORDER, Mesh
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

AXES = ("tp", "cp", "dp", "pp", "ep")
#: Tensors the reader can ask for; "own" is one of any shape.
TENSORS = (
    "up", "down", "query", "key", "output", "embedding", "norm", "expert", "hidden", "sum", "own",
)  # fmt: skip
STATES = ("weight", "gradient", "reduced", "optimizer")
#: The parts of a tank, from the bottom up.
PARTS = ("weights", "gradients", "optimizer", "gathered", "activations", "logits")


@dataclass(frozen=True)
class Params:
    """Which model, on which GPUs, cut how, and what of it to look at."""

    show: str = param(
        "tanks", choices=("tanks", "shards"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/sharding", "GPUs as tanks"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "Mesh and shards"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Show"),
    )  # fmt: skip
    model: str = param(
        "llama3-8b", choices=(*MODELS, "config"),
        choice_labels=(
            *MODEL_NAMES, QT_TRANSLATE_NOOP("parallelism/sharding", "The config.json below"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Model"),
    )  # fmt: skip
    config: str = param(
        "", multiline=True, longest=LONGEST,
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Your config.json"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/sharding",
            "The text of the file: GPT-2, Llama, Mistral, Qwen, Mixtral or DeepSeek.",
        ),
    )  # fmt: skip
    dp: int = param(
        2,
        low=1,
        high=4096,
        logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Replicas (dp)"),
    )
    zero: int = param(
        1, low=0, high=3, label=QT_TRANSLATE_NOOP("parallelism/sharding", "ZeRO stage")
    )
    tp: int = param(
        2, low=1, high=64, label=QT_TRANSLATE_NOOP("parallelism/sharding", "Tensor parallel (tp)")
    )
    sequence_parallel: bool = param(
        True, label=QT_TRANSLATE_NOOP("parallelism/sharding", "Sequence parallel (SP)")
    )
    pp: int = param(
        2, low=1, high=128, label=QT_TRANSLATE_NOOP("parallelism/sharding", "Pipeline stages (pp)")
    )
    cp: int = param(
        1, low=1, high=64, label=QT_TRANSLATE_NOOP("parallelism/sharding", "Context parallel (cp)")
    )
    ep: int = param(
        1, low=1, high=256, label=QT_TRANSLATE_NOOP("parallelism/sharding", "Expert parallel (ep)")
    )
    recompute: str = param(
        "full", choices=("none", "selective", "full"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/sharding", "nothing"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "attention's core"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "whole layers"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Recompute"),
    )  # fmt: skip
    order: str = param(
        ORDER, longest=40, label=QT_TRANSLATE_NOOP("parallelism/sharding", "Order of the axes"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/sharding", "The first axis varies fastest as ranks count up."
        ),
    )  # fmt: skip
    per_node: int = param(
        4, low=1, high=64, label=QT_TRANSLATE_NOOP("parallelism/sharding", "GPUs per node")
    )
    axis: str = param(
        "auto", choices=("auto", *AXES),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/sharding", "the one just switched on"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "tp"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "cp"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "dp"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "pp"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "ep"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Axis to follow"),
    )  # fmt: skip
    tensor: str = param(
        "up", choices=TENSORS,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/sharding", "MLP, up (cut by columns)"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "MLP, down (cut by rows)"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "Queries"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "Keys"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "Attention's output"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "Embedding"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "Norm"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "Experts, up (3-D)"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "Hidden states (3-D)"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "MLP's output before its sum (3-D)"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "a shape of your own"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Tensor"),
    )  # fmt: skip
    state: str = param(
        "weight", choices=STATES,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/sharding", "the weight"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "its gradient, before the sum"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "its gradient, summed"),
            QT_TRANSLATE_NOOP("parallelism/sharding", "its optimizer states"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Of this tensor"),
    )  # fmt: skip
    layer: int = param(
        0, low=0, high=1000, label=QT_TRANSLATE_NOOP("parallelism/sharding", "In layer")
    )
    shape: str = param(
        "10, 6, 5", longest=60, label=QT_TRANSLATE_NOOP("parallelism/sharding", "Your shape")
    )
    placements: str = param(
        "dp=S(0) tp=S(1) pp=P", longest=120,
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Your placements"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/sharding",
            "Per axis S(dimension), _S(dimension, pieces), P or R, as in dp=S(0) tp=P.",
        ),
    )  # fmt: skip
    batch: int = param(
        1, low=1, high=4096, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Sequences at a time (b)"),
    )  # fmt: skip
    sequence: int = param(
        8192, low=16, high=1 << 20, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Tokens per sequence (s)"),
    )  # fmt: skip
    micro_batches: int = param(
        8, low=1, high=4096, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Micro-batches per step (m)"),
    )  # fmt: skip
    schedule: str = param(
        "1f1b", choices=("1f1b", "gpipe"),
        choice_labels=("1F1B", QT_TRANSLATE_NOOP("parallelism/sharding", "GPipe")),
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Pipeline schedule"),
    )  # fmt: skip
    capacity: float = param(
        80.0, low=1.0, high=1024.0, unit="GiB",
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Memory of a GPU"),
    )  # fmt: skip
    peak: float = param(
        989.0, low=1.0, high=1e5, unit="TFLOP/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Peak of a GPU"),
    )  # fmt: skip
    inside: float = param(
        450.0, low=0.1, high=1e5, unit="GB/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Link inside a node"),
    )  # fmt: skip
    between: float = param(
        50.0, low=0.1, high=1e5, unit="GB/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/sharding", "Link between nodes"),
    )  # fmt: skip

    def validate(self) -> None:
        """Raise ParamError for the first rule that model, GPUs and tensor break together."""
        from explorer.compute.parallelism.sharding.tensors import check_tensor

        model = architecture(self)
        check(self, model)
        check_tensor(self, model)

    def unused(self) -> tuple[str, ...]:
        """Fields without a part in what is shown."""
        out: set[str] = set()
        if self.model != "config":
            out.add("config")
        if self.dp * self.cp == 1:
            out.add("zero")
        if self.tp == 1:
            out.add("sequence_parallel")
        if self.pp == 1:
            out.add("schedule")
        if self.tensor == "own":
            out |= {"state", "layer"}
        else:
            out |= {"shape", "placements"}
        if self.tensor in ("hidden", "sum"):
            out.add("state")
        if self.tensor == "embedding":
            out.add("layer")
        return tuple(sorted(out))


def architecture(params: Params) -> Architecture:
    """The chosen model, or the one of the reader's config.json."""
    return read_config(params.config) if params.model == "config" else MODELS[params.model]


def mesh_of(params: Params) -> Mesh:
    """The GPUs of the whole layout."""
    return Mesh(
        params.tp, params.cp, params.dp, params.pp, params.ep, params.order,
        per_node=params.per_node,
    )  # fmt: skip


def training_of(params: Params) -> Training:
    """How the whole layout trains: 16 bytes a parameter, attention in tiles, no dropout."""
    return Training(
        params.batch, params.sequence, params.micro_batches, "zero-16", params.zero,
        params.recompute, params.sequence_parallel and params.tp > 1, schedule=params.schedule,
    )  # fmt: skip


def check(params: Params, model: Architecture) -> None:
    """Raise ParamError for the first rule a layout breaks, with its numbers."""

    def refuse(field: str, key: str, takes: str, **numbers: object) -> None:
        raise ParamError(
            field, getattr(params, field), takes, "rule", key,
            {field: getattr(params, field), **numbers},
        )  # fmt: skip

    tp, pp, heads = params.tp, params.pp, model.key_value_heads
    if model.heads % tp:
        refuse("tp", "rule.heads", f"a divisor of {model.heads} heads", heads=model.heads)
    if heads % tp and tp % heads:
        refuse("tp", "rule.groups", f"a divisor or a multiple of {heads} key-value heads",
               heads=heads)  # fmt: skip
    if model.feed_forward % tp:
        refuse("tp", "rule.width", f"a divisor of {model.feed_forward}", width=model.feed_forward)
    if pp > model.layers:
        refuse("pp", "rule.layers", f"at most {model.layers} stages", layers=model.layers)
    if params.sequence % params.cp:
        refuse("cp", "rule.sequence", f"a divisor of {params.sequence} tokens",
               sequence=params.sequence)  # fmt: skip
    if params.ep > 1 and (not model.experts or model.experts % params.ep):
        refuse("ep", "rule.experts", f"a divisor of {model.experts} experts",
               experts=model.experts)  # fmt: skip
    mesh_of(params).check()
    if pp > 1 and params.micro_batches < pp and params.schedule == "1f1b":
        refuse("micro_batches", "rule.few", f"at least {pp}, the number of stages", stages=pp)


@dataclass(frozen=True)
class Lane:
    """What one GPU sends along an axis in a step, at the stage that sends most.

    `primitives` names the collectives, `calls` counts them; `crossing`: some group of the axis has
    ranks on more than one node. `seconds` is what these bytes take on the link, with no overlap.
    """

    axis: str
    group: int
    primitives: tuple[str, ...]
    calls: int
    bytes: int
    crossing: bool
    seconds: float


@dataclass(frozen=True)
class Bill:
    """Seconds that one GPU spends on a step: the model's arithmetic, arithmetic done again, waiting
    in the pipeline, and messages per axis. Multiplied by the number of GPUs it is what the same
    batch costs."""

    arithmetic: float
    again: float
    waiting: float
    messages: float

    @property
    def seconds(self) -> float:
        """The whole step, nothing overlapped."""
        return self.arithmetic + self.again + self.waiting + self.messages


@dataclass(frozen=True)
class Layout:
    """The model placed one way: which switch was turned last, and what every stage's GPUs hold.

    `parts[stage]` are bytes in the order of PARTS; `worst` is the stage whose GPUs hold most.
    """

    switch: str
    value: int
    mesh: Mesh
    training: Training
    parts: tuple[tuple[int, ...], ...]
    worst: int
    lanes: tuple[Lane, ...]
    bill: Bill

    @property
    def bytes(self) -> int:
        """On the fullest GPU."""
        return sum(self.parts[self.worst])

    @property
    def cost(self) -> float:
        """GPU-seconds of a step."""
        return self.bill.seconds * self.mesh.world


@dataclass(frozen=True)
class Shared:
    """The model and every layout from one replica to the chosen one."""

    model: Architecture
    parameters: int
    layouts: tuple[Layout, ...]


@dataclass(frozen=True)
class Step:
    """The `place`-th switch is on."""

    switch: str
    place: int
