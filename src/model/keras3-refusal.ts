import { type Failure, inputFailure } from '../failure.ts';
import { quoted } from './manifest.ts';

/** A part of a Keras 3 model that has no Keras 2 form. */
export function refused(where: string, layer: string, what: string): Failure {
  return inputFailure('model-keras3', {
    where,
    what: `the layer ${quoted(layer)} ${what}, which has no counterpart in TensorFlow.js layers`,
    fix: 'Export the model as a GraphModel: `model.export()` and tensorflowjs_converter --input_format=tf_saved_model',
  });
}
