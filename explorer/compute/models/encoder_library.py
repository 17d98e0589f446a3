"""The bundled encoder and encoder-decoder: `load_encoder` and `load_encoder_decoder`.

    model = load_encoder("encoder")
    pair = model.pair("Speak, speak.", "You are all resolved.")
    seen = model.capture(pair.ids, pair.segments)
    seen.layers[0].weights           (heads, queries, keys), every token sees every other

    model = load_encoder_decoder("encoder-decoder")
    source, target = model.write("reverse", "abc")
    seen = model.capture(source, target)
    seen.decoder_layers[0].cross_attention.weights    (heads, target queries, source keys)

Both also answer what every `opened.OpenedModel` answers (`encode`, `observe`, `stacks` …).
Importing this module imports no torch; loading a model does.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from explorer.compute.models.encoder_config import EncoderConfig, EncoderDecoderConfig
from explorer.compute.models.encoder_files import (
    VOCABULARY_FILES,
    WEIGHTS,
    EncoderCard,
    describe,
    read_card,
)
from explorer.compute.models.encoder_loaded import LoadedEncoder, LoadedEncoderDecoder
from explorer.compute.models.encoder_vocabulary import PairVocabulary, SymbolVocabulary
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.files import read_json_object
from explorer.core.paths import resources

__all__ = [
    "EncoderCard",
    "LoadedEncoder",
    "LoadedEncoderDecoder",
    "describe",
    "load_encoder",
    "load_encoder_decoder",
    "read_card",
]


def load_encoder(name_or_path: str | Path = "encoder", device: str = "cpu") -> LoadedEncoder:
    """A bundled encoder by name, or the one in a folder: ours, or a BERT of Hugging Face's.

    float32. Raises ModelFileError.
    """
    folder = _find(name_or_path)
    return _encoder(folder, device, _stamp(folder))


def load_encoder_decoder(
    name_or_path: str | Path = "encoder-decoder", device: str = "cpu"
) -> LoadedEncoderDecoder:
    """A bundled encoder-decoder by name, or the one in a folder; float32. ModelFileError."""
    folder = _find(name_or_path)
    return _encoder_decoder(folder, device, _stamp(folder))


def _find(name_or_path: str | Path) -> Path:
    shipped = {path.name: path for path in (resources() / "models").glob("*") if path.is_dir()}
    if str(name_or_path) in shipped:
        return shipped[str(name_or_path)]
    try:
        folder = Path(name_or_path).expanduser()
        if str(name_or_path) and folder.is_dir():
            return folder.resolve()
    except (OSError, RuntimeError, ValueError):  # too long a name, no such user, NUL in it
        pass
    shown = str(name_or_path) if len(str(name_or_path)) <= 200 else f"{name_or_path}"[:200] + "…"
    raise ModelFileError(f'there is no model "{shown}": it is no folder.')


def _stamp(folder: Path) -> int:
    path = folder / WEIGHTS
    return path.stat().st_mtime_ns if path.is_file() else 0


@lru_cache(maxsize=2)
def _encoder(folder: Path, device: str, stamp: int) -> LoadedEncoder:
    import torch

    from explorer.compute.models.encoder import Encoder

    place, content = torch.device(device), read_json_object(folder / "config.json")
    if "format" not in content:
        from explorer.compute.models.encoder_foreign import read_bert

        config, bert, words = read_bert(folder, content, place)
        return LoadedEncoder(
            EncoderCard(folder.name, folder.name, "encoder", config, folder), bert, words, place
        )
    card = read_card(folder, "encoder")
    assert isinstance(card.config, EncoderConfig)
    vocabulary = PairVocabulary(folder / VOCABULARY_FILES["encoder"])
    with torch.device("meta"):
        encoder = Encoder(card.config)
    _check_size(card, vocabulary.size)
    return LoadedEncoder(card, _filled(encoder, folder, device), vocabulary, place)


@lru_cache(maxsize=2)
def _encoder_decoder(folder: Path, device: str, stamp: int) -> LoadedEncoderDecoder:
    import torch

    from explorer.compute.models.encoder_decoder import EncoderDecoder

    card = read_card(folder, "encoder-decoder")
    assert isinstance(card.config, EncoderDecoderConfig)
    vocabulary = SymbolVocabulary.read(folder / VOCABULARY_FILES["encoder-decoder"])
    with torch.device("meta"):
        model = EncoderDecoder(card.config)
    _check_size(card, vocabulary.size)
    return LoadedEncoderDecoder(
        card, _filled(model, folder, device), vocabulary, torch.device(device)
    )


def _check_size(card: EncoderCard, size: int) -> None:
    if size != card.config.vocabulary_size:
        raise ModelFileError(
            f"{card.folder}: the vocabulary has {size} tokens, the model "
            f"{card.config.vocabulary_size}."
        )


def _filled(model: Any, folder: Path, device: str) -> Any:
    """The model with the folder's weights in float32, in evaluation mode."""
    import torch

    from explorer.compute.models.folder import inspect
    from explorer.compute.models.weights import check_shapes, tensors_of

    place = torch.device(device)
    found = tensors_of(inspect(folder), torch.float32, place)
    tensors = {name: tensor for name, tensor, _ in found}
    check_shapes(folder.name, model, tensors)
    model.load_state_dict({name: tensors[name] for name in model.state_dict()}, assign=True)
    return model.eval().requires_grad_(False)
