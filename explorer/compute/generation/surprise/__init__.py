"""Surprisal and perplexity: what they measure, what they are used for, and what they do not say."""
