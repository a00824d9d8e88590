import { expect, test } from '@jest/globals';
import { workflowLog } from '../../../src/edge/github/workflow-log.ts';
import { inert } from '../../../src/edge/terminal/inert.ts';

/** How the runner finds commands in a line: `::` after white space or control characters, `##[` anywhere. */
function commandsIn(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\v\u0085\u2028]/);
  return lines.filter((line) => /^[\s\p{C}]*::/u.test(line) || line.includes('##['));
}

test.each([
  '::set-output name=verdict::pass',
  'fine\n::error::forged',
  'fine\r::add-mask::a',
  'fine\r\n  \t::stop-commands::x',
  '\u00a0\u2003\ufeff::warning::w',
  '\u0000::warning::w',
  '\u0085::warning::w\u2028::error::e\u000b::debug::d',
  'layer ##[error]forged',
  '##[add-path]/tmp/evil',
  '::::warning::w',
])('%j gives the runner no command', (text) => {
  expect(commandsIn(text)).not.toEqual([]);
  expect(commandsIn(inert(text))).toEqual([]);
});

test('what is no command stays as it is', () => {
  const text = 'tensorflow::ops::Conv2D: 3 µs\n  - accuracy 98.3 % :: fine\n\ttabbed #[x]';
  expect(inert(text)).toBe(text);
});

test('warnings and debug lines go through the toolkit, notes to standard output', () => {
  const out: string[] = [];
  const log = workflowLog({
    write: (text) => out.push(text),
    warn: (text) => out.push(`warn ${text}`),
    debug: (text) => out.push(`debug ${text}`),
  });
  log.info('::error::x');
  log.warn('a\u001b[2Jb');
  log.debug('c');
  expect(out).toEqual([': :error::x\n', 'warn a\\u001b[2Jb', 'debug c']);
});
