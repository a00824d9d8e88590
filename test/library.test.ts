import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = resolve(process.env.COMPRESSION_GATE_BUILD || join(root, '.build'));

/** A project of somebody's that has compression-gate installed, with what its package.json says comes along. */
async function withConsumer<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'compression-gate-consumer-'));
  try {
    const installed = join(folder, 'node_modules', 'compression-gate');
    mkdirSync(installed, { recursive: true });
    cpSync(join(built, 'dist'), join(installed, 'dist'), { recursive: true });
    cpSync(join(root, 'package.json'), join(installed, 'package.json'));
    for (const name of ['json-schema-to-ts', 'ts-algebra', '@types']) {
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = promisify(execFile);

test('the library is there under its names, from one file without dependencies', async () => {
  await withConsumer(async (folder) => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import * as library from 'compression-gate';
       const model = { format: 'layers-model', topology: {}, extras: {}, weights: [{ name: 'd/kernel', shape: [4], dtype: 'float32', values: Float32Array.of(3, -1, 2, 0.5) }] };
       const context = { random: library.seededRandom(1), masks: new Map() };
       const { model: pruned } = library.prune.apply(model, { sparsity: 0.5, scope: 'layer', include: ['*'], exclude: [], protectEnds: false, schedule: 'once' }, context);
       console.log(JSON.stringify({ names: Object.keys(library), values: [...pruned.weights[0].values] }));`,
    );
    const { stdout } = await run(process.execPath, ['use.mjs'], { cwd: folder });
    const { names, values } = JSON.parse(stdout);
    expect(names).toEqual(
      expect.arrayContaining([
        'evaluate',
        'fineTune',
        'openSplits',
        'parseConfig',
        'readModel',
        'runGate',
        'writeModel',
      ]),
    );
    expect(values).toEqual([3, 0, 2, 0]);
  });
});

test('the decoder of packed models stands beside it, alone, and reads what the library packs', async () => {
  await withConsumer(async (folder) => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { packModel } from 'compression-gate';
       import { packedModel } from 'compression-gate/decoder';
       const weights = [{ name: 'd/kernel', shape: [4], dtype: 'float32', values: Float32Array.of(3, 0, 2, 0.5) }];
       const packed = packModel({ format: 'layers-model', topology: { a: 1 }, extras: {}, weights });
       const { modelTopology, weightData } = await packedModel(packed).load();
       console.log(JSON.stringify({ modelTopology, values: [...new Float32Array(weightData)] }));`,
    );
    const { stdout } = await run(process.execPath, ['use.mjs'], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({ modelTopology: { a: 1 }, values: [3, 0, 2, 0.5] });
  });
});

test('its types hold in a project of somebody else', async () => {
  await withConsumer(async (folder) => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { type Config, parseConfig, type Report, runGate } from 'compression-gate';
       import { type PackedArtifacts, packedModel } from 'compression-gate/decoder';
       const config: Config = parseConfig('targets: {}', 'x').config;
       const kind: 'classification' | 'multiLabel' | 'regression' = config.targets['a'].task.kind;
       const handler: { load(): Promise<PackedArtifacts> } = packedModel('model.packed', { maxBytes: 1e6 });
       // @ts-expect-error an address is no number
       packedModel(5);
       // @ts-expect-error the kind of a task is no number: the types are there and are not any
       const wrong: number = kind;
       export const report: Report = (await runGate()).report;
       export { handler, kind, wrong };`,
    );
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          module: 'nodenext',
          target: 'es2023',
          skipLibCheck: true,
          noEmit: true,
          types: ['node'],
        },
        files: ['use.ts'],
      }),
    );
    const tsc = run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]);
    await expect(tsc.catch(({ stdout }) => stdout)).resolves.toMatchObject({ stdout: '' });
  });
});

test('its types stand on nothing but what comes along with it', () => {
  const types = join(built, 'dist', 'types');
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const declared = Object.keys({ ...dependencies, ...peerDependencies });
  const files = readdirSync(types, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.d.ts'));
  const strangers = files.flatMap((file) =>
    [
      ...readFileSync(join(types, file), 'utf8').matchAll(
        /(?:\bfrom|\bimport|<reference types=|\bimport\()\s*['"]([^.'"\s][^'"\s]*)['"]/g,
      ),
    ]
      .map(([, name]) => name)
      .filter((name) => !declared.some((one) => name === one || name.startsWith(`${one}/`)))
      .map((name) => `${file} imports ${name}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(strangers).toEqual([]);
});

test('an option of runGate that is misspelt is refused, not left out', async () => {
  await withConsumer(async (folder) => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { runGate } from 'compression-gate';
       const said = [];
       for (const options of [{ config: 'x.yml' }, { failon: 'warn' }, { colour: true }])
         await runGate(options).catch(({ code, exitCode, message }) => said.push([code, exitCode, message]));
       console.log(JSON.stringify(said));`,
    );
    const { stdout } = await run(process.execPath, ['use.mjs'], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual(
      ['config`. Did you mean `configPath`? ', 'failon`. Did you mean `failOn`? ', 'colour`. '].map((text) => [
        'run-gate-option',
        2,
        expect.stringContaining(`runGate: there is no option \`${text}There are configPath, targets,`),
      ]),
    );
  });
});
