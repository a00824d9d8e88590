import type { Binding } from '../native-backend.ts';

type Watched = Pick<Binding, 'executeOp' | 'createTensor' | 'tensorDataSync'>;

/** Puts `watcher` in the place of the binding's own functions while `body` runs; it is handed those. */
export function watchBinding<T>(binding: Binding, watcher: (own: Watched) => Watched, body: () => T): T {
  const { executeOp, createTensor, tensorDataSync } = binding;
  const own = { executeOp, createTensor, tensorDataSync };
  Object.assign(binding, watcher(own));
  try {
    return body();
  } finally {
    Object.assign(binding, own);
  }
}
