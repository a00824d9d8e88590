"""Quantize and write with the Python tensorflowjs converter's own functions: commands on stdin, seconds on stdout.

usage: converter.py MODEL_FOLDER OUT_FOLDER. Each line of stdin, `uint8`, `uint16`, `float16`, `float32` (written as it is)
or `prune`, is one timed repetition.
"""

import json
import os
import shutil
import sys
import time
import types

import numpy as np

# The package's __init__ imports every converter and with them JAX, Flax and decision forests, none of which takes part in
# quantizing and writing. Its modules are loaded as they are, without it.
package = types.ModuleType('tensorflowjs')
package.__path__ = [os.path.join(p, 'tensorflowjs') for p in sys.path if os.path.isdir(os.path.join(p, 'tensorflowjs'))]
sys.modules['tensorflowjs'] = package
from tensorflowjs import read_weights, write_weights  # noqa: E402


def read(folder):
  with open(os.path.join(folder, 'model.json'), encoding='utf-8') as file:
    manifest = json.load(file)['weightsManifest']
  return read_weights.read_weights(manifest, folder)


def write(groups, out, storage):
  shutil.rmtree(out, ignore_errors=True)
  os.makedirs(out)
  started = time.perf_counter()
  quantized = None if storage == 'float32' else {storage: '*/kernel'}
  write_weights.write_weights(groups, out, quantization_dtype_map=quantized)
  return time.perf_counter() - started


def prune(groups):
  """One threshold for all kernels by partition: the plainest way in numpy."""
  kernels = [entry['data'] for group in groups for entry in group if entry['name'].endswith('/kernel')]
  started = time.perf_counter()
  magnitudes = np.concatenate([np.abs(kernel).ravel() for kernel in kernels])
  count = int(round(0.8 * magnitudes.size))
  threshold = np.partition(magnitudes, count)[count]
  pruned = [np.where(np.abs(kernel) < threshold, np.float32(0), kernel) for kernel in kernels]
  seconds = time.perf_counter() - started
  assert sum(int((kernel == 0).sum()) for kernel in pruned) >= count
  return seconds


def main():
  weights = read(sys.argv[1])
  print('ready', flush=True)
  for line in sys.stdin:
    work = line.strip()
    print(prune(weights) if work == 'prune' else write(weights, sys.argv[2], work), flush=True)


main()
