"""What a reader sets of the policy: prompt, model, reward (no torch)."""

from __future__ import annotations

from typing import Any

from explorer.compute.alignment.policy.rules import RULES
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: The models that ship and are small enough to be trained while one looks.
MODELS = {
    "clear": QT_TRANSLATE_NOOP("alignment", "Two layers, characters"),
    "one-layer": QT_TRANSLATE_NOOP("alignment", "One layer, characters"),
}
#: Where the texts begin unless the reader says otherwise.
PROMPT = "My lord, "
#: Characters of the prompt at most; with the beginning of the text and a continuation they are
#: within the context of 64.
PROMPT_LONGEST = 24
#: Characters of a continuation.
LENGTH = 24

#: Characters of a piece of the held-out text that is read at once; what is left over is not read.
WINDOW = 48
#: What neither model was trained on: from the last tenth of Tiny Shakespeare.
HELD_OUT = """\
CURTIS:
All ready; and therefore, I pray thee, news.

GRUMIO:
First, know, my horse is tired; my master and
mistress fallen out.

CURTIS:
How?

GRUMIO:
Out of their saddles into the dirt; and thereby
hangs a tale.

CURTIS:
Let's ha't, good Grumio.

GRUMIO:
Lend thine ear.

CURTIS:
Here.

GRUMIO:
There.

CURTIS:
This is to feel a tale, not to hear a tale.

GRUMIO:
And therefore 'tis called a sensible tale: and this
cuff was but to knock at your ear, and beseech
listening. Now I begin: Imprimis, we came down a
foul hill, my master riding behind my mistress,--

CURTIS:
Both of one horse?
"""


def prompt_param() -> Any:
    """The field `prompt`."""
    return param(
        PROMPT, longest=PROMPT_LONGEST, label=QT_TRANSLATE_NOOP("alignment", "Texts begin with")
    )


def model_param(default: str = "clear") -> Any:
    """The field `model`."""
    return param(
        default, choices=tuple(MODELS), choice_labels=tuple(MODELS.values()),
        label=QT_TRANSLATE_NOOP("alignment", "Model"),
    )  # fmt: skip


def rule_param(default: str = "frequent") -> Any:
    """The field `rule`: what is rewarded."""
    return param(
        default, choices=tuple(RULES), choice_labels=tuple(rule.title for rule in RULES.values()),
        label=QT_TRANSLATE_NOOP("alignment", "Rewarded"),
    )  # fmt: skip
