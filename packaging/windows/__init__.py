"""The installer for Windows: Inno Setup, version resources, a manifest for high resolutions."""
