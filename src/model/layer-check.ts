/** A LayersModel topology before tfjs builds it: known classes, and links that lead somewhere. */
import { type Failure, inputFailure } from '../failure.ts';
import { containerClasses, layerClasses } from './layer-classes.ts';
import { layersOf, layerTree, modelConfigOf } from './layer-tree.ts';
import { quoted } from './manifest.ts';
import { nearestName } from './nearest.ts';
import { isObject, type JsonObject } from './parse.ts';

const asGraph = 'Export the model as a GraphModel (tensorflowjs_converter --input_format=tf_saved_model)';

/** Throws a Failure that names the first layer tfjs could not build, and links that it would wait for for ever. */
export function checkLayers(topology: object, where: string): void {
  const root = modelConfigOf(topology);
  if (!containerClasses.has(String(root.class_name))) {
    throw inputFailure('model-unknown-layer', {
      where,
      what: `the model is of the class ${quoted(root.class_name)}, which TensorFlow.js cannot load`,
      fix: `A subclassed model has no layers to load: build it with the functional API. ${asGraph} else`,
    });
  }
  checkContainer(root, where);
  for (const { name, className, config } of layerTree(topology)) {
    if (!layerClasses.has(className)) throw unknownLayer(className, name, where);
    if ((className === 'GRU' || className === 'GRUCell') && config.reset_after === true) {
      throw inputFailure('model-unsupported-layer', {
        where,
        what: `the ${className} layer ${quoted(name)} was built with \`reset_after=True\` (the default of Keras), which TensorFlow.js layers cannot compute`,
        fix: `Build and train it with \`reset_after=False\`, or export the model as a GraphModel`,
      });
    }
  }
}

function unknownLayer(className: string, name: string, where: string): Failure {
  const near = nearestName(className, layerClasses);
  const isCode = /Lambda|OpLayer/.test(className);
  const fix = isCode
    ? `It holds Python code. ${asGraph}`
    : near === undefined
      ? asGraph
      : `The nearest class that it knows is ${near}. ${asGraph} else`;
  return inputFailure('model-unknown-layer', {
    where,
    what: `the layer ${quoted(name)} is of the class ${quoted(className)}, which TensorFlow.js does not have`,
    fix,
  });
}

/** Every entry is `{class_name, config}`; functional models are checked for links, nested ones too. */
function checkContainer(entry: JsonObject, where: string): void {
  const layers = layersOf(entry);
  if (layers.length === 0) throw broken(where, `the model ${nameOf(entry)} has no layers`);
  for (const layer of layers) {
    if (!isObject(layer) || typeof layer.class_name !== 'string' || typeof layer.config !== 'object') {
      throw broken(where, `a layer of the model ${nameOf(entry)} has no \`class_name\` and \`config\``);
    }
    if (containerClasses.has(layer.class_name)) checkContainer(layer, where);
  }
  if (entry.class_name !== 'Sequential') checkLinks(entry.config as JsonObject, layers as JsonObject[], where);
}

/** Follows the calls as `Container.fromConfig` of tfjs does, which never ends when an input does not exist. */
function checkLinks(config: JsonObject, layers: readonly JsonObject[], where: string): void {
  const calls = new Map<string, number>();
  let waiting: { readonly layer: string; readonly inputs: readonly (readonly [string, number])[] }[] = [];
  for (const layer of layers) {
    const name = String(layer.name ?? (layer.config as JsonObject | null)?.name);
    if (calls.has(name)) throw broken(where, `two layers are called ${quoted(name)}`);
    const owned = layer.class_name === 'InputLayer' || containerClasses.has(String(layer.class_name));
    calls.set(name, owned ? 1 : 0);
    if (!Array.isArray(layer.inbound_nodes))
      throw broken(where, `the layer ${quoted(name)} has no list \`inbound_nodes\``);
    for (const node of layer.inbound_nodes) waiting.push({ layer: name, inputs: inputsOf(node, name, where) });
  }
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter(({ layer, inputs }) => {
      if (inputs.some(([input, node]) => (calls.get(input) ?? 0) <= node)) return true;
      calls.set(layer, calls.get(layer)! + 1);
      return false;
    });
  }
  if (waiting.length > 0) throw deadEnd(waiting[0], calls, where);
  for (const key of ['input_layers', 'output_layers']) {
    const ends = config[key];
    if (!Array.isArray(ends) || ends.length === 0) throw broken(where, `\`${key}\` of the model is no list of layers`);
    for (const [input, node] of inputsOf(ends, key, where)) {
      if ((calls.get(input) ?? 0) <= node)
        throw broken(where, `\`${key}\` names ${quoted(input)}, which is no layer in use`);
    }
  }
}

function inputsOf(node: unknown, layer: string, where: string): (readonly [string, number])[] {
  const isList = Array.isArray(node) && node.length > 0 && node.every((ref) => Array.isArray(ref) && ref.length >= 3);
  if (!isList) throw broken(where, `the inputs of ${quoted(layer)} are no list of [layer, node, tensor]`);
  return (node as unknown[][]).map((ref) => [String(ref[0]), Number(ref[1])]);
}

function deadEnd(
  { layer, inputs }: { readonly layer: string; readonly inputs: readonly (readonly [string, number])[] },
  calls: ReadonlyMap<string, number>,
  where: string,
): Failure {
  const absent = inputs.find(([input]) => !calls.has(input));
  return broken(
    where,
    absent === undefined
      ? `the inputs of the layer ${quoted(layer)} lead in a circle or to a call that is not there`
      : `the layer ${quoted(layer)} takes its input from ${quoted(absent[0])}, which is not in the model`,
  );
}

function nameOf(entry: JsonObject): string {
  return quoted(isObject(entry.config) ? (entry.config.name ?? entry.class_name) : entry.class_name);
}

function broken(where: string, what: string): Failure {
  return inputFailure('model-topology', { where, what, fix: 'Convert or download the model again' });
}
