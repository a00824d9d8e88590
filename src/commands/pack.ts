/** `compression-gate pack` and `unpack`: between the stock files of a model and its packed container, without a config. */
import { basename, dirname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { inputFailure } from '../failure.ts';
import type { ModelFiles } from '../model/model.ts';
import { modelFilesOf, readModelFiles } from '../model/read.ts';
import { writeModel } from '../model/write.ts';
import { packModel } from '../packed/pack.ts';
import { packedSize } from '../packed/packed-size.ts';
import { unpackModel } from '../packed/unpack.ts';
import { checkModelFolder, writeModelFolder } from '../run/model-folder.ts';
import { checkPackedFile, packedPathOf } from '../run/packed-file.ts';
import { formatFactor, formatValue } from '../validate/units.ts';
import { type Act, type Context, print, writeJson } from './context.ts';
import { jsonOption } from './options.ts';

interface Flags {
  readonly output?: string;
  readonly json?: string;
}

export const packCommand = (act: Act): Command =>
  new Command('pack')
    .description('write a model as one packed file, smaller than its stock files and equal to them bit for bit')
    .argument('<model>', 'the model.json of a model')
    .addOption(
      new Option('-o, --output <file>', 'where to; default: beside the folder of the model, ending in .packed'),
    )
    .addOption(jsonOption())
    .action((path: string, flags: Flags) => act((context) => pack(path, flags, context)));

export const unpackCommand = (act: Act): Command =>
  new Command('unpack')
    .description('write a packed model as model.json and weight files, which any TensorFlow.js loads')
    .argument('<file>', 'the packed model')
    .addOption(new Option('-o, --output <folder>', 'where to; default: the name of the file without .packed'))
    .addOption(
      new Option('--max-bytes <n>', 'bytes of weights that it may unpack to at most').default(2 ** 30).argParser(bytes),
    )
    .addOption(jsonOption())
    .action((path: string, flags: Flags & { readonly maxBytes: number }) =>
      act((context) => unpack(path, flags, context)),
    );

function bytes(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw inputFailure('max-bytes', { where: `--max-bytes ${text}`, what: 'is no whole number above 0' });
}

async function pack(path: string, flags: Flags, context: Context): Promise<number> {
  const source = resolve(context.cwd, path);
  const target = resolve(context.cwd, flags.output ?? packedPathOf(dirname(path) === '.' ? 'model' : dirname(path)));
  const files = context.local.filesAt(dirname(target));
  const folder = target.replace(/\.packed$/, '');
  if (folder === target) {
    throw inputFailure('packed/name', {
      where: target,
      what: 'does not end in `.packed`',
      fix: 'Choose a name that does',
    });
  }
  await checkPackedFile(files, basename(folder));
  const there = context.local.filesAt(dirname(source));
  const model = readModelFiles(await modelFilesOf(basename(source), (file) => there.read(file)), path);
  const packed = packModel(model);
  // Nothing is written that was not read back.
  unpackModel(packed, { maxBytes: Number.POSITIVE_INFINITY });
  await files.write(basename(target), packed);
  const stock = sizeOf(writeModel(model));
  const size = packedSize(packed);
  const shown = flags.output ?? packedPathOf(dirname(path) === '.' ? 'model' : dirname(path));
  print(
    context,
    `wrote ${shown}: ${formatValue(stock, 'bytes')} → ${formatValue(size.total, 'bytes')} (${formatFactor(stock, size.total)}), ${formatValue(size.weights, 'bytes')} of it without the topology`,
    flags.json,
  );
  await writeJson(context, flags.json, { command: 'pack', ok: true, file: shown, stock, ...size });
  return 0;
}

async function unpack(path: string, flags: Flags & { readonly maxBytes: number }, context: Context): Promise<number> {
  const shown = flags.output ?? path.replace(/\.packed$/, '');
  if (shown === path) {
    throw inputFailure('packed/name', {
      where: path,
      what: 'the folder to unpack to would have the name of the file',
      fix: 'Name the folder with `--output`',
    });
  }
  const source = resolve(context.cwd, path);
  const folder = resolve(context.cwd, shown);
  const files = context.local.filesAt(dirname(folder));
  await checkModelFolder(files, basename(folder), { files: [] });
  const packed = await context.local.filesAt(dirname(source)).read(basename(source));
  const model = unpackModel(packed, { maxBytes: flags.maxBytes, where: path });
  const written = writeModel(model);
  await writeModelFolder(files, basename(folder), written);
  const stock = sizeOf(written);
  print(
    context,
    `wrote ${shown}/model.json: ${formatValue(packed.byteLength, 'bytes')} → ${formatValue(stock, 'bytes')}, ${model.weights.length} weights`,
    flags.json,
  );
  await writeJson(context, flags.json, {
    command: 'unpack',
    ok: true,
    folder: shown,
    stock,
    packed: packed.byteLength,
    weights: model.weights.length,
  });
  return 0;
}

function sizeOf(files: ModelFiles): number {
  return [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
