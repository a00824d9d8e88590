import type { FailedTarget, JudgedTarget } from '../report/build.ts';
import { type Family, settle } from '../validate/settle.ts';
import type { WeighedTarget } from './conclude.ts';

/** Decides the gates of all targets together, for the error rate is that of the run. Failed targets stay as they are. */
export function judgeTargets(
  targets: readonly (WeighedTarget | FailedTarget)[],
  alpha: number,
): { readonly targets: (JudgedTarget | FailedTarget)[]; readonly family: Family } {
  const { checks, family } = settle(
    targets.map((target) => ('failure' in target ? [] : target.weighed)),
    alpha,
  );
  const judged = targets.map((target, index) => {
    if ('failure' in target) return target;
    const { weighed: _, ...rest } = target;
    return { ...rest, checks: checks[index] };
  });
  return { targets: judged, family };
}
