"""What an encoder–decoder that `transformers` computes answers to a source (torch)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from explorer.compute.models.foreign import ForeignModel

#: How many tokens a lab lets a model write at most: a random one never ends.
MOST_WRITTEN = 48


def written_for(model: ForeignModel, source: Sequence[int], most: int = MOST_WRITTEN) -> list[int]:
    """The tokens the model writes, the likeliest each time, from the one its answers begin with.

    Ends before the end token, or with `most` tokens. The encoder runs once. A model that says
    which token comes first in every answer (BART's `forced_bos_token_id`) is given it.
    """
    network = model.network
    target, ends = [model.start], end_tokens(network)
    forced = _setting(network, "forced_bos_token_id")
    with torch.no_grad():
        given = torch.tensor([list(source)], dtype=torch.int64, device=model.device)
        memory = network.get_encoder()(input_ids=given, return_dict=True)
        while len(target) < min(most, model.context):
            if len(target) == 1 and isinstance(forced, int):
                target.append(forced)
                continue
            asked = torch.tensor([target], dtype=torch.int64, device=model.device)
            logits = network(
                encoder_outputs=memory, decoder_input_ids=asked, use_cache=False, return_dict=True
            ).logits
            following = int(logits[0, -1].argmax())
            if following in ends:
                break
            target.append(following)
    return target


def end_tokens(network: Any) -> frozenset[int]:
    """The tokens after which nothing is written; a configuration names one, several or none."""
    found = _setting(network, "eos_token_id")
    return frozenset(found if isinstance(found, list) else [] if found is None else [found])


def _setting(network: Any, name: str) -> Any:
    """A setting of how the model writes: its own, else the one of its configuration."""
    for config in (getattr(network, "generation_config", None), network.config):
        if getattr(config, name, None) is not None:
            return getattr(config, name)
    return None
