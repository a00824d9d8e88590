/** `compression-gate verify`: what was downloaded from a release, against its manifest. Nothing is asked of a network. */
import { basename, dirname, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { inputFailure } from '../failure.ts';
import { readManifest } from '../release/make-manifest.ts';
import type { Manifest } from '../release/manifest-schema.ts';
import { type FileState, type VerifiedFile, verifyFiles } from '../release/verify-files.ts';
import { type Act, type Context, print, writeJson } from './context.ts';
import { jsonOption } from './options.ts';

interface Flags {
  readonly dir?: string;
  readonly json?: string;
}

export const verifyCommand = (act: Act): Command =>
  new Command('verify')
    .description('check what was downloaded from a release, archives and unpacked models, against its manifest')
    .argument('<manifest>', 'the manifest, as it is attached to the release')
    .addOption(new Option('--dir <folder>', 'where the other files lie; default: the folder of the manifest'))
    .addOption(jsonOption())
    .action((path: string, flags: Flags) => act((context) => verify(path, flags, context)));

const words: Readonly<Record<FileState, string>> = {
  same: 'as in the manifest',
  differs: 'IS ANOTHER FILE',
  absent: 'not here',
  missing: 'IS MISSING',
  unknown: 'IS NOT IN THE MANIFEST',
};

async function verify(path: string, flags: Flags, context: Context): Promise<number> {
  const { local, cwd } = context;
  const full = resolve(cwd, path);
  const folder = flags.dir === undefined ? dirname(full) : resolve(cwd, flags.dir);
  const manifest = readManifest(await local.filesAt(dirname(full)).read(basename(full)), path);
  const files = await verifyFiles(manifest, local.filesAt(folder));
  const seen = files.filter(({ state }) => state !== 'absent');
  if (seen.length === 0) {
    throw inputFailure('nothing-to-verify', {
      where: relative(cwd, folder) || '.',
      what: 'none of the files of the manifest is there',
      fix: `Download ${manifest.targets[0].archive.name} into it, or name another folder with \`--dir\``,
    });
  }
  const wrong = seen.filter(({ state }) => state !== 'same');
  print(context, describe(manifest, files, wrong.length), flags.json);
  const ok = wrong.length === 0;
  await writeJson(context, flags.json, { command: 'verify', ok, tag: manifest.tag, commit: manifest.commit, files });
  return ok ? 0 : 1;
}

function describe({ tag, commit, targets }: Manifest, files: readonly VerifiedFile[], wrong: number): string {
  const width = Math.max(...files.map(({ path }) => path.length));
  const same = files.filter(({ state }) => state === 'same').length;
  const verdict =
    wrong === 0
      ? `${same} of ${files.length} files are here, and all are as in the manifest.`
      : `${wrong} of them ${wrong === 1 ? 'is' : 'are'} not what was released.`;
  return [
    `Release ${tag}, commit ${commit}`,
    ...targets.map(({ name, headline }) => `${name} ${headline}`),
    '',
    ...files.map(({ path, state }) => `${path.padEnd(width)}  ${words[state]}`),
    '',
    verdict,
  ].join('\n');
}
