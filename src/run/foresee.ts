/** Before anything is measured: gates whose limit is finer than the test split can resolve, as the stored record tells. */
import { metricsOf } from '../evaluate/metrics.ts';
import { bootstraps, isBootstrapped } from '../validate/bootstraps.ts';
import { slicesResolution } from '../validate/decide-slices.ts';
import { defaultGates, HEADLINE_METRIC } from '../validate/default-gates.ts';
import { estimate } from '../validate/estimate.ts';
import type { GateOptions } from '../validate/gate.ts';
import { parseLimit } from '../validate/limit.ts';
import { isShareOfExamples } from '../validate/paired.ts';
import { gatesUnder } from '../validate/release-profile.ts';
import { resolution } from '../validate/resolution.ts';
import { weighSlices } from '../validate/weigh-slices.ts';
import type { FailedPlan, PlannedTarget } from './plan.ts';
import type { Profile } from './profile.ts';

interface Settings {
  readonly alpha: number;
  readonly confidence: number;
  readonly minSliceSize?: number;
}

/**
 * One sentence per gate, without full stop. How much two candidates differ is taken from how much the stored one differs
 * from its original. Nothing is said of targets without a record, and on slices only of shares of examples, which are told at once.
 */
export function foresee(
  plans: readonly (PlannedTarget | FailedPlan)[],
  { alpha, confidence, minSliceSize }: Settings,
  profile?: Profile,
): string[] {
  const planned = plans.flatMap((plan) => ('failure' in plan ? [] : [plan]));
  const tested = planned.flatMap((plan) =>
    gatesOf(plan, profile).filter(({ level, metric }) => level === 'error' && isTested(plan, metric)),
  );
  const level = alpha / Math.max(1, tested.length);
  return planned.flatMap((plan) => {
    if (plan.request === undefined || plan.stored === undefined) return [];
    const { original, candidate } = plan.stored.record;
    const subjects = { original, candidate };
    const metrics = metricsOf(plan.config.task, plan.config.behaviour);
    return gatesOf(plan, profile).flatMap((gate) => {
      const info = metrics.find(({ name }) => name === gate.metric);
      if (info === undefined || gate.against === 'value') return [];
      const limit = parseLimit(gate.limit, info, gate.against);
      if ('what' in limit) return [];
      const own = gate.level === 'error' ? level : alpha;
      const say = (text: string | undefined) =>
        text === undefined ? [] : [`${plan.name}: ${info.title} against the ${gate.against}: ${text}`];
      if (gate.slice !== undefined) {
        const { slice } = gate;
        const classNames = plan.config.task.kind === 'regression' ? undefined : plan.config.task.classes;
        const settings = { ...subjects, confidence, minSliceSize, classNames };
        if (!isShareOfExamples(info.name)) return [];
        const sliced = weighSlices({ info, slice, against: 'original', limit }, settings);
        return 'whose' in sliced ? [] : say(slicesResolution(sliced, info, limit, own));
      }
      const resampled = bootstraps([{ info, against: 'original' }], subjects);
      const found = estimate(info, 'original', subjects, confidence, resampled);
      if ('whose' in found) return [];
      return say(resolution({ info, limit, found, alpha: own }));
    });
  });
}

/** Under a profile, `config.gates` are those of a release already where the config writes a list for it. */
function gatesOf({ config, stored }: PlannedTarget, profile: Profile | undefined): readonly GateOptions[] {
  const metrics = stored?.record.original.metrics;
  const labelled = metrics === undefined || Object.hasOwn(metrics, HEADLINE_METRIC[config.task.kind]);
  const written = config.gates ?? defaultGates(config.task.kind, labelled);
  if (profile === undefined) return written;
  // Whether there is a release to hold it against is not known yet: the most gates that there can be.
  const release = { own: config.release?.gates !== undefined, first: false };
  return gatesUnder(release, written).map(({ gate }) => gate);
}

function isTested({ config }: PlannedTarget, metric: string): boolean {
  const info = metricsOf(config.task, config.behaviour).find(({ name }) => name === metric);
  if (info?.isWhole) return false;
  return info !== undefined && (metric === 'latency' || isShareOfExamples(metric) || isBootstrapped(info));
}
