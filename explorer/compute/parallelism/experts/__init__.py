"""Experts on different GPUs: a trained router, the messages it causes, and what is dropped."""
