"""Tensor parallelism as arithmetic: a block's matrices cut over ranks, forward and backward."""
