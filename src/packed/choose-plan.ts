import { BitCounter } from './bit-counter.ts';
import { mostMixed } from './file-form.ts';
import { formOf, type Meaning } from './packed-tensor.ts';
import { periodsOf } from './periods-of.ts';
import { codeTensor, type Plan } from './tensor-coding.ts';
import { product, type View } from './view.ts';

export interface Choice {
  readonly plan: Plan;
  /** Estimated for the whole tensor. */
  readonly bits: number;
}

/** Numbers that choices are made on: of tensors that are mostly zeros, which take little time, and of others. */
const sampleSizes = { sparse: 2 ** 19, dense: 2 ** 17 };
/** Larger tensors are mixed only where that pays: it takes three times as long. */
const alwaysMixed = 2 ** 16;

/** Of smaller tensors all ways take about the same; of larger ones the most likely layout alone is tried in all ways. */
const fewest = 1024;
const muchToTry = 2 ** 18;

const flagChoices = [
  { rowFlags: true, columnFlags: true },
  { rowFlags: false, columnFlags: true },
  { rowFlags: true, columnFlags: false },
  { rowFlags: false, columnFlags: false },
];

/** Tries the layouts that make sense and takes what takes the fewest bits. */
export function choosePlan(words: Int32Array, shape: readonly number[], meaning: Meaning): Choice {
  const form = formOf(meaning);
  const isSparse = shareOfZeros(words) > 0.5;
  const sample = sampleOf(words, shape, isSparse ? sampleSizes.sparse : sampleSizes.dense);
  const cost = (plan: Plan): Choice => {
    const counter = new BitCounter();
    for (const _ of codeTensor(counter, sample.words, sample.shape, plan, form));
    return { plan, bits: counter.bits * sample.factor };
  };
  const views = viewsOf(shape);
  const flags = isSparse && views.length > 1;
  const plain = views.map((view) => cost({ view, rowFlags: flags, columnFlags: flags, mixed: false, period: 0 }));
  plain.sort((a, b) => a.bits - b.bits);
  let best = plain[0];
  if (words.length <= mostMixed) {
    const mixed = plain
      .slice(0, isSparse || words.length < alwaysMixed ? 3 : 1)
      .map(({ plan }) => cost({ ...plan, mixed: true }));
    mixed.sort((a, b) => a.bits - b.bits);
    if (mixed[0].bits < best.bits * (words.length > alwaysMixed && !isSparse ? 0.99 : 1)) best = mixed[0];
  }
  if (flags && words.length > fewest && words.length <= mostMixed) {
    const thorough = plain
      .slice(0, words.length < muchToTry ? 2 : 1)
      .flatMap(({ plan }) => flagChoices.flatMap((set) => [0, 1].map((period) => ({ ...plan, ...set, period }))));
    best = cheapest([best, ...thorough.map((plan) => cost({ ...plan, mixed: true }))]);
  }
  if (best.plan.mixed && isSparse) {
    const periodic = periodsOf(sample.words, sample.shape, best.plan.view).map((period) =>
      cost({ ...best.plan, period }),
    );
    best = cheapest([best, ...periodic]);
  }
  if (!flags) return best;
  return cheapest([best, ...flagChoices.map((set) => cost({ ...best.plan, ...set }))]);
}

function cheapest(choices: readonly Choice[]): Choice {
  return choices.reduce((a, b) => (b.bits < a.bits ? b : a));
}

function viewsOf(shape: readonly number[]): View[] {
  const rank = shape.length;
  if (rank === 0) return [{ from: 0, to: 0, swap: false }];
  const views: View[] = [];
  for (let from = rank - 1; from >= 0; from--) {
    for (let to = from + 1; to <= rank; to++) {
      if (rank > 1 && to - from === rank) continue;
      views.push({ from, to, swap: false });
      if (from > 0 && to < rank) views.push({ from, to, swap: true });
    }
  }
  return views;
}

function shareOfZeros(words: Int32Array): number {
  let zeros = 0;
  for (let i = 0; i < words.length; i++) if (words[i] === 0) zeros++;
  return zeros / Math.max(1, words.length);
}

/** The beginning of a large tensor, whole along all axes but the first. */
function sampleOf(words: Int32Array, shape: readonly number[], size: number) {
  if (shape.length === 0) return { words, shape, factor: 1 };
  const inner = product(shape, 1, shape.length);
  const outer = Math.min(shape[0], Math.max(1, Math.floor(size / Math.max(1, inner))));
  const part = words.subarray(0, outer * inner);
  return { words: part, shape: [outer, ...shape.slice(1)], factor: words.length / Math.max(1, part.length) };
}
