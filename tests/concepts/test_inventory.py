"""Every concept that a tab is about has a card, and every sentence of its list a check.

A tab takes its concepts in here with its last lab; until then they are listed in later.py, so that
none is forgotten. Their cards are shown by what is there.
"""

from __future__ import annotations

import pytest

from explorer.compute.concepts.sheet import SUBJECTS
from explorer.compute.concepts.subjects import UNTABBED
from explorer.core import claims as verdicts
from explorer.core.cards import cards, claims
from explorer.core.tours import questions
from explorer.panels import TABS, lab_ids
from tests.concepts.later import LATER, UNSHOWN, WAITING

#: Concepts by tab and importance.
CONCEPTS = {
    "attention": {
        "core": (
            "self-attention qkv-projections scaled-dot-product scaling-exponent-choice "
            "softmax-saturation padding-mask causal-mask cross-attention multi-head-attention "
            "multihead-param-count positional-encoding-need sinusoidal-pe rope qk-symmetry-trap "
            "attention-init attention-complexity flash-attention online-softmax attention-map"
        ),
        "high": (
            "prefix-lm bidirectional-low-rank head-splitting mqa gqa mla learned-pe relative-pe "
            "rope-stability rope-long-context alibi pe-add-vs-concat zero-init-attention "
            "ones-init-attention memory-efficient-attention io-awareness sparse-attention "
            "low-rank-attention bert-embedding-sum"
        ),
        "medium": (
            "mla-decoupled-rope yarn-dca kernel-fusion softmax-parallel-reduction "
            "linear-attention hash-attention head-redundancy"
        ),
        "low": "qkv-bias",
    },
    "diffusion": {
        "core": (
            "diffusion-overview forward-process noise-schedule closed-form-xt alpha-bar-notation "
            "reverse-process ddpm-sampling ddim epsilon-prediction-loss diffusion-training-loop"
        ),
        "high": (
            "random-timestep time-embedding unet latent-diffusion sd-components text-conditioning "
            "classifier-guidance generative-model-comparison mode-collapse inception-score fid"
        ),
        "medium": "diffusion-distillation full-size-cost clip-score lpips",
    },
    "floats": {
        "core": (
            "fp16-layout fp32-layout bf16-layout sign-bit exponent-bias hidden-bit special-values "
            "normal-number subnormal-number finfo-eps finfo-tiny finfo-smallest-normal fp16-range "
            "fp16-vs-bf16 softmax-overflow safe-softmax mixed-precision loss-scaling"
        ),
        "high": (
            "finfo-resolution rope-fp32-frequencies log-softmax dynamic-grad-scaler "
            "fp32-master-weights affine-quantisation precision-bytes ptq qat weight-only-vs-wa "
            "quant-error-propagation nf4"
        ),
        "medium": "amp-op-policy mixed-vs-qat kv-cache-quantisation",
    },
    "parallelism": {
        "core": (
            "data-parallel gradient-allreduce model-parallel tensor-parallel "
            "pipeline-parallel pipeline-bubble hybrid-parallel collectives ring-allreduce "
            "comm-cost zero-1 zero-2 zero-3 memory-model-states memory-activations "
            "memory-per-gpu"
        ),
        "high": "memory-inference oom-handling",
        "medium": "expert-parallel load-balancing comm-overlap memory-comm-walls",
        "low": "distributed-sampler deepspeed auto-parallel",
    },
    "tokenizers": {
        "core": "bpe bbpe wordpiece unigram-lm sentencepiece token-definition",
        "high": (
            "digit-splitting byte-fallback vocab-size-tradeoff compression-rate "
            "segmentation-granularity oov"
        ),
        "medium": "tokenizers-by-model chinese-augmentation fasttext-ngrams",
        "low": "stemming-lookup",
    },
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
        "low": "qformer",
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
        "low": (
            "special-init training-stability-ops feature-selection occam bert-successors curriculum"
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
        "low": "base-vs-chat prompt-generalisation",
    },
    "alignment": {
        "high": (
            "rl-loop reward-maximisation reward-model rlhf ppo ppo-clip advantage dpo "
            "dpo-models dpo-vs-rlhf rejection-sampling"
        ),
        "medium": "chatgpt-stages two-reward-models alignment-tax ppo-epochs iterative-rlhf",
    },
}
#: How many concepts of each importance a tab has: a slip in the list above is noticed.
COUNTS = {
    "attention": {"core": 19, "high": 19, "medium": 7, "low": 1},
    "diffusion": {"core": 10, "high": 11, "medium": 4},
    "floats": {"core": 18, "high": 12, "medium": 3},
    "parallelism": {"core": 16, "low": 3, "medium": 4, "high": 2},
    "generation": {"high": 22, "medium": 11},
    "blocks": {"high": 25, "medium": 14, "low": 1},
    "training": {"high": 30, "medium": 11, "low": 6},
    "adapting": {"high": 13, "medium": 9, "low": 2},
    "alignment": {"high": 11, "medium": 5},
    "tokenizers": {"core": 6, "high": 6, "medium": 3, "low": 1},
}
#: Claims by tab: first and last number of the list.
CLAIMS = {
    "attention": (1, 45), "diffusion": (46, 56), "floats": (65, 95), "tokenizers": (57, 64),
    "parallelism": (96, 118), "generation": (119, 138), "blocks": (139, 159),
    "training": (160, 173), "adapting": (198, 211),
    "alignment": (212, 218),
}  # fmt: skip
#: Claims of a tab that stand among those of others in the list.
BESIDES = {
    "training": "W179 W181 W182 W184 W185 W186 W187 W188 W189 W190 W191 W196 W197",
    "adapting": "W180",
}
#: Claims of a tab's list that another tab's lab shows.
ELSEWHERE = {"attention": {"W041"}}
#: The tab about the concepts themselves.
ABOUT = "concepts"
#: Concepts of each tab that are core, high or medium: those that a tab needs a card for once built.
NEEDED = {
    "attention": 45, "diffusion": 25, "tokenizers": 15, "floats": 33, "parallelism": 22,
    "generation": 33, "blocks": 39, "training": 41, "adapting": 22, "alignment": 16, "measures": 34,
}  # fmt: skip


def test_that_every_tab_is_here_or_still_to_be_built() -> None:
    assert sorted([*CONCEPTS, ABOUT]) == sorted(TABS)
    assert not set(LATER) & set(TABS), "built: its concepts belong into CONCEPTS"
    assert set(LATER) == set(SUBJECTS) - set(TABS) - {"softmax", "memory"}, "named as elsewhere"
    assert set(LATER) == set(UNTABBED)


def test_that_no_concept_of_any_tab_is_forgotten() -> None:
    listed = {
        tab: [name for level in ("core", "high", "medium") for name in of.get(level, "").split()]
        for tab, of in {**CONCEPTS, **LATER}.items()
    }
    assert {tab: len(names) for tab, names in listed.items()} == NEEDED
    every = [name for names in listed.values() for name in names]
    assert len(every) == len(set(every)) == 325


@pytest.mark.parametrize("tab", CONCEPTS)
def test_that_every_concept_has_a_card_of_its_importance(tab: str) -> None:
    found = cards()[0]
    for importance, names in CONCEPTS[tab].items():
        assert len(names.split()) == COUNTS[tab][importance]
        for name in names.split():
            assert name in found, name
            assert (found[name].tab, found[name].importance) == (tab, importance), name


@pytest.mark.parametrize("subject", LATER)
def test_that_every_concept_of_a_subject_without_a_tab_has_a_card_shown_elsewhere(
    subject: str,
) -> None:
    found, every = cards()[0], set()
    for importance, names in LATER[subject].items():
        every |= set(names.split())
        for name in set(names.split()) - UNSHOWN:
            assert name in found, name
            assert (found[name].tab, found[name].importance) == (subject, importance), name
            assert found[name].lab in lab_ids(), name
    assert {card.id for card in found.values() if card.tab == subject} == every - UNSHOWN


def test_that_nothing_waits_for_a_lab_that_is_shown() -> None:
    assert {name for of in LATER.values() for s in of.values() for name in s.split()} >= UNSHOWN
    assert UNSHOWN.isdisjoint(cards()[0])
    assert UNSHOWN.isdisjoint(name for tour in questions()[0].values() for name in tour.concepts)


@pytest.mark.parametrize("tab", CLAIMS)
def test_that_every_claim_of_the_list_is_checked(tab: str) -> None:
    first, last = CLAIMS[tab]
    wanted = {f"W{number:03d}" for number in range(first, last + 1)} - ELSEWHERE.get(tab, set())
    wanted |= set(BESIDES.get(tab, "").split())
    waiting = set(WAITING.get(tab, "").split())
    assert waiting < wanted or not waiting
    assert not waiting & set(claims()[0]), "there: it waits no longer"
    wanted -= waiting
    assert wanted <= {claim.id for claim in claims()[0].values() if claim.tab == tab}
    assert wanted <= set(verdicts.checked_ids())


@pytest.mark.parametrize("tab", CONCEPTS)
def test_that_every_lab_of_the_tab_is_on_a_card(tab: str) -> None:
    labs = {lab_id for lab_id in lab_ids() if lab_id.startswith(f"{tab}/")}
    assert labs <= {card.lab for card in cards()[0].values()}
