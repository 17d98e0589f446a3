"""What parts, kinds, stages and ways are called in this lab."""

from explorer.core.words import QT_TRANSLATE_NOOP

#: Names of parts, kinds, events and ways.
NAMES = {
    "rank": QT_TRANSLATE_NOOP("parallelism/zero", "rank {rank}"),
    "layer": QT_TRANSLATE_NOOP("parallelism/zero", "layer {layer}"),
    "step": QT_TRANSLATE_NOOP("parallelism/zero", "Step {number} of {count}"),
    "kind.weight": QT_TRANSLATE_NOOP("parallelism/zero", "weight"),
    "kind.gradient": QT_TRANSLATE_NOOP("parallelism/zero", "gradient"),
    "kind.fresh": QT_TRANSLATE_NOOP("parallelism/zero", "own gradient"),
    "kind.copy": QT_TRANSLATE_NOOP("parallelism/zero", "FP32 gradient"),
    "kind.master": QT_TRANSLATE_NOOP("parallelism/zero", "FP32 weight"),
    "kind.momentum": QT_TRANSLATE_NOOP("parallelism/zero", "momentum"),
    "kind.variance": QT_TRANSLATE_NOOP("parallelism/zero", "variance"),
    "part.weights": QT_TRANSLATE_NOOP("parallelism/zero", "Weights"),
    "part.gathered": QT_TRANSLATE_NOOP("parallelism/zero", "Gathered for now"),
    "part.gradients": QT_TRANSLATE_NOOP("parallelism/zero", "Gradients"),
    "part.optimizer": QT_TRANSLATE_NOOP("parallelism/zero", "Optimizer states"),
    "term.weight": QT_TRANSLATE_NOOP("parallelism/zero", "Weights"),
    "term.gradient": QT_TRANSLATE_NOOP("parallelism/zero", "Gradients"),
    "term.gradient-copy": QT_TRANSLATE_NOOP("parallelism/zero", "FP32 copy of the gradients"),
    "term.master": QT_TRANSLATE_NOOP("parallelism/zero", "FP32 master weights"),
    "term.momentum": QT_TRANSLATE_NOOP("parallelism/zero", "Momentum"),
    "term.variance": QT_TRANSLATE_NOOP("parallelism/zero", "Variance"),
    "legend.weights": QT_TRANSLATE_NOOP("parallelism/zero", "weights"),
    "legend.gathered": QT_TRANSLATE_NOOP("parallelism/zero", "gathered for now"),
    "legend.gradients": QT_TRANSLATE_NOOP("parallelism/zero", "gradients"),
    "legend.own": QT_TRANSLATE_NOOP("parallelism/zero", "own samples only"),
    "legend.optimizer": QT_TRANSLATE_NOOP("parallelism/zero", "optimizer states"),
    "call.all-reduce": QT_TRANSLATE_NOOP("parallelism/zero", "all-reduce"),
    "call.all-gather": QT_TRANSLATE_NOOP("parallelism/zero", "all-gather"),
    "call.reduce-scatter": QT_TRANSLATE_NOOP("parallelism/zero", "reduce-scatter"),
    "call.broadcast": QT_TRANSLATE_NOOP("parallelism/zero", "broadcast"),
    "stage.0": QT_TRANSLATE_NOOP("parallelism/zero", "Replicas: nothing shared out"),
    "stage.1": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-1: optimizer states shared out"),
    "stage.2": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-2: gradients shared out as well"),
    "stage.3": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-3: weights shared out as well"),
    "stage.0.short": QT_TRANSLATE_NOOP("parallelism/zero", "replicas"),
    "stage.1.short": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-1"),
    "stage.2.short": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-2"),
    "stage.3.short": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-3"),
    "shares.0": QT_TRANSLATE_NOOP("parallelism/zero", "nothing shared"),
    "shares.1": QT_TRANSLATE_NOOP("parallelism/zero", "optimizer states"),
    "shares.2": QT_TRANSLATE_NOOP("parallelism/zero", "+ gradients"),
    "shares.3": QT_TRANSLATE_NOOP("parallelism/zero", "+ weights"),
    "scheme.replicas": QT_TRANSLATE_NOOP("parallelism/zero", "replicas (DDP)"),
    "scheme.stage-1": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-1"),
    "scheme.torch-1": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-1 as torch has it"),
    "scheme.stage-2": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-2"),
    "scheme.stage-3": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-3"),
    "scheme.stage-3-last": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO-3, reduced once"),
    "scheme.stage-3-backward": QT_TRANSLATE_NOOP(
        "parallelism/zero", "ZeRO-3, weights kept for backward"
    ),
    "scheme.stage-3-step": QT_TRANSLATE_NOOP(
        "parallelism/zero", "ZeRO-3, gathered and reduced once"
    ),
    "about.replicas": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Gradients are summed up locally and reduced once (no_sync)."
    ),
    "about.stage-1": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Gradients are reduced once, then the new weights are gathered."
    ),
    "about.torch-1": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "ZeroRedundancyOptimizer under DDP: every rank gets all gradients, then broadcasts "
        "the weights it updated.",
    ),
    "about.stage-2": QT_TRANSLATE_NOOP(
        "parallelism/zero",
        "A rank keeps only its shard of the sum, so every micro-batch must be reduced.",
    ),
    "about.stage-3": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Weights are gathered for each forward and each backward pass."
    ),
    "about.stage-3-last": QT_TRANSLATE_NOOP(
        "parallelism/zero", "set_requires_gradient_sync(False): whole gradients stay on each rank."
    ),
    "about.stage-3-backward": QT_TRANSLATE_NOOP(
        "parallelism/zero", "reshard_after_forward=False: one gathering serves both passes."
    ),
    "about.stage-3-step": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Nothing is freed between micro-batches: fast, and as full as ZeRO-1."
    ),
    "axis.gpus": QT_TRANSLATE_NOOP("parallelism/zero", "GPUs that share"),
    "axis.bytes": QT_TRANSLATE_NOOP("parallelism/zero", "GB on each"),
    "gpus": QT_TRANSLATE_NOOP("parallelism/zero", "{count} GPUs"),
    "capacity": QT_TRANSLATE_NOOP("parallelism/zero", "a GPU: {capacity} GB"),
    "lane.title": QT_TRANSLATE_NOOP("parallelism/zero", "Bytes on a rank during this step"),
    "lane.title.short": QT_TRANSLATE_NOOP("parallelism/zero", "Bytes in this step"),
    "lane.both": QT_TRANSLATE_NOOP("parallelism/zero", "at most {peak}, at rest {rest}"),
    "phase.rest": QT_TRANSLATE_NOOP("parallelism/zero", "rest"),
    "phase.forward": QT_TRANSLATE_NOOP("parallelism/zero", "forward"),
    "phase.backward": QT_TRANSLATE_NOOP("parallelism/zero", "backward"),
    "phase.update": QT_TRANSLATE_NOOP("parallelism/zero", "update"),
    "plans.title": QT_TRANSLATE_NOOP(
        "parallelism/zero", "Every stage: bytes held, Φ sent"
    ),
    "plans.title.short": QT_TRANSLATE_NOOP("parallelism/zero", "Bytes of each stage"),
    "plan.short": QT_TRANSLATE_NOOP("parallelism/zero", "stage {stage}"),
    "plan.short.kept": QT_TRANSLATE_NOOP("parallelism/zero", "{stage}, kept"),
    "plan.full": QT_TRANSLATE_NOOP("parallelism/zero", "ZeRO stage {stage}"),
    "plan.full.backward": QT_TRANSLATE_NOOP(
        "parallelism/zero", "ZeRO stage {stage}, weights kept until the backward pass"
    ),
    "plan.full.step": QT_TRANSLATE_NOOP(
        "parallelism/zero", "ZeRO stage {stage}, weights kept until the step ends"
    ),
    "plan.rest": QT_TRANSLATE_NOOP("parallelism/zero", "between steps: {bytes}"),
    "plan.peak": QT_TRANSLATE_NOOP("parallelism/zero", "at most: {bytes}"),
    "plan.sent": QT_TRANSLATE_NOOP(
        "parallelism/zero", "a rank sends {elements} numbers = {model}"
    ),
    "head.sent": QT_TRANSLATE_NOOP("parallelism/zero", "sent by a GPU: passes over the model"),
    "head.memory": QT_TRANSLATE_NOOP("parallelism/zero", "GB at its peak"),
}  # fmt: skip
