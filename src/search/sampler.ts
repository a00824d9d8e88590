/** What chooses the next recipe to try: a pure function of what was tried, so that a study resumes where it was. */
import type { Random } from '../math/random.ts';
import type { Scored } from './pareto.ts';
import type { Foresight } from './scan/foresee.ts';
import type { Point, Space } from './space.ts';

export interface Tried extends Scored {
  readonly point: Point;
}

export interface Asked {
  readonly space: Space;
  /** In the order of their ends. */
  readonly tried: readonly Tried[];
  /** Under way. */
  readonly pending: readonly Point[];
  /** What a scan before the trials makes one expect; absent where there was none. */
  readonly foresight?: Foresight;
  /** Whether the point makes a recipe that was not tried yet and is none that is under way. */
  readonly isNew: (point: Point) => boolean;
  /** How many points were proposed before this one, by this study; of all shards together where it is one of several. */
  readonly index: number;
  /** Its own for each proposal. */
  readonly random: Random;
  /** The same for all proposals of a study. */
  readonly seed: Random;
}

/** Undefined: the space has nothing more to try. */
export type Sampler = (asked: Asked) => Point | undefined;
