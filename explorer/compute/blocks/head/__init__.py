"""Embeddings and head: rows that are looked up, rows that make logits, and what trains them."""
