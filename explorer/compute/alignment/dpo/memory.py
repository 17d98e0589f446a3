"""What the models of both ways occupy while one is trained (no torch).

With Adam in mixed precision a trained parameter takes 16 bytes: weight and gradient in 2 each, a
copy of the weight and two moments in 4 each (Rajbhandari et al. 2020). A frozen one takes 2.
"""

from __future__ import annotations

from dataclasses import dataclass

#: Bytes of a parameter.
TRAINED, FROZEN = 16, 2
#: The models of each way, and whether they are trained; the reward model is trained before, and
#: frozen then.
MODELS = {
    "rlhf": (("policy", True), ("value", True), ("reference", False), ("reward", False)),
    "dpo": (("policy", True), ("reference", False)),
    "stored": (("policy", True),),
}


@dataclass(frozen=True)
class Held:
    """One model in memory: its part, whether it is trained, and bytes."""

    part: str
    trained: bool
    size: int


def held(way: str, parameters: int) -> tuple[Held, ...]:
    """The models of a way ("rlhf", "dpo", or "stored": DPO with the reference's log-probabilities
    computed once, before), all of equal size."""
    return tuple(
        Held(part, trained, parameters * (TRAINED if trained else FROZEN))
        for part, trained in MODELS[way]
    )


def total(way: str, parameters: int) -> int:
    """Bytes of all models of a way."""
    return sum(one.size for one in held(way, parameters))
