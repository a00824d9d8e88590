/** The space without methods that do nothing to this model. */
import type { Method } from '../../compress/method.ts';
import type { Space } from '../space.ts';
import { isUnchanged, type Scan } from './scan.ts';

/**
 * Methods that change layers come first in a recipe, on the original: one that fails there, or leaves the model as it is at
 * every strength of every kind, does so in every recipe of its kind. Others may find something to do behind other steps or
 * in fine-tuning, and stay.
 *
 * @returns names of methods
 */
export function idleMethods(
  space: Space,
  scans: readonly Scan[],
  phaseOf: Readonly<Record<string, Method<never>['phase']>>,
): string[] {
  return space.methods.filter((method) => {
    const own = scans.filter(({ of }) => of?.method === method);
    if (phaseOf[method] !== 'structure' || space.always.includes(method) || own.length === 0) return false;
    return own.every((scan) => scan.failure !== undefined || isUnchanged(scan, scans)) && sawBothEnds(space, own);
  });
}

/** At a middling strength a method may find nothing, and at full strength something. */
function sawBothEnds({ parameters }: Space, own: readonly Scan[]): boolean {
  const ranges = parameters.filter(({ kind, role }) => kind === 'range' && role === 'option').map(({ name }) => name);
  const seen = own.map(({ point }) =>
    ranges.filter((name) => name in point).map((name) => [name, point[name]] as const),
  );
  const names = (at: (typeof seen)[number]) => at.map(([name]) => name).join();
  return seen.every((at) =>
    [0, 1].every((end) => seen.some((one) => names(one) === names(at) && one.every(([, value]) => value === end))),
  );
}

export function withoutMethods(space: Space, names: readonly string[]): Space {
  if (names.length === 0) return space;
  return {
    ...space,
    methods: space.methods.filter((method) => !names.includes(method)),
    parameters: space.parameters.filter(({ method }) => !names.includes(method)),
  };
}
