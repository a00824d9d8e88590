"""Pruning by one threshold and clustering as NumPy does them, on the numbers that shape-worker.ts makes: `shape.py COUNT TENSORS ROUNDS`."""

import json
import sys
import time

import numpy as np

count, tensors, rounds = (int(argument) for argument in sys.argv[1:])
BINS = 16384


def normal_tensors():
    base = np.random.default_rng(1).standard_normal(1 << 20).astype(np.float32) * np.float32(0.05)
    return [np.resize(base, count // tensors) * np.float32(1 + 0.1 * index) for index in range(tensors)]


def prune(weights, sparsity=0.8):
    magnitudes = np.concatenate([np.abs(one) for one in weights])
    taken = round(sparsity * magnitudes.size)
    threshold = np.partition(magnitudes, taken)[taken]
    masks = [(np.abs(one) >= threshold).astype(np.uint8) for one in weights]
    return [one * mask for one, mask in zip(weights, masks)], masks


def cluster(weights, clusters=16):
    made = []
    for one in weights:
        low, high = one.min(), one.max()
        bins = ((one - low) * np.float32((BINS - 1) / (high - low))).astype(np.int32)
        counts = np.bincount(bins, minlength=BINS)
        sums = np.bincount(bins, weights=one, minlength=BINS)
        centers = np.linspace(low, high, clusters)
        filled = counts > 0
        at, weight, total = (sums[filled] / counts[filled]), counts[filled], sums[filled]
        for _ in range(100):
            nearest = np.searchsorted((centers[:-1] + centers[1:]) / 2, at)
            mass = np.bincount(nearest, weights=weight, minlength=clusters)
            centers = np.where(mass > 0, np.bincount(nearest, weights=total, minlength=clusters) / np.maximum(mass, 1), centers)
        book = centers.astype(np.float32)
        codes = np.searchsorted((book[:-1] + book[1:]) / 2, one).astype(np.uint8)
        shared = book[codes]
        made.append((codes, shared, np.dot(one - shared, one - shared) / np.dot(one, one)))
    return made


weights = normal_tensors()
times = {"prune": [], "cluster": []}
error = 0.0
for _ in range(rounds):
    started = time.perf_counter()
    pruned, masks = prune(weights)
    times["prune"].append(time.perf_counter() - started)
    zeros = 1 - sum(int(mask.sum()) for mask in masks) / (count // tensors * tensors)
    del pruned, masks
    started = time.perf_counter()
    made = cluster(weights)
    times["cluster"].append(time.perf_counter() - started)
    error = float(np.sqrt(np.mean([loss for _, _, loss in made])))
    del made
print(json.dumps({"seconds": {name: sorted(all)[len(all) // 2] for name, all in times.items()}, "zeros": zeros, "error": error, "numpy": np.__version__}))
