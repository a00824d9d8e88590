import { expect, test } from '@jest/globals';
import { type Candidate, mixedBits, widening, widths } from '../../src/compress/quantize/mixed-bits.ts';
import { measuredDamage } from '../../src/compress/quantize/sensitivity.ts';
import { tuningOf } from '../../src/compress/quantize/tuning.ts';
import { type QuantizeOptions, quantize, quantizeSchema } from '../../src/compress/quantize.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { check } from '../../src/schema.ts';
import { openTestBackends } from '../support/kernels.ts';
import { measuredEvidence } from './measured-evidence.ts';
import { dense, layersModel, mlp } from './small-models.ts';

const backends = await openTestBackends();
const context = { random: seededRandom(0), masks: new Map() };

function options(given: Record<string, unknown>): QuantizeOptions {
  const checked = check<QuantizeOptions>(quantizeSchema, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

/** Inputs of which the first half hardly moves: what reads them matters less than weights and layers tell. */
function rows(count: number, seed: string): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: count * 20 }, (_, i) => (i % 20 < 10 ? 0.01 : 1) * random.normal());
}

/** Half of the units of one layer are asleep: 20 → 40 → 30 → 30 → 4. */
function drowsy(seed: string): Model {
  const layers = [dense('a', 20, 40), dense('b', 40, 30), dense('c', 30, 30), dense('d', 30, 4, 'linear')];
  const model = layersModel(layers, [20], seed);
  const shifts: Record<string, number> = { 'b/bias': 1, 'c/bias': -9 };
  const weights = model.weights.map((one) =>
    one.name in shifts
      ? { ...one, values: (one.values as Float32Array).map((value, i) => value + (i < 15 ? shifts[one.name] : 0)) }
      : one,
  );
  return { ...model, weights };
}

const bitsOf = (model: Model, name: string) => {
  const { storage } = model.weights.find((one) => one.name === name)!;
  return new Set(storage!.codes).size > 256 ? 16 : Math.ceil(Math.log2(1 + Math.max(...storage!.codes)));
};

test('measured damage is what the outputs change by when that tensor alone is rounded', async () => {
  for (const biasCorrection of [false, true]) {
    const model = drowsy('net');
    const { evidence, asked } = await measuredEvidence(backends.cpu, [20], rows(50, 'rows'));
    const names = ['a/kernel', 'b/kernel', 'c/kernel', 'd/kernel'];
    const given = { biasCorrection, exclude: [] };
    const moments = await evidence.inputMoments(model, names);
    const tuning = tuningOf(model, new Set(names), options(given), undefined, moments);
    const { candidates, examples } = await measuredDamage(tuning, evidence);
    expect(examples).toBe(50);
    expect(asked).toEqual(Array(12).fill(682));
    for (const { name, size, damage } of candidates) {
      expect(size).toBe(model.weights.find((one) => one.name === name)!.values.length);
      for (const bits of [4, 8] as const) {
        const alone = options({ ...given, bits, include: [name] });
        const { model: coded } = await quantize.apply(model, alone, { ...context, evidence });
        expect(await evidence.outputError(model, coded)).toBeCloseTo(damage[widths.indexOf(bits)], 12);
      }
      expect(damage).toEqual(damage.toSorted((one, other) => other - one));
    }
  }
});

test('bits by either sensitivity are at most those asked for, and the notes tell what they went by', async () => {
  const model = drowsy('net');
  const { evidence } = await measuredEvidence(backends.cpu, [20], rows(20, 'rows'));
  for (const sensitivity of ['measured', 'predicted']) {
    const outcome = await quantize.apply(model, options({ mixed: 5, sensitivity }), { ...context, evidence });
    const kernels = outcome.model.weights.filter(({ shape }) => shape.length > 1);
    const bits = kernels.reduce((sum, one) => sum + one.values.length * bitsOf(outcome.model, one.name), 0);
    expect(bits).toBeLessThanOrEqual(5 * kernels.reduce((sum, { values }) => sum + values.length, 0));
    expect(outcome.notes[0]).toMatch(
      sensitivity === 'measured'
        ? /^Widths by what their errors do to the outputs, measured on 20 examples: /
        : /^Widths by what their errors are expected to do to the outputs: /,
    );
  }
});

test('measurements take 8,192 predictions in all, however many tensors there are', async () => {
  const layers = Array.from({ length: 60 }, (_, i) => dense(`d${i}`, 8, 8, 'linear'));
  const asked: (number | undefined)[] = [];
  const evidence = {
    examples: 1024,
    inputMoments: async () => new Map(),
    outputError: async (_: Model, __: Model, most?: number) => asked.push(most) && 1,
  } as never;
  const { notes } = await quantize.apply(layersModel(layers, [8]), options({ mixed: 5, sensitivity: 'measured' }), {
    ...context,
    evidence,
  });
  expect(asked).toEqual(Array(180).fill(45));
  expect(notes[0]).toContain('measured on 45 examples');
});

test('with `error` the outputs stay within it, with more bits the narrower it is', async () => {
  for (let seed = 0; seed < 2; seed++) {
    const model = drowsy(`net ${seed}`);
    const { evidence } = await measuredEvidence(backends.cpu, [20], rows(100, `rows ${seed}`));
    const spent: number[] = [];
    for (const error of [1e-2, 1e-3, 1e-5]) {
      for (const sensitivity of ['measured', 'predicted']) {
        const given = options({ error, sensitivity, biasCorrection: true });
        const { model: coded, notes } = await quantize.apply(model, given, { ...context, evidence });
        const reached = await evidence.outputError(model, coded);
        expect(reached).toBeLessThanOrEqual(error);
        const [, average, percent] = /^([\d.]+) bits on average change the outputs by ([\d.e-]+) %/.exec(notes[1])!;
        expect(Number(percent) / (100 * reached)).toBeCloseTo(1, 1);
        if (sensitivity === 'measured') spent.push(Number(average));
      }
    }
    expect(spent).toEqual(spent.toSorted((a, b) => a - b));
    expect(spent[0]).toBeLessThan(6.5);
  }
});

test('a limit that no widths keep is told, and `mixed` bounds what may be spent on it', async () => {
  const { evidence } = await measuredEvidence(backends.cpu, [20], rows(64, 'rows'));
  const { model, notes } = await quantize.apply(mlp(), options({ error: 1e-7, mixed: 5 }), { ...context, evidence });
  expect(notes[1]).toMatch(
    /^(4\.\d+|5\.00) bits on average .*: no widths were found that keep them within 0\.00001 %\.$/,
  );
  expect(model.weights.filter(({ storage }) => storage?.dtype === 'uint16')).toHaveLength(0);
});

test('without a train split sensitivity is told from the model, and the notes say so', () => {
  const measured = quantize.apply(mlp(), options({ mixed: 6, sensitivity: 'measured' }), context);
  const predicted = quantize.apply(mlp(), options({ mixed: 6 }), context);
  expect(measured.model).toEqual(predicted.model);
  expect(measured.notes[0]).toBe(
    'No train split to measure sensitivity on: it was told from batch norm and the weights.',
  );
  expect(measured.notes.slice(1)).toEqual(predicted.notes);
  const limited = quantize.apply(mlp(), options({ error: 0.01 }), context);
  expect(limited.notes).toContain('No train split tells how much the outputs change: `error` was left aside.');
  expect(limited.model.weights[0].storage?.dtype).toBe('uint8');
});

test('16 bits are those of float16 where a few values lie far out', () => {
  const model = mlp();
  const far = model.weights.map((one) =>
    one.name === 'b/kernel'
      ? { ...one, values: (one.values as Float32Array).map((v, i) => (i === 7 ? 4000 : v)) }
      : one,
  );
  const { model: coded } = quantize.apply({ ...model, weights: far }, options({ mixed: 16 }), context);
  const types = coded.weights.map(({ storage }) => storage?.dtype);
  expect([types[0], types[2], types[4]]).toEqual(['uint16', 'float16', 'uint16']);
});

test('no other widths of so few bits do less damage than those on the way up', () => {
  const random = seededRandom('hull');
  for (let round = 0; round < 30; round++) {
    const candidates = ['a', 'b', 'c'].map((name): Candidate => {
      const scale = 10 ** (3 * random.uniform());
      const damage = widths.map((width) => scale * 4 ** -width * (0.3 + random.uniform()));
      return { name, size: 1 + random.integer(500), damage };
    });
    const cost = (bits: ReadonlyMap<string, number>) =>
      candidates.reduce((sum, { name, size }) => sum + size * bits.get(name)!, 0);
    const damageOf = (bits: ReadonlyMap<string, number>) =>
      candidates.reduce((sum, { name, damage }) => sum + damage[widths.indexOf(bits.get(name) as never)], 0);
    const all = widths.flatMap((a) =>
      widths.flatMap((b) =>
        widths.map(
          (c) =>
            new Map([
              ['a', a],
              ['b', b],
              ['c', c],
            ]),
        ),
      ),
    );
    for (const state of widening(candidates, 16)) {
      const least = Math.min(...all.filter((one) => cost(one) <= cost(state)).map(damageOf));
      expect(damageOf(state)).toBeLessThanOrEqual(least * (1 + 1e-9));
    }
    const total = candidates.reduce((sum, { size }) => sum + size, 0);
    for (const average of [4, 5.3, 8, 12])
      expect(cost(mixedBits(candidates, average))).toBeLessThanOrEqual(total * average);
  }
});
