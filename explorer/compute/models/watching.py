"""Looking on while `transformers` computes attention (torch, transformers).

With eager attention each layer of nearly every family calls one function, `eager_attention_forward`
of its own module, with the queries, keys and values as they meet: turned, and with as many key and
value heads as there really are. `watching` puts itself in its place, calls it, and writes down what
went in and came out; the numbers are those of the family's own code.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from torch import Tensor, nn

#: A call of an attention module in one forward pass: the module, and whether it is its first,
#: second … call (ALBERT computes all its layers with one module).
Call = tuple[nn.Module, int]


@dataclass(frozen=True)
class Seen:
    """One call, for a single text: batch dimension taken away."""

    weights: Tensor  # (heads, queries, keys)
    queries: Tensor  # (heads, queries, head_width)
    keys: Tensor  # (key_value_heads, keys, head_width)
    values: Tensor  # (key_value_heads, keys, value_width)
    head_outputs: Tensor  # (heads, queries, value_width)


@dataclass
class Watch:
    """What to remove and what to keep; comes back with `seen` filled in the order of the calls.

    `removed` are heads whose output is set to zero. `wanted` None keeps every call.
    """

    removed: Mapping[Call, AbstractSet[int]] = field(default_factory=dict)
    wanted: AbstractSet[Call] | None = None
    seen: dict[Call, Seen] = field(default_factory=dict)
    returned: list[tuple[Tensor, Call]] = field(default_factory=list)  # the weights given back
    _calls: dict[nn.Module, int] = field(default_factory=dict)

    def attend(
        self, module: nn.Module, query: Tensor, key: Tensor, value: Tensor,
        attention_mask: Tensor | None, **options: Any,
    ) -> tuple[Tensor, Tensor]:  # fmt: skip
        """Stands where `eager_attention_forward` of the module's family does."""
        output, weights = _eager_of(module)(module, query, key, value, attention_mask, **options)
        call = (module, self._calls.get(module, 0))
        self._calls[module] = call[1] + 1
        removed = self.removed.get(call)
        if removed:  # output is (batch, queries, heads, value_width)
            kept = [float(head not in removed) for head in range(output.shape[2])]
            output = output * output.new_tensor(kept)[:, None]
        if self.wanted is None or call in self.wanted:
            self.seen[call] = Seen(
                weights[0], query[0], key[0], value[0], output[0].transpose(0, 1)
            )
            self.returned.append((weights, call))
        return output, weights

    def call_of(self, weights: Tensor) -> Call | None:
        """The call that gave these very weights back."""
        return next((call for given, call in self.returned if given is weights), None)


_lock = threading.Lock()


@contextmanager
def watching(watch: Watch) -> Iterator[Watch]:
    """Inside the block, eager attention of `transformers` is computed under `watch`."""
    from transformers.modeling_utils import ALL_ATTENTION_FUNCTIONS

    with _lock:
        ALL_ATTENTION_FUNCTIONS["eager"] = watch.attend
        try:
            yield watch
        finally:
            del ALL_ATTENTION_FUNCTIONS["eager"]


def _eager_of(module: nn.Module) -> Callable[..., tuple[Tensor, Tensor]]:
    """The function that the module would have called itself."""
    for kind in type(module).__mro__:
        found = getattr(sys.modules.get(kind.__module__), "eager_attention_forward", None)
        if found is not None:
            return found
    raise LookupError(f"{type(module).__name__} has no eager attention of its own")
