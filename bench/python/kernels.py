"""Peer of the `kernels` suite: the same network in Keras, timed in blocks on request.

Reads one JSON request per line, `{"do": "train" | "infer", "steps": N}`, and answers each with one line,
`{"milliseconds": per step, "cpu": the same in processor time}`; the first line it prints says that it is ready. Threads and oneDNN come from the
environment (TF_NUM_INTRAOP_THREADS, TF_NUM_INTEROP_THREADS, TF_ENABLE_ONEDNN_OPTS), as for the other side.
"""

import json
import os
import sys
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402

TRAIN_BATCH = 128
INFER_BATCH = 256


def lenet():
    layers = tf.keras.layers
    return tf.keras.Sequential(
        [
            layers.Input((28, 28, 1)),
            layers.Conv2D(20, 5, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(50, 5, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(500, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )


def main():
    random = np.random.default_rng(0)
    model = lenet()
    model.compile(optimizer=tf.keras.optimizers.Adam(1e-3), loss="categorical_crossentropy")
    pictures = random.random((TRAIN_BATCH, 28, 28, 1), dtype=np.float32)
    labels = np.eye(10, dtype=np.float32)[random.integers(0, 10, TRAIN_BATCH)]
    many = random.random((INFER_BATCH, 28, 28, 1), dtype=np.float32)
    infer = tf.function(lambda x: model(x, training=False), jit_compile=False)
    work = {
        "train": lambda: model.train_on_batch(pictures, labels),
        "infer": lambda: infer(many).numpy(),
        "predict_on_batch": lambda: model.predict_on_batch(many),
    }
    for _ in range(20):
        for run in work.values():
            run()
    print(json.dumps({"ready": tf.__version__}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        run = work[request["do"]]
        start, cpu = time.perf_counter(), time.process_time()
        for _ in range(request["steps"]):
            run()
        elapsed, cpu = time.perf_counter() - start, time.process_time() - cpu
        scale = 1000 / request["steps"]
        print(json.dumps({"milliseconds": scale * elapsed, "cpu": scale * cpu}), flush=True)


if __name__ == "__main__":
    main()
