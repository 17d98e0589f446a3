"""What stands above and below a picture: see explorer/ui/canvas/frame.py."""

from explorer.ui.canvas.frame import draw_caption, draw_foot, fitted

__all__ = ["draw_caption", "draw_foot", "fitted"]
