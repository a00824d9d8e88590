/** What is cut away equals what is masked, and what is dead changes nothing, on networks of random shape. */
import { beforeAll, expect, test } from '@jest/globals';
import { cutChannels } from '../../../src/compress/channels/cut-channels.ts';
import { maskReaders } from '../../../src/compress/channels/mask-readers.ts';
import { shiftBiases } from '../../../src/compress/channels/shift-biases.ts';
import { type Trace, traceChannels } from '../../../src/compress/channels/trace.ts';
import { isMix } from '../../../src/compress/channels/traced.ts';
import { type Random, seededRandom } from '../../../src/math/random.ts';
import type { Model } from '../../../src/model/model.ts';
import { openTestBackends, type TestBackends } from '../../support/kernels.ts';
import { difference, outputsOf } from './outputs.ts';
import { randomNetwork } from './random-network.ts';

let backends: TestBackends;
beforeAll(async () => {
  backends = await openTestBackends();
}, 60_000);

const size = ({ weights }: Model) => weights.reduce((sum, { values }) => sum + values.length, 0);

/** About a third of all that may go; of every layer one stays. */
function someRoots({ steps, sets }: Trace, random: Random): Set<number> {
  const gone = new Set<number>();
  for (const step of steps) {
    if (!isMix(step)) continue;
    for (const label of step.output.channels!.labels) {
      if (sets.reasonOf(label) === undefined && random.uniform() < 0.35) gone.add(sets.find(label));
    }
  }
  for (const step of steps) {
    const roots = isMix(step) ? Array.from(step.output.channels!.labels, sets.find) : [];
    if (roots.length > 0 && roots.every((root) => gone.has(root))) gone.delete(roots[0]);
  }
  return gone;
}

async function cutAtRandom(seed: string, kind: 'pictures' | 'series') {
  const { model, inputShape } = await randomNetwork(await backends.cpu.use(), seed, kind);
  const tf = await (backends.native ?? backends.cpu).use();
  const trace = traceChannels(model)!;
  const random = seededRandom(`${seed}/cut`);
  const gone = someRoots(trace, random);
  const isGone = (label: number) => gone.has(trace.sets.find(label));
  const shifted = shiftBiases(model, trace, isGone, () => (random.uniform() < 0.5 ? 0 : random.normal()));
  const masked = maskReaders(shifted, trace, isGone);
  const { model: cut } = cutChannels(shifted, trace, isGone, new Map());
  const outputs = async (one: Model) => outputsOf(tf, one, inputShape);
  const [whole, silent, small] = [await outputs(model), await outputs(masked), await outputs(cut)];
  return {
    gone: gone.size,
    error: difference(silent, small),
    change: difference(whole, silent),
    left: size(cut) / size(masked),
  };
}

const isLong = (process.env.COMPRESSION_GATE_LONG ?? '') !== '';
const seeds = (count: number) => Array.from({ length: isLong ? 12 * count : count }, (_, index) => String(index));

test.each(['pictures', 'series'] as const)(
  '%s: the cut network computes what the masked one does',
  async (kind) => {
    let [removed, changed, networks] = [0, 0, 0];
    for (const seed of seeds(kind === 'pictures' ? 25 : 12)) {
      const { gone, error, change, left } = await cutAtRandom(seed, kind);
      expect({ seed, error, isEqual: error < 1e-5 }).toEqual({ seed, error, isEqual: true });
      if (gone > 0) expect(left).toBeLessThan(1);
      networks++;
      removed += gone;
      if (change > 1e-3) changed++;
    }
    // Otherwise the test would show nothing.
    expect(removed).toBeGreaterThan(4 * networks);
    expect(changed).toBeGreaterThan(0.7 * networks);
  },
  600_000,
);
