"""Concepts of the tabs that are still to be built, by tab and importance: none is forgotten.

A tab that is built takes its part over into test_inventory.CONCEPTS.
"""

from __future__ import annotations

LATER = {
    "generation": {
        "high": (
            "autoregressive-decoding kv-cache no-q-cache kv-cache-bytes paged-attention "
            "copy-on-write prefill-decode continuous-batching inference-slowness "
            "greedy-search temperature top-k top-p repetition-penalty no-repeat-ngram "
            "repetition-problem beam-search beam-defects length-normalisation "
            "speculative-decoding perplexity ppl-geometric-mean"
        ),
        "medium": (
            "vllm inference-optimisation-levels diverse-beam reward-beam prompt-compression "
            "early-exit logits-cost self-consistency hallucination dola constrained-output"
        ),
    },
    "blocks": {
        "high": (
            "transformer-architecture residual-connection transformer-inference "
            "teacher-forcing architecture-families layer-norm batch-norm train-eval-mode "
            "rmsnorm pre-post-norm ffn ffn-expansion swiglu moe param-count-gpt "
            "param-count-llama flops-mlp bert-sizes embedding rnn rnn-gradients lstm gru "
            "gru-vs-lstm ssm-mamba"
        ),
        "medium": (
            "decoder-only-dominance deepnorm ln-gradient activation-relu-gelu moe-router "
            "model-scale-choice model-cards dimension-mismatch untied-embeddings normhead "
            "max-z-loss rwkv linear-time-alternatives flamingo"
        ),
    },
    "training": {
        "high": (
            "gradient-checkpointing cross-entropy kl-divergence ce-kl-relation batch-gd sgd "
            "minibatch-gd momentum nesterov adagrad rmsprop adam loss-vs-lr-scaling "
            "gradient-clipping warmup xavier-init he-init overfitting l1-regularisation "
            "l2-regularisation dropout early-stopping pretrain-finetune ntp mlm bert-model "
            "sft-loss scaling-law emergence gradient-accumulation"
        ),
        "medium": (
            "in-context-learning adamw-lamb data-size-question data-augmentation "
            "cross-validation data-normalisation empirical-risk nsp static-dynamic-masking "
            "seq2seq-pretraining roberta"
        ),
    },
    "adapting": {
        "high": (
            "lora lora-init lora-parameter-saving qlora p-tuning full-finetune-memory svd "
            "svd-compression pruning distillation catastrophic-forgetting ewc model-editing"
        ),
        "medium": (
            "data-mixing lora-scaling paged-optimizer prompt-vs-instruction-tuning "
            "layer-freezing continual-pretraining finetune-repetition knowledge-location "
            "rome-mend"
        ),
    },
    "alignment": {
        "high": (
            "rl-loop reward-maximisation reward-model rlhf ppo ppo-clip advantage dpo "
            "dpo-models dpo-vs-rlhf rejection-sampling"
        ),
        "medium": "chatgpt-stages alignment-tax ppo-epochs iterative-rlhf two-reward-models",
    },
    "measures": {
        "high": (
            "one-hot dense-vectors word2vec negative-sampling polysemy tfidf-weighting wmd "
            "alignment-uniformity contrastive-learning triplet-loss clip rag bm25-dpr bleu "
            "rouge roc-curve auc class-imbalance boosting adaboost gradient-boosting "
            "bagging minhash-dedup"
        ),
        "medium": (
            "instruction-data-selection hierarchical-softmax sentence-average "
            "sentence-bert-simcse augmentation-views byol-target-network meteor bertscore "
            "xgboost-lightgbm-catboost data-cleaning data-diversity"
        ),
    },
}
