"""The floor of a picture that answers: a pyqtgraph plot in a window, moved on once and pointed at.

Ends when the second step is painted and the value under the mouse has been looked up.
"""

import json
import os
import sys
import time

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication([])
window = QMainWindow()
window.resize(1480, 900)
plot = pg.PlotWidget()
window.setCentralWidget(plot)
steps = np.cumsum(np.linspace(-1, 1, 32 * 32).reshape(32, 32), axis=1)
curve = plot.plot(steps[0])
window.show()


def answer() -> None:
    curve.setData(steps[1])
    plot.viewport().repaint()
    place = plot.getViewBox().mapSceneToView(QPointF(400, 300))
    value = float(steps[1][min(max(round(place.x()), 0), 31)])
    took = time.monotonic() - float(os.environ["BEGAN"])
    print(json.dumps({"answers": took, "cpu": time.process_time(), "value": value}))
    sys.stdout.flush()
    os._exit(0)


# after the first paint
plot.viewport().repaint()
QTimer.singleShot(0, answer)
app.exec()
