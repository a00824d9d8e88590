/** Channels as budgets see them: layers whose channels are coupled form one group. */
import type { LayerNode } from '../../model/layer-tree.ts';
import type { Scores } from './importance.ts';
import type { Trace } from './trace.ts';
import { isMix } from './traced.ts';

export interface Channel {
  /** Stands for the set of all that goes with it. */
  readonly root: number;
  readonly score: number;
}

export interface Group {
  /** Layers that make the channels, in the order of the data. */
  readonly layers: readonly LayerNode[];
  /** The least important first. */
  readonly channels: readonly Channel[];
}

export interface Grouped {
  readonly groups: readonly Group[];
  /** Layers none of whose channels may go, with the reason: `they are outputs of the model`. */
  readonly whole: readonly { readonly layer: LayerNode; readonly reason: string }[];
}

/** `unscored`: why a layer whose channels have no score stays whole. */
export function groupChannels({ steps, sets }: Trace, scores: Scores, unscored: string): Grouped {
  const makers = new Map<number, LayerNode[]>();
  const whole: { layer: LayerNode; reason: string }[] = [];
  for (const step of steps) {
    if (!isMix(step)) {
      const { operation, layer } = step;
      const reason = operation.kind === 'opaque' ? operation.reason : undefined;
      const isKnown = whole.some((one) => one.layer === layer);
      if (reason?.startsWith(`${layer.name} is called`) && !isKnown)
        whole.push({ layer, reason: 'called several times' });
      continue;
    }
    const roots = [...new Set(Array.from(step.output.channels!.labels, sets.find))];
    const free = roots.filter((root) => sets.reasonOf(root) === undefined && scores.has(root));
    for (const root of free) makers.set(root, [...(makers.get(root) ?? []), step.layer]);
    if (free.length === 0) {
      const reason = sets.reasonOf(roots[0]) ?? unscored;
      whole.push({ layer: step.layer, reason });
    }
  }
  const groups = new Map<string, { layers: LayerNode[]; channels: Channel[] }>();
  for (const [root, layers] of makers) {
    const key = layers.map(({ order }) => order).join();
    const group = groups.get(key) ?? { layers, channels: [] };
    group.channels.push({ root, score: scores.get(root)! });
    groups.set(key, group);
  }
  for (const { channels } of groups.values()) channels.sort((a, b) => a.score - b.score || a.root - b.root);
  return { groups: [...groups.values()], whole };
}
