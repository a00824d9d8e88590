import { expect, test } from '@jest/globals';
import { type Advised, withAdvice } from '../../src/validate/advice.ts';
import type { Check, Status } from '../../src/validate/gate.ts';
import { METRICS } from './subjects.ts';

const prune = { method: 'prune', options: { sparsity: 0.5 } };
const quantize = (type: string) => ({ method: 'quantize', options: { type } });
const check = (metric: string, status: Status, advice?: string): Check => ({
  metric,
  against: 'baseline',
  level: 'error',
  limit: { text: '1 %', value: 0.01, relative: true },
  candidate: null,
  reference: null,
  change: null,
  interval: null,
  status,
  advice,
  byDefault: false,
});
const target = (parts: Partial<Advised>): Advised => ({ metrics: METRICS, steps: [], original: {}, ...parts });
const broken = { findings: [{ code: 'non-finite-output' }] };

test.each<[string, Advised['steps'], number, string, RegExp | undefined]>([
  [
    'accuracy',
    [prune, quantize('uint8')],
    3,
    'Lower `sparsity` of the prune step, quantize to `uint16` or `float16`, or give fine-tuning more `epochs`;',
    undefined,
  ],
  ['accuracy', [quantize('uint8')], 0, 'Quantize to `uint16` or `float16`;', /sparsity|epochs/],
  ['accuracy', [quantize('float16')], 0, 'Leave the quantize step out;', /sparsity|epochs|uint16/],
  ['accuracy', [prune], 0, 'Lower `sparsity` of the prune step;', /quantiz|more/],
  ['accuracy', [prune], 2, 'Lower `sparsity` of the prune step or give fine-tuning more `epochs`;', /quantiz/],
  ['accuracy', [], 0, 'The recipe takes nothing away: look at what changed', /sparsity|epochs|quantize/],
  [
    'accuracy',
    [prune, { method: 'other', options: {} }],
    0,
    'Lower `sparsity` of the prune step or ask less of the other steps',
    /epochs\b.*more/,
  ],
  ['sizeBrotli', [prune, quantize('uint8')], 0, 'Raise `sparsity` of the prune step, and check', /quantize/],
  ['sizeBrotli', [quantize('float16')], 0, 'Add a `prune` step or quantize to `uint8`, and check', /sparsity/],
  ['sizeBrotli', [], 0, 'Add a `prune` step or add a `quantize` step, and check', /sparsity/],
  ['latency', [prune], 0, 'Pruning and quantization do not change speed', /sparsity/],
])('%s after %j with %d epochs', (metric, steps, epochs, says, not) => {
  const fineTune = epochs === 0 ? undefined : { epochs };
  for (const status of ['fail', 'warn'] as const) {
    const { advice = '' } = withAdvice(check(metric, status), target({ steps, fineTune }));
    expect(advice.slice(0, says.length)).toBe(says);
    if (not !== undefined) expect(advice).not.toMatch(not);
  }
});

test('of an original that is broken itself, no baseline and no recipe is spoken of as a remedy', () => {
  const update = 'Run `compression-gate baseline update`';
  for (const status of ['no-baseline', 'not-measured'] as const) {
    const { advice } = withAdvice(check('accuracy', status, update), target({ steps: [prune], original: broken }));
    expect(advice).toMatch(
      /^The original itself puts out NaN or infinite numbers, which neither another recipe nor a baseline can mend/,
    );
    expect(advice).not.toContain('baseline update');
    expect(withAdvice(check('accuracy', status, update), target({ steps: [prune] })).advice).toBe(update);
  }
});

test('what passes, what needs more examples and what is known better is left as it is', () => {
  for (const one of [
    check('accuracy', 'pass'),
    check('accuracy', 'inconclusive', 'more examples'),
    check('accuracy', 'fail', 'something better'),
  ])
    expect(withAdvice(one, target({ steps: [prune], original: broken }))).toEqual(one);
});
