"""PPO on a small language model: sample, score, estimate, step within the clip, stay close."""
