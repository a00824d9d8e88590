/** Sets that were found become the splits of a config. */
import type { DataOptions, SourceOptions } from '../options.ts';
import type { Part } from '../split.ts';

/** A set of examples, and the split that its name puts it in. */
export interface FoundSet {
  readonly role: Part | 'all';
  readonly source: SourceOptions;
}

export type SplitSources = Pick<DataOptions, 'train' | 'validation' | 'test' | 'all'>;

/** The first set of each role counts. Notes say what was decided. */
export function assignSets(sets: readonly FoundSet[], notes: string[]): SplitSources {
  const by = (role: FoundSet['role']) => sets.find((set) => set.role === role)?.source;
  const [train, validation, test, all] = [by('train'), by('validation'), by('test'), by('all')];
  if (test !== undefined) return given({ train, validation, test });
  if (validation !== undefined) {
    notes.push('There is no test set: the validation set is used as one, so that fine-tuning never sees it.');
    return given({ train, test: validation });
  }
  const only = all ?? train;
  notes.push(
    'One set was found: it is split into 70 % train, 10 % validation and 20 % test (seed 0; by class where labels are classes).',
  );
  return given({ all: only });
}

function given(sources: SplitSources): SplitSources {
  return Object.fromEntries(Object.entries(sources).filter(([, source]) => source !== undefined));
}
