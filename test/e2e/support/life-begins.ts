/** The first scenes: the gate comes into a repository, a baseline comes to be, a regression is caught and accepted. */
import { documentedWorkflow } from './documented.ts';
import { lifeConfig, targetFiles } from './life-project.ts';
import { expected, type LifeScene, storedBy } from './life-scene.ts';

export const RECORDING = '.github/workflows/compression-gate-record.yml';
export const GATING = '.github/workflows/compression-gate.yml';

/** Approvals are read from git, which needs more than the newest commit. */
const oneJob = documentedWorkflow('One job').replace(
  'persist-credentials: false\n',
  'persist-credentials: false\n          fetch-depth: 0\n',
);

/** Days from now, for limits that end. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

export const beginnings: readonly LifeScene[] = [
  {
    name: '01-first-pull-request',
    title: 'The first pull request: nothing is stored',
    story:
      'A repository has a model and no gate. A pull request adds the config, with `baseline.store: branch`, and the workflows that gate and record.',
    play: async (world, memory) => {
      world.repository.push('A model of gestures', { 'README.md': 'Gestures\n', ...targetFiles('gestures') });
      const pull = world.repository.open({
        title: 'Gate the compressed model',
        files: {
          'compression-gate.yml': lifeConfig({ sparsity: { gestures: 0.4 } }),
          [GATING]: oneJob,
          [RECORDING]: documentedWorkflow('Recording what is merged'),
        },
      });
      const run = await world.onPull(pull);
      expected(run.end.succeeded, 'the check is green', run.end.log);
      expected(world.dataBranch().length === 0, 'a pull request writes nothing to the data branch');
      memory.pull = pull;
      return { runs: [run], comments: world.comments(pull) };
    },
  },
  {
    name: '02-squash',
    title: 'It is merged by squash, and recorded',
    story: 'The push to main starts `mode: record`. It makes the data branch, with the first record.',
    play: async (world, { pull }) => {
      expected(pull !== undefined, 'a pull request is open');
      const before = world.repository.tip();
      world.repository.merge(pull, 'squash');
      const { run, stored } = await storedBy(world, () => world.onPush(before));
      expected(run.end.succeeded, 'the job is green', run.end.log);
      const of = (folder: string) => stored.filter((path) => path.startsWith(folder)).length;
      expected(of('records/') === 1 && of('blobs/') > 1, 'one record, its model and predictions', stored);
      return { runs: [run], stored };
    },
  },
  {
    name: '03-nothing-changed',
    title: 'A pull request that does not touch the model',
    story: 'Its base is the squashed commit, whose record is the baseline. Nothing is measured.',
    play: async (world, memory) => {
      const pull = world.repository.open({
        title: 'Say what the gestures are',
        files: { 'README.md': 'Gestures\n\nEight of them.\n' },
      });
      const run = await world.onPull(pull);
      expected(run.end.succeeded, 'the check is green', run.end.log);
      expected(run.end.log.includes('nothing has changed'), 'nothing is measured', run.end.log);
      memory.pull = pull;
      return { runs: [run], comments: world.comments(pull) };
    },
  },
  {
    name: '04-rebase',
    title: 'It is merged by rebase: the same content under another commit',
    story: 'The result on record is added again under the new commit, without measuring.',
    play: async (world, { pull }) => {
      expected(pull !== undefined, 'a pull request is open');
      const before = world.repository.tip();
      world.repository.merge(pull, 'rebase');
      const { run, stored } = await storedBy(world, () => world.onPush(before));
      expected(run.end.log.includes('nothing has changed'), 'nothing is measured', run.end.log);
      expected(stored.length === 1, 'one file more, the record', stored);
      return { runs: [run], stored };
    },
  },
  {
    name: '05-regression',
    title: 'A regression is caught',
    story: 'A pull request prunes more than the model can bear.',
    play: async (world, memory) => {
      const pull = world.repository.open({
        title: 'Prune harder',
        files: { 'compression-gate.yml': lifeConfig({ sparsity: { gestures: 0.75 } }) },
      });
      const run = await world.onPull(pull);
      expected(!run.end.succeeded, 'the check is red', run.end.log);
      memory.pull = pull;
      return { runs: [run], comments: world.comments(pull) };
    },
  },
  {
    name: '06-accepted',
    title: 'The same regression is accepted',
    story:
      'The maintainer wants the smaller model, and adds an entry to `.compression-gate/accepted.yml` on the branch. The same comment is brought up to date.',
    play: async (world, memory) => {
      expected(memory.pull !== undefined, 'a pull request is open');
      const entry = {
        target: 'gestures',
        metric: 'accuracy',
        limit: '5 pp',
        reason: 'The watch has room for 1 kB only; new data is on its way',
        expires: inDays(60),
      };
      const lines = Object.entries(entry).map(([key, value]) => `${key}: ${value}\n`);
      const pull = world.repository.update(memory.pull, {
        title: 'Accept less accuracy for a smaller model',
        author: 'Maintainer',
        files: { '.compression-gate/accepted.yml': `- ${lines.join('  ')}` },
      });
      const run = await world.onPull(pull);
      expected(run.end.succeeded, 'the check is green', run.end.log);
      expected(world.comments(pull).length === 1, 'there is still one comment');
      memory.pull = pull;
      return { runs: [run], comments: world.comments(pull) };
    },
  },
  {
    name: '07-audit',
    title: 'It is merged, and what was accepted is kept',
    story: 'The record of the merge commit lies on the data branch, with the reason and the approver in its audit log.',
    play: async (world, { pull }) => {
      expected(pull !== undefined, 'a pull request is open');
      const before = world.repository.tip();
      world.repository.merge(pull, 'merge');
      const { run, stored } = await storedBy(world, () => world.onPush(before));
      expected(run.end.succeeded, 'the job is green', run.end.log);
      const audit = stored.find((path) => path.startsWith('audit/'));
      expected(audit !== undefined, 'the audit log has an entry', stored);
      const text = world.repository.git('show', `refs/heads/compression-gate:${audit}`);
      return { runs: [run], stored, printed: ['git show compression-gate:audit/…', text] };
    },
  },
];
