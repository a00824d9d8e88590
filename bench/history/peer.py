"""Change points by Apache Otava, one line of JSON per request: {"values": [...], "p": 0.001} (its own p where none is given)."""

import json
import sys
import time

from otava.analysis import compute_change_points
from otava.series import AnalysisOptions

defaults = AnalysisOptions()
print(json.dumps({"window": defaults.window_len, "p": defaults.max_pvalue, "magnitude": defaults.min_magnitude}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    values = request["values"]
    started = time.perf_counter()
    points, _ = compute_change_points(
        values,
        window_len=defaults.window_len,
        max_pvalue=request.get("p", defaults.max_pvalue),
        min_magnitude=defaults.min_magnitude,
    )
    milliseconds = (time.perf_counter() - started) * 1000
    print(json.dumps({"found": [int(point.index) for point in points], "milliseconds": milliseconds}), flush=True)
