import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Declarations of the library entry and what it reaches. */
export async function emitTypes(root, outDir) {
  await promisify(execFile)(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...['--project', join(root, 'tsconfig.build.json')],
      ...['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--outDir', outDir],
    ],
    { cwd: root },
  ).catch((error) => {
    throw new Error(`types could not be emitted:\n${error.stdout || error.message}`);
  });
}
