/**
 * Writes the generated files: published JSON Schemas and the option tables of docs/configuration.md.
 * `npm run generate` writes them; with `--check` it only says which are stale (exit code 1).
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(root, '.cache', `generate-${process.pid}.mjs`);

await mkdir(dirname(bundle), { recursive: true });
await build({
  entryPoints: [join(root, 'scripts/generate/outputs.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: bundle,
  logLevel: 'warning',
  // Packages of the CommonJS kind call `require` for Node's own modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});

try {
  const { generatedFiles } = await import(pathToFileURL(bundle).href);
  const present = (path) => readFile(join(root, path), 'utf8');
  const stale = [];
  for (const [path, text] of await generatedFiles(present)) {
    if ((await present(path).catch(() => undefined)) === text) continue;
    stale.push(path);
    if (process.argv.includes('--check')) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const verb = process.argv.includes('--check') ? 'stale' : 'written';
  console.log(stale.length === 0 ? 'Generated files are up to date.' : `${verb}: ${stale.join(', ')}`);
  if (verb === 'stale' && stale.length > 0) process.exitCode = 1;
} finally {
  await rm(bundle, { force: true });
}
