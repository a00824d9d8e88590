/** Our side of the comparison: the study as `compression-gate search` runs it, on an objective that is handed in. */
import { methods } from '../../src/compress/methods.ts';
import { rungsOf } from '../../src/search/halving.ts';
import { gateSampler } from '../../src/search/samplers/gate.ts';
import type { Space } from '../../src/search/space.ts';
import { runStudy } from '../../src/search/study.ts';
import type { Objective } from '../../src/search/trial.ts';

interface Given {
  readonly pair: readonly Objective[];
  readonly seed: number;
  readonly trials: number;
  /** The first line of `search serve`. */
  readonly space: Space;
  readonly ask: (request: { readonly recipe: unknown }) => Promise<Readonly<Record<string, number>> | undefined>;
}

export async function study({ pair, seed, trials, space, ask }: Given): Promise<void> {
  const all = Object.values(methods);
  await runStudy(
    {
      space,
      phaseOf: Object.fromEntries(all.map(({ name, phase }) => [name, phase])),
      sampler: gateSampler,
      objectives: pair,
      constraints: [],
      rungs: rungsOf({ rungs: 1, factor: 3 }),
      seed,
    },
    { trials },
    [
      async ({ recipe }) => {
        const metrics = await ask({ recipe });
        return metrics === undefined ? { failure: 'cannot be tried' } : { metrics };
      },
    ],
    { before: [], ended: async () => {} },
  );
}
