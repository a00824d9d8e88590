import util from 'node:util';
import { expect, test } from '@jest/globals';
import { restoreRemovedNodeFunctions } from '../../../src/edge/backend/removed-node-functions.ts';

/** What tfjs-node 4.22.0 calls (tensorflow/tfjs#8609), and its like. */
const removed = ['isArray', 'isNullOrUndefined', 'isNumber', 'isString', 'isUndefined'] as const;

test('what Node 23 took away is there again, and what is there stays', () => {
  const functions = util as unknown as Record<string, unknown>;
  const before = Object.getOwnPropertyDescriptors(functions);
  const promisify = functions.promisify;
  const own = () => 'own';
  try {
    for (const name of removed) delete functions[name];
    functions.isBoolean = own;
    restoreRemovedNodeFunctions();
    const call = (name: (typeof removed)[number], value: unknown) =>
      (functions[name] as (it: unknown) => boolean)(value);
    expect([null, undefined, 0, ''].map((value) => call('isNullOrUndefined', value))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([call('isArray', []), call('isArray', {}), call('isNumber', Number.NaN), call('isString', 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(functions.isBoolean).toBe(own);
    expect(functions.promisify).toBe(promisify);
  } finally {
    Object.defineProperties(functions, before);
  }
});
