"""Drawing pieces any lab may use."""
