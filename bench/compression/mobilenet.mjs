/**
 * The third row of the suite `compression`: MobileNetV2 without training data, 8 bits in stock files and fewer in the packed
 * container. `--data` is a folder with `models/teachablemachine-mobilenetv2-phishing` and `data/cifar10`, or beside such.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { banner, define } from '../../scripts/assets.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const name = 'MobileNetV2 without data';

/** @param lastLine runs a program with one JSON argument, passes its log on and gives its last line */
export async function mobilenet({ quick, data, addon, assets, out, log, lastLine }) {
  const folders = [data, dirname(data), dirname(dirname(data))];
  const shared = folders.find((one) => existsSync(join(one, 'models', 'teachablemachine-mobilenetv2-phishing')));
  const pictures = shared && join(shared, 'data', 'cifar10');
  if (shared === undefined || !existsSync(pictures)) {
    return [
      { name, figure: null, unit: '×', goal: '≥ 3.6', holds: null, reason: 'no model and pictures beside --data' },
    ];
  }
  await build({
    entryPoints: [{ in: join(here, 'mobilenet-measure.ts'), out: 'mobilenet-measure' }],
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    define,
    banner: { js: banner },
    logLevel: 'warning',
  });
  const { result } = await lastLine([process.execPath, join(out, 'mobilenet-measure.mjs')], log, {
    model: join(shared, 'models', 'teachablemachine-mobilenetv2-phishing', 'model.json'),
    pictures,
    most: quick ? 300 : 5000,
    addon,
    assets,
  });
  const found = result.flatMap(recordsOf);
  if (!quick) return found;
  return found.map((record) => ({ ...record, holds: null, reason: '300 pictures decide nothing' }));
}

/** The plain scheme is shown beside: what it costs is nobody's promise. */
function recordsOf({ form, kind, recipe, raw, brotli, bytes, agreement }) {
  const row = (what, figure, unit, goal, holds) => ({
    name: `${name}, ${form}, ${recipe}: ${what}`,
    figure,
    unit,
    goal,
    holds,
  });
  const share = 100 * agreement;
  if (kind === 'plain') {
    return [
      { ...row('top-1 agreement', share, '%', 'reported', null), reason: 'the scheme of TensorFlow.js, beside ours' },
    ];
  }
  const agrees = row('top-1 agreement', share, '%', '≥ 97', share >= 97);
  if (kind === 'packed') return [row(`${bytes} bytes packed`, raw, '×', '≥ 8', raw >= 8), agrees];
  return [
    row(`weight files, ${bytes} bytes`, raw, '×', '≥ 3.6', raw >= 3.6),
    row('weight files after brotli', brotli, '×', '≥ 4', brotli >= 4),
    agrees,
  ];
}
