import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name, version and licence text of every package whose code is in the bundles. */
export async function licencesOf(metafile, root) {
  const folders = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const at = input.lastIndexOf('node_modules/');
    if (at < 0) continue;
    const parts = input.slice(at + 'node_modules/'.length).split('/');
    const name = parts[0].startsWith('@') ? `${parts[0]}/${parts[1]}` : parts[0];
    folders.add(`${input.slice(0, at)}node_modules/${name}`);
  }
  const blocks = new Map();
  for (const folder of [...folders].sort()) {
    const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8').catch(() => '{}'));
    if (manifest.name === undefined) continue;
    const files = await readdir(join(root, folder));
    const file = files.filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort()[0];
    const text =
      file === undefined ? '' : (await readFile(join(root, folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
    const licence = typeof manifest.license === 'string' ? manifest.license : (manifest.license?.type ?? 'see below');
    blocks.set(
      `${manifest.name}@${manifest.version}`,
      `${manifest.name} ${manifest.version} (${licence})\n\n${text}`.trim(),
    );
  }
  return `${[...blocks.keys()]
    .sort()
    .map((key) => blocks.get(key))
    .join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}
