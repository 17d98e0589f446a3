"""Alignment: formulas of the sheet."""

from __future__ import annotations

import math
from functools import cache

import numpy as np

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP


def preference_loss(
    chosen: float, chosen_reference: float, rejected: float, rejected_reference: float, beta: float
) -> tuple[float, ...]:
    """DPO (Rafailov et al. 2023) on log-probabilities of two answers: the loss −log σ(margin), the
    margin β(Δ_w − Δ_l), and the weight σ(−margin) with which the pair moves the policy."""
    margin = beta * ((chosen - chosen_reference) - (rejected - rejected_reference))
    # log(1 + e^-m) without overflow: the larger of the two terms is taken out.
    loss = max(-margin, 0.0) + math.log1p(math.exp(-abs(margin)))
    small = math.exp(-abs(margin))
    weight = (1 if margin < 0 else small) / (1 + small)
    return (loss, margin, weight)


def clipped_objective(ratio: float, advantage: float, epsilon: float) -> tuple[float, ...]:
    """PPO (Schulman et al. 2017) for one action: the objective and its derivative by the ratio.

    The derivative is the advantage, or 0 where the clipped branch is the smaller one.
    """
    clipped = min(max(ratio, 1 - epsilon), 1 + epsilon)
    objective = min(ratio * advantage, clipped * advantage)
    stopped = clipped * advantage < ratio * advantage
    return (objective, 0.0 if stopped else advantage)


def discounted(reward: float, last: float, steps: int, gamma: float) -> tuple[float, ...]:
    """Return of T equal rewards and a last one, Σ γ^t r + γ^T r_T; the weight of the last one; the
    steps that count, 1/(1 − γ)."""
    old = gamma**steps
    return (reward * (1 - old) / (1 - gamma) + old * last, old, 1 / (1 - gamma))


def preferred(chosen: float, rejected: float) -> tuple[float, ...]:
    """Bradley and Terry 1952: chance that the answer with reward r_w is preferred, the loss
    −ln of it, and its derivative by r_w − r_l, without overflow."""
    apart = chosen - rejected
    small = math.exp(-abs(apart))
    chance = (1 if apart >= 0 else small) / (1 + small)
    loss = max(-apart, 0.0) + math.log1p(small)
    return (chance, loss, -(small if apart >= 0 else 1) / (1 + small))


def tilted(
    beta: float, rounds: int, r_1: float, r_2: float, r_3: float, p_1: float, p_2: float
) -> tuple[float, ...]:
    """The policy over three answers that is best for E[r] − β KL(π ‖ π_ref): π_ref e^(r/β),
    normalised (Ziebart et al. 2008); after n rounds, each with the last policy as reference. First
    its mean reward and its divergence from the first reference.

    Raises ValueError for probabilities that leave nothing for the third answer.
    """
    if p_1 + p_2 >= 1:
        raise ValueError("The first two leave nothing for the third")
    reference, rewards = (p_1, p_2, 1 - p_1 - p_2), (r_1, r_2, r_3)
    scores = [math.log(p) + rounds * r / beta for p, r in zip(reference, rewards, strict=True)]
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    policy = [x / sum(raised) for x in raised]
    mean = sum(p * r for p, r in zip(policy, rewards, strict=True))
    apart = sum(p * math.log(p / q) for p, q in zip(policy, reference, strict=True) if p > 0)
    return (mean, max(apart, 0.0), *policy)


def advantages(
    gamma: float, smoothing: float, r_1: float, r_2: float, r_3: float,
    v_1: float, v_2: float, v_3: float,
) -> tuple[float, ...]:  # fmt: skip
    """Generalised advantage estimation (Schulman et al. 2016) of three steps, the last of which
    ends: δ_t = r_t + γV_{t+1} − V_t, A_t = δ_t + γλA_{t+1}; and the return of the first step."""
    rewards, values = (r_1, r_2, r_3), (v_1, v_2, v_3, 0.0)
    out: list[float] = []
    later = 0.0
    for t in (2, 1, 0):
        later = rewards[t] + gamma * values[t + 1] - values[t] + gamma * smoothing * later
        out.append(later)
    return (*reversed(out), r_1 + gamma * r_2 + gamma**2 * r_3)


def models_held(policy: float, judge: float) -> tuple[float, ...]:
    """GB of the models in memory: PPO trains a policy and a value model and keeps a reference and a
    reward model, DPO trains a policy and keeps a reference. 16 bytes a parameter that is trained
    with Adam in mixed precision, 2 for one that is frozen; the value model is as large as the
    reward model."""
    trained, frozen = 16e-9, 2e-9
    return (
        policy * (trained + frozen) + judge * (trained + frozen), policy * (trained + frozen),
        policy * trained,
    )  # fmt: skip


@cache
def largest_of(count: int) -> float:
    """Expected largest of K standard normal numbers: ∫ x K φ(x) Φ(x)^(K−1) dx."""
    x = np.linspace(-12, 12, 48_001)
    density = np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)
    step = x[1] - x[0]
    below = np.clip(np.cumsum(density) * step - density * step / 2, 1e-300, 1)
    return float((x * count * density * below ** (count - 1)).sum() * step)


def best_of(count: int, spread: float) -> tuple[float, ...]:
    """Mean reward of the best of K answers above the mean of all, if rewards are normal, and how
    far choosing moves the policy: ln K − (K − 1)/K nats."""
    return (spread * largest_of(count), math.log(count) - (count - 1) / count)


def gated(helpful: float, safe: float, threshold: float) -> tuple[float, ...]:
    """The reward that counts: safety where it is below the threshold, else helpfulness (Llama 2,
    Touvron et al. 2023); and the mean of the two beside it."""
    return (safe if safe < threshold else helpful, (helpful + safe) / 2)


REWARD = (-10, 10)
FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F077", QT_TRANSLATE_NOOP("concepts/numbers", "Loss of direct preference optimisation"),
        r"L = -\log \sigma\left(\beta \left[\log \frac{\pi(y_w)}{\pi_{ref}(y_w)}"
        r" - \log \frac{\pi(y_l)}{\pi_{ref}(y_l)}\right]\right)",
        (Input("log π(y_w)", -10, -100, 0), Input("log π_ref(y_w)", -12, -100, 0),
         Input("log π(y_l)", -15, -100, 0), Input("log π_ref(y_l)", -14, -100, 0),
         Input("β", 0.1, 0.001, 10)),
        (Output("L", "nat"), Output("β[…]"), Output("σ(−β[…])")),
        preference_loss,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Where policy and reference agree, at the start, the loss is log 2 = 0.693; no reward "
            "model and no advantage occurs in it.",
        ),
    ),
    Formula(
        "F078", QT_TRANSLATE_NOOP("concepts/numbers", "Clipped objective of PPO"),
        r"\min\left(r A,\ \mathrm{clip}(r, 1-\epsilon, 1+\epsilon)\, A\right)",
        (Input("r", 1.5, 0, 3), Input("A", 1, -10, 10), Input("ε", 0.2, 0.01, 0.99)),
        (Output("min(rA, clip(r)A)"), Output("∂/∂r")),
        clipped_objective,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Clipping takes the gradient away on one side only (A > 0 and r > 1+ε, or A < 0 and "
            "r < 1−ε); it does not hold the ratio back.",
        ),
    ),
    Formula(
        "F117", QT_TRANSLATE_NOOP("concepts/numbers", "Return: rewards, later ones discounted"),
        r"G = \sum_{t=0}^{T-1} \gamma^t r + \gamma^T r_T,\quad \frac{1}{1 - \gamma}",
        (Input("γ", 0.9, 0, 0.9999), Input("r", 0, *REWARD), Input("r_T", 1, *REWARD),
         Input("T", 10, 0, 10_000, whole=True)),
        (Output("G"), Output("γ^T"), Output("1/(1−γ)")),
        lambda gamma, reward, last, steps: discounted(reward, last, steps, gamma),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The agent acts, the world answers with a reward and a new state; it learns what "
            "makes the sum large, not the next reward.",
        ),
    ),
    Formula(
        "F118", QT_TRANSLATE_NOOP("concepts/numbers", "Reward model: which answer is preferred"),
        r"P(y_w \succ y_l) = \sigma(r_w - r_l),\quad L = -\ln \sigma(r_w - r_l)",
        (Input("r_w", 1, *REWARD), Input("r_l", 0, *REWARD)),
        (Output("P"), Output("L", "nat"), Output("∂L/∂(r_w − r_l)")),
        preferred,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Only the difference counts: any constant may be added to all rewards. The model is "
            "trained on pairs, then frozen.",
        ),
    ),
    Formula(
        "F119", QT_TRANSLATE_NOOP("concepts/numbers", "Reward against distance (KL)"),
        r"\max_{\pi}\ \mathrm{E}[r] - \beta\, D_{KL}(\pi \Vert \pi_{ref})"
        r"\ \Rightarrow\ \pi \propto \pi_{ref}\, e^{n r / \beta}",
        (Input("β", 0.5, 0.02, 100), Input("n", 1, 1, 20, whole=True), Input("r_1", 0, *REWARD),
         Input("r_2", 1, *REWARD), Input("r_3", 2, *REWARD), Input("π_1", 0.7, 0.01, 0.98),
         Input("π_2", 0.25, 0.01, 0.98)),
        (Output("E[r]"), Output("KL", "nat"), Output("π*_1"), Output("π*_2"), Output("π*_3")),
        tilted,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A large β holds the policy at the reference, a small one lets it run after the "
            "reward, also where the reward is wrong. n rounds act like β/n.",
        ),
    ),
    Formula(
        "F120", QT_TRANSLATE_NOOP("concepts/numbers", "Advantage, smoothed over steps (GAE)"),
        r"A_t = \delta_t + \gamma \lambda A_{t+1},\quad"
        r" \delta_t = r_t + \gamma V_{t+1} - V_t",
        (Input("γ", 0.99, 0, 1), Input("λ", 0.95, 0, 1), Input("r_1", 0, *REWARD),
         Input("r_2", 0, *REWARD), Input("r_3", 1, *REWARD), Input("V_1", 0.5, *REWARD),
         Input("V_2", 0.6, *REWARD), Input("V_3", 0.8, *REWARD)),
        (Output("A_1"), Output("A_2"), Output("A_3"), Output("r_1 + γr_2 + γ²r_3")),
        advantages,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "λ = 1: what came minus what was expected, exact and noisy; λ = 0: one step ahead, "
            "calm and as wrong as V is.",
        ),
    ),
    Formula(
        "F121", QT_TRANSLATE_NOOP("concepts/numbers", "Models in memory: PPO and DPO"),
        r"(16 + 2)(\Phi + \Phi_r),\quad (16 + 2)\, \Phi",
        (Input("Φ", 7e9, 1e6, 1e13), Input("Φ_r", 7e9, 1e6, 1e13)),
        (Output("PPO: 4", "GB"), Output("DPO: 2", "GB"), Output("16Φ", "GB")),
        models_held,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "PPO: policy and value model are trained, reference and reward model frozen. DPO: a "
            "policy and a frozen reference.",
        ),
    ),
    Formula(
        "F122", QT_TRANSLATE_NOOP("concepts/numbers", "Best of K answers"),
        r"\mathrm{E}\left[\max_{k \leq K} r_k\right],\quad"
        r" D_{KL} = \ln K - \frac{K - 1}{K}",
        (Input("K", 8, 1, 1000, whole=True), Input("σ", 1, 0.01, 100)),
        (Output("E[max r] − E[r]"), Output("KL", "nat")),
        best_of,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "For normal rewards: each doubling of K adds less. Training on the winners is "
            "rejection sampling.",
        ),
    ),
    Formula(
        "F123", QT_TRANSLATE_NOOP("concepts/numbers", "Two rewards: helpful and safe"),
        r"R = R_s\ (R_s < \tau),\quad R_h\ (R_s \geq \tau)",
        (Input("R_s", 0.1, 0, 1), Input("R_h", 0.9, 0, 1), Input("τ", 0.15, 0, 1)),
        (Output("R"), Output("(R_h + R_s)/2")),
        lambda safe, helpful, threshold: gated(helpful, safe, threshold),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "A gate, not a mean: an unsafe answer cannot make up for it by being helpful.",
        ),
    ),
)  # fmt: skip
