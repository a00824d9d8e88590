import { describe } from '@jest/globals';

/**
 * `describe` where a requirement is met; else the same tests registered as skipped, with the reason in their titles.
 * `scripts/test.mjs` lists those reasons at the end of a run, so that nothing is skipped silently.
 *
 *     needs(sharedFolder(), 'public models and data')('real MNIST', (shared) => { test(…) });
 */
export function needs<T>(value: T | undefined, what: string) {
  return (title: string, body: (value: T) => void): void => {
    if (value !== undefined) describe(title, () => body(value));
    else describe.skip(`${title} [skipped: ${what} not on this machine]`, () => body(undefined as T));
  };
}

/** Folder of public models and data, handed over by the environment; tests must also pass without it. */
export function sharedFolder(): string | undefined {
  return process.env.COMPRESSION_GATE_SHARED || undefined;
}
