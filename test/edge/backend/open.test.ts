import { expect, test } from '@jest/globals';
import { openTestBackends } from '../../support/kernels.ts';

const backends = await openTestBackends();

for (const backend of backends.all) {
  test(`${backend.kind}: opens, computes, and says what it is`, async () => {
    const tf = await backend.use();
    const product = tf.tidy(() => tf.matMul(tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor2d([5, 6, 7, 8], [2, 2])));
    expect(Array.from(await product.data())).toEqual([19, 22, 43, 50]);
    product.dispose();
    expect(backend.facts).toMatchObject({ backend: backend.kind, tfjs: '4.22.0', node: process.versions.node });
    expect(backend.facts.tensorflow).toMatch(/^\d+\.\d+\.\d+/);
    expect(backend.facts.oneDnn === undefined).toBe(backend.kind !== 'native');
  });
}
