/** Before anything is measured: gates whose limit is finer than the test split can resolve, as the stored record tells. */
import { metricsOf } from '../evaluate/metrics.ts';
import { bootstraps, isBootstrapped } from '../validate/bootstraps.ts';
import { defaultGates, HEADLINE_METRIC } from '../validate/default-gates.ts';
import { estimate } from '../validate/estimate.ts';
import type { GateOptions } from '../validate/gate.ts';
import { parseLimit } from '../validate/limit.ts';
import { isShareOfExamples } from '../validate/paired.ts';
import { resolution } from '../validate/resolution.ts';
import type { FailedPlan, PlannedTarget } from './plan.ts';

/**
 * One sentence per gate, without full stop. How much two candidates differ is taken from how much the stored one differs
 * from its original. Nothing is said of targets without a record, and of gates on slices.
 */
export function foresee(
  plans: readonly (PlannedTarget | FailedPlan)[],
  { alpha, confidence }: { readonly alpha: number; readonly confidence: number },
): string[] {
  const planned = plans.flatMap((plan) => ('failure' in plan ? [] : [plan]));
  const tested = planned.flatMap((plan) =>
    gatesOf(plan).filter(({ level, metric }) => level === 'error' && isTested(plan, metric)),
  );
  const level = alpha / Math.max(1, tested.length);
  return planned.flatMap((plan) => {
    if (plan.request === undefined || plan.stored === undefined) return [];
    const { original, candidate } = plan.stored.record;
    const subjects = { original, candidate };
    const metrics = metricsOf(plan.config.task, plan.config.behaviour);
    return gatesOf(plan).flatMap((gate) => {
      const info = metrics.find(({ name }) => name === gate.metric);
      if (info === undefined || gate.against === 'value' || gate.slice !== undefined) return [];
      const limit = parseLimit(gate.limit, info, gate.against);
      if ('what' in limit) return [];
      const resampled = bootstraps([{ info, against: 'original' }], subjects);
      const found = estimate(info, 'original', subjects, confidence, resampled);
      if ('whose' in found) return [];
      const text = resolution({ info, limit, found, alpha: gate.level === 'error' ? level : alpha });
      return text === undefined ? [] : [`${plan.name}: ${info.title} against the ${gate.against}: ${text}`];
    });
  });
}

function gatesOf({ config, stored }: PlannedTarget): readonly GateOptions[] {
  const metrics = stored?.record.original.metrics;
  const labelled = metrics === undefined || Object.hasOwn(metrics, HEADLINE_METRIC[config.task.kind]);
  return config.gates ?? defaultGates(config.task.kind, labelled);
}

function isTested({ config }: PlannedTarget, metric: string): boolean {
  const info = metricsOf(config.task, config.behaviour).find(({ name }) => name === metric);
  return info !== undefined && (metric === 'latency' || isShareOfExamples(metric) || isBootstrapped(info));
}
