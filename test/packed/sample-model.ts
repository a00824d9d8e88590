import { seededRandom } from '../../src/math/random.ts';
import type { Model, Weight } from '../../src/model/model.ts';

/**
 * Weights of every kind that the container knows, drawn from a seed by sums and products alone: the same numbers on every
 * machine and engine.
 */
export function sampleModel(): Model {
  const random = seededRandom('packed sample');
  const bell = () => random.uniform() + random.uniform() + random.uniform() - 1.5;
  const floats = (name: string, shape: number[], draw: (i: number) => number): Weight => {
    const length = shape.reduce((product, side) => product * side, 1);
    return { name, shape, dtype: 'float32', values: Float32Array.from({ length }, (_, i) => Math.fround(draw(i))) };
  };
  const sparse = () => (random.integer(8) === 0 ? Math.round(bell() * 4) || 1 : 0);
  const scales = Float32Array.of(0.5, 0.0437, 3);
  const codes = Int8Array.from({ length: 90 }, () => Math.trunc(bell() * 9));
  const stored = Uint8Array.from({ length: 600 }, () => 128 + Math.trunc(bell() * 60));
  const [scale, min] = [0.0123, -128 * 0.0123];
  return {
    format: 'layers-model',
    topology: {
      class_name: 'Sequential',
      config: { name: 'sample', layers: [{ class_name: 'Dense', config: { name: 'dense', units: 20 } }] },
    },
    extras: { generatedBy: 'sample', userDefinedMetadata: { note: 'ünï' } },
    weights: [
      floats('conv/kernel', [3, 3, 4, 10], () => sparse() * 0.25),
      floats('conv/bias', [10], () => bell()),
      floats('dense/kernel', [40, 20], () => bell()),
      floats('dense/half', [40], () => Math.round(bell() * 64) / 64),
      {
        name: 'quantized/kernel',
        shape: [30, 20],
        dtype: 'float32',
        storage: { dtype: 'uint8', scale, min, codes: stored },
        values: Float32Array.from(stored, (code) => code * scale + min),
      },
      {
        name: 'levels/kernel',
        shape: [30, 3],
        dtype: 'float32',
        levels: { codes, scales, axis: 1 },
        values: Float32Array.from(codes, (code, i) => code * scales[i % 3]),
      },
      floats('clustered/kernel', [50, 8], () => [0, 0.11, -0.37, 0.59, 2.1][random.integer(5)]),
      floats('odd', [6], (i) => [0, -0, 1e-40, 3e38, Number.POSITIVE_INFINITY, -1][i]),
      { name: 'table', shape: [12], dtype: 'int32', values: Int32Array.from({ length: 12 }, (_, i) => i * i - 5) },
      { name: 'mask', shape: [9], dtype: 'bool', values: Uint8Array.from({ length: 9 }, (_, i) => i % 2) },
      floats('scalar', [], () => 0.125),
      floats('sparse/kernel', [300, 30], (i) => (i % 3 === 0 ? sparse() * 0.0625 : 0)),
    ],
  };
}
