"""Samplers: one file for each family, with the step as a pure function.

`alpha_bar` is the level a step starts from and `alpha_bar_next` the level it leads to; both come
from the list of kept levels, so every formula also holds where timesteps are skipped. Arrays are
numpy's or torch's, always in the variance preserving frame. `sampling` puts steps in a row.
"""

from explorer.compute.diffusion.noising import forward_step
from explorer.compute.diffusion.samplers.ddim import ddim_inverse_step, ddim_sigma, ddim_step
from explorer.compute.diffusion.samplers.ddpm import (
    READINGS,
    VARIANCES,
    ddpm_mean,
    ddpm_sigma,
    ddpm_step,
)
from explorer.compute.diffusion.samplers.dpm import dpm_first_order, dpm_second_order
from explorer.compute.diffusion.samplers.euler import (
    ancestral_sigmas,
    churn_step,
    churned,
    euler_ancestral_step,
    euler_step,
    heun_step,
)
from explorer.compute.diffusion.samplers.unipc import unipc_correct, unipc_predict

__all__ = [
    "READINGS",
    "VARIANCES",
    "ancestral_sigmas",
    "churn_step",
    "churned",
    "ddim_inverse_step",
    "ddim_sigma",
    "ddim_step",
    "ddpm_mean",
    "ddpm_sigma",
    "ddpm_step",
    "dpm_first_order",
    "dpm_second_order",
    "euler_ancestral_step",
    "euler_step",
    "forward_step",
    "heun_step",
    "unipc_correct",
    "unipc_predict",
]
