import { inputFailure } from '../failure.ts';
import type { HistoryStore, Store } from '../ports.ts';

/** Throws where the config keeps one baseline in a folder, which has no history of its own but git's. */
export function historyOf(store: Store, configPath: string): HistoryStore {
  if (store.history !== undefined) return store.history;
  throw inputFailure('no-history', {
    where: `${configPath}: baseline.store`,
    what: `the ${store.description} keeps the present baseline only`,
    fix: 'Set `baseline.store: branch` to keep every record on a branch of its own',
  });
}
