"""Style: what the palette cannot say, as one style sheet made from the theme's tokens."""

from __future__ import annotations

from explorer.core import paths
from explorer.ui import theme

_SHEET = """
* {{ font-size: {body}px; }}
QWidget#window, QMainWindow {{ background: {background}; }}
QFrame#card {{ background: {surface}; border: 1px solid {hairline}; border-radius: 10px; }}
QFrame#rail {{ background: {surface}; border: none; border-right: 1px solid {hairline}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QLabel {{ background: transparent; color: {text}; }}
QLabel[role="muted"] {{ color: {muted}; font-size: {small}px; }}
QLabel[role="field"] {{ color: {text}; font-size: {body}px; }}
QLabel[role="group"] {{ color: {muted}; font-weight: bold; font-size: {small}px; }}
QLabel[role="headline"] {{ font-size: {headline}px; font-weight: bold; }}
QLabel[role="title"] {{ font-size: {large}px; font-weight: bold; }}
QLabel:disabled {{ color: {border}; }}
QLabel[role="error"] {{ color: {error}; }}
QLabel[role="ok"] {{ color: {ok}; }}
QPushButton {{ background: {surface}; color: {text}; border: 1px solid {border};
  border-radius: 7px; padding: 5px 12px; min-height: {line}px; }}
QPushButton:hover {{ background: {raised}; }}
QPushButton:pressed {{ background: {accent_soft}; }}
QPushButton:focus {{ border: 2px solid {focus}; padding: 4px 11px; }}
QPushButton:disabled {{ color: {border}; border-color: {hairline}; }}
QPushButton:checked {{ background: {accent_soft}; border-color: {accent}; }}
QPushButton[role="mini"] {{ border: 1px solid transparent; background: transparent; padding: 0;
  min-height: 0; border-radius: 5px; }}
QPushButton[role="mini"]:hover {{ background: {raised}; }}
QPushButton[role="mini"]:focus {{ border: 2px solid {focus}; padding: 0; }}
QPushButton[role="wrap"] {{ padding: 0; min-height: 0; }}
QPushButton[role="wrap"]:focus {{ padding: 0; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: bold; }}
QPushButton[role="primary"]:hover {{ background: {accent}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[role="primary"]:disabled {{ background: {raised}; color: {border};
  border-color: {hairline}; }}
QPushButton[role="flat"] {{ border: 1px solid transparent; background: transparent; padding: 5px 7px; }}
QPushButton[role="flat"]:hover {{ background: {raised}; }}
QPushButton[role="flat"]:focus {{ border: 2px solid {focus}; padding: 4px 6px; }}
QPushButton[role="flat"]:checked {{ background: {accent_soft}; }}
QPushButton[role="face"] {{ border: none; background: transparent; padding: 6px 12px; }}
QPushButton[role="face"]:checked {{ background: {accent}; color: {on_accent}; }}
QPushButton[role="face"]:focus {{ border: 2px solid {focus}; padding: 4px 10px; }}
QPushButton[role="link"] {{ border: none; background: transparent; color: {accent}; text-align: left;
  padding: 2px 0; text-decoration: underline; }}
QPushButton[role="link"]:focus {{ border: 1px solid {focus}; }}
QPushButton[role="lab"] {{ border: none; background: transparent; color: {muted}; text-align: left;
  padding: 0; min-height: 0; border-radius: 6px; }}
QPushButton[role="lab"]:hover {{ background: {raised}; color: {text}; }}
QPushButton[role="lab"]:checked {{ background: {accent_soft}; color: {text}; }}
QPushButton[role="lab"]:focus {{ border: 2px solid {focus}; padding: 0; }}
QPushButton[role="tab"] {{ border: none; background: transparent; color: {text}; text-align: left;
  padding: 5px 8px; border-radius: 6px; }}
QPushButton[role="tab"]:hover {{ background: {raised}; }}
QPushButton[role="tab"]:checked {{ font-weight: bold; }}
QPushButton[role="tab"]:focus {{ border: 2px solid {focus}; padding: 3px 6px; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ background: {surface}; color: {text};
  border: 1px solid {border}; border-radius: 7px; padding: 4px 7px;
  selection-background-color: {selection}; selection-color: {text}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{
  border: 2px solid {focus}; padding: 3px 6px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled {{
  color: {border}; border-color: {hairline}; }}
QComboBox {{ background: {surface}; color: {text}; border: 1px solid {border}; border-radius: 7px;
  padding: 4px 8px; min-height: {line}px; }}
QComboBox QAbstractItemView {{ background: {surface}; color: {text}; border: 1px solid {border};
  selection-background-color: {accent_soft}; selection-color: {text}; outline: none; padding: 3px; }}
QCheckBox {{ background: transparent; color: {text}; spacing: 7px; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {border}; border-radius: 4px;
  background: {surface}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{tick}"); }}
QCheckBox:focus {{ color: {accent}; }}
QCheckBox:disabled {{ color: {border}; }}
QCheckBox::indicator:disabled {{ border-color: {hairline}; }}
QSlider {{ background: transparent; min-height: 22px; }}
QSlider::groove:horizontal {{ height: 4px; background: {hairline}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {accent}; width: 14px; height: 14px; margin: -5px 0;
  border-radius: 7px; }}
QSlider::sub-page:horizontal:disabled {{ background: {hairline}; }}
QSlider::handle:horizontal:disabled {{ background: {border}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {text}; }}
QScrollBar:vertical {{ background: transparent; width: 8px; margin: 2px 1px; }}
QScrollBar::handle:vertical {{ background: {hairline}; border-radius: 3px; min-height: 24px; }}
QScrollBar::handle:vertical:hover {{ background: {border}; }}
QScrollBar:horizontal {{ background: transparent; height: 9px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {hairline}; border-radius: 4px; min-width: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTableWidget {{ background: {surface}; color: {text}; border: none; outline: none; gridline-color: {hairline};
  selection-background-color: {accent_soft}; selection-color: {text}; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: none;
  border-bottom: 1px solid {hairline}; padding: 4px; font-weight: bold; }}
QTableCornerButton::section {{ background: {surface}; border: none; }}
QListWidget {{ background: {surface}; color: {text}; border: none; outline: none; }}
QListWidget::item {{ padding: 6px 8px; border-radius: 6px; }}
QListWidget::item:selected {{ background: {accent_soft}; color: {text}; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {border}; padding: 4px; }}
QMenu::item {{ padding: 5px 22px; border-radius: 5px; }}
QMenu::item:selected {{ background: {accent_soft}; color: {text}; }}
QMenu::item:disabled {{ color: {border}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 8px; }}
QMenuBar {{ background: {surface}; color: {text}; }}
QMenuBar::item:selected {{ background: {accent_soft}; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {border}; padding: 4px; }}
QTableWidget::item:selected {{ background: {accent_soft}; color: {text}; }}
QTableWidget[role="list"] {{ border: 1px solid {hairline}; border-radius: 7px; padding: 4px; }}
QTableWidget[role="list"]::item {{ padding: 0 8px; }}
QTableWidget:focus {{ border: 1px solid {focus}; }}
QDialog {{ background: {background}; }}
QDialog#palette {{ background: {surface}; border: 1px solid {border}; }}
QProgressBar {{ background: {hairline}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
"""


def sheet(theme_name: str, scale: float = 1.0) -> str:
    """The style sheet of a theme at a text scale."""
    sizes: dict[str, float] = {"body": 13, "small": 12, "large": 16, "headline": 20, "line": 19}
    tick = paths.resources() / "style" / f"tick-{theme_name}.svg"
    # large text needs room more than it needs a headline twice as large
    sizes["headline"] = 20 * min(scale, 1.5) / scale
    return _SHEET.format(
        tick=tick.as_posix(), **theme.THEMES[theme_name],
        **{name: round(size * scale) for name, size in sizes.items()},
    )  # fmt: skip
