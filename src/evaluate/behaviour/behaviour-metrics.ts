import type { MetricInfo } from '../metric.ts';
import type { Behaviour, BehaviourTest } from './options.ts';

/** `behaviour.noise`. */
export function behaviourMetric({ name, kind }: BehaviourTest): string {
  return `behaviour.${name ?? kind}`;
}

export function behaviourMetrics(tests: Behaviour): MetricInfo[] {
  return tests.map((test) => ({
    name: behaviourMetric(test),
    title: titleOf(test),
    unit: 'fraction',
    better: 'higher',
    description: DESCRIPTIONS[test.kind],
    machineDependent: true,
    ...(test.kind === 'minimum' ? { isWhole: true as const } : {}),
  }));
}

function titleOf({ kind, name }: BehaviourTest): string {
  const head = kind === 'minimum' ? 'Minimum functionality' : kind === 'direction' ? 'Direction' : 'Invariance';
  const tail = name ?? kind;
  return tail === 'minimum' || tail === 'direction' ? head : `${head}: ${tail}`;
}

const DESCRIPTIONS: Readonly<Record<BehaviourTest['kind'], string>> = {
  noise: 'Share of examples whose prediction stays under noise.',
  shift: 'Share of pictures whose prediction stays when they are shifted.',
  brightness: 'Share of pictures whose prediction stays when they get lighter or darker.',
  jitter: 'Share of examples whose prediction stays when their features move a little.',
  minimum: 'Share of the minimum functionality set that is right.',
  direction: 'Share of examples whose output moves as it must when a feature changes.',
};
