import { expect, test } from '@jest/globals';
import { memoryFiles } from '../../src/edge/files/memory.ts';
import { folderStore } from '../../src/edge/store/folder.ts';
import { seededRandom } from '../../src/math/random.ts';
import { digestOf } from '../../src/model/digest.ts';
import type { Model } from '../../src/model/model.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { measureSize } from '../../src/model/size.ts';
import { writeModel } from '../../src/model/write.ts';
import { packModel } from '../../src/packed/pack.ts';
import { measureBaseline } from '../../src/pipeline/baseline-model.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { recordsOf } from '../../src/run/records.ts';
import { type Outcome, type RunPorts, run } from '../../src/run/run.ts';
import { openTestBackends } from '../support/kernels.ts';
import { projectFiles } from '../support/planned.ts';
import { sampleFacts, sampleMeasurement } from '../support/sample-measurement.ts';
import { tinyConfig, tinyModel } from '../support/tiny-project.ts';

/** Levels of 2, 3 and 5 with a scale per column: of the values alone, which is all that stock files hold, no step is told. */
function leveled(): Model {
  const model = tinyModel();
  const random = seededRandom('levels');
  const scales = Float32Array.of(0.0131, 0.2117, 0.0473);
  const codes = Int8Array.from({ length: 24 }, () => [2, -3, 5, 0][random.integer(4)]);
  const values = Float32Array.from(codes, (code, i) => code * scales[i % 3]);
  const [kernel, bias] = model.weights;
  return { ...model, weights: [{ ...kernel, values, levels: { codes, scales, axis: 1 } }, bias] };
}

const files = writeModel(leveled());
const packed = packModel(leveled());

test('made of the stock files again, the container would be larger', () => {
  expect(packModel(readModelFiles(files)).length).toBeGreaterThan(packed.length);
});

test('a result that is reused comes with the packed container of its first run', async () => {
  const at = memoryFiles(new Map(Object.entries(projectFiles(tinyConfig))), '/project');
  const inRun = (measure: RunPorts['measure']): Promise<Outcome> =>
    run(
      { configPath: 'compression-gate.yml', fresh: false, failOn: 'error', outputFolder: 'out' },
      {
        files: at,
        filesAt: () => at,
        log: { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} },
        clock: { now: () => 0, date: () => '2026-08-01T12:00:00.000Z' },
        storeIn: (there, { path }) => folderStore(there, path),
        base: async () => undefined,
        measure,
        toolchain: 'test',
      },
    );
  const sample = sampleMeasurement({ target: 'tiny', model: files, packed, packedKnowsMore: true });
  const measurement = { ...sample, candidate: { ...sample.candidate, modelDigest: digestOf(files) } };
  const measured = { measured: new Map([['tiny', measurement]]), failed: new Map(), notices: [] };
  const first = await inRun(async () => measured);
  expect(await at.read('out/tiny/model.packed')).toEqual(packed);
  // Kept twice over: the record of a reused result is that of the first run.
  for (const _ of [1, 2]) {
    const records = recordsOf(first, { createdAt: '2026-08-01T12:00:00.000Z' });
    for (const [target, record] of records) await first.store.write(target, record);
    await at.remove('out/tiny/model.packed');
    const again = await inRun(async () => {
      throw new Error('measured again');
    });
    expect(again.report.targets[0]).toMatchObject({ source: 'reused' });
    expect(await at.read('out/tiny/model.packed')).toEqual(packed);
    for (const [target, record] of recordsOf(again, { createdAt: '2026-08-02T12:00:00.000Z' }))
      await first.store.write(target, record);
  }
});

test('a baseline that is measured again has the packed figure that it had as a candidate', async () => {
  const backend = (await openTestBackends()).wasm;
  const tf = await backend.use();
  const tools = {
    tf,
    facts: sampleFacts,
    sizeOf: async (_: unknown, __: string, figures: () => object) => ({ ...(await measureSize(files)), ...figures() }),
  } as unknown as Tools;
  const given = { files, packed, where: 'the stored baseline', remeasure: sampleFacts };
  const nothing = undefined as never;
  const { living } = await measureBaseline(given, nothing, nothing, tools, nothing);
  expect(living?.size.packed).toBe(packed.length);
  const without = await measureBaseline({ ...given, packed: undefined }, nothing, nothing, tools, nothing);
  expect(without.living?.size.packed).toBeGreaterThan(packed.length);
  for (const one of [living, without.living]) one?.runnable.dispose();
}, 60_000);
