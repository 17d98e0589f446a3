"""Noising and denoising, exactly."""
