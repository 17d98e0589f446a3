"""Drawing pieces that several diffusion labs share."""
