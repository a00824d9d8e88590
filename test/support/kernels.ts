/**
 * Backends for tests. TensorFlow.js keeps one engine per process, so all backends of a test file share one `tf` and the
 * present one is switched: call `use()` before touching `tf` (tests of one file run one after the other; never switch
 * inside `test.concurrent`).
 *
 *     const backends = await openTestBackends();
 *     for (const backend of backends.all) {
 *       test(`trains on ${backend.kind}`, async () => {
 *         const tf = await backend.use();
 *         …
 *       });
 *     }
 */
import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { openBackend } from '../../src/edge/backend/open.ts';
import type { RunFacts } from '../../src/evaluate/measurement.ts';
import type { Tf } from '../../src/model/runnable.ts';
import { testAssets } from './assets.ts';

export type TestBackendKind = 'native' | 'wasm' | 'cpu';

export interface TestBackend {
  readonly kind: TestBackendKind;
  /** Namespace shared by all backends; valid for this backend only after `use()`. */
  readonly tf: Tf;
  readonly facts: RunFacts;
  /** Makes this backend the present one. Tensors of another backend move over when they are next used. */
  use(): Promise<Tf>;
}

export interface TestBackends {
  readonly wasm: TestBackend;
  readonly cpu: TestBackend;
  /** Only where a provisioned addon is (COMPRESSION_GATE_NATIVE, set by scripts/test.mjs). */
  readonly native?: TestBackend;
  /** Those there are, fastest first. */
  readonly all: readonly TestBackend[];
}

/** Path of the native addon to test with, if this machine has one. */
export function nativeAddon(): string | undefined {
  const addon = process.env.COMPRESSION_GATE_NATIVE;
  return addon !== undefined && existsSync(addon) ? addon : undefined;
}

/** Opens every backend of this machine; ends with WASM as the present one. */
export async function openTestBackends(): Promise<TestBackends> {
  const addon = nativeAddon();
  const native = addon === undefined ? undefined : await open('native', addon);
  const cpu = await open('cpu');
  const wasm = await open('wasm');
  return { wasm, cpu, native, all: native === undefined ? [wasm, cpu] : [native, wasm, cpu] };
}

/** A `describe` for the tests that need native kernels, skipped with the reason in the title where there are none. */
export function describeNative(title: string, body: () => void): void {
  if (nativeAddon() !== undefined) describe(title, body);
  else describe.skip(`${title} [skipped: native kernels not on this machine]`, body);
}

async function open(kind: TestBackendKind, addon = ''): Promise<TestBackend> {
  const reason = 'test';
  const choice = kind === 'native' ? { kind, addon, version: 'test', reason } : { kind, reason };
  const { tf, facts } = await openBackend(choice, { oneDnn: true, assets: await testAssets() });
  const name = tf.getBackend();
  return {
    kind,
    tf,
    facts,
    use: async () => {
      await tf.setBackend(name);
      return tf;
    },
  };
}
