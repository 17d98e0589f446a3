"""The models on the shelf, smallest first: their sizes, and the document those stand in."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.models.architecture import MODELS, Architecture, bert, llama


@dataclass(frozen=True)
class Known:
    """A published model; `source` is the file its sizes are from.

    `published` is the count of parameters its makers, or its weights, give; 0 where they give it
    only rounded.
    """

    architecture: Architecture
    source: str
    published: int = 0


#: By id, in the order of their parameters.
SHELF: dict[str, Known] = {
    "bert-base": Known(
        bert("BERT-base", 12, 768, 12), "google-bert/bert-base-uncased: config.json", 109_482_240
    ),
    "gpt2": Known(MODELS["gpt2"], "openai-community/gpt2: config.json", 124_439_808),
    "bert-large": Known(
        bert("BERT-large", 24, 1024, 16), "google-bert/bert-large-uncased: config.json",
        335_141_888,
    ),
    "chatglm2-6b": Known(
        Architecture("ChatGLM2 6B", 28, 4096, 32, 2, 128, 13696, 65024, qkv_bias=True),
        "THUDM/chatglm2-6b: config.json", 6_243_584_000,
    ),
    "llama2-7b": Known(
        MODELS["llama2-7b"], "meta-llama/Llama-2-7b-hf: config.json", 6_738_415_616
    ),
    "baichuan2-7b": Known(
        llama("Baichuan2 7B", 32, 4096, 32, 32, 11008, 125696),
        "baichuan-inc/Baichuan2-7B-Base: config.json", 7_505_973_248,
    ),
    "qwen2-7b": Known(
        Architecture("Qwen2 7B", 28, 3584, 28, 4, 128, 18944, 152064, qkv_bias=True),
        "Qwen/Qwen2-7B: config.json", 7_615_616_512,
    ),
    "llama3-8b": Known(
        MODELS["llama3-8b"], "meta-llama/Meta-Llama-3-8B: config.json", 8_030_261_248
    ),
    "llama2-13b": Known(
        MODELS["llama2-13b"], "meta-llama/Llama-2-13b-hf: config.json", 13_015_864_320
    ),
    "qwen2-57b-a14b": Known(
        Architecture(
            "Qwen2 57B-A14B", 28, 3584, 28, 4, 128, 18944, 151936, qkv_bias=True, experts=64,
            experts_per_token=8, expert_feed_forward=2560, shared_experts=1,
            shared_feed_forward=20480, shared_gate=True,
        ),
        "Qwen/Qwen2-57B-A14B: config.json",
    ),
    "llama2-70b": Known(
        MODELS["llama2-70b"], "meta-llama/Llama-2-70b-hf: config.json", 68_976_648_192
    ),
}  # fmt: skip
