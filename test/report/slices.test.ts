import { expect, test } from '@jest/globals';
import { toResultJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { Report, TargetReport } from '../../src/report/report.ts';
import { resultSchema } from '../../src/report/result-schema.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { check } from '../../src/schema.ts';
import { evaluation, judged, reportOf, SIZES } from './sample.ts';

const n = 2000;
const hostile = '<img src=x> @user | `x`';

/** Night is the first half, where all that is newly wrong lies; the class is the last digit. */
function sliced(): Report {
  const night = Uint8Array.from({ length: n }, (_, row) => (row < n / 2 ? 1 : 0));
  const truth = Int32Array.from({ length: n }, (_, row) => row % 10);
  const slices = { night, day: night.map((value) => 1 - value), rare: night.map((_, row) => (row < 5 ? 1 : 0)) };
  const original = evaluation(n, { wrong: 20, size: SIZES.original, digest: 'o' });
  const plain = evaluation(n, { wrong: 80, size: SIZES.candidate, digest: 'c' }, original);
  const candidate = { ...plain, predictions: { ...plain.predictions, truth, slices } };
  const example = { id: hostile, truth: 'circle', before: 'circle', after: hostile, confidence: 0.91 };
  const inputs = [{ name: 'x', shape: [1], values: [1] }];
  const examples = Array.from({ length: 12 }, (_, index) => ({ ...example, confidence: 0.9 - index / 100, inputs }));
  const classNames = ['circle', hostile, 'triangle', 'star', 'cross', 'heart', 'moon', 'arrow', 'ring', 'wave'];
  return reportOf([
    judged({
      original,
      candidate,
      gates: [
        { metric: 'accuracy', against: 'original', limit: '5 pp', level: 'error' },
        { metric: 'accuracy', against: 'original', limit: '1 pp', level: 'error', slice: 'night' },
        { metric: 'accuracy', against: 'original', limit: '20 pp', level: 'error', slice: 'classes' },
        { metric: 'accuracy', against: 'value', limit: '90 %', level: 'error', slice: 'any' },
      ],
      change: { hurt: [{ against: 'original', count: 60, healed: 0, examples }], classNames },
    }),
  ]);
}

const target = (report: Report) => report.targets[0] as TargetReport;

test('per slice and class: size, figures, change with interval, q over all rows', () => {
  const [accuracy] = target(sliced()).slices!;
  expect(accuracy).toMatchObject({ metric: 'accuracy', against: 'original' });
  expect(accuracy.rows).toHaveLength(13);
  const [night, day, rare] = accuracy.rows;
  expect(night).toMatchObject({
    name: 'night',
    kind: 'slice',
    size: 1000,
    original: 0.98,
    baseline: null,
    candidate: 0.92,
  });
  expect(night.interval!.low).toBeLessThan(-0.06);
  expect(night.interval!.high).toBeLessThan(-0.03);
  expect(night.q).toBeLessThan(1e-9);
  expect(day).toMatchObject({ change: 0, q: 1 });
  expect(rare).toMatchObject({ size: 5, original: 0, candidate: 0 });
});

test('the part that decides is named in checks, table, sentences and headline', () => {
  const report = sliced();
  const [whole, night, classes, any] = target(report).checks;
  expect(whole).not.toHaveProperty('slice');
  expect(night).toMatchObject({
    status: 'fail',
    slice: { name: 'night', size: 1000 },
    candidate: 0.92,
    reference: 0.98,
  });
  expect(classes.slice?.size).toBe(200);
  expect(any).toMatchObject({ slice: { name: 'night' }, candidate: 0.92 });
  expect(target(report).headline).toContain('Accuracy on night −6.00 pp against the original, limit 1 pp');
  const text = renderMarkdown(report, { form: 'full' });
  expect(text).toContain('Accuracy on <code>night</code> (1,000 examples) changed by −6.00 pp');
  expect(text).toContain('↳\u00a0on\u00a0night');
  expect(renderTerminal(report, { color: false, width: 140 })).toMatch(/ {2}on night +−6.00 pp/);
});

test('folded tables, those that lost most first; ids of the hurt, ten of them', () => {
  const text = renderMarkdown(sliced(), { form: 'full' });
  const rows = (summary: string) => text.split(`<summary>${summary}</summary>`)[1].split('</details>')[0];
  expect(rows('Slices').match(/^\| (night|day|rare) /gm)).toEqual(['| night ', '| day ', '| rare ']);
  expect(rows('Classes')).toContain('| Class | Examples | Recall, original |');
  const hurt = rows('60 examples that were right and are wrong now');
  expect(hurt).toContain('60 examples were right with the original and are wrong now, 0 the other way round');
  expect(hurt.match(/circle/g)).toHaveLength(10);
  expect(hurt).toContain('and 50 more, with less confidence');
});

test('what the data holds stays text, and inputs stay out of comment and JSON', () => {
  const report = sliced();
  const text = renderMarkdown(report, { form: 'full' });
  expect(text).not.toContain('<img');
  expect(text.replace(/<code>.*?<\/code>/g, '')).not.toMatch(/@user/);
  const result = toResultJson(report);
  expect(check(resultSchema, result)).toMatchObject({ ok: true });
  expect(JSON.stringify(result)).not.toContain('inputs');
  expect(target(result as unknown as Report).hurt![0].examples).toHaveLength(12);
});

test('the terminal says it in two lines', () => {
  const text = renderTerminal(sliced(), { color: false, width: 300 });
  expect(text).toContain(
    'Accuracy on slices against the original: night −6.00 pp (1,000 examples), day 0.00 pp (1,000 examples), rare 0.00 pp (5 examples).',
  );
  expect(text).toContain('60 examples were right with the original and are wrong now, 0 the other way round.');
});

test('without slices, truth and right or wrong there is nothing of it', () => {
  const original = evaluation(n, { wrong: 20, size: SIZES.original, digest: 'o' });
  const plain = reportOf([
    judged({ original, candidate: evaluation(n, { wrong: 30, size: SIZES.candidate, digest: 'c' }, original) }),
  ]);
  expect(target(plain).slices).toBeUndefined();
  expect(renderMarkdown(plain, { form: 'full' })).not.toContain('<summary>Slices');
});
