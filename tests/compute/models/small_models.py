"""Small random checkpoints of many families, as `save_pretrained` writes them, with a tokenizer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

VOCABULARY = 260
#: Families that our own `Decoder` computes.
STEP_BY_STEP = ("gpt2", "llama", "qwen2", "qwen3", "mistral", "gemma")
#: Families that `transformers` computes; the last three cannot be watched.
COMPUTED_THERE = ("bert", "roberta", "t5", "gemma2", "bart", "albert", "distilbert", "gpt_neox")
UNWATCHED = ("bloom", "falcon", "deberta-v2")
ENCODER_DECODERS = ("t5", "bart")

_TOKENS = {"vocab_size": VOCABULARY, "bos_token_id": 0, "eos_token_id": 0, "pad_token_id": 0}
_WIDTHS = {
    "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 3, "num_attention_heads": 4,
    "max_position_embeddings": 64,
}  # fmt: skip
_ENCODER = {**_WIDTHS, "vocab_size": VOCABULARY}
_LLAMA = {**_WIDTHS, **_TOKENS, "num_key_value_heads": 2}


def _makers() -> dict[str, Callable[[], Any]]:
    import transformers as t

    return {
        "gpt2": lambda: t.GPT2LMHeadModel(
            t.GPT2Config(n_embd=32, n_layer=3, n_head=4, n_positions=64, **_TOKENS)
        ),
        "llama": lambda: t.LlamaForCausalLM(t.LlamaConfig(**_LLAMA)),
        "qwen2": lambda: t.Qwen2ForCausalLM(t.Qwen2Config(**_LLAMA)),
        "qwen3": lambda: t.Qwen3ForCausalLM(t.Qwen3Config(head_dim=16, **_LLAMA)),
        "mistral": lambda: t.MistralForCausalLM(t.MistralConfig(sliding_window=5, **_LLAMA)),
        "gemma": lambda: t.GemmaForCausalLM(t.GemmaConfig(head_dim=16, **_LLAMA)),
        "gemma2": lambda: t.Gemma2ForCausalLM(
            t.Gemma2Config(head_dim=16, sliding_window=4, **_LLAMA)
        ),
        "bert": lambda: t.BertForMaskedLM(t.BertConfig(**_ENCODER)),
        "roberta": lambda: t.RobertaForMaskedLM(t.RobertaConfig(**_ENCODER)),
        "albert": lambda: t.AlbertForMaskedLM(t.AlbertConfig(embedding_size=16, **_ENCODER)),
        "distilbert": lambda: t.DistilBertForMaskedLM(
            t.DistilBertConfig(
                dim=32, hidden_dim=48, n_layers=3, n_heads=4, max_position_embeddings=64,
                vocab_size=VOCABULARY,
            )
        ),
        "deberta-v2": lambda: t.DebertaV2ForMaskedLM(t.DebertaV2Config(**_ENCODER)),
        "gpt_neox": lambda: t.GPTNeoXForCausalLM(t.GPTNeoXConfig(**_WIDTHS, **_TOKENS)),
        "bloom": lambda: t.BloomForCausalLM(
            t.BloomConfig(hidden_size=32, n_layer=3, n_head=4, **_TOKENS)
        ),
        "falcon": lambda: t.FalconForCausalLM(
            t.FalconConfig(
                hidden_size=32, num_hidden_layers=3, num_attention_heads=4, **_TOKENS
            )
        ),
        "t5": lambda: t.T5ForConditionalGeneration(
            t.T5Config(
                d_model=32, d_kv=8, d_ff=48, num_layers=3, num_decoder_layers=2, num_heads=4,
                vocab_size=VOCABULARY, decoder_start_token_id=0,
            )
        ),
        "bart": lambda: t.BartForConditionalGeneration(
            t.BartConfig(
                d_model=32, encoder_layers=2, decoder_layers=3, encoder_attention_heads=4,
                decoder_attention_heads=4, encoder_ffn_dim=48, decoder_ffn_dim=48,
                max_position_embeddings=64, vocab_size=VOCABULARY,
            )
        ),
        "mamba": lambda: t.MambaForCausalLM(
            t.MambaConfig(hidden_size=32, num_hidden_layers=2, state_size=4, **_TOKENS)
        ),
        "bert-classifier": lambda: t.BertForSequenceClassification(t.BertConfig(**_ENCODER)),
    }  # fmt: skip


def random_model(family: str) -> Any:
    """A model of `transformers` in eager mode whose weights are all random: biases and gains too,
    so that a forgotten one shows; matrices large enough for sharp attention."""
    torch.manual_seed(0)
    network = _makers()[family]()
    with torch.no_grad():
        for weight in network.parameters():
            if weight.dim() == 1:
                weight.add_(torch.randn_like(weight) * 0.2)
            else:
                weight.mul_(5)
    network.set_attn_implementation("eager")  # also in the stacks, which have their own config
    network.config._attn_implementation = "eager"
    return network.eval()


def save(network: Any, folder: Path) -> Path:
    """Write a model and a byte-level tokenizer that fits it."""
    network.save_pretrained(folder)
    byte_tokenizer().save(str(folder / "tokenizer.json"))
    return folder


def byte_tokenizer(more: int = 0) -> Any:
    """<bos> and one token per byte: 257 tokens, and `more` that no text becomes."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    names = ["<bos>", *sorted(pre_tokenizers.ByteLevel.alphabet())]
    names += [f"extra{index}" for index in range(more)]
    tokenizer = Tokenizer(models.BPE({name: index for index, name in enumerate(names)}, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(["<bos>"])
    return tokenizer


def word_pieces() -> Any:
    """[CLS] and [SEP] around WordPiece tokens, as BERT's tokenizer writes them."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors

    names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "un", "##read", "##able", "book"]
    tokenizer = Tokenizer(
        models.WordPiece({name: index for index, name in enumerate(names)}, unk_token="[UNK]")
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.add_special_tokens(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"])
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    return tokenizer
