"""How a trained model is changed: adapters, low rank, prompts, less weight, forgetting, editing."""
