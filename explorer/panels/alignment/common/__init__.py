"""What several labs of this tab draw."""
