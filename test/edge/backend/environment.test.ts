import { expect, test } from '@jest/globals';
import { kernelEnvironment } from '../../../src/edge/backend/environment.ts';

const native = { kind: 'native', addon: '/x.node', version: '2.21.0', reason: 'test' } as const;

test('the settings after a death keep AVX-512 code of oneDNN out, not only its operations', () => {
  expect(kernelEnvironment(native, { oneDnn: false })).toMatchObject({
    TF_ENABLE_ONEDNN_OPTS: '0',
    ONEDNN_MAX_CPU_ISA: 'AVX2',
  });
  expect(kernelEnvironment(native, { oneDnn: true })).not.toHaveProperty('ONEDNN_MAX_CPU_ISA');
});

test('threads are handed to every pool; other backends need nothing', () => {
  expect(kernelEnvironment(native, { oneDnn: true, threads: 3 })).toMatchObject({
    OMP_NUM_THREADS: '3',
    TF_NUM_INTRAOP_THREADS: '3',
    TF_NUM_INTEROP_THREADS: '3',
  });
  expect(kernelEnvironment({ kind: 'wasm', reason: 'test' }, { oneDnn: true })).toEqual({});
});
