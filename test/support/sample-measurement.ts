/** A measurement as the worker hands it over, small and complete. */
import type { Evaluation, Measurement, Predictions, RunFacts } from '../../src/evaluate/measurement.ts';
import { digestOf } from '../../src/model/digest.ts';
import type { ModelFiles } from '../../src/model/model.ts';
import { measureSize } from '../../src/model/size.ts';

export const sampleFacts: RunFacts = {
  backend: 'native',
  tensorflow: '2.21.0',
  tfjs: '4.22.0',
  oneDnn: false,
  threads: 2,
  cpu: 'AMD EPYC 7763',
  platform: 'linux x64',
  node: 'v20.20.2',
  reason: 'found in the cache',
};

export const sampleModel: ModelFiles = new Map([
  ['model.json', new TextEncoder().encode('{"format":"layers-model"}')],
  ['group1-shard1of1.bin', Uint8Array.of(0, 1, 2, 255)],
]);

export function samplePredictions(count = 4): Predictions {
  const each = Array.from({ length: count }, (_, index) => index);
  return {
    count,
    outputs: 3,
    ids: each.map((index) => (1000 + index).toString(16).padStart(16, '0')),
    classes: Int32Array.from(each, (index) => index % 3),
    confidences: Float32Array.from(each, (index) => 1 / (index + 1.1)),
    losses: Float32Array.from(each, (index) => Math.log(index + 1.1)),
    ranks: Int32Array.from(each, (index) => index % 2),
    correct: Uint8Array.from(each, (index) => 1 - (index % 2)),
    agrees: Uint8Array.from(each, (index) => (index === 3 ? 0 : 1)),
  };
}

const originalSize = await measureSize(new Map([['model.json', new Uint8Array(9999)]]));
const candidateSize = await measureSize(sampleModel);

export function sampleMeasurement(changes: Partial<Measurement> = {}, count = 4): Measurement {
  const { agrees: _, ...predictions } = samplePredictions(count);
  const original: Evaluation = {
    metrics: { accuracy: 0.5, logLoss: 0.123456789012, sizeRaw: 9999 },
    missing: { r2: 'these examples do not determine it' },
    perClass: [{ name: 'zero', support: 2, recall: 0.5, f1: 2 / 3 }],
    predictions,
    size: originalSize,
    findings: [{ code: 'chance-level', level: 'warn', text: 'It is at chance level.' }],
    modelDigest: 'a'.repeat(64),
  };
  const candidate: Evaluation = {
    ...original,
    metrics: { ...original.metrics, agreement: 0.75, sizeRaw: 29 },
    predictions: samplePredictions(count),
    size: candidateSize,
    findings: [],
    modelDigest: digestOf(sampleModel),
  };
  return {
    target: 'glyphs',
    facts: sampleFacts,
    original,
    candidate,
    latency: {
      batchSize: 1,
      rounds: 9,
      original: { milliseconds: 2, ratio: 1, interval: [1, 1] },
      candidate: { milliseconds: 2.1, ratio: 1.05, interval: [0.98, 1.1] },
    },
    steps: [{ method: 'prune', options: { sparsity: 0.5 }, summary: '1 of 1 tensors', notes: [] }],
    times: [{ stage: 'evaluate', milliseconds: 10 }],
    peakMemoryBytes: 1,
    model: sampleModel,
    examples: count,
    classNames: ['zero', 'one', 'two'],
    ...changes,
  };
}
