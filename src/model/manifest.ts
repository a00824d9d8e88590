/** The `weightsManifest` of model.json, checked before a single byte of weights is read or allocated. */
import { allOf, type Failure, inputFailure } from '../failure.ts';
import type { WeightDtype } from './model.ts';
import { isObject, type JsonObject } from './parse.ts';

export type Quantization =
  | { readonly dtype: 'float16' }
  | { readonly dtype: 'uint8' | 'uint16'; readonly scale: number; readonly min: number };

export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: WeightDtype;
  readonly quantization?: Quantization;
  /** State of an optimizer that was saved along; no part of the model. */
  readonly isOptimizerState: boolean;
  /** Number of values. */
  readonly size: number;
  /** In the shards. */
  readonly byteLength: number;
}

export interface WeightGroup {
  /** Relative to the folder of model.json, `/` between parts, never leaving it. */
  readonly paths: readonly string[];
  readonly weights: readonly WeightSpec[];
}

const dtypes: Readonly<Record<WeightDtype, number>> = { float32: 4, int32: 4, bool: 1 };
const codeBytes = { uint8: 1, uint16: 2, float16: 2 } as const;
/** More values than a typed array holds on every supported engine. */
const mostValues = 2 ** 31 - 1;

export function readManifest(manifest: unknown, where: string): WeightGroup[] {
  if (!Array.isArray(manifest)) throw broken(where, 'weightsManifest', 'is not a list of groups');
  const seen = new Set<string>();
  return manifest.map((group: unknown, index) => {
    const at = `weightsManifest[${index}]`;
    if (!isObject(group) || !Array.isArray(group.paths) || !Array.isArray(group.weights)) {
      throw broken(where, at, 'has no lists `paths` and `weights`');
    }
    return {
      paths: group.paths.map((path: unknown) => checkPath(path, where, at)),
      weights: group.weights.map((entry: unknown, i) => readSpec(entry, where, `${at}.weights[${i}]`, seen)),
    };
  });
}

/** `./shard.bin` → `shard.bin`. Refuses paths that are absolute, URLs, or leave the folder. */
function checkPath(path: unknown, where: string, at: string): string {
  if (typeof path !== 'string' || path === '') throw broken(where, `${at}.paths`, 'holds an entry that is no path');
  const parts = path.split('/').filter((part) => part !== '.' && part !== '');
  const leaves = parts.length === 0 || parts.includes('..') || path.startsWith('/');
  if (leaves || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path) || /[\\\0]/.test(path)) {
    throw inputFailure('model-path-escapes', {
      where,
      what: `the manifest names the weight file ${quoted(path)}, which is not inside the model's own folder`,
      fix: 'Put the weight files beside model.json and name them by relative paths',
    });
  }
  return parts.join('/');
}

function readSpec(entry: unknown, where: string, at: string, seen: Set<string>): WeightSpec {
  if (!isObject(entry) || typeof entry.name !== 'string' || entry.name === '') {
    throw broken(where, at, 'has no name');
  }
  const { name } = entry;
  if (seen.has(name)) {
    throw inputFailure('model-weight-duplicate', { where, what: `the weight ${quoted(name)} is listed twice` });
  }
  seen.add(name);
  const dtype = readDtype(entry.dtype, name, where);
  const shape = readShape(entry.shape, name, where);
  const size = shape.reduce((product, side) => product * side, 1);
  if (!(size <= mostValues)) throw badShape(name, where, entry.shape, `has more than ${mostValues} values`);
  const quantization = readQuantization(entry.quantization, dtype, name, where);
  return {
    name,
    shape,
    dtype,
    quantization,
    isOptimizerState: entry.group === 'optimizer',
    size,
    byteLength: size * (quantization === undefined ? dtypes[dtype] : codeBytes[quantization.dtype]),
  };
}

function readDtype(dtype: unknown, name: string, where: string): WeightDtype {
  if (typeof dtype === 'string' && Object.hasOwn(dtypes, dtype)) return dtype as WeightDtype;
  throw inputFailure('model-weight-dtype', {
    where,
    what: `the weight ${quoted(name)} has the dtype ${quoted(dtype)}, which cannot be compressed or compared`,
    fix: `Supported are ${allOf(Object.keys(dtypes))}`,
  });
}

function readShape(shape: unknown, name: string, where: string): number[] {
  const isShape = Array.isArray(shape) && shape.every((side) => Number.isSafeInteger(side) && side >= 0);
  if (!isShape) throw badShape(name, where, shape, 'is no list of whole numbers from 0');
  return [...shape] as number[];
}

function readQuantization(entry: unknown, dtype: WeightDtype, name: string, where: string): Quantization | undefined {
  if (entry === undefined) return undefined;
  const fail = (what: string): Failure =>
    inputFailure('model-weight-quantization', {
      where,
      what: `the weight ${quoted(name)} ${what}`,
      fix: 'tfjs reads uint8 and uint16 with finite `scale` and `min`, and float16 for float32 weights',
    });
  if (!isObject(entry)) throw fail('has a `quantization` entry that is no object');
  const { dtype: stored, scale, min } = entry as JsonObject;
  if (stored === 'float16') {
    if (dtype !== 'float32') throw fail(`is ${dtype} but stored as float16`);
    return { dtype: 'float16' };
  }
  if (stored !== 'uint8' && stored !== 'uint16') throw fail(`has the unknown quantization ${quoted(stored)}`);
  if (dtype === 'bool') throw fail(`is bool but stored as ${stored}`);
  if (!isFiniteNumber(scale) || !isFiniteNumber(min))
    throw fail(`is stored as ${stored} without \`scale\` and \`min\``);
  return { dtype: stored, scale, min };
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function badShape(name: string, where: string, shape: unknown, what: string): Failure {
  return inputFailure('model-weight-shape', {
    where,
    what: `the shape ${quoted(shape)} of the weight ${quoted(name)} ${what}`,
  });
}

function broken(where: string, at: string, what: string): Failure {
  return inputFailure('model-manifest', {
    where,
    what: `\`${at}\` ${what}`,
    fix: 'Convert or download the model again',
  });
}

/** Untrusted text for a message: as JSON, cut short. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
