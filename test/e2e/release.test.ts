/** The workflow of docs/workflow.md for releases, as it stands there, run by act; the history is on a branch. */
import { expect, jest, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { sha256 } from '../../src/history/digest.ts';
import { readManifest } from '../../src/release/make-manifest.ts';
import { requestLines, withApi, workflowToken } from '../support/github-api/client-of.ts';
import { githubCli } from '../support/github-api/github-cli.ts';
import type { GitHubApi } from '../support/github-api/server.ts';
import { needs } from '../support/needs.ts';
import { tinyConfig } from '../support/tiny-project.ts';
import { type Consumer, tinyFiles, withConsumer } from './support/consumer.ts';
import { documentedWorkflow } from './support/documented.ts';
import { runWorkflow, workflowTools } from './support/run-workflow.ts';

jest.setTimeout(240_000);

/** On every day this gate only warns. */
const gate = '{metric: accuracy, against: baseline, limit: 5 pp, level: warn}';
const config = `${tinyConfig.replace(/\{metric: accuracy, against: original.*\}/, gate)}baseline: {store: branch}\n`;
const files = {
  ...tinyFiles(),
  'compression-gate.yml': config,
  '.github/workflows/release.yml': documentedWorkflow('Releases'),
};

needs(workflowTools(), 'act and Node 24')('releases', (tools) => {
  /** As the push of a tag does; the run begins where the tag is checked out. */
  async function release(tag: string, { consumer, api }: { consumer: Consumer; api: GitHubApi }) {
    if (consumer.git('tag', '--list', tag) === '') consumer.git('tag', tag, 'main');
    consumer.git('checkout', '-q', '--detach', tag);
    githubCli(consumer.scratch);
    api.requests.length = 0;
    const payload = {
      ref: `refs/tags/${tag}`,
      before: '0'.repeat(40),
      after: consumer.git('rev-parse', 'HEAD'),
      repository: { full_name: 'acme/app', default_branch: 'main' },
    };
    const environment = { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: tag };
    return runWorkflow({ tools, consumer, api, event: 'push', payload, workflow: 'release.yml', environment });
  }

  test('the first, again, one that is worse than the last, one that is as good', async () => {
    await withConsumer(files, (consumer) =>
      withApi(
        async (api) => {
          const at = { consumer, api };
          const first = await release('v1.0.0', at);
          expect(first.annotations).toEqual([
            expect.stringContaining('accuracy has no baseline'),
            expect.stringContaining('no release is on record'),
          ]);
          expect(first.succeeded).toBe(true);
          expect(first.summary).toContain('Compression gate: release v1.0.0');
          expect(first.summary).toContain('no release is on record; those gates only warn');
          const [made] = api.state.releases;
          expect([made.draft, made.assets.map(({ name }) => name)]).toEqual([
            false,
            [
              'compression-gate-tiny.zip',
              'compression-gate-result.json',
              'compression-gate-report.md',
              'compression-gate-manifest.json',
            ],
          ]);
          const bytes = (name: string) => made.assets.find((asset) => asset.name === name)?.bytes ?? new Uint8Array();
          const manifest = readManifest(bytes('compression-gate-manifest.json'), 'manifest');
          const commit = consumer.git('rev-parse', 'v1.0.0');
          expect(manifest).toMatchObject({ tag: 'v1.0.0', commit, config: { sha256: sha256(config) } });
          const [{ archive, files: listed }] = manifest.targets;
          expect(sha256(bytes(archive.name))).toBe(archive.sha256);
          const unpacked = unzipSync(bytes(archive.name));
          for (const { path, sha256: digest } of listed) expect(sha256(unpacked[path])).toBe(digest);
          const own = requestLines(api).filter(
            (line) => !/POST .*\/releases →|PATCH|releases\?per_page=100 →/.test(line),
          );
          expect(own.length).toBeLessThanOrEqual(15);
          expect(consumer.git('log', '--format=%s', 'compression-gate')).toContain('Record tiny at');
          const recorded = consumer.git('rev-parse', 'compression-gate');

          const again = await release('v1.0.0', at);
          expect(again.succeeded).toBe(true);
          expect(again.summary.match(/already attached/g)).toHaveLength(4);
          expect(requestLines(api).filter((line) => /^(POST|DELETE)/.test(line))).toEqual([]);
          expect(consumer.git('rev-parse', 'compression-gate')).toBe(recorded);

          // Nothing is known of its own line, and a pull request would pass with a warning.
          consumer.main({ 'compression-gate.yml': config.replace('sparsity: 0.3', 'sparsity: 0.95') });
          const worse = await release('v1.1.0', at);
          expect(worse.succeeded).toBe(false);
          expect(worse.summary).toContain('Nothing was attached to v1.1.0');
          expect(worse.summary).toContain('The last release is v1.0.0');
          const refused = api.state.releases.find(({ tag }) => tag === 'v1.1.0');
          expect([refused?.draft, refused?.assets]).toEqual([true, []]);
          expect(consumer.git('rev-parse', 'compression-gate')).toBe(recorded);

          consumer.main({ 'compression-gate.yml': config, 'README.md': 'words' });
          const good = await release('v1.1.1', at);
          expect([good.annotations, good.succeeded]).toEqual([[], true]);
          expect(good.summary).toContain('The last release is v1.0.0');
          expect(api.breaches).toEqual([]);
        },
        { gitFolder: consumer.folder, rights: { ...workflowToken, contents: 'write' } },
      ),
    );
  });
});
