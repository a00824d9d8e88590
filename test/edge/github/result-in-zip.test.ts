import { expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { largestResult, resultInZip } from '../../../src/edge/github/result-in-zip.ts';
import { Failure } from '../../../src/failure.ts';
import { seededRandom } from '../../../src/math/random.ts';

const text = JSON.stringify({ schemaVersion: 1, values: Array.from({ length: 400 }, (_, index) => index * 7) });
const whole = zipSync({ 'a.txt': Buffer.from('a'), 'result.json': Buffer.from(text), 'b/c.txt': Buffer.from('c') });

/** Undefined: refused, as data of a stranger should be. */
async function read(zip: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return await resultInZip(zip, 'artifact');
  } catch (error) {
    if (error instanceof Failure && error.kind === 'input') return undefined;
    throw error;
  }
}

test('the result comes out as it went in', async () => {
  expect(String(Buffer.from((await read(whole)) ?? []))).toBe(text);
});

test('a zip that is cut off anywhere is refused', async () => {
  for (let length = 0; length < whole.length; length += 1) {
    expect([length, await read(whole.subarray(0, length))]).toEqual([length, undefined]);
  }
});

test('bytes that are changed anywhere give a bounded text or a refusal, never a hang or a crash', async () => {
  const { uniform: random } = seededRandom(4);
  const extremes = [0, 1, 0x7f, 0x80, 0xfe, 0xff];
  for (let round = 0; round < 1000; round += 1) {
    const zip = Uint8Array.from(whole);
    for (let change = 0; change < 1 + random() * 4; change += 1) {
      zip[Math.floor(random() * zip.length)] = extremes[Math.floor(random() * extremes.length)];
    }
    const result = await read(zip);
    expect(result === undefined || result.length <= largestResult).toBe(true);
  }
});
