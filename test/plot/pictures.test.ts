/** What a scene becomes: pixels and SVG. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PNG } from 'pngjs';
import { buildGlyphs } from '../../scripts/assets.mjs';
import type { Analysis } from '../../src/analyze/analysis.ts';
import { allPlots } from '../../src/plot/all-plots.ts';
import { coverageOf } from '../../src/plot/coverage.ts';
import type { Glyphs } from '../../src/plot/lettering.ts';
import { colourOf } from '../../src/plot/palette.ts';
import { scenePng } from '../../src/plot/png.ts';
import { type Scene, textWidth } from '../../src/plot/scene.ts';
import { sceneSvg } from '../../src/plot/svg.ts';
import { madeUpAnalysis } from '../analyze/trials.ts';

let glyphs: Glyphs;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compression-gate-glyphs-'));
  await buildGlyphs(folder);
  glyphs = JSON.parse(await readFile(join(folder, 'glyphs.json'), 'utf8'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('coverage', () => {
  const area = (shares: Float32Array) => shares.reduce((sum, share) => sum + Math.min(1, share), 0);

  test('a box between pixels covers its exact area', () => {
    const { shares, left, top } = coverageOf(
      [
        [
          [1.25, 2],
          [4.75, 2],
          [4.75, 5],
          [1.25, 5],
        ],
      ],
      10,
      10,
    )!;
    expect([left, top]).toEqual([1, 2]);
    expect(area(shares)).toBeCloseTo(3.5 * 3, 5);
    expect(shares[0]).toBeCloseTo(0.75, 5);
  });

  test('a circle covers πr² within a hundredth', () => {
    const circle = Array.from(
      { length: 200 },
      (_, i) => [20 + 12 * Math.cos((i * Math.PI) / 100), 20 + 12 * Math.sin((i * Math.PI) / 100)] as const,
    );
    expect(area(coverageOf([circle], 40, 40)!.shares) / (Math.PI * 144)).toBeCloseTo(1, 2);
  });

  test('parts that overlap count once, a hole of the other direction stays open', () => {
    const box = (from: number, to: number) =>
      [
        [from, from],
        [to, from],
        [to, to],
        [from, to],
      ] as const;
    expect(area(coverageOf([box(0, 6), box(2, 8)], 10, 10)!.shares)).toBeCloseTo(36 + 36 - 16, 5);
    expect(area(coverageOf([box(0, 8), [...box(2, 6)].reverse()], 10, 10)!.shares)).toBeCloseTo(64 - 16, 5);
  });

  test('what lies outside of the picture is cut off', () => {
    expect(
      coverageOf(
        [
          [
            [20, 20],
            [30, 20],
            [30, 30],
          ],
        ],
        10,
        10,
      ),
    ).toBeUndefined();
    expect(
      area(
        coverageOf(
          [
            [
              [-5, -5],
              [5, -5],
              [5, 5],
              [-5, 5],
            ],
          ],
          10,
          10,
        )!.shares,
      ),
    ).toBeCloseTo(25, 5);
  });
});

describe('scenes', () => {
  const scene: Scene = {
    width: 60,
    height: 40,
    title: 'a <title> & more',
    shapes: [
      { kind: 'rect', ink: 'main', x: 10, y: 10, width: 20, height: 10, mark: 'a"b', says: 'says <this>' },
      { kind: 'text', ink: 'text', x: 40, y: 30, text: 'H<ı́', size: 16, anchor: 'start' },
      { kind: 'dot', ink: 'series1', x: 50, y: 8, radius: 4, form: 'circle', hollow: true },
      {
        kind: 'line',
        ink: 'worse',
        width: 2,
        dash: [4, 2],
        points: [
          [0, 38],
          [60, 38],
        ],
      },
    ],
  };
  const colourAt = (png: PNG, x: number, y: number) =>
    `#${[0, 1, 2].map((i) => png.data[4 * (2 * y * png.width + 2 * x) + i].toString(16).padStart(2, '0')).join('')}`;

  test.each(['light', 'dark'] as const)('PNG in %s: shapes have their colours, the rest is background', (theme) => {
    const png = PNG.sync.read(Buffer.from(scenePng(scene, { glyphs, theme })));
    expect([png.width, png.height]).toEqual([120, 80]);
    expect(colourAt(png, 20, 15)).toBe(colourOf('main', theme));
    expect(colourAt(png, 2, 2)).toBe(colourOf('back', theme));
    // The left stem of the H, and the inside of the hollow dot.
    expect(colourAt(png, 42, 25)).toBe(colourOf('text', theme));
    expect(colourAt(png, 50, 8)).toBe(colourOf('back', theme));
    expect(colourAt(png, 2, 38)).toBe(colourOf('worse', theme));
    expect(colourAt(png, 5, 38)).toBe(colourOf('back', theme));
  });

  test('the same scene gives the same bytes', () => {
    expect(Buffer.from(scenePng(scene, { glyphs })).equals(Buffer.from(scenePng(scene, { glyphs })))).toBe(true);
  });

  test('SVG: text stays text, whatever stands in it', () => {
    const svg = sceneSvg(scene);
    expect(svg).toContain('<title>a &lt;title&gt; &amp; more</title>');
    expect(svg).toContain('data-mark="a&quot;b"');
    expect(svg).toContain('H&lt;');
    expect(svg).not.toContain('<this>');
  });
});

/** A regression whose kernels come from a graph, with times; the figures are those of the classifier, upside down. */
function timedRegression(): Analysis {
  const weights = ['Call/net/conv/convolution/ReadVariableOp', 'Call/net/dense/MatMul/ReadVariableOp'];
  const made = madeUpAnalysis({ weights });
  const latency = { name: 'latency', title: 'Latency', unit: 'ratio', better: 'lower', kind: 'latency' } as const;
  const mae = { name: 'accuracy', title: 'MAE', unit: 'number', better: 'lower', kind: 'quality' } as const;
  const [, ...sizes] = made.metrics;
  return {
    ...made,
    metrics: [mae, ...sizes, latency],
    trials: made.trials.map(({ reliability: _, ...trial }, index) => ({
      ...trial,
      metrics: { ...trial.metrics, accuracy: 1 - trial.metrics.accuracy, latency: index === 0 ? 1 : 0.5 + index / 100 },
      changes: { latency: [index / 100 - 0.5, index / 200 - 0.6, index] as const },
    })),
  };
}

test('a regression with times: down is up, times have their error, names leave out what all share', () => {
  const plots = allPlots(timedRegression());
  const texts = (name: string) => plots.get(name)!.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []));
  expect(texts('frontier')).toContain('MAE (lower is better)');
  expect(texts('frontier-latency')).toContain('Latency, times the original’s (log scale; faster is left)');
  expect(texts('kernels-prune.sparsity-latency')).toEqual(expect.arrayContaining(['conv/convolution', 'dense/MatMul']));
  expect(plots.get('kernels-prune.sparsity-accuracy')!.title).toMatch(/: (conv\/convolution|dense\/MatMul) hurts most/);
  expect([...plots.keys()]).not.toContain('calibration');
});

test.each([
  ['an analysis', madeUpAnalysis()],
  ['one with times, of a regression', timedRegression()],
])(
  'every plot of %s: nothing outside of its picture, no number that is none, letters that the font has',
  (kind, made) => {
    const plots = allPlots(made);
    expect([...plots.keys()]).toEqual(
      expect.arrayContaining([
        'frontier',
        'frontier-all',
        'kernels-prune.sparsity-accuracy',
        'importance-accuracy',
        'slice-prune.sparsity-accuracy',
        'slice-quantize.type-sizeBrotli',
        ...(kind === 'an analysis' ? ['calibration'] : ['frontier-latency']),
      ]),
    );
    for (const [name, { shapes, width, height, title }] of plots) {
      expect(title).not.toMatch(/NaN|undefined|Infinity/);
      for (const shape of shapes) {
        const points = 'points' in shape ? shape.points : [[shape.x, shape.y] as const];
        for (const [x, y] of points) {
          const inside = x >= -1 && x <= width + 1 && y >= -1 && y <= height + 1;
          expect({ name, shape, inside }).toEqual({ name, shape, inside: true });
        }
        if (shape.kind !== 'text') continue;
        expect(shape.text).not.toMatch(/NaN|undefined|Infinity/);
        const wide = textWidth(shape.text, shape.size);
        const begin = shape.x - wide * { start: 0, middle: 0.5, end: 1 }[shape.anchor];
        // Widths are those of an estimate.
        const cut = begin < -0.1 * wide || begin + wide > width + 0.1 * wide;
        expect({ name, text: shape.text, cut }).toEqual({ name, text: shape.text, cut: false });
        const missing = [...shape.text].filter((character) => !Object.hasOwn(glyphs.regular, character));
        expect({ name, text: shape.text, missing }).toEqual({ name, text: shape.text, missing: [] });
      }
    }
  },
);
