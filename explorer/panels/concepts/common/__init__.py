"""What the labs of the tab draw alike."""
