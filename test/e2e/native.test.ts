/** The shipped fixture project through the action on native kernels, by its own config: what a hosted runner would do. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, jest, test } from '@jest/globals';
import { withApi } from '../support/github-api/client-of.ts';
import { needs } from '../support/needs.ts';
import { tinyFiles, withConsumer, workflow } from './support/consumer.ts';
import { pullRequestPayload, runWorkflow, type WorkflowTools, workflowTools } from './support/run-workflow.ts';

jest.setTimeout(300_000);

const fixture = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/glyphs');

/** The native runtime of this machine lies in `native/KEY/` of a cache folder. */
function nativeTools(): (WorkflowTools & { cache: string }) | undefined {
  const { COMPRESSION_GATE_NATIVE: addon } = process.env;
  const tools = workflowTools();
  return tools && addon ? { ...tools, cache: dirname(dirname(dirname(addon))) } : undefined;
}

function fixtureFiles(): Record<string, Uint8Array> {
  const entries = readdirSync(fixture, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(fixture.length + 1));
  return Object.fromEntries(paths.map((path) => [`models/demo/${path}`, readFileSync(join(fixture, path))]));
}

needs(nativeTools(), 'native kernels, act and Node 24')('the fixture project, natively', (tools) => {
  test('in a folder of a repository: base commit measured, comment, outputs, model', async () => {
    const file = workflow({ 'working-directory': 'models/demo', backend: 'native' });
    const files = { ...tinyFiles(), ...fixtureFiles(), '.github/workflows/gate.yml': file };
    await withConsumer(files, (consumer) =>
      withApi(async (api) => {
        const config = readFileSync(join(fixture, 'compression-gate.yml'), 'utf8');
        const changed = config.replace('sparsity: 0.8', 'sparsity: 0.82');
        expect(changed).not.toBe(config);
        const state = consumer.pullRequest({ 'models/demo/compression-gate.yml': changed });
        const end = await runWorkflow({
          tools,
          consumer,
          api,
          event: 'pull_request',
          payload: pullRequestPayload(state),
          environment: { COMPRESSION_GATE_CACHE: tools.cache },
        });
        expect(api.breaches).toEqual([]);
        expect(api.state.comments).toHaveLength(1);
        const [{ body }] = api.state.comments;
        expect(body).toContain('2.21.0');
        expect(body).not.toContain('WASM');
        expect(Object.keys(JSON.parse(end.outputs.targets))).toEqual(['glyphs', 'friedman']);
        expect(end.outputs['model-folder']).toBe('models/demo/compression-gate-out');
        expect({ succeeded: end.succeeded, annotations: end.annotations }).toEqual({
          succeeded: true,
          annotations: [],
        });
      }),
    );
  });
});
