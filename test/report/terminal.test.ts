import { describe, expect, test } from '@jest/globals';
import { renderTerminal } from '../../src/report/terminal.ts';
import { CASES } from './cases.ts';

const plain = (name: string, width: number, quiet = false) =>
  renderTerminal(CASES[name].report, { color: false, width, quiet });
const longest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));

test('a wide terminal gets one aligned table', () => {
  expect(plain('fail', 120)).toBe(`✗ glyphs fails: Accuracy −3.00 pp against the baseline, limit 1 pp (and 1 more)

                         original  baseline  candidate        change vs baseline  limit
Accuracy                  99.00 %   98.70 %    95.70 %  −3.00 pp (−3.85 … −2.32)  ≥ −1 pp  fail
  vs original                                           −3.30 pp (−4.18 … −2.60)  ≥ −2 pp  fail
Agreement with original  100.00 %   99.70 %    96.70 %  −3.00 pp (−3.85 … −2.32)  ≥ 95 %   pass
Size                       352 kB   90.1 kB    90.1 kB           −36 B (−0.04 %)
Size, brotli               322 kB   47.3 kB    47.3 kB           −24 B (−0.05 %)  ≤ +2 %   pass
Size, packed               258 kB   37.8 kB    37.8 kB           −19 B (−0.05 %)
Non-zero parameters        87,386    26,402     26,402                         0
Latency                     1.00×     0.99×      1.00×    +0.01× (−0.03 … +0.06)

✗ Accuracy changed by −3.00 pp (−3.85 … −2.32) against the baseline, limit 1 pp
✗ Accuracy changed by −3.30 pp (−4.18 … −2.60) against the original, limit 2 pp
  Lower \`sparsity\` of the prune step, quantize to \`uint16\` or \`float16\`, or give fine-tuning more \`epochs\`; the
  compression steps of the report show where quality was lost
  If the change is wanted, accept it: run \`compression-gate baseline update\` and commit what it writes, or let it pass
  for a time by an entry in \`.compression-gate/accepted.yml\`

After                       Non-zero  Weights   Packed  Accuracy
original                      87,386   350 kB   322 kB   97.46 %
prune 70 % (global, cubic)    26,402   350 kB   118 kB   94.12 %
fine-tuning, 3 epochs         26,402   350 kB   118 kB   97.38 %
quantize uint8                26,350  88.0 kB  31.2 kB   97.31 %
Accuracy is that of 2,000 examples of the validation split.

2,000 examples, native TensorFlow 2.21.0, 9.1 s.
Baseline: folder .compression-gate/baseline, of commit 4f0c2a1b9d.
The limits are the defaults: the config sets no gates for this target.
Compressed model: compression-gate-out/glyphs/model
`);
});

test('a narrow one gets two lines per metric, and nothing is wider than it', () => {
  const text = plain('fail', 60);
  expect(text).toContain('Accuracy: 99.00 % → 95.70 % (baseline 98.70 %)\n');
  expect(text).toContain('  −3.00 pp (−3.85 … −2.32) vs baseline: fail, limit ≥ −1 pp\n');
  expect(longest(text)).toBeLessThanOrEqual(60);
});

test.each(Object.keys(CASES).filter((name) => name !== 'hostile'))('%s fits every width', (name) => {
  for (const width of [50, 80, 100, 140]) expect(longest(plain(name, width))).toBeLessThanOrEqual(width);
});

test('quiet leaves what did not pass', () => {
  const text = plain('fail', 200, true);
  expect(text).toContain('✗ Accuracy changed by');
  expect(text).not.toContain('Latency');
  expect(plain('pass', 200, true)).toBe('✓ glyphs passes: 6.8× smaller (47.3 kB in brotli), Accuracy 98.70 %\n');
});

test('several targets end with the verdict of the run', () => {
  const lines = plain('several-targets', 100).trimEnd().split('\n');
  expect(lines[0]).toMatch(/^! The worker was ended by SIGKILL/);
  expect(lines.at(-1)).toBe('✗ 1 of 3 targets fails (digits), 1 could not be judged (broken)');
});

describe('colour', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colour codes
  const codes = /\u001b\[\d+m/g;

  test('only where it is asked for', () => {
    expect(plain('several-targets', 100)).not.toMatch(codes);
    const colored = renderTerminal(CASES['several-targets'].report, { color: true, width: 100 });
    expect(colored).toMatch(codes);
    expect(colored.replace(codes, '')).toBe(plain('several-targets', 100));
  });
});

test('nothing in a name or message can steer the terminal', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looked for
  expect(plain('hostile', 100)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});
