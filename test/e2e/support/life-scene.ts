/** What a scene of a repository's life is, and what is told of it. */
import type { OpenPull } from './life-repository.ts';
import type { LifeRun, LifeWorld } from './life-world.ts';

export interface LifeScene {
  /** Of its golden file: `01-first-pull-request`. */
  readonly name: string;
  readonly title: string;
  /** What people do in it; one paragraph. */
  readonly story: string;
  /** Throws where the life goes another way than told. */
  play(world: LifeWorld, memory: LifeMemory): Promise<Told>;
}

/** What one scene leaves for later ones. */
export interface LifeMemory {
  pull?: OpenPull;
}

export interface Told {
  readonly runs: readonly LifeRun[];
  /** Bodies of the comments on the scene's pull request, as they are at its end. */
  readonly comments?: readonly string[];
  /** Files that the data branch holds more than before. */
  readonly stored?: readonly string[];
  /** What lies at the scene's release. */
  readonly attached?: readonly string[];
  /** A command and its output. */
  readonly printed?: readonly [command: string, output: string];
}

/** Where no library of assertions is: scenes are also played outside of tests. */
export function expected(condition: boolean, what: string, about: unknown = ''): asserts condition {
  if (!condition) throw new Error(`Expected: ${what}. ${typeof about === 'string' ? about : JSON.stringify(about)}`);
}

/** Runs `act` and tells what the data branch holds since. */
export async function storedBy(world: LifeWorld, act: () => Promise<LifeRun>) {
  const before = new Set(world.dataBranch());
  const run = await act();
  return { run, stored: world.dataBranch().filter((path) => !before.has(path)) };
}
