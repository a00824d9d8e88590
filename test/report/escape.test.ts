import { describe, expect, test } from '@jest/globals';
import { cleanText, codeMarkdown, escapeMarkdown, proseMarkdown } from '../../src/report/escape.ts';

test.each([
  ['@octocat', '@&#8203;octocat'],
  ['ends with @', 'ends with @'],
  ['fixes #12', 'fixes &#35;&#8203;12'],
  ['owner/repo#12', 'owner/repo&#35;&#8203;12'],
  ['GH-12', 'GH&#8203;-12'],
  ['https://evil.example/x', 'https:&#8203;//evil.example/x'],
  ['www.evil.example', 'www&#8203;.evil.example'],
  ['[text](javascript:x)', '&#91;text&#93;(javascript:x)'],
  ['![img](x)', '!&#91;img&#93;(x)'],
  ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
  ['<!-- marker -->', '&lt;!-- marker --&gt;'],
  ['a | b', 'a &#124; b'],
  ['`code`', '&#96;code&#96;'],
  ['**bold** _it_ ~~no~~', '&#42;&#42;bold&#42;&#42; &#95;it&#95; &#126;&#126;no&#126;&#126;'],
  ['$x^2$', '&#36;x&#94;2&#36;'],
  ['back\\slash', 'back&#92;slash'],
  ['&lt;', '&amp;lt;'],
  ['- list', '&#45; list'],
  ['+ list', '&#43; list'],
  ['---', '&#45;--'],
  ['===', '&#61;=='],
  ['1. list', '1&#46; list'],
  ['2) list', '2&#41; list'],
  ['2.21.0', '2.21.0'],
  ['−0.3 pp (−0.6 … +0.1)', '−0.3 pp (−0.6 … +0.1)'],
  ['two\nlines\r\n\tand more', 'two lines and more'],
])('%j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('characters that hide or turn text around become visible', () => {
  const hidden = [
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u{e0041}',
    '\ud800',
    '\u0085',
  ];
  for (const one of hidden) expect(cleanText(`a${one}b`)).toMatch(/^a\ufffd(\[31m)?b$/);
  expect(cleanText('Grüße 猫 🙂')).toBe('Grüße 猫 🙂');
});

test('long text is cut by characters, never through one', () => {
  expect(cleanText('🙂'.repeat(50), 10)).toBe(`${'🙂'.repeat(9)}…`);
  expect(cleanText('x'.repeat(10), 10)).toBe('x'.repeat(10));
  expect(cleanText('x'.repeat(1_000_000), 10)).toBe(`${'x'.repeat(9)}…`);
});

describe('prose', () => {
  test('shows what stands between backticks as code', () => {
    expect(proseMarkdown('set `a_b` to @x')).toBe('set <code>a&#95;b</code> to @&#8203;x');
  });

  test('a backtick without its partner is a character', () => {
    expect(proseMarkdown('set `a` to `b')).toBe('set <code>a</code> to &#96;b');
    expect(proseMarkdown('`')).toBe('&#96;');
  });

  test('code can not be left early', () => {
    expect(proseMarkdown('`</code><img>`')).toBe('<code>&lt;/code&gt;&lt;img&gt;</code>');
    expect(codeMarkdown('http://x www.x')).toBe('<code>http&#58;//x www&#46;x</code>');
    expect(codeMarkdown('a</code>|`')).toBe('<code>a&lt;/code&gt;&#124;&#96;</code>');
  });
});
