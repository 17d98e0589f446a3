"""The disk image for macOS: an .app, signed and notarised where keys exist."""
