"""The floor of a first result: the first lab's computation alone, in a process without a window."""

import json
import os
import time

from explorer.core.lab import open_lab, resolve
from explorer.core.trace import drive
from explorer.panels import lab_ids

lab = open_lab(lab_ids()[0])
drive(resolve(lab.run)(lab.Params()))
print(json.dumps({"result": time.monotonic() - float(os.environ["BEGAN"])}))
