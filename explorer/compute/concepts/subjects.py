"""What the concepts are about: the tabs in the order of the rail, then subjects without a tab.

A concept of a subject without a tab has a card like any other; it is shown by a formula of the
sheet, on the reader's own inputs, or by a lab of a tab that shows it too.
"""

from __future__ import annotations

EVERY = "all"
TABS = (
    "attention", "diffusion", "tokenizers", "floats", "parallelism", "generation", "blocks",
    "training", "adapting", "alignment",
)  # fmt: skip
#: Subjects without a tab of their own.
UNTABBED = ("measures",)
SUBJECTS = (*TABS, *UNTABBED)
