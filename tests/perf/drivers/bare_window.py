"""The floor of a start: an empty main window of PySide6, until its first paint."""

import json
import os
import sys
import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Bare(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        print(json.dumps({"cpu": time.process_time()}))
        sys.stdout.flush()
        os._exit(0)


app = QApplication([])
window = Bare()
window.resize(1480, 900)
window.show()
app.exec()
