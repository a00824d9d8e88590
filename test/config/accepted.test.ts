import { expect, test } from '@jest/globals';
import { parseAccepted } from '../../src/config/accepted.ts';
import { parseConfig } from '../../src/config/load.ts';
import { tinyConfig } from '../support/tiny-project.ts';

const { config } = parseConfig(tinyConfig, 'gate.yml');
const [gate] = config.targets.tiny.gates!;
const entry = (change: Record<string, unknown> = {}): string => {
  const all: Record<string, unknown> = {
    target: 'tiny',
    metric: 'accuracy',
    against: gate.against,
    limit: '"3 pp"',
    reason: 'a wider set of glyphs',
    expires: '2026-12-31',
    ...change,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `- ${lines.join('\n  ')}\n`;
};
const parse = (text: string) => parseAccepted(text, 'accepted.yml', config);
const said = (text: string): string => {
  try {
    parse(text);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
};

test('entries with the lines that they stand on', () => {
  const text = `# reviewed by two\n${entry()}`;
  expect(parse(text)).toMatchObject([{ target: 'tiny', metric: 'accuracy', limit: '3 pp', lines: [2, 7] }]);
  expect(parse('')).toEqual([]);
  expect(parse('# none\n')).toEqual([]);
});

test.each([
  [entry({ target: 'tinny' }), /^accepted\.yml:1 \[0\]\.target: there is no target "tinny"\. Did you mean `tiny`\?/],
  [
    entry({ metric: 'acuracy' }),
    /tiny has no gate on acuracy against original.*Did you mean accuracy against original\?/,
  ],
  [
    entry({ against: 'baseline' }),
    /tiny has no gate on accuracy against baseline.*Did you mean accuracy against original\?/,
  ],
  [entry({ slice: 'night' }), /no gate on accuracy of slice night against original/],
  [entry({ limit: '"3 kB"' }), /\[0\]\.limit: .*3 kB/],
  [entry({ expires: '2026-02-30' }), /\[0\]\.expires: "2026-02-30" is no day/],
  [entry({ expires: 'tomorrow' }), /\[0\]\.expires/],
  [entry({ expires: '2027-01-01T00:00:00Z' }), /is not allowed\. Last day on which it holds .*`2026-12-31`/],
  [entry().repeat(501), /501 entries are given\. Keep at most 500/],
  [entry({ reason: undefined }), /`?reason`? is missing|reason/],
  [entry({ reason: 'ok' }), /\[0\]\.reason/],
  [entry({ reasons: 'x' }), /Did you mean `reason`/],
  [
    `${entry()}${entry({ limit: '"4 pp"' })}`,
    /^accepted\.yml:7 \[1\]: accuracy against original of tiny is accepted twice/,
  ],
  ['target: tiny\n', /list/],
])('%s is refused', (text, message) => {
  expect(said(text)).toMatch(message);
});

test('gates that hold for a release alone, written or derived from those against the baseline, can be accepted too', () => {
  const with_ = (gates: string, release = '') =>
    parseConfig(tinyConfig.replace(/ {4}gates:[\s\S]*$/, `    gates: [${gates}]\n${release}`), 'gate.yml').config;
  const ofRelease = entry({ against: 'release' });
  const daily = '{metric: accuracy, against: baseline, limit: 1 pp}';
  expect(parseAccepted(ofRelease, 'accepted.yml', with_(daily))).toHaveLength(1);
  const own = '    release: {gates: [{metric: accuracy, against: release, limit: 1 pp}]}\n';
  expect(parseAccepted(ofRelease, 'accepted.yml', with_('', own))).toHaveLength(1);
  const other = own.replace('accuracy', 'macroF1');
  expect(() => parseAccepted(ofRelease, 'accepted.yml', with_(daily, other))).toThrow(
    /no gate on accuracy against release/,
  );
});

test('a target without gates of its own is held to the default ones, which may be accepted too', () => {
  const { gates: _, ...bare } = config.targets.tiny;
  const without = { ...config, targets: { tiny: bare } };
  expect(parseAccepted(entry({ against: 'baseline' }), 'accepted.yml', without as typeof config)).toHaveLength(1);
});
