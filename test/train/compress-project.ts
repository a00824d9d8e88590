/** A target of a project through everything that `compress` does, in this process: read, shape, fine-tune, encode, write. */
import { readFileSync } from 'node:fs';
import { parseConfig } from '../../src/config/load.ts';
import type { TargetConfig } from '../../src/config/schema.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import { diskFiles } from '../../src/edge/files/disk.ts';
import { measureSize } from '../../src/model/size.ts';
import { type Produced, produce } from '../../src/pipeline/produce.ts';
import { live, openModel, prepareData } from '../../src/pipeline/stages.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { measureQuality } from '../../src/train/quality.ts';
import type { TestBackend } from '../support/kernels.ts';

export interface CompressedProject extends Produced {
  /** Headline metric on the test split. */
  readonly original: number;
  readonly candidate: number;
}

export function targetOf(path: string, target: string): TargetConfig {
  return parseConfig(readFileSync(path, 'utf8'), path).config.targets[target];
}

export function configOf(target: object): TargetConfig {
  return parseConfig(JSON.stringify({ targets: { target } }), 'test.json').config.targets.target;
}

export async function compressProject(
  backend: TestBackend,
  root: string,
  config: TargetConfig,
): Promise<CompressedProject> {
  const tf = await backend.use();
  const tools = {
    tf,
    facts: backend.facts,
    files: diskFiles(root),
    makeOptimizer,
    noise: seededNoise,
    progress: () => {},
    batchDivisor: 1,
    // Nothing here looks at sizes, and the best brotli takes a second.
    sizeOf: () => measureSize(new Map()),
  } as unknown as Tools;
  const original = await openModel(config.model, tools);
  const splits = await prepareData(config, original.runnable, tools);
  const produced = await produce(original.model, splits, config, tools);
  const candidate = await live(produced.files, undefined, tools);
  const quality = async ({ runnable }: typeof original) =>
    (await measureQuality(tf, runnable, splits.test, config.task, 256)).quality.value;
  const figures = { original: await quality(original), candidate: await quality(candidate) };
  original.runnable.dispose();
  candidate.runnable.dispose();
  return { ...produced, ...figures };
}
