"""One long sequence on several GPUs: attention over a ring, or with the heads exchanged."""
