/**
 * Where workflows under act upload to: act can download no action and its own artifact server speaks to no client of today,
 * so the step `actions/upload-artifact` is played by a small action that hands its file to the fake API.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { addArtifact, type RepositoryState } from './repository.ts';
import type { OtherService } from './server.ts';

export function artifactUploads(state: RepositoryState): OtherService {
  return async (request, response, body) => {
    const [, run, name] = /^\/uploads\/(\d+)\/([\w-]+)$/.exec(request.url ?? '') ?? [];
    if (run === undefined || request.method !== 'PUT') return false;
    const at = state.artifacts.findIndex((artifact) => artifact.run === Number(run) && artifact.name === name);
    const taken = at >= 0 && request.headers['x-overwrite'] !== 'true';
    if (at >= 0 && !taken) state.artifacts.splice(at, 1);
    const file = String(request.headers['x-file'] ?? 'result.json');
    if (!taken) addArtifact(state, { run: Number(run), name, zip: zipSync({ [file]: body }) });
    response.writeHead(taken ? 409 : 201).end();
    return true;
  };
}

const script = `
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
const { INPUT_NAME: name, INPUT_PATH: path, GITHUB_API_URL: api, GITHUB_RUN_ID: run } = process.env;
if (existsSync(path)) {
  const headers = { 'x-file': basename(path), 'x-overwrite': process.env.INPUT_OVERWRITE };
  const { status } = await fetch(\`\${api}/uploads/\${run}/\${name}\`, { method: 'PUT', body: readFileSync(path), headers });
  console.log(\`uploaded \${name}: \${status}\`);
  if (status !== 201) process.exitCode = 1;
  // Jobs at GitHub share no folder: the next one must not find it.
  rmSync(path);
} else console.log('no file was found');
`;

/** Writes the action that plays \`actions/upload-artifact\`; returns its folder. */
export function uploadAction(scratch: string): string {
  const folder = join(scratch, 'upload-artifact');
  mkdirSync(folder, { recursive: true });
  const inputs = 'inputs: {name: {}, path: {}, if-no-files-found: {}, overwrite: {}}';
  writeFileSync(join(folder, 'action.yml'), `name: upload\n${inputs}\nruns: {using: node24, main: main.mjs}\n`);
  writeFileSync(join(folder, 'main.mjs'), script);
  return folder;
}
