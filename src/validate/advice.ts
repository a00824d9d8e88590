/** What to do about a gate that fails: one sentence that names settings which the target has. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check } from './gate.ts';

/** What is known of a target beside its checks. */
export interface Advised {
  readonly metrics: readonly MetricInfo[];
  /** What was done to the original, in order. */
  readonly steps: readonly { readonly method: string; readonly options: object }[];
  readonly fineTune?: { readonly epochs: number };
  readonly original: { readonly findings?: readonly { readonly code: string }[] };
}

/** The check with what would help where it breaches its limit, or cannot be judged because of the original. */
export function withAdvice(check: Check, target: Advised): Check {
  const info = target.metrics.find(({ name }) => name === check.metric);
  if (info === undefined || check.status === 'pass' || check.status === 'inconclusive') return check;
  if (check.status === 'no-baseline' || check.status === 'not-measured') {
    const broken = target.original.findings?.some(({ code }) => code === 'non-finite-output');
    return broken ? { ...check, advice: ON_BROKEN_ORIGINAL } : check;
  }
  return { ...check, advice: check.advice ?? adviceOnBreach(info, target) };
}

/** No gate on quality can be judged, now or after any change of recipe or baseline. */
const ON_BROKEN_ORIGINAL =
  'The original itself puts out NaN or infinite numbers, which neither another recipe nor a baseline can mend: check its weights, and whether `preprocess` gives it the values it was trained on';

function adviceOnBreach(metric: MetricInfo, { steps, fineTune }: Advised): string {
  const means = { ...stepsOf(steps), epochs: fineTune?.epochs ?? 0 };
  switch (kindOf(metric)) {
    case 'size':
      return onSize(means);
    case 'speed':
      return 'Pruning and quantization do not change speed in TensorFlow.js; look at what changed in the architecture of the model';
    case 'quality':
      return onQuality(means);
  }
}

interface Means {
  readonly prunes: boolean;
  readonly encodes: boolean;
  /** By methods that nothing more is known of here. */
  readonly otherwise: boolean;
  /** Of the quantize step. */
  readonly type?: unknown;
  readonly epochs: number;
}

function onSize({ prunes, encodes, type }: Means): string {
  const ways = [
    prunes ? 'raise `sparsity` of the prune step' : 'add a `prune` step',
    ...(encodes ? (type === 'uint8' ? [] : ['quantize to `uint8`']) : ['add a `quantize` step']),
  ];
  return `${sentence(ways)}, and check whether the original grew`;
}

function onQuality({ prunes, encodes, otherwise, type, epochs }: Means): string {
  const ways = [
    ...(prunes ? ['lower `sparsity` of the prune step'] : []),
    ...(encodes ? [type === 'uint8' ? 'quantize to `uint16` or `float16`' : 'leave the quantize step out'] : []),
    ...(otherwise ? [`ask less of the ${prunes || encodes ? 'other ' : ''}steps of the recipe`] : []),
    ...(epochs > 0 ? ['give fine-tuning more `epochs`'] : []),
  ];
  if (!prunes && !encodes && !otherwise) {
    const other = 'The recipe takes nothing away: look at what changed in the model or the data';
    return ways.length === 0 ? other : `${other}, or ${ways.join(', ')}`;
  }
  return `${sentence(ways)}; the compression steps of the report show where quality was lost`;
}

function stepsOf(steps: Advised['steps']): Omit<Means, 'epochs'> {
  const encoding = steps.find(({ method }) => method === 'quantize');
  const { type } = (encoding?.options ?? {}) as { type?: unknown };
  const prunes = steps.some(({ method }) => method === 'prune');
  const otherwise = steps.some(({ method }) => method !== 'prune' && method !== 'quantize');
  return { prunes, encodes: encoding !== undefined, otherwise, type };
}

/** `Raise a, b, or c`. */
function sentence(ways: readonly string[]): string {
  const text =
    ways.length < 2 ? ways.join('') : `${ways.slice(0, -1).join(', ')}${ways.length > 2 ? ',' : ''} or ${ways.at(-1)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function kindOf({ unit }: MetricInfo): 'size' | 'speed' | 'quality' {
  if (unit === 'bytes' || unit === 'count') return 'size';
  return unit === 'ratio' || unit === 'milliseconds' ? 'speed' : 'quality';
}
