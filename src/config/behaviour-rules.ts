/** What the schema can't say of behavioural tests: each needs a name of its own, and a step that is one. */
import { behaviourMetric } from '../evaluate/behaviour/behaviour-metrics.ts';
import type { Behaviour } from '../evaluate/behaviour/options.ts';
import type { Problem } from './problem.ts';

export function behaviourRules({ behaviour = [] }: { readonly behaviour?: Behaviour }): Problem[] {
  const names = behaviour.map(behaviourMetric);
  return behaviour.flatMap((test, index): Problem[] => {
    if (test.kind === 'direction' && test.delta === 0) {
      const fix = 'Give a step that matters, as `10` or `-1`';
      return [{ path: ['behaviour', index, 'delta'], what: 'a step of 0 changes nothing', fix }];
    }
    if (names.indexOf(names[index]) === index) return [];
    const what = `there is already a test called \`${names[index].slice('behaviour.'.length)}\``;
    return [{ path: ['behaviour', index], what, fix: 'Give each test a `name` of its own' }];
  });
}
