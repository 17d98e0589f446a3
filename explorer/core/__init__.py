"""The parts every lab is made of. Knows neither Qt nor torch."""
