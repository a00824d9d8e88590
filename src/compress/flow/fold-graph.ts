/** The graph without the batch norms that were folded: each is a BiasAdd now, or gone where a bias was there already. */
import { nodeNameOf, signatureOf, usedNodes } from '../../model/graph.ts';
import type { Model } from '../../model/model.ts';
import type { JsonObject } from '../../model/parse.ts';
import type { Fold } from './fold.ts';

/** `NHWC`, as GraphDef JSON writes it. */
const channelsLast = { s: Buffer.from('NHWC').toString('base64') };

export function foldInGraph(model: Model, folds: readonly Fold[]): Model {
  const byNorm = new Map(folds.map((fold) => [fold.norm.name, fold]));
  const ends = new Set(signatureOf(model.topology, model.extras).outputs.map(({ node }) => node));
  const moved = new Map<string, string>();
  const shifts = new Map<string, Fold>();
  const nodes = nodesOf(model).map((node) => {
    const fold = byNorm.get(String(node.name));
    if (fold === undefined) return node;
    const [source, , shift] = (node.input as unknown[]).map(String);
    const T = (node.attr as JsonObject | undefined)?.T ?? { type: 'DT_FLOAT' };
    if (fold.linear.linear!.bias === undefined) {
      shifts.set(fold.norm.norm!.beta!, fold);
      return { name: node.name, op: 'BiasAdd', input: [source, shift], attr: { T, data_format: channelsLast } };
    }
    // The name of an output is what users ask for.
    if (!ends.has(fold.norm.name)) moved.set(fold.norm.name, fold.linear.name);
    return { name: node.name, op: 'Identity', input: [source], attr: { T } };
  });
  const linked = nodes.map((node) => relinked(node, moved));
  const weights = model.weights.map((weight) => {
    const fold = shifts.get(weight.name);
    if (fold === undefined) return weight;
    const { name, shape, dtype } = weight;
    return { name, shape, dtype, values: fold.bias!.values };
  });
  return withoutUnused(model, { ...model, topology: { ...model.topology, node: linked }, weights });
}

export function nodesOf({ topology }: Model): readonly JsonObject[] {
  return (topology as { readonly node: readonly JsonObject[] }).node;
}

/** Readers of nodes that are gone read what they stood behind. */
export function relinked(node: JsonObject, moved: ReadonlyMap<string, string>): JsonObject {
  if (!Array.isArray(node.input) || moved.size === 0) return node;
  return { ...node, input: node.input.map((input) => moved.get(nodeNameOf(String(input)) ?? '') ?? input) };
}

/** Nodes that the outputs needed before and need no longer go, and their weights. */
export function withoutUnused(before: Model, after: Model): Model {
  // Where no signature says so, outputs are what nothing reads: a node that was cut off must not become one.
  const { outputs } = signatureOf(before.topology, before.extras);
  const signature = { outputs: Object.fromEntries(outputs.map(({ key, tensor }) => [key, { name: tensor }])) };
  const names = ({ topology }: Model) => new Set(usedNodes(topology, { signature }).map(({ name }) => name));
  const [then, now] = [names(before), names(after)];
  const isGone = (name: string) => then.has(name) && !now.has(name);
  const node = nodesOf(after)
    .filter(({ name }) => !isGone(String(name)))
    .map((one) =>
      Array.isArray(one.input) ? { ...one, input: one.input.filter((input) => !isControl(input, isGone)) } : one,
    );
  const weights = after.weights.filter(({ name }) => !isGone(name));
  return { ...after, topology: { ...after.topology, node }, weights };
}

/** `^name`: waits for a node without reading it. */
function isControl(input: unknown, isGone: (name: string) => boolean): boolean {
  const text = String(input);
  return text.startsWith('^') && isGone(text.slice(1));
}
