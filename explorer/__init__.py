"""LLM Explorer: the machinery of language and diffusion models, running in front of you."""

__version__ = "0.1.0"
