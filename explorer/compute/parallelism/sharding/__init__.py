"""From one replica to a layout over many GPUs: what leaves a GPU at every switch, what it costs."""
