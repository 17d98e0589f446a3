"""The formulas of the sheet, one module per subject."""
