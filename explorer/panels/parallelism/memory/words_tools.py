"""What calculators are called, and why they differ."""

from explorer.core.words import QT_TRANSLATE_NOOP

#: Names and reasons by key.
TOOLS = {
    "tool.exact": QT_TRANSLATE_NOOP("parallelism/memory", "Term by term (ours)"),
    "tool.zero": QT_TRANSLATE_NOOP("parallelism/memory", "ZeRO paper, 16 B"),
    "tool.megatron": QT_TRANSLATE_NOOP("parallelism/memory", "Megatron-LM, 18 B"),
    "tool.deepspeed": QT_TRANSLATE_NOOP("parallelism/memory", "DeepSpeed, 20 B"),
    "tool.cookbook": QT_TRANSLATE_NOOP("parallelism/memory", "EleutherAI cookbook"),
    "tool.playbook": QT_TRANSLATE_NOOP("parallelism/memory", "Ultra-Scale Playbook"),
    "tools.ours": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Every tensor of the fullest GPU, as on the first picture of this lab. The "
        "dashed line marks it for the others.",
    ),
    "tools.differs": QT_TRANSLATE_NOOP("parallelism/memory", "Where it differs from ours, and why"),
    "why.silent": QT_TRANSLATE_NOOP("parallelism/memory", "It does not estimate this part."),
    "why.deepspeed-stage": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "DeepSpeed's estimators exist for stages 2 and 3 only: set ZeRO to 2 or 3.",
    ),
    "why.zero.weights": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Every GPU holds an equal share: no fuller stage, no replicated norms.",
    ),
    "why.zero.gradients": QT_TRANSLATE_NOOP(
        "parallelism/memory", "2 bytes each, of an equal share."
    ),
    "why.zero.optimizer": QT_TRANSLATE_NOOP(
        "parallelism/memory", "12 bytes each, of an equal share."
    ),
    "why.zero.gathered": QT_TRANSLATE_NOOP(
        "parallelism/memory", "The unit gathered for the moment is not counted."
    ),
    "why.megatron.weights": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Of the stage with the embedding, whichever needs most; no biases."
    ),
    "why.megatron.gradients": QT_TRANSLATE_NOOP(
        "parallelism/memory", "4 bytes each: gradients are summed in FP32, and stay whole."
    ),
    "why.megatron.optimizer": QT_TRANSLATE_NOOP(
        "parallelism/memory", "12 bytes each, divided by dp from stage 1 on, never by cp."
    ),
    "why.megatron.gathered": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Weights are never gathered: its stage is 1."
    ),
    "why.megatron.activations": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "A GPT layer's formula: no SwiGLU, grouped queries, cp or full recomputation in it.",
    ),
    "why.megatron.logits": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Counted only without a pipeline, otherwise left out."
    ),
    "why.deepspeed.weights": QT_TRANSLATE_NOOP(
        "parallelism/memory", "2 bytes of every parameter of the model: tp and pp are not in it."
    ),
    "why.deepspeed.gradients": QT_TRANSLATE_NOOP(
        "parallelism/memory", "2 + 4 bytes each, divided by all GPUs."
    ),
    "why.deepspeed.optimizer": QT_TRANSLATE_NOOP(
        "parallelism/memory", "12 bytes each, divided by all GPUs, not by the replicas."
    ),
    "why.deepspeed.gathered": QT_TRANSLATE_NOOP(
        "parallelism/memory", "4 bytes of the largest matrix."
    ),
    "why.cookbook.weights": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "Its own parameter count; stage 3 divides by all GPUs, on top of tp · pp.",
    ),
    "why.cookbook.gradients": QT_TRANSLATE_NOOP(
        "parallelism/memory", "4 bytes each, never divided by tp · pp."
    ),
    "why.cookbook.optimizer": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "12 bytes each, divided by all GPUs from stage 1 on, and never by tp · pp.",
    ),
    "why.cookbook.gathered": QT_TRANSLATE_NOOP(
        "parallelism/memory", "A buffer of 5·10⁸ elements, and 10⁹ live ones in stage 3."
    ),
    "why.cookbook.activations": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "A GPT layer with dropout and the whole matrix of scores, all layers on one GPU.",
    ),
    "why.playbook.weights": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "12h² + 13h per layer, divided by dp only: tp, pp, SwiGLU and grouped queries "
        "are not in it.",
    ),
    "why.playbook.gradients": QT_TRANSLATE_NOOP(
        "parallelism/memory", "2 bytes each of the same count."
    ),
    "why.playbook.optimizer": QT_TRANSLATE_NOOP(
        "parallelism/memory", "12 bytes each of the same count."
    ),
    "why.playbook.gathered": QT_TRANSLATE_NOOP(
        "parallelism/memory", "The unit gathered for the moment is not counted."
    ),
    "why.playbook.activations": QT_TRANSLATE_NOOP(
        "parallelism/memory", "With dropout and the whole matrix of scores, all layers on one GPU."
    ),
    "why.playbook.logits": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Divided by tp only with sequence parallelism."
    ),
}
