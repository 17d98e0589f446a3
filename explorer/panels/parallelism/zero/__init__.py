"""The lab "ZeRO"."""

from explorer.panels.parallelism.zero.lab import LAB as LAB
