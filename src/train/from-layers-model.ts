import type { io, LayersModel } from '@tensorflow/tfjs';
import type { Model, Weight, WeightDtype } from '../model/model.ts';
import type { Tf } from '../model/runnable.ts';

/** A LayersModel as plain data: what `save()` would write, without optimizer and training configuration. */
export async function fromLayersModel(tf: Tf, layers: LayersModel): Promise<Model> {
  let artifacts: io.ModelArtifacts | undefined;
  await layers.save(
    tf.io.withSaveHandler(async (given) => {
      artifacts = given;
      return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(given) };
    }),
  );
  const { modelTopology, weightSpecs, weightData, format, generatedBy, convertedBy } = artifacts!;
  const data = new Uint8Array(tf.io.CompositeArrayBuffer.join(weightData));
  let offset = 0;
  const weights = weightSpecs!.map(({ name, shape, dtype }): Weight => {
    const length = shape.reduce((product, size) => product * size, 1);
    const bytes = data.slice(offset, offset + length * (dtype === 'bool' ? 1 : 4));
    offset += bytes.byteLength;
    return { name, shape, dtype: dtype as WeightDtype, values: valuesOf(dtype, bytes) };
  });
  return {
    format: 'layers-model',
    topology: modelTopology as object,
    weights,
    extras: { format, generatedBy, convertedBy },
  };
}

function valuesOf(dtype: string, bytes: Uint8Array<ArrayBuffer>): Weight['values'] {
  if (dtype === 'float32') return new Float32Array(bytes.buffer);
  return dtype === 'int32' ? new Int32Array(bytes.buffer) : bytes;
}
