/** Inputs and outputs of a LayersModel as its topology states them. */
import type { Activation } from './graph-activation.ts';
import type { ModelEnd, ModelOutput } from './inspect.ts';
import { containerClasses } from './layer-classes.ts';
import { layersOf, modelConfigOf } from './layer-tree.ts';
import type { Model } from './model.ts';
import { isObject, type JsonObject } from './parse.ts';

/** They do not change what kind of numbers come out. */
const transparent = new Set([
  'Dropout',
  'Flatten',
  'Reshape',
  'Permute',
  'GaussianNoise',
  'GaussianDropout',
  'InputLayer',
]);

export function layerInputs(model: Model): ModelEnd[] {
  return inputsOf(modelConfigOf(model.topology));
}

function inputsOf(entry: JsonObject): ModelEnd[] {
  const layers = layersOf(entry).filter(isObject);
  const firsts =
    entry.class_name === 'Sequential'
      ? layers.slice(0, 1)
      : layers.filter((layer) => layer.class_name === 'InputLayer');
  return firsts.flatMap((layer) => {
    if (containerClasses.has(String(layer.class_name))) return inputsOf(layer);
    const config = configOf(layer);
    const sides = Array.isArray(config.batch_input_shape) ? config.batch_input_shape.slice(1) : undefined;
    const shape = sides?.map((side: unknown) => (Number.isSafeInteger(side) ? (side as number) : null));
    // tfjs puts an input layer of that name before the first layer of a Sequential.
    const name = layer.class_name === 'InputLayer' ? nameOf(layer) : `${nameOf(layer)}_input`;
    return [{ name, shape }];
  });
}

export function layerOutputs(model: Model): ModelOutput[] {
  const root = modelConfigOf(model.topology);
  return lastLayers(root).map((layer) => ({ name: nameOf(layer), ...describe(root, layer) }));
}

function lastLayers(entry: JsonObject): JsonObject[] {
  const layers = layersOf(entry).filter(isObject);
  if (entry.class_name === 'Sequential') return layers.slice(-1);
  const ends = configOf(entry).output_layers;
  const names = Array.isArray(ends) ? ends.map((end) => (Array.isArray(end) ? String(end[0]) : '')) : [];
  return names.flatMap((name) => layers.filter((layer) => nameOf(layer) === name));
}

function describe(container: JsonObject, layer: JsonObject): Omit<ModelOutput, 'name'> {
  const config = configOf(layer);
  const className = String(layer.class_name);
  if (containerClasses.has(className)) {
    const [inner] = lastLayers(layer);
    return inner === undefined ? unknown : describe(layer, inner);
  }
  const width = Number(config.units ?? config.filters ?? Number.NaN);
  // Convolutions keep height and width: what comes out is a picture, not one vector per example.
  const shape = config.units !== undefined ? [width] : config.filters !== undefined ? [null, null, width] : undefined;
  if (Number.isInteger(width)) return { shape, width, activation: activationOf(config.activation) };
  const before = previous(container, layer);
  const below = before === undefined ? unknown : describe(container, before);
  if (transparent.has(className)) return className === 'Flatten' ? { ...below, shape: undefined } : below;
  if (className === 'Softmax') return { ...below, activation: 'softmax' };
  if (className === 'Activation') return { ...below, activation: activationOf(config.activation) };
  return { ...unknown, activation: 'other' };
}

const unknown: Omit<ModelOutput, 'name'> = { shape: undefined, width: undefined, activation: 'other' };

function previous(container: JsonObject, layer: JsonObject): JsonObject | undefined {
  const layers = layersOf(container).filter(isObject);
  if (container.class_name === 'Sequential') return layers[layers.indexOf(layer) - 1];
  const [node] = Array.isArray(layer.inbound_nodes) ? layer.inbound_nodes : [];
  const [first] = Array.isArray(node) ? node : [];
  return Array.isArray(first) ? layers.find((one) => nameOf(one) === String(first[0])) : undefined;
}

function activationOf(value: unknown): Activation {
  if (value === undefined || value === null || value === 'linear') return 'linear';
  if (value === 'softmax' || value === 'log_softmax' || value === 'logSoftmax') return 'softmax';
  return value === 'sigmoid' ? 'sigmoid' : 'other';
}

function configOf(entry: JsonObject): JsonObject {
  return isObject(entry.config) ? entry.config : {};
}

function nameOf(entry: JsonObject): string {
  return String(configOf(entry).name ?? entry.name ?? '');
}
