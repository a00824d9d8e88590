/** The nightly search as `init --workflows search` writes it: shards, their journals, the merge, the pull request. */
import { expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseJournal } from '../../src/search/journal.ts';
import { recipeKey } from '../../src/search/recipe-of.ts';
import { requestLines } from '../support/github-api/client-of.ts';
import { needs } from '../support/needs.ts';
import { examplesCsv, targetFiles } from './support/life-project.ts';
import { workflowTools } from './support/run-workflow.ts';
import { type Night, withSearchNights } from './support/search-night.ts';

jest.setTimeout(240_000);

const BRANCH = 'compression-gate-search';
const SPARSITIES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

/** All recipes of a small space: whatever the number of the night, the four shards try the same ones together. */
const config = `# What the maintainers wrote.
backend: cpu
targets:
  gestures:
    model: models/gestures/model.json # trained elsewhere
    data:
      validation: {format: csv, path: data/validation.csv, label: gesture}
      test: {format: csv, path: data/gestures.csv, label: gesture}
    task: {kind: classification}
    recipe:
      - {method: prune, sparsity: 0.05, protectEnds: false, schedule: once}
    evaluation: {latency: {enabled: false}}
    gates:
      - {metric: accuracy, against: original, limit: 10 pp}
    search:
      sampler: grid
      trials: 40
      space:
        always: [prune]
        methods: [prune]
        options: {prune: {schedule: once, score: magnitude, scope: global, protectEnds: false, sparsity: [${SPARSITIES.join(', ')}]}}
`;
const files = {
  'compression-gate.yml': config,
  ...targetFiles('gestures'),
  'data/validation.csv': examplesCsv('gestures', 'validation'),
};

const trialsOf = ({ journals }: Night) =>
  [...journals].flatMap(([name, text]) => parseJournal(text, name)?.trials.map((trial) => ({ name, ...trial })) ?? []);

needs(workflowTools(), 'act and Node 24')('a nightly search', (tools) => {
  test('four shards, one journal, one pull request; while it is open no other, and merged nothing better', async () => {
    await withSearchNights(tools, files, async ({ api, repository, night }) => {
      const first = await night();
      expect([first.end.trouble, api.breaches]).toEqual(['', []]);
      const trials = trialsOf(first);
      expect([...first.journals.keys()]).toEqual(['search-1', 'search-2', 'search-3', 'search-4']);
      expect(new Set(trials.map(({ name }) => name)).size).toBe(4);
      const keys = new Set(trials.map(({ recipe }) => recipeKey(recipe)));
      // The config's own, and all others once.
      expect([keys.size, trials.length]).toEqual([SPARSITIES.length + 1, SPARSITIES.length + 1]);

      const [pull] = api.state.pulls;
      expect(pull).toMatchObject({ number: 1, headBranch: BRANCH, baseSha: repository.tip() });
      expect(pull.body).toMatch(/^ {4}→ accuracy .*, sizeBrotli .* {2}prune 70 % \(global\)$/m);
      expect(pull.body).toMatch(/^ {4}.*1,200 examples of the validation split$/m);
      // Nothing of it is Markdown.
      expect(pull.body?.split('\n').filter((line) => line !== '' && !line.startsWith('    '))).toEqual([]);
      const proposed = repository.git('show', `${BRANCH}:compression-gate.yml`);
      const found = parse(proposed).targets.gestures.recipe;
      expect(found).toEqual([{ method: 'prune', sparsity: 0.7, schedule: 'once', protectEnds: false }]);
      const provenance =
        /^ {4}# Found by `compression-gate search`: the best in sizeBrotli of 8 trials \(grid, seed 1\)\n {4}# on .*\n/m;
      expect(proposed).toMatch(provenance);
      const block = /^ {4}recipe:\n( {6}.*\n)+/m;
      expect(proposed.replace(provenance, '').replace(block, '')).toBe(config.replace(block, '').trimEnd());
      expect(repository.git('log', '--format=%s', `main..${BRANCH}`)).toBe('Recipe found by a search');
      expect(first.end.summary).toContain('Chosen: the best in sizeBrotli');

      api.requests.length = 0;
      const second = await night();
      expect([second.end.trouble, second.journals.size]).toEqual(['', 0]);
      expect(second.end.summary).toContain('Nothing was searched: https://github.com/acme/app/pull/1 is open.');
      expect(requestLines(api)).toHaveLength(1);

      repository.git('update-ref', 'refs/heads/main', BRANCH);
      api.state.pulls.splice(0, 1, { ...pull, state: 'closed' });
      const third = await night();
      expect([third.end.trouble, third.journals.size]).toEqual(['', 4]);
      expect(third.end.summary).toContain('compression-gate.yml is as it was: its recipe is the best that was found');
      expect(api.state.pulls).toHaveLength(1);
      expect(api.breaches).toEqual([]);
    });
  });

  test('a shard that is killed, and one that is lost: what is recorded counts, what is missing is named', async () => {
    await withSearchNights(tools, files, async ({ api, repository, night }) => {
      const { end, journals } = await night({ killed: 2, lost: 3 });
      // The jobs that died are red; the proposal comes all the same.
      expect([end.succeeded, api.breaches]).toEqual([false, []]);
      expect([...journals.keys()]).toEqual(['search-1', 'search-2', 'search-4']);
      const [pull] = api.state.pulls;
      expect(pull.body).toContain('shard 3 of 4 is missing');
      expect(repository.git('show', `${BRANCH}:compression-gate.yml`)).toContain(
        '# Found by `compression-gate search`',
      );
    });
  });
});
