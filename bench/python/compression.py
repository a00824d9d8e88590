"""The peers of the `compression` suite on the originals of our side: the tensorflowjs converter, tfmot pruning with the
converter or NNCodec behind it. One JSON argument; lines of JSON on stdout, {"log": …} and at the end {"rows": [...]}.

Settings are judged on the test set, which flatters them. Bytes are the smallest of raw, gzip -9 and brotli 11.
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import types

os.environ["TF_USE_LEGACY_KERAS"] = "1"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import brotli  # noqa: E402
import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402
import tensorflow_model_optimization as tfmot  # noqa: E402
import tf_keras as keras  # noqa: E402

# As in bench/gate/converter.py: the package's __init__ would import JAX and others.
package = types.ModuleType("tensorflowjs")
package.__path__ = [os.path.join(p, "tensorflowjs") for p in sys.path if os.path.isdir(os.path.join(p, "tensorflowjs"))]
sys.modules["tensorflowjs"] = package
from tensorflowjs import read_weights, write_weights  # noqa: E402


def say(**line):
    print(json.dumps(line), flush=True)


def idx(folder, name):
    spellings = [one + end for one in (name, name.replace("-idx", ".idx")) for end in (".gz", "")]
    path = next(path for path in (os.path.join(folder, one) for one in spellings) if os.path.exists(path))
    with (gzip.open(path) if path.endswith(".gz") else open(path, "rb")) as file:
        data = file.read()
    sizes = [int.from_bytes(data[4 + 4 * i : 8 + 4 * i], "big") for i in range(data[3])]
    return np.frombuffer(data, np.uint8, offset=4 + 4 * len(sizes)).reshape(sizes)


def build(network, shape, classes):
    layers = keras.layers
    if network == "LeNet-300-100":
        parts = [layers.Flatten(), layers.Dense(300, "relu"), layers.Dense(100, "relu"), layers.Dense(classes, "softmax")]
    else:
        parts = [
            layers.Conv2D(20, 5, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(50, 5, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(500, "relu"),
            layers.Dense(classes, "softmax"),
        ]
    return keras.Sequential([layers.Input(shape), *parts])


def original_weights(folder, network, index):
    with open(os.path.join(folder, f"{network}-{index}.json"), encoding="utf-8") as file:
        shapes = [tuple(entry["shape"]) for entry in json.load(file)]
    flat = np.fromfile(os.path.join(folder, f"{network}-{index}.bin"), np.float32)
    ends = np.cumsum([int(np.prod(shape)) for shape in shapes])
    return [part.reshape(shape) for part, shape in zip(np.split(flat, ends[:-1]), shapes)]


class Peers:
    def __init__(self, given):
        self.given = given
        self.network = given["network"]
        images, labels = (idx(given["data"], f"train-{part}") for part in ("images-idx3-ubyte", "labels-idx1-ubyte"))
        self.train = (images[..., None].astype(np.float32) / 255, labels.astype(np.int64))
        images, labels = (idx(given["data"], f"t10k-{part}") for part in ("images-idx3-ubyte", "labels-idx1-ubyte"))
        self.test = (images[..., None].astype(np.float32) / 255, labels.astype(np.int64))
        self.shape = self.train[0].shape[1:]
        self.classes = int(labels.max()) + 1
        self.folder = tempfile.mkdtemp()
        self.rows = {}
        self.nnc = None
        if given.get("nncPython"):
            command = [given["nncPython"], given["nncScript"]]
            self.nnc = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            if not self.nnc.stdout.readline():
                say(log="NNCodec does not start")
                self.nnc = None

    def accuracy(self, weights):
        model = build(self.network, self.shape, self.classes)
        model.set_weights(weights)
        predicted = model.predict(self.test[0], batch_size=1000, verbose=0).argmax(1)
        return 100 * float((predicted == self.test[1]).mean())

    def add(self, name, bytes_, accuracy, base, seconds):
        self.rows.setdefault(name, []).append(
            {"bytes": bytes_, "accuracy": accuracy, "loss": base - accuracy, "seconds": seconds}
        )
        say(log=f"{self.network} {name}: {bytes_} bytes, {accuracy:.2f} %, {seconds:.1f} s")

    def converter(self, name, weights, storage, base, seconds):
        out = os.path.join(self.folder, "converted")
        shutil.rmtree(out, ignore_errors=True)
        os.makedirs(out)
        group = [{"name": f"w{i}", "data": array} for i, array in enumerate(weights)]
        started = time.perf_counter()
        manifest = write_weights.write_weights([group], out, quantization_dtype_map={storage: "*"})
        seconds += time.perf_counter() - started
        if isinstance(manifest, (str, bytes)):
            manifest = json.loads(manifest)
        data = b"".join(open(os.path.join(out, path), "rb").read() for part in manifest for path in part["paths"])
        smallest = min(len(data), len(gzip.compress(data, 9)), len(brotli.compress(data, quality=11)))
        read = {entry["name"]: entry["data"] for entry in read_weights.read_weights(manifest, out)[0]}
        back = [np.asarray(read[f"w{i}"], np.float32) for i in range(len(weights))]
        self.add(name, smallest, self.accuracy(back), base, seconds)

    def coded(self, name, weights, qp, base, seconds):
        if self.nnc is None:
            return
        paths = [os.path.join(self.folder, file) for file in ("in.npz", "out.npz")]
        np.savez(paths[0], **{f"w{i}": array for i, array in enumerate(weights)})
        self.nnc.stdin.write(json.dumps({"weights": paths[0], "decoded": paths[1], "qp": qp}) + "\n")
        self.nnc.stdin.flush()
        line = self.nnc.stdout.readline()
        if not line:
            say(log="NNCodec ended")
            self.nnc = None
            return
        answer = json.loads(line)
        with np.load(paths[1]) as arrays:
            back = [arrays[f"w{i}"].reshape(array.shape) for i, array in enumerate(weights)]
        self.add(name, answer["bytes"], self.accuracy(back), base, seconds + answer["seconds"])

    def pruned(self, weights, sparsity):
        """The output layer and LeNet-5's first convolution are left whole: tfmot's uniform sparsity starves them."""
        model = build(self.network, self.shape, self.classes)
        model.set_weights(weights)
        epochs, batch = self.given["pruneEpochs"], 128
        steps = -(-len(self.train[0]) // batch)
        schedule = tfmot.sparsity.keras.PolynomialDecay(0.5, sparsity, 0, int(0.6 * epochs * steps), frequency=50)
        kernels = [layer for layer in model.layers if layer.weights]
        ends = {kernels[-1].name} | ({kernels[0].name} if self.network != "LeNet-300-100" else set())

        def wrap(layer):
            if not layer.weights or layer.name in ends:
                return layer
            return tfmot.sparsity.keras.prune_low_magnitude(layer, pruning_schedule=schedule)

        wrapped = keras.models.clone_model(model, clone_function=wrap)
        wrapped.set_weights(self.with_state(wrapped, weights))
        wrapped.compile(keras.optimizers.Adam(1e-3), "sparse_categorical_crossentropy")
        started = time.perf_counter()
        callbacks = [tfmot.sparsity.keras.UpdatePruningStep()]
        wrapped.fit(*self.train, batch_size=batch, epochs=epochs, verbose=0, callbacks=callbacks)
        stripped = tfmot.sparsity.keras.strip_pruning(wrapped).get_weights()
        return stripped, time.perf_counter() - started

    def with_state(self, wrapped, weights):
        """Masks, thresholds and steps of the wrappers as they come; kernels and biases of the original."""
        given = iter(weights)
        ours = {}
        for layer in wrapped.layers:
            inner = getattr(layer, "layer", layer)
            for variable in inner.weights:
                if variable.name.split("/")[-1].startswith(("kernel", "bias")):
                    ours[variable.ref()] = next(given)
        return [ours.get(variable.ref(), variable.numpy()) for variable in wrapped.weights]

    def run(self):
        for index in range(self.given["seeds"]):
            keras.utils.set_random_seed(index)
            weights = original_weights(self.given["originals"], self.network, index)
            base = self.accuracy(weights)
            self.converter("tfjs converter uint8", weights, "uint8", base, 0)
            self.coded("NNCodec, qp -20", weights, -20, base, 0)
            for sparsity in self.given["sparsities"]:
                pruned, seconds = self.pruned(weights, sparsity)
                name = f"tfmot prune {100 * sparsity:.0f} %"
                self.converter(f"{name} + tfjs uint8", pruned, "uint8", base, seconds)
                for qp in self.given["qps"]:
                    self.coded(f"{name} + NNCodec, qp {qp}", pruned, qp, base, seconds)
        say(rows=[{"name": name, "runs": runs} for name, runs in self.rows.items()])
        shutil.rmtree(self.folder, ignore_errors=True)


Peers(json.loads(sys.argv[1])).run()
