import type { Behaviour } from '../evaluate/behaviour/options.ts';
import type { Problem } from './problem.ts';
export declare function behaviourRules({ behaviour }: {
    readonly behaviour?: Behaviour;
}): Problem[];
