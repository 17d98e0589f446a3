"""Commands: one table for menus, shortcuts, the palette and the help page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.ui.language import translate

#: The menus, in order.
MENUS = (
    QT_TRANSLATE_NOOP("Commands", "File"),
    QT_TRANSLATE_NOOP("Commands", "Edit"),
    QT_TRANSLATE_NOOP("Commands", "View"),
    QT_TRANSLATE_NOOP("Commands", "Play"),
    QT_TRANSLATE_NOOP("Commands", "Stops"),
    QT_TRANSLATE_NOOP("Commands", "Learn"),
    QT_TRANSLATE_NOOP("Commands", "Help"),
)


@dataclass(frozen=True)
class Command:
    """Something the reader can do: `title` is English source text in the context "Commands".

    `keys` are shortcuts in Qt's portable notation; `typing` says that the shortcut also works
    while the reader types in a field.
    """

    id: str
    menu: str
    title: str
    do: Callable[[], object]
    keys: tuple[str, ...] = ()
    typing: bool = True
    separator: bool = False

    def shown(self) -> str:
        """The title in the window's language."""
        return translate("Commands", self.title)
