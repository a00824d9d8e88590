import type { Model } from '../../model/model.ts';
import type { SizeFigures } from '../measurement.ts';
import type { Metric } from '../metric.ts';

/** What is known of the model's files and weights without running it. */
export interface Subject {
  readonly model: Model;
  readonly size: SizeFigures;
}

const bytes = { unit: 'bytes', better: 'lower', machineDependent: false } as const;
const count = { unit: 'count', better: 'lower', machineDependent: false } as const;

/** Bytes of the real files, and counts of the weights. */
export const sizes: readonly Metric<Subject>[] = [
  {
    info: {
      name: 'sizeRaw',
      title: 'Size',
      ...bytes,
      description: 'Bytes of all files of the model: model.json and weight shards.',
    },
    compute: ({ size }) => size.raw,
  },
  {
    info: {
      name: 'sizeGzip',
      title: 'Size, gzip',
      ...bytes,
      description: 'Bytes of all files, each gzipped: level 9 up to 1 MB, 6 above.',
    },
    compute: ({ size }) => size.gzip,
  },
  {
    info: {
      name: 'sizeBrotli',
      title: 'Size, brotli',
      ...bytes,
      description: 'Bytes of all files, each in brotli: quality 11 up to 1 MB, 5 above.',
    },
    compute: ({ size }) => size.brotli,
  },
  {
    info: {
      name: 'sizePacked',
      title: 'Size, packed',
      ...bytes,
      description: 'Bytes of the model as a packed container: one entropy-coded file, topology and weights.',
    },
    compute: ({ size }) => size.packed ?? Number.NaN,
  },
  {
    info: { name: 'weightBytes', title: 'Weights', ...bytes, description: 'Bytes of the weight shards alone.' },
    compute: ({ size }) => size.weights,
  },
  {
    info: {
      name: 'parameters',
      title: 'Parameters',
      ...count,
      description: 'Numbers in the floating-point weights.',
    },
    compute: ({ model }) => {
      let total = 0;
      for (const { dtype, values } of model.weights) if (dtype === 'float32') total += values.length;
      return total;
    },
  },
  {
    info: {
      name: 'nonZeros',
      title: 'Non-zero parameters',
      ...count,
      description: 'Numbers in the floating-point weights that are not zero.',
    },
    compute: ({ model }) => {
      let total = 0;
      for (const { dtype, values } of model.weights) {
        if (dtype !== 'float32') continue;
        for (let i = 0; i < values.length; i++) if (values[i] !== 0) total++;
      }
      return total;
    },
  },
];
