"""The lab "Sharding": what each GPU holds, switch after switch, and who talks with whom."""

from explorer.panels.parallelism.sharding.lab import LAB

__all__ = ["LAB"]
