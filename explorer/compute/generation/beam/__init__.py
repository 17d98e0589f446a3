"""Beam search: its rule, its cousins, and what wider beams find."""
