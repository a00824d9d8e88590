/** From a config and what the worker found in the project to the plan of a study, and to what its journal says of itself. */
import { methods } from '../../compress/methods.ts';
import type { Recipe } from '../../compress/recipe.ts';
import type { TargetConfig } from '../../config/schema.ts';
import type { TrialOutcome } from '../../pipeline/trials/outcome.ts';
import { check } from '../../schema.ts';
import { declaredSpace } from '../../search/declared.ts';
import { rungsOf } from '../../search/halving.ts';
import type { JournalHead } from '../../search/journal.ts';
import { type SearchOptions, searchSchema } from '../../search/options.ts';
import { pointOf } from '../../search/point-of.ts';
import type { Sampler } from '../../search/sampler.ts';
import { gateSampler } from '../../search/samplers/gate.ts';
import { gridSampler } from '../../search/samplers/grid.ts';
import { nsga2 } from '../../search/samplers/nsga2.ts';
import { randomSampler, sobolSampler } from '../../search/samplers/random.ts';
import { tpe } from '../../search/samplers/tpe.ts';
import type { ScanPlan } from '../../search/scan/scan.ts';
import type { Plan } from '../../search/study.ts';
import type { SearchAims } from './aims.ts';
import { FEWEST_EXAMPLES } from './conduct.ts';

const samplers: Readonly<Record<SearchOptions['sampler'], Sampler>> = {
  gate: gateSampler,
  tpe,
  nsga2,
  random: randomSampler,
  sobol: sobolSampler,
  grid: gridSampler,
};

/** What the worker says when it has opened model and data. */
export interface Opened {
  readonly original: TrialOutcome;
  readonly examples: number;
  readonly kernels: readonly string[];
}

export interface Shard {
  /** Counted from 1. */
  readonly index: number;
  readonly of: number;
}

/** With the defaults of the schema where the config has no `search`. */
export function searchOptionsOf({ search }: TargetConfig): SearchOptions {
  const checked = check<SearchOptions>(searchSchema, search ?? {});
  if (!checked.ok) throw new Error('the search options were checked with the config');
  return checked.value;
}

export function spaceOf(options: SearchOptions, kernels: readonly string[]): Pick<Plan, 'space' | 'phaseOf'> {
  const all = Object.values(methods);
  const space = declaredSpace(all, options.space, kernels);
  return { space, phaseOf: Object.fromEntries(all.map(({ name, phase }) => [name, phase])) };
}

/** The recipe of the config is tried first: what is found must beat it on the same examples. */
export function planOf(
  config: TargetConfig,
  options: SearchOptions,
  aims: SearchAims,
  opened: Opened,
  shard?: Shard,
): Plan {
  const { space, phaseOf } = spaceOf(options, opened.kernels);
  const recipe: Recipe = config.recipe;
  return {
    space,
    phaseOf,
    sampler: samplers[options.sampler],
    isExhaustive: options.sampler === 'grid',
    objectives: aims.objectives,
    constraints: aims.constraints,
    quality: aims.quality?.index,
    rungs: rungsOf(options.halving),
    scan: scanOf(config, options, opened, shard),
    seed: options.seed,
    shard: shard && { index: shard.index - 1, of: shard.of },
    // One of the shards is enough.
    beginWith: recipe.length === 0 || (shard?.index ?? 1) > 1 ? [] : [{ recipe, point: pointOf(space, recipe) }],
  };
}

/** What a look of the scan is judged by, where that is enough. */
const SCANNED = 1 / 8;
/** What the scan may cost, as a share of the trials. */
const MOST = 0.1;
/** Of the original and one or two methods nothing can be told. */
const FEWEST_LOOKS = 8;

function scanOf(
  { fineTune, data }: TargetConfig,
  { scan, sampler, trials, evaluations = trials }: SearchOptions,
  { examples }: Opened,
  shard: Shard | undefined,
): ScanPlan | undefined {
  const isTuned = fineTune.epochs !== 0 && (data.train ?? data.all) !== undefined;
  if (scan === 'never' || (scan === 'auto' && !(isTuned && sampler === 'gate'))) return undefined;
  const share = Math.min(1, Math.max(SCANNED, FEWEST_EXAMPLES / examples));
  const most = Math.floor((MOST * Math.min(trials, evaluations)) / (shard?.of ?? 1) / share);
  if (most < FEWEST_LOOKS && scan === 'auto') return undefined;
  return { share, most: Math.max(most, FEWEST_LOOKS) };
}

export function headOf(
  target: string,
  config: TargetConfig,
  options: SearchOptions,
  aims: SearchAims,
  { opened, backend, shard }: { readonly opened: Opened; readonly backend: string; readonly shard?: Shard },
): JournalHead {
  const { original, examples } = opened;
  return {
    journal: 1,
    target,
    study: {
      model: original.modelDigest,
      // Whatever changes the examples changes what the original makes of them.
      original: original.metrics,
      examples,
      backend,
      recipe: config.recipe,
      fineTune: config.fineTune,
      split: options.split,
      space: options.space,
      methods: Object.keys(methods),
      objectives: aims.objectives,
      constraints: aims.constraints.map(({ text }) => text),
      sampler: options.sampler,
      halving: options.halving,
      // Where it is left to the search the journal itself says whether there was one.
      scan: options.scan === 'auto' ? undefined : options.scan,
      seeds: [options.seed, config.seed],
    },
    shard,
  };
}
