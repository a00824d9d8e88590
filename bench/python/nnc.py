"""Codes float weights with NNCodec (ISO/IEC 15938-17) and decodes them again, one JSON request per line of stdin:
{"weights": IN.npz, "decoded": OUT.npz, "qp": -20} is answered by {"bytes": N, "seconds": encoding}.

NNCodec imports torch and others for models and data sets of theirs; a dictionary of arrays needs none of it. Empty modules stand
in for them.
"""

import contextlib
import importlib.abc
import importlib.machinery
import json
import os
import sys
import tempfile
import time
import types

import numpy as np


class Nothing:
    """Takes any arguments, has any method."""

    def __init__(self, *_, **__):
        pass

    def __call__(self, *_, **__):
        return Nothing()

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing()


class Absent(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        found = type(name, (Nothing,), {})
        setattr(self, name, found)
        return found


class AbsentModules(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """The parts of NNCodec named here are data sets and training loops on torchvision."""

    names = ("torch", "torchvision", "wandb", "nncodec.framework.applications", "nncodec.framework.use_case_init")

    def find_spec(self, name, path=None, target=None):
        if any(name == absent or name.startswith(absent + ".") for absent in self.names):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return Absent(spec.name)

    def exec_module(self, module):
        module.__path__ = []


sys.meta_path.insert(0, AbsentModules())

from nncodec.nn import decode, encode  # noqa: E402


def main():
    print(json.dumps({"ready": True}), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for line in sys.stdin:
            request = json.loads(line)
            with np.load(request["weights"]) as arrays:
                weights = {name: arrays[name] for name in arrays.files}
            with contextlib.redirect_stdout(sys.stderr):
                started = time.perf_counter()
                # Output channels first, as NNC expects kernels: its rows are then units, which it can skip whole.
                stream = encode(
                    {name: np.ascontiguousarray(np.moveaxis(array, -1, 0)) for name, array in weights.items()},
                    {"qp": request["qp"], "verbose": False, "results": folder},
                )
                seconds = time.perf_counter() - started
                decoded = decode(stream)
            arrays = {name: np.moveaxis(np.asarray(array), 0, -1) for name, array in decoded.items()}
            np.savez(request["decoded"], **arrays)
            print(json.dumps({"bytes": len(stream), "seconds": seconds}), flush=True)


main()
