"""The figures of the sheet, one module per subject."""
