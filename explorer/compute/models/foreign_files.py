"""Opens the folder of a model that `transformers` computes, tensor by tensor (torch)."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Iterator, Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from explorer.compute.models import foreign
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.folder import Weights
from explorer.compute.models.foreign_vocabulary import ForeignVocabulary, check_tokenizer
from explorer.compute.models.huggingface_config import check_transformers
from explorer.compute.models.opened import UNBOUNDED
from explorer.compute.models.weights import tensors_of

#: Tokens of the short text on which layers and heads are counted.
MEASURED_ON = 4


def class_for(content: Mapping[str, Any], folder: Path) -> tuple[Any, Any, str]:
    """(configuration, class, kind) for the content of a config.json.

    The class is the one that config.json names under "architectures" where it predicts tokens,
    else the bare network. Raises ModelFileError for a type that `transformers` does not know.
    """
    from transformers import CONFIG_MAPPING, MODEL_MAPPING
    from transformers.models.auto import modeling_auto as auto

    family = content.get("model_type")
    if not isinstance(family, str) or family not in CONFIG_MAPPING:
        raise ModelFileError(
            f"{folder.name}: config.json says model_type {family!r}, which transformers does not "
            "know; code that comes with a model is never run.",
            "model.family", {"folder": folder.name, "family": str(family)},
        )  # fmt: skip
    if content.get("quantization_config"):
        raise ModelFileError(
            f"{folder.name}: its weights are quantised; it takes float32, bfloat16 or float16.",
            "model.quantised", {"folder": folder.name},
        )  # fmt: skip
    # What would lead transformers to other files, to code or to the network is left out.
    stray = ("auto_map", "fusion_config", "transformers_weights", "custom_pipelines")
    clean = {k: v for k, v in content.items() if k not in stray and not k.startswith("_")}
    try:
        config = CONFIG_MAPPING[family].from_dict(clean)
    except Exception as error:  # each family checks its fields in its own way
        raise ModelFileError(f"{folder.name}: config.json: {_one_line(error)}") from error
    config._attn_implementation = "eager"
    named = (content.get("architectures") or [""])[0]
    heads: tuple[Any, ...]
    if getattr(config, "is_encoder_decoder", False):
        heads, kind = (auto.MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING,), "encoder-decoder"
    else:
        masked, causal = auto.MODEL_FOR_MASKED_LM_MAPPING, auto.MODEL_FOR_CAUSAL_LM_MAPPING
        heads, kind = (masked, causal), "single"
    known = [mapping[type(config)] for mapping in heads if type(config) in mapping]
    for candidate in known:
        if candidate.__name__ == named:
            return config, candidate, kind
    bare = MODEL_MAPPING.get(type(config), None)
    if known and (not named or bare is None):
        return config, known[0], kind
    if isinstance(bare, tuple):
        bare = bare[0]
    if bare is None:
        raise _no_attention(folder, family, "transformers has no model of this type for text")
    return config, bare, kind


def open_foreign(
    folder: Path, content: Mapping[str, Any], weights: Weights, dtype: str, device: torch.device
) -> Generator[float, None, foreign.ForeignModel]:
    """Opens the model; yields the share that has been read, returns a `ForeignModel`.

    Raises ModelFileError: one sentence about what does not fit.
    """
    check_transformers(folder.name, content.get("model_type"))
    config, kind_of_model, kind = class_for(content, folder)
    vocabulary = ForeignVocabulary(folder / "tokenizer.json", _token(content, "bos_token_id"))
    yield 0.0
    tensors: dict[str, Tensor] = {}
    read = 0
    for name, tensor, size in tensors_of(weights, getattr(torch, dtype), device):
        tensors[name] = tensor
        read += size
        yield 0.9 * read / max(weights.stored, 1)
    network = _build(folder, config, kind_of_model, tensors, getattr(torch, dtype), device)
    tensors.clear()
    yield 0.95
    tokens = int(network.get_input_embeddings().weight.shape[0])
    check_tokenizer(folder, vocabulary, tokens)
    context = foreign.context_of(network, config, UNBOUNDED)
    family = str(content["model_type"])
    short = [index % tokens for index in range(min(MEASURED_ON, context))]
    start = _token(content, "decoder_start_token_id") or 0
    try:
        with _quiet():
            stacks, calls = foreign.measured(network, kind, short, start)
    except Exception as error:  # a network without attention fails in its own way
        raise _no_attention(folder, family, _one_line(error)) from error
    title = folder.name if dtype == "float32" else f"{folder.name} · {dtype}"
    return foreign.ForeignModel(title, family, network, vocabulary, stacks, context, device, calls)


def _build(
    folder: Path, config: Any, kind: Any, tensors: dict[str, Tensor], dtype: torch.dtype,
    device: torch.device,
) -> Any:  # fmt: skip
    """The network with these weights, in evaluation mode, without gradients."""
    with _quiet():
        try:
            network, found = kind.from_pretrained(
                None, config=config, state_dict=tensors, dtype=dtype, attn_implementation="eager",
                ignore_mismatched_sizes=True, output_loading_info=True, trust_remote_code=False,
                use_safetensors=True, local_files_only=True,
            )  # fmt: skip
        except ModelFileError:
            raise
        except Exception as error:  # whatever a family's own code objects to
            reason = _one_line(error)
            if "eager" in reason or "attn_implementation" in reason:
                raise _no_attention(folder, config.model_type, reason) from error
            raise ModelFileError(f"{folder.name} cannot be built: {reason}") from error
    mismatched = sorted(found.get("mismatched_keys") or ())
    if mismatched:
        name, stored, expected = mismatched[0]
        values = {
            "folder": folder.name, "tensor": name, "stored": str(tuple(stored)),
            "expected": str(tuple(expected)), "more": len(mismatched) - 1,
        }  # fmt: skip
        raise ModelFileError(
            '{folder}: the tensor "{tensor}" has the shape {stored}; config.json asks for '
            "{expected}. It takes the config.json that the weights were saved with.".format(
                **values
            ),
            "model.shape",
            values,
        )
    # The pooler reads the finished stream; nothing that is shown reads the pooler.
    missing = sorted(name for name in found.get("missing_keys") or () if "pooler" not in name)
    if missing:
        values = {"folder": folder.name, "tensor": missing[0], "missing": len(missing)}
        raise ModelFileError(
            '{folder}: the weights hold no tensor "{tensor}" ({missing} are missing), which '
            "config.json asks for.".format(**values),
            "model.missing",
            values,
        )
    return network.to(device).eval().requires_grad_(False)


def _no_attention(folder: Path, family: str, reason: str) -> ModelFileError:
    values = {"folder": folder.name, "family": family, "reason": reason}
    return ModelFileError(
        "{folder}: a model of type {family} gives no attention weights ({reason}); it takes a "
        "transformer that transformers can run with eager attention.".format(**values),
        "model.no_attention",
        values,
    )


def _token(content: Mapping[str, Any], name: str) -> int | None:
    found = content.get(name)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _one_line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    said = " ".join(lines) or type(error).__name__
    return said if len(said) <= 300 else said[:299] + "…"


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """No bars and warnings of transformers on the terminal: what is wrong becomes an error."""
    from transformers.utils import logging

    level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.set_verbosity(level)
        if bars:
            logging.enable_progress_bar()
