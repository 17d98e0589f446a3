"""Installers for Linux: a .deb, and one file for other distributions."""
