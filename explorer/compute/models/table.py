"""The rows that tokens and positions look up."""

from __future__ import annotations

from torch import nn


class Table(nn.Embedding):
    """torch's embedding, but for a model that is built on "meta" to be filled from a file.

    Drawing starting values there makes torch import its compiler, a second of work before the first
    result, for numbers that are never used.
    """

    def reset_parameters(self) -> None:
        """Draw the starting values, if there is memory for them."""
        if not self.weight.is_meta:
            super().reset_parameters()
