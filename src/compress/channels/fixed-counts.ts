/** How many channels stay of the layers that the recipe names. */
import { allOf, type Failure, inputFailure } from '../../failure.ts';
import type { LayerNode } from '../../model/layer-tree.ts';
import { matchesPattern } from '../name-pattern.ts';
import type { Group, Grouped } from './groups.ts';
import type { Trace } from './trace.ts';
import { isMix } from './traced.ts';

/** Of groups whose number is written: how many channels go. Later patterns win over earlier ones. */
export function fixedCounts(
  counts: Readonly<Record<string, number>>,
  { groups, whole }: Grouped,
  trace: Trace,
): ReadonlyMap<Group, number> {
  const makers = new Map(
    trace.steps.flatMap(({ layer, ...step }) =>
      isMix({ layer, ...step }) ? [[layer, step.output.channels!.labels.length] as const] : [],
    ),
  );
  const wanted = new Map<LayerNode, number>();
  for (const [pattern, count] of Object.entries(counts)) {
    const fitting = [...makers.keys()].filter(({ name }) => matchesPattern(name, pattern));
    if (fitting.length === 0) throw noSuchLayer(pattern, [...makers.keys()]);
    for (const layer of fitting) wanted.set(layer, count);
  }
  const fixed = new Map<Group, { layer: LayerNode; gone: number }>();
  for (const [layer, count] of wanted) {
    const own = groups.filter((group) => group.layers.includes(layer));
    const free = own.reduce((sum, { channels }) => sum + channels.length, 0);
    const gone = makers.get(layer)! - count;
    if (gone < 0) throw refused(layer, `it has ${makers.get(layer)} channels, ${count} cannot stay`);
    if (gone > free) {
      const reason = whole.find((one) => one.layer === layer)?.reason ?? 'others of them stay';
      throw refused(layer, `${count} of its ${makers.get(layer)} channels cannot stay by themselves: ${reason}`);
    }
    for (const [group, number] of shared(own, gone)) {
      const other = fixed.get(group);
      if (other !== undefined && other.gone !== number) {
        throw refused(layer, `its channels go together with those of ${other.layer.name}, which has another number`);
      }
      fixed.set(group, { layer, gone: number });
    }
  }
  return new Map([...fixed].map(([group, { gone }]) => [group, gone]));
}

/** The least important over all groups of the layer. */
function shared(groups: readonly Group[], gone: number): Map<Group, number> {
  const all = groups.flatMap((group) => group.channels.map((channel) => ({ group, ...channel })));
  all.sort((a, b) => a.score - b.score || a.root - b.root);
  const numbers = new Map(groups.map((group) => [group, 0]));
  for (const { group } of all.slice(0, gone)) numbers.set(group, numbers.get(group)! + 1);
  return numbers;
}

function refused(layer: LayerNode, what: string): Failure {
  const fix = 'Change its number in `layers` of the pruneChannels step, or leave it out';
  return inputFailure('compress/channel-count', { where: `layer ${layer.name}`, what, fix });
}

export function noSuchLayer(pattern: string, layers: readonly LayerNode[]): Failure {
  const names = layers.map(({ name }) => name);
  const rest = names.length > 12 ? ` and ${names.length - 12} more` : '';
  return inputFailure('compress/no-such-layer', {
    what: `no layer with channels fits the pattern \`${pattern}\``,
    fix: `Such layers are: ${rest === '' ? allOf(names) : names.slice(0, 12).join(', ')}${rest}; \`*\` matches anything`,
  });
}
