/** Few shared values for the numbers of one tensor. */
import { kMeans, type Start } from '../../math/k-means/k-means.ts';
import type { Random } from '../../math/random.ts';
import type { CodebookForm } from '../form.ts';
import { assign, type Codebook, entriesOf } from './assign.ts';
import { pointsOf } from './points-of.ts';

export interface Sharing {
  readonly clusters: number;
  readonly start: Start;
  readonly random: Random;
}

export interface Shared {
  readonly values: Float32Array;
  readonly form: CodebookForm;
}

interface Extent {
  readonly low: number;
  readonly high: number;
}

/** One codebook for all; zeros keep an entry of their own, which is the first. */
export function shareValues(values: Float32Array, { low, high }: Extent, sharing: Sharing): Shared {
  const book = codebookOf(values, low, high, sharing);
  const codes = codesFor(values.length, sharing.clusters);
  const taken = new Float32Array(values.length);
  assign(values, book, low, high, codes, taken);
  return {
    values: taken,
    form: { kind: 'codebook', codes, codebook: entriesOf(book), ...(book.hasZero ? { zero: 0 } : {}) },
  };
}

/**
 * A codebook for each channel, one after the other; all zeros share the first entry.
 *
 * @param channels are the last axis of the tensor, row-major: element i is of channel i % channels
 */
export function shareByChannel(values: Float32Array, channels: number, sharing: Sharing): Shared {
  const length = values.length / channels;
  const hasZero = values.includes(0);
  const codes = codesFor(values.length, sharing.clusters * channels + 1);
  const taken = new Float32Array(values.length);
  const column = new Float32Array(length);
  const columnCodes = new Uint16Array(length);
  const columnTaken = new Float32Array(length);
  const entries: number[] = hasZero ? [0] : [];
  for (let channel = 0; channel < channels; channel++) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = 0; i < length; i++) {
      column[i] = values[i * channels + channel];
      low = Math.min(low, column[i]);
      high = Math.max(high, column[i]);
    }
    const book = codebookOf(column, low, high, sharing);
    assign(column, book, low, high, columnCodes, columnTaken);
    // Code 0 of a channel with zeros is the shared entry.
    const offset = entries.length - (book.hasZero ? 1 : 0);
    for (let i = 0; i < length; i++) {
      taken[i * channels + channel] = columnTaken[i];
      codes[i * channels + channel] = book.hasZero && columnCodes[i] === 0 ? 0 : columnCodes[i] + offset;
    }
    for (const center of book.centers) entries.push(center);
  }
  const form = {
    kind: 'codebook',
    codes,
    codebook: Float32Array.from(entries),
    ...(hasZero ? { zero: 0 } : {}),
  } as const;
  return { values: taken, form };
}

function codebookOf(values: Float32Array, low: number, high: number, { clusters, start, random }: Sharing): Codebook {
  const points = pointsOf(values, low, high);
  const hasZero = holdsZero(values, low, high);
  const centers = kMeans(points, hasZero ? clusters - 1 : clusters, start, random);
  return { centers: Float32Array.from(new Set(Float32Array.from(centers))), hasZero };
}

function holdsZero(values: Float32Array, low: number, high: number): boolean {
  // `includes` compares +0 and -0 as equal.
  return low <= 0 && high >= 0 && values.includes(0);
}

function codesFor(length: number, entries: number): Uint8Array | Uint16Array | Int32Array {
  if (entries <= 256) return new Uint8Array(length);
  return entries <= 65536 ? new Uint16Array(length) : new Int32Array(length);
}
