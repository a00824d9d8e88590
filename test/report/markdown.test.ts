import { describe, expect, test } from '@jest/globals';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { CASES } from './cases.ts';
import { judged, reportOf, trio } from './sample.ts';

describe('text of others', () => {
  const text = renderMarkdown(CASES.hostile.report, { form: 'full' });
  const outsideCode = text.replaceAll(/<code>.*?<\/code>/g, '');

  test('adds no HTML', () => {
    const tags = [...text.matchAll(/<\/?([a-zA-Z!-]+)/g)].map((match) => match[1]);
    expect(new Set(tags)).toEqual(new Set(['code', 'br', 'details', 'summary', 'sub']));
  });

  test('mentions nobody, refers to nothing and links nowhere', () => {
    expect(outsideCode).not.toMatch(/@\w|(?<!&)#\d|\]\(|:\/\/|www\./);
    expect(text).not.toMatch(/:\/\//);
  });

  test('breaks no table and no line', () => {
    for (const block of text.split('\n\n').filter((part) => part.startsWith('| '))) {
      const widths = block.split('\n').map((line) => line.split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
    for (const hidden of ['\u202e', '\u001b']) expect(text).not.toContain(hidden);
  });
});

describe('fine-tuning', () => {
  const passing = judged(trio(2000, 0));
  const line = (change: object) => {
    const target = { ...passing, fineTune: { ...passing.fineTune!, ...change } };
    return /- \*\*fine-tuning\*\*.*/.exec(renderMarkdown(reportOf([target]), { form: 'full' }))?.[0];
  };

  test('says by which split it was judged', () => {
    expect(line({})).toContain(
      'best weights of epoch 3: Accuracy on the validation split 94.12 % before, 97.38 % after',
    );
    expect(line({ metric: 'accuracy on the train split' })).toBe(
      '- **fine-tuning** over 3 epochs, 564 steps, last weights, for there is no validation split: Accuracy on the train split 94.12 % before, 97.38 % after',
    );
  });

  test('says that it was in vain', () => {
    expect(line({ bestEpoch: 0 })).toContain(
      '564 steps, no epoch beat the weights as they were, which are kept: Accuracy',
    );
  });
});

describe('shorter forms', () => {
  const report = CASES['several-targets'].report;
  const form = (name: 'full' | 'short' | 'minimal', link?: string) => renderMarkdown(report, { form: name, link });

  test('are shorter', () => {
    expect(form('short').length).toBeLessThan(form('full').length / 2);
    expect(form('minimal').length).toBeLessThan(form('short').length / 2);
  });

  test('keep headline and what did not pass', () => {
    for (const name of ['short', 'minimal'] as const) {
      expect(form(name)).toContain(report.headline);
      expect(form(name)).toContain('Accuracy changed by −3.00 pp');
      expect(form(name)).toContain('Git LFS pointer');
    }
  });

  test('say what was left out and where it is', () => {
    expect(form('short', 'https://github.com/o/r/actions/runs/1')).toContain(
      'The details are in the [full report](https://github.com/o/r/actions/runs/1).',
    );
    expect(form('minimal')).toContain('The full table is left out because of the length of the report.');
  });

  test.each(['javascript:alert(1)', 'https://x) <img src=y>', 'https://x/](y', ' https://x'])(
    'link to nothing odd: %s',
    (link) => {
      expect(form('short', link)).not.toContain(link);
    },
  );
});

test('the shortest form of very many failing targets fits a comment', () => {
  const target = judged(trio(2000, 60));
  const many = reportOf(Array.from({ length: 300 }, (_, i) => ({ ...target, name: `target-${i}` })));
  const text = renderMarkdown(many, { form: 'minimal' });
  expect(text.length).toBeLessThan(60_000);
  expect(text).toContain('and 280 more');
});

test('the shortest form keeps the worst targets, wherever they stand in the config', () => {
  const doubtful = judged(trio(60, 2));
  const failing = judged(trio(2000, 60));
  const targets = Array.from({ length: 60 }, (_, i) => ({ ...(i >= 50 ? failing : doubtful), name: `target-${i}` }));
  const report = reportOf(targets);
  expect([report.targets[0].verdict, report.targets[59].verdict]).toEqual(['inconclusive', 'fail']);
  const shown = [...renderMarkdown(report, { form: 'minimal' }).matchAll(/^### . target-(\d+)$/gmu)].map(([, i]) =>
    Number(i),
  );
  expect(shown.slice(0, 10)).toEqual([50, 51, 52, 53, 54, 55, 56, 57, 58, 59]);
  expect(shown).toHaveLength(20);
});

test('weight-only recipes claim no speed; others say nothing of it', () => {
  expect(renderMarkdown(CASES.pass.report, { form: 'full' })).toContain('Smaller download, same speed');
  const target = judged({
    ...trio(2000, 0),
    change: { steps: [{ method: 'factorize', options: {}, summary: 's', notes: [] }] },
  });
  expect(renderMarkdown(reportOf([target]), { form: 'full' })).not.toContain('same speed');
});

test('a step without options has no empty code beside it', () => {
  const steps = [{ method: 'fine-tuning', options: {}, summary: 'not done: no `train` split', notes: [] }];
  const text = renderMarkdown(reportOf([judged({ ...trio(2000, 0), change: { steps } })]), { form: 'full' });
  expect(text).toContain('- **fine-tuning**: not done: no <code>train</code> split');
});

test('says that limits are defaults, and only then', () => {
  expect(renderMarkdown(CASES.pass.report, { form: 'short' })).toContain('The limits are the defaults');
  expect(renderMarkdown(CASES.warn.report, { form: 'short' })).not.toContain('The limits are the defaults');
});

test('says that figures were reused', () => {
  expect(renderMarkdown(CASES.reused.report, { form: 'short' })).toContain('**Not measured again**');
});
