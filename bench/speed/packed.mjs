/** The packed container: decoding as users do it (the shipped bundle, a process of its own), and packing. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { decoderOptions } from '../../scripts/build/decoder.mjs';
import { root } from '../../scripts/setup.mjs';

const rows = 2000;

/** 4 million weights each. */
const tensors = [
  {
    name: '4 million weights, 90 % zeros, 4 bits',
    floor: 30,
    code: (uniform) => (uniform() < 0.1 ? Math.round((uniform() - 0.5) * 14) || 1 : 0),
  },
  {
    name: '4 million weights, dense, 8 bits',
    floor: 10,
    code: (uniform) => Math.round((uniform() + uniform() + uniform() + uniform() - 2) * 63),
  },
];

export async function packed({ quick, log, folder }) {
  const options = { absWorkingDir: root, outdir: folder, logLevel: 'warning' };
  await build({ ...decoderOptions, ...options });
  await build({
    ...options,
    entryPoints: [
      { in: 'src/packed/pack.ts', out: 'pack' },
      { in: 'src/math/random.ts', out: 'random' },
    ],
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const [{ packModel }, { seededRandom }] = [await load('pack'), await load('random')];
  const records = [];
  for (const { name, floor, code } of tensors) {
    log(`packed: ${name} …`);
    const random = seededRandom(name);
    const model = modelOf(() => code(() => random.uniform()));
    const before = process.cpuUsage();
    const bytes = packModel(model);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const file = join(folder, 'model.packed');
    writeFileSync(file, bytes);
    const rates = decodeRates(join(folder, 'decoder.mjs'), file, quick ? 3 : 15);
    const rate = rates.sort((a, b) => a - b)[rates.length >> 1];
    records.push(
      {
        name: `packed, ${name}: decoding, float32 per core`,
        figure: rate,
        unit: 'MB/s',
        goal: `≥ ${floor}`,
        holds: rate >= floor,
      },
      { name: `packed, ${name}: packing`, figure: seconds, unit: 's', goal: '≤ 5', holds: seconds <= 5 },
    );
  }
  return records;
}

function modelOf(draw) {
  const codes = Int8Array.from({ length: rows * rows }, draw);
  const scales = Float32Array.of(0.0131);
  const values = Float32Array.from(codes, (code) => code * scales[0]);
  const weight = { name: 'kernel', shape: [rows, rows], dtype: 'float32', values, levels: { codes, scales, axis: 0 } };
  return { format: 'layers-model', topology: {}, extras: {}, weights: [weight] };
}

/** The first two rounds, which the engine spends on compiling, are left out. */
function decodeRates(decoder, file, rounds) {
  const script = fileURLToPath(new URL('./decode.mjs', import.meta.url));
  const output = execFileSync(process.execPath, [script, decoder, file, String(rounds + 2)], { encoding: 'utf8' });
  return JSON.parse(output).slice(2);
}
