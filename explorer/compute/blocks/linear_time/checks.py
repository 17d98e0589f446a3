"""Compares the recurrence with independent implementations (torch)."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from explorer.compute.blocks.linear_time import Gates, Params, Run
from explorer.compute.blocks.linear_time.gates import BONUS, rates_of
from explorer.compute.blocks.linear_time.scan import scan
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: float64, sums and products over some dozen tokens.
EXACT = 1e-10
#: float32 through a whole layer of Mamba, or RWKV's own float32 states.
SINGLE = 2e-5
#: Of the layer of Mamba that is compared: its own beginning, from a fixed seed.
MAMBA_WIDTH, MAMBA_SEED = 12, 0

MATRIX = QT_TRANSLATE_NOOP("blocks/linear-time", "the matrix form: outputs")
PARALLEL = QT_TRANSLATE_NOOP("blocks/linear-time", "a parallel scan in log₂ n rounds: states")
CONVOLUTION = QT_TRANSLATE_NOOP("blocks/linear-time", "torch conv1d with the kernel: outputs")
EXPONENTIAL = QT_TRANSLATE_NOOP(
    "blocks/linear-time", "torch matrix_exp: a and b by zero-order hold"
)
SOFTMAX = QT_TRANSLATE_NOOP("blocks/linear-time", "all pairs of φ(q)·φ(k): outputs")
MAMBA = QT_TRANSLATE_NOOP("blocks/linear-time", "transformers MambaMixer: outputs of a layer")
RWKV = QT_TRANSLATE_NOOP("blocks/linear-time", "transformers rwkv_linear_attention_cpu: outputs")


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    run: Run = trace.shared
    values = np.eye(len(run.letters))[run.token_letter]
    found = [
        compared(MATRIX, run.matrix_error, EXACT, "float64"),
        compared(PARALLEL, run.parallel_error, EXACT, "float64"),
    ]
    if run.kind == "fixed":
        found.append(against_convolution(run, values))
    if run.kind in ("fixed", "selective"):
        found.append(against_exponential(run.gates))
    if run.kind == "selective":
        found.append(against_mamba())
    if run.kind == "rwkv":
        found.append(against_rwkv(run, values, params))
    if run.kind == "linear":
        found.append(against_pairs(run, values))
    return found


def against_convolution(run: Run, values: np.ndarray) -> Check:
    """Every letter's channel by torch's convolution, the kernel turned round."""
    kernel = torch.tensor(run.kernel).flip(0)[None, None]
    given = torch.tensor(values.T.copy())[:, None]
    theirs = torch.nn.functional.conv1d(given, kernel, padding=len(run.kernel) - 1)
    theirs = theirs[:, 0, : len(values)].T
    return compared(CONVOLUTION, float(np.abs(theirs.numpy() - run.outputs).max()), EXACT,
                    "float64")  # fmt: skip


def against_exponential(gates: Gates) -> Check:
    """exp of [[ΔA, ΔB], [0, 0]] holds both: no formula of ours in it."""
    rows = gates.decay.shape[1]
    apart = 0.0
    for step in np.unique(gates.steps):
        token = int(np.flatnonzero(gates.steps == step)[0])
        block = torch.zeros(rows + 1, rows + 1, dtype=torch.float64)
        block[:rows, :rows] = torch.diag(torch.tensor(rates_of(rows)))
        block[:rows, rows] = 1.0
        whole = torch.linalg.matrix_exp(block * float(step))
        apart = max(
            apart,
            float(np.abs(whole.diagonal()[:rows].numpy() - gates.decay[token]).max()),
            float(np.abs(whole[:rows, rows].numpy() - gates.write[token]).max()),
        )
    return compared(EXPONENTIAL, apart, EXACT, "float64")


def against_pairs(run: Run, values: np.ndarray) -> Check:
    """Linear attention as attention: all pairs at once, later ones masked."""
    feature = torch.tensor(values)
    keys = torch.cat([torch.zeros_like(feature[:1]), feature[:-1]])
    weights = (feature @ keys.T).tril()
    theirs = weights / weights.sum(-1, keepdim=True).clamp_min(1.0) @ torch.tensor(values)
    return compared(SOFTMAX, float(np.abs(theirs.numpy() - run.outputs).max()), EXACT, "float64")


def against_rwkv(run: Run, values: np.ndarray, params: Params) -> Check:
    """RWKV-4 as `transformers` computes it: the slowest channel, once for every letter."""
    try:
        from transformers.models.rwkv import modeling_rwkv
    except ImportError:
        return missing(RWKV)
    letters = values.shape[1]
    key = torch.tensor(np.log(run.gates.write[:, :1])).float().expand(-1, letters)[None]
    decay = torch.full((letters,), float(np.log(params.step)))
    other: Any = modeling_rwkv.rwkv_linear_attention_cpu
    theirs, _ = other(decay, torch.full((letters,), BONUS), key, torch.tensor(values).float()[None])
    apart = float(np.abs(theirs[0].numpy() - run.outputs).max())
    return compared(RWKV, apart, SINGLE, "float32")


def against_mamba() -> Check:
    """A layer of Mamba with its own first weights: its output, and ours from the same weights with
    the scan of this lab in the middle."""
    try:
        from transformers import MambaConfig
        from transformers.models.mamba.modeling_mamba import MambaMixer
    except ImportError:
        return missing(MAMBA)
    config = MambaConfig(hidden_size=MAMBA_WIDTH, state_size=4, num_hidden_layers=1)
    config.use_mambapy = False
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(MAMBA_SEED)
        layer = MambaMixer(config, layer_idx=0).eval()
        text = torch.randn(1, 9, MAMBA_WIDTH)
    with torch.no_grad():
        theirs = layer(text)[0]
        ours = mamba_layer(layer, text[0])
    apart = float((theirs - ours).abs().max() / theirs.abs().max())
    return compared(MAMBA, apart, SINGLE, "float32")


def mamba_layer(layer: Any, text: torch.Tensor) -> torch.Tensor:
    """(tokens, width) → (tokens, width): Gu & Dao 2023, figure 3, on a layer's weights.

    Δ, B and C depend on the token. b = Δ B, as their code has it, instead of the zero-order hold.
    """
    inner, gate = layer.in_proj(text).chunk(2, dim=-1)
    tokens = len(text)
    inner = torch.nn.functional.silu(layer.conv1d(inner.T[None])[0, :, :tokens].T)
    low, b, c = layer.x_proj(inner).split(
        [layer.time_step_rank, layer.ssm_state_size, layer.ssm_state_size], dim=-1
    )
    steps = torch.nn.functional.softplus(layer.dt_proj(low))  # (tokens, channels)
    rates = -torch.exp(layer.A_log)  # (channels, rows)
    out = torch.empty_like(inner)
    for channel in range(inner.shape[1]):
        step = steps[:, channel, None]
        decay = torch.exp(step * rates[channel]).double().numpy()
        write = (step * b).double().numpy()
        states = scan(decay, write, inner[:, channel, None].double().numpy())[:, :, 0]
        out[:, channel] = torch.tensor((states * c.double().numpy()).sum(-1)).float()
    out = (out + inner * layer.D) * torch.nn.functional.silu(gate)
    result: torch.Tensor = layer.out_proj(out)
    return result
