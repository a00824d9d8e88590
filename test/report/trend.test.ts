import { expect, test } from '@jest/globals';
import type { MetricInfo } from '../../src/evaluate/metric.ts';
import { accuracy } from '../../src/evaluate/metrics/accuracy.ts';
import { sizes } from '../../src/evaluate/metrics/sizes.ts';
import { renderTrend, trendOf } from '../../src/report/trend.ts';
import { entries, entry } from '../history/entries.ts';

/** As the report draws it. */
function draw(metric: MetricInfo, list: Parameters<typeof trendOf>[1], candidate?: number): string | undefined {
  const points = trendOf(metric.name, list, candidate);
  return points && renderTrend(metric, points);
}

const size = sizes.find(({ info }) => info.name === 'sizeBrotli')!.info;

test('recorded values and the candidate, in the unit of the axis', () => {
  const chart = draw(size, entries('sizeBrotli', [40_000, 41_000]), 45_000);
  expect(chart).toBe(
    [
      '```mermaid',
      '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#3b82f6"}}}}%%',
      'xychart-beta',
      '  title "Size, brotli, kB"',
      '  x-axis "1a1a1a1 … now" 1 --> 3',
      '  y-axis 39.5 --> 45.5',
      '  line [40, 41, 45]',
      '```',
    ].join('\n'),
  );
});

test('the newest points only, releases by their tag', () => {
  const list = entries(
    'accuracy',
    Array.from({ length: 50 }, (_, i) => 0.9 + i / 1000),
  );
  const tagged = [...list.slice(0, -1), { ...list[49], release: 'v2.0.0' }];
  const chart = draw(accuracy.info, tagged)!;
  expect(/line \[(.*)\]/.exec(chart)?.[1].split(', ')).toHaveLength(30);
  expect(chart).toContain('… v2.0.0" 1 --> 30');
  expect(chart).toContain('94.9]');
});

test('fewer than three points are no trend', () => {
  expect(draw(size, entries('sizeBrotli', [1, undefined]), 2)).toBeUndefined();
});

test('a constant series has an axis with room', () => {
  const chart = draw(accuracy.info, entries('accuracy', [0.5, 0.5, 0.5]))!;
  expect(chart).toContain('y-axis 49.5 --> 50.5');
});

test('tags and names of others cannot leave their quotes', () => {
  const hostile = [0, 1, 2].map((i) => entry(i, { accuracy: i / 10 }, { release: '"]\n```\n<script>@team' }));
  const chart = draw({ ...accuracy.info, title: '"]\n```' }, hostile)!;
  expect(chart.split('\n')).toHaveLength(8);
  expect(chart).not.toContain('<');
  expect(chart).not.toContain('@');
});
