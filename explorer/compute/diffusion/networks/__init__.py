"""The denoisers that have to be learned: networks, their training, their files (torch)."""
