/** Small models built in code. */
import type { LayersModel } from '@tensorflow/tfjs';
import type { Model, Weight, WeightDtype, WeightValues } from '../../src/model/model.ts';
import type { Tf } from '../../src/model/runnable.ts';

/** A model made with `tf.sequential()` or `tf.model()` as plain data, exactly as `model.save()` hands it out. */
export async function modelOf(tf: Tf, built: LayersModel): Promise<Model> {
  let model: Model | undefined;
  await built.save(
    tf.io.withSaveHandler(async (artifacts) => {
      const data = tf.io.CompositeArrayBuffer.join(artifacts.weightData);
      let offset = 0;
      const weights = artifacts.weightSpecs!.map((spec): Weight => {
        const size = spec.shape.reduce((product, side) => product * side, 1);
        const values = new Float32Array(data.slice(offset, offset + 4 * size));
        offset += 4 * size;
        return { name: spec.name, shape: spec.shape, dtype: 'float32', values };
      });
      const topology = JSON.parse(JSON.stringify(artifacts.modelTopology)) as object;
      model = { format: 'layers-model', topology, weights, extras: { generatedBy: 'test' } };
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    }),
  );
  return model!;
}

export function weight(name: string, shape: readonly number[], values: readonly number[] | WeightValues): Weight {
  const dtype: WeightDtype = values instanceof Int32Array ? 'int32' : values instanceof Uint8Array ? 'bool' : 'float32';
  return { name, shape, dtype, values: Array.isArray(values) ? Float32Array.from(values) : (values as WeightValues) };
}

interface Node {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: object;
}

export const floatType = { type: 'DT_FLOAT' };

/** `[-1, 4]` as the `shape` attribute of a placeholder. */
export function shapeOf(...sides: number[]): object {
  return { shape: { dim: sides.map((size) => ({ size: String(size) })) } };
}

/** A GraphModel from its nodes and weights; a Const node is added for each weight. */
export function graphOf(
  nodes: readonly Node[],
  weights: readonly Weight[],
  extras: Readonly<Record<string, unknown>> = {},
): Model {
  const constants = weights.map(({ name, dtype }) => ({
    name,
    op: 'Const',
    attr: { dtype: { type: dtype === 'int32' ? 'DT_INT32' : 'DT_FLOAT' } },
  }));
  return {
    format: 'graph-model',
    topology: { node: [...constants, ...nodes], versions: { producer: 1 } },
    weights,
    extras,
  };
}

/** Two dense layers as a converted graph: 4 → 3 (ReLU) → 2 (softmax), named by a signature. */
export function smallGraph(): Model {
  const text = (value: string) => Buffer.from(value).toString('base64');
  return graphOf(
    [
      { name: 'x', op: 'Placeholder', attr: { dtype: floatType, shape: shapeOf(-1, 4) } },
      {
        name: 'hidden',
        op: '_FusedMatMul',
        input: ['x', 'w1', 'b1'],
        attr: {
          fused_ops: { list: { s: [text('BiasAdd'), text('Relu')] } },
          num_args: { i: '1' },
          transpose_a: { b: false },
          transpose_b: { b: false },
        },
      },
      {
        name: 'scores',
        op: 'MatMul',
        input: ['hidden', 'w2'],
        attr: { transpose_a: { b: false }, transpose_b: { b: false } },
      },
      { name: 'biased', op: 'BiasAdd', input: ['scores', 'b2'] },
      { name: 'probabilities', op: 'Softmax', input: ['biased'] },
    ],
    [
      weight('w1', [4, 3], [0.5, -0.25, 1, 0.75, 0.1, -0.6, 0.3, 0.9, -0.2, 0.4, -0.8, 0.7]),
      weight('b1', [3], [0.1, 0.2, -0.1]),
      weight('w2', [3, 2], [1, -1, 0.5, 0.25, -0.75, 0.6]),
      weight('b2', [2], [0.05, -0.05]),
    ],
    {
      signature: {
        inputs: { pixels: { name: 'x:0', dtype: 'DT_FLOAT', tensorShape: { dim: [{ size: '-1' }, { size: '4' }] } } },
        outputs: {
          classes: {
            name: 'probabilities:0',
            dtype: 'DT_FLOAT',
            tensorShape: { dim: [{ size: '-1' }, { size: '2' }] },
          },
        },
      },
    },
  );
}
