"""What parts, tensors, operations and remedies are called."""

from explorer.core.words import QT_TRANSLATE_NOOP

#: Names by key.
NAMES = {
    "part.weights": QT_TRANSLATE_NOOP("parallelism/memory", "Weights"),
    "part.gradients": QT_TRANSLATE_NOOP("parallelism/memory", "Gradients"),
    "part.optimizer": QT_TRANSLATE_NOOP("parallelism/memory", "Optimizer states"),
    "part.gathered": QT_TRANSLATE_NOOP("parallelism/memory", "Gathered for now"),
    "part.activations": QT_TRANSLATE_NOOP("parallelism/memory", "Activations"),
    "part.logits": QT_TRANSLATE_NOOP("parallelism/memory", "Output head"),
    "part.cache": QT_TRANSLATE_NOOP("parallelism/memory", "KV cache"),
    "about.weights": QT_TRANSLATE_NOOP(
        "parallelism/memory", "The numbers the products are made with."
    ),
    "about.gradients": QT_TRANSLATE_NOOP(
        "parallelism/memory", "One number per weight, from the backward pass."
    ),
    "about.optimizer": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Adam's two averages, and the FP32 copy that is really updated."
    ),
    "about.gathered": QT_TRANSLATE_NOOP(
        "parallelism/memory",
        "ZeRO-3 puts one unit of weights together at a time, uses it and lets it go.",
    ),
    "about.activations": QT_TRANSLATE_NOOP(
        "parallelism/memory", "What the forward pass leaves lying for the backward pass."
    ),
    "about.logits": QT_TRANSLATE_NOOP(
        "parallelism/memory", "A score for every word of the vocabulary at every position."
    ),
    "about.cache": QT_TRANSLATE_NOOP("parallelism/memory", "Keys and values of all tokens so far."),
    "experts": QT_TRANSLATE_NOOP("parallelism/memory", "{name}, experts"),
    "expert.layers": QT_TRANSLATE_NOOP("parallelism/memory", "{name}, expert layers"),
    "term.weight": QT_TRANSLATE_NOOP("parallelism/memory", "Weights"),
    "term.gradient": QT_TRANSLATE_NOOP("parallelism/memory", "Gradients"),
    "term.gradient-copy": QT_TRANSLATE_NOOP("parallelism/memory", "FP32 copy of gradients"),
    "term.master": QT_TRANSLATE_NOOP("parallelism/memory", "FP32 master weights"),
    "term.momentum": QT_TRANSLATE_NOOP("parallelism/memory", "Momentum, FP32"),
    "term.variance": QT_TRANSLATE_NOOP("parallelism/memory", "Variance, FP32"),
    "term.gathered": QT_TRANSLATE_NOOP("parallelism/memory", "Largest unit, gathered"),
    "term.layer-input": QT_TRANSLATE_NOOP("parallelism/memory", "Into the layer"),
    "term.attention-norm-input": QT_TRANSLATE_NOOP("parallelism/memory", "Into the first norm"),
    "term.query-key-value-input": QT_TRANSLATE_NOOP("parallelism/memory", "Into Q, K and V"),
    "term.query": QT_TRANSLATE_NOOP("parallelism/memory", "Queries"),
    "term.key": QT_TRANSLATE_NOOP("parallelism/memory", "Keys"),
    "term.value": QT_TRANSLATE_NOOP("parallelism/memory", "Values"),
    "term.log-sum-exp": QT_TRANSLATE_NOOP("parallelism/memory", "Log-sum-exp of each row"),
    "term.softmax-output": QT_TRANSLATE_NOOP("parallelism/memory", "Attention weights"),
    "term.softmax-dropout-mask": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Dropout mask of the weights"
    ),
    "term.softmax-dropout-output": QT_TRANSLATE_NOOP("parallelism/memory", "Weights after dropout"),
    "term.output-input": QT_TRANSLATE_NOOP("parallelism/memory", "Into the output matrix"),
    "term.attention-dropout-mask": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Dropout mask after attention"
    ),
    "term.mlp-norm-input": QT_TRANSLATE_NOOP("parallelism/memory", "Into the second norm"),
    "term.mlp-input": QT_TRANSLATE_NOOP("parallelism/memory", "Into the MLP"),
    "term.mlp-gate": QT_TRANSLATE_NOOP("parallelism/memory", "Gate"),
    "term.mlp-up": QT_TRANSLATE_NOOP("parallelism/memory", "Up"),
    "term.mlp-silu": QT_TRANSLATE_NOOP("parallelism/memory", "SiLU of the gate"),
    "term.mlp-product": QT_TRANSLATE_NOOP("parallelism/memory", "Gate times up"),
    "term.mlp-activated": QT_TRANSLATE_NOOP("parallelism/memory", "After GELU"),
    "term.mlp-dropout-mask": QT_TRANSLATE_NOOP("parallelism/memory", "Dropout mask after the MLP"),
    "term.norm-statistics": QT_TRANSLATE_NOOP("parallelism/memory", "Deviation of each row"),
    "term.query-latent": QT_TRANSLATE_NOOP("parallelism/memory", "Compressed queries"),
    "term.key-value-latent": QT_TRANSLATE_NOOP("parallelism/memory", "Compressed keys and values"),
    "term.router-probabilities": QT_TRANSLATE_NOOP("parallelism/memory", "Scores of the router"),
    "term.dispatched-tokens": QT_TRANSLATE_NOOP("parallelism/memory", "Tokens sent to experts"),
    "term.expert-gate": QT_TRANSLATE_NOOP("parallelism/memory", "Gate of the experts"),
    "term.expert-up": QT_TRANSLATE_NOOP("parallelism/memory", "Up of the experts"),
    "term.expert-silu": QT_TRANSLATE_NOOP("parallelism/memory", "SiLU in the experts"),
    "term.expert-product": QT_TRANSLATE_NOOP("parallelism/memory", "Product in the experts"),
    "term.expert-activated": QT_TRANSLATE_NOOP("parallelism/memory", "After GELU in the experts"),
    "term.shared-expert-gate": QT_TRANSLATE_NOOP("parallelism/memory", "Gate of the shared expert"),
    "term.shared-expert-up": QT_TRANSLATE_NOOP("parallelism/memory", "Up of the shared expert"),
    "term.shared-expert-silu": QT_TRANSLATE_NOOP("parallelism/memory", "SiLU in the shared expert"),
    "term.shared-expert-product": QT_TRANSLATE_NOOP(
        "parallelism/memory", "Product in the shared expert"
    ),
    "term.shared-expert-activated": QT_TRANSLATE_NOOP(
        "parallelism/memory", "After GELU in the shared expert"
    ),
    "term.embedding-mask": QT_TRANSLATE_NOOP("parallelism/memory", "Dropout mask of the embedding"),
    "term.final-norm-input": QT_TRANSLATE_NOOP("parallelism/memory", "Into the last norm"),
    "term.head-input": QT_TRANSLATE_NOOP("parallelism/memory", "Into the head"),
    "term.logits": QT_TRANSLATE_NOOP("parallelism/memory", "Logits, FP32"),
    "term.key-value-cache": QT_TRANSLATE_NOOP("parallelism/memory", "Keys and values"),
    "term.latent-cache": QT_TRANSLATE_NOOP("parallelism/memory", "Compressed keys and values"),
    "term.last-logits": QT_TRANSLATE_NOOP("parallelism/memory", "Logits of the last token"),
    "operation.attention-norm": QT_TRANSLATE_NOOP("parallelism/memory", "first norm"),
    "operation.projections": QT_TRANSLATE_NOOP("parallelism/memory", "Q, K, V matrices"),
    "operation.attention": QT_TRANSLATE_NOOP("parallelism/memory", "attention"),
    "operation.output": QT_TRANSLATE_NOOP("parallelism/memory", "output matrix"),
    "operation.mlp-norm": QT_TRANSLATE_NOOP("parallelism/memory", "second norm"),
    "operation.gate-up": QT_TRANSLATE_NOOP("parallelism/memory", "gate and up matrices"),
    "operation.activation": QT_TRANSLATE_NOOP("parallelism/memory", "activation function"),
    "operation.down": QT_TRANSLATE_NOOP("parallelism/memory", "down matrix"),
    "operation.layer": QT_TRANSLATE_NOOP("parallelism/memory", "checkpoint of the layer"),
    "section.alone": QT_TRANSLATE_NOOP("parallelism/memory", "One GPU"),
    "section.tp": QT_TRANSLATE_NOOP("parallelism/memory", "Tensor parallelism"),
    "section.sequence": QT_TRANSLATE_NOOP("parallelism/memory", "Sequence parallelism"),
    "section.cp": QT_TRANSLATE_NOOP("parallelism/memory", "Context parallelism"),
    "section.pp": QT_TRANSLATE_NOOP("parallelism/memory", "Pipeline parallelism"),
    "section.dp": QT_TRANSLATE_NOOP("parallelism/memory", "Data parallelism"),
    "section.ep": QT_TRANSLATE_NOOP("parallelism/memory", "Expert parallelism"),
    "section.zero1": QT_TRANSLATE_NOOP("parallelism/memory", "ZeRO-1"),
    "section.zero2": QT_TRANSLATE_NOOP("parallelism/memory", "ZeRO-2"),
    "section.zero3": QT_TRANSLATE_NOOP("parallelism/memory", "ZeRO-3"),
    "section.selective": QT_TRANSLATE_NOOP("parallelism/memory", "Recompute attention's core"),
    "section.full": QT_TRANSLATE_NOOP("parallelism/memory", "Recompute layers"),
    "section.none": QT_TRANSLATE_NOOP("parallelism/memory", "No messages"),
    "section.training": QT_TRANSLATE_NOOP("parallelism/memory", "One training step"),
    "section.generating": QT_TRANSLATE_NOOP("parallelism/memory", "One token generated"),
    "short.alone": QT_TRANSLATE_NOOP("parallelism/memory", "one GPU"),
    "short.tp": QT_TRANSLATE_NOOP("parallelism/memory", "tp {value}"),
    "short.sequence": QT_TRANSLATE_NOOP("parallelism/memory", "SP"),
    "short.cp": QT_TRANSLATE_NOOP("parallelism/memory", "cp {value}"),
    "short.pp": QT_TRANSLATE_NOOP("parallelism/memory", "pp {value}"),
    "short.dp": QT_TRANSLATE_NOOP("parallelism/memory", "dp {value}"),
    "short.ep": QT_TRANSLATE_NOOP("parallelism/memory", "ep {value}"),
    "short.zero1": QT_TRANSLATE_NOOP("parallelism/memory", "ZeRO-1"),
    "short.zero2": QT_TRANSLATE_NOOP("parallelism/memory", "ZeRO-2"),
    "short.zero3": QT_TRANSLATE_NOOP("parallelism/memory", "ZeRO-3"),
    "short.selective": QT_TRANSLATE_NOOP("parallelism/memory", "recompute"),
    "short.full": QT_TRANSLATE_NOOP("parallelism/memory", "recompute"),
}
