/** Scenes of a grown repository: pull requests of strangers, three targets, a merge queue. */
import { documentedWorkflow } from './documented.ts';
import { GATING } from './life-begins.ts';
import { lifeConfig, targetFiles } from './life-project.ts';
import { expected, type LifeScene, storedBy } from './life-scene.ts';

const FORKS = 'Pull requests of forks: a second workflow writes the comment';
const MATRIX = 'A matrix: several legs, one comment, one verdict';

/** With the targets of this repository, and as the page asks where there is a merge queue. */
function matrixOf(targets: readonly string[]): string {
  return documentedWorkflow(MATRIX)
    .replace('target: [glyphs, tabular]', `target: [${targets.join(', ')}]`)
    .replace('  pull_request:\n', '  pull_request:\n  merge_group:\n');
}

export const growth: readonly LifeScene[] = [
  {
    name: '08-fork',
    title: 'A pull request of a fork',
    story:
      'Main gets the two workflows for forks, and the accepted entry goes, for the baseline has its level now. The first workflow measures with a token that can only read, the second one shows its result. The push to main is not on record yet: the nearest commit before it is the baseline.',
    play: async (world, memory) => {
      world.repository.push('Comment on pull requests of forks', {
        [GATING]: documentedWorkflow(FORKS),
        '.github/workflows/compression-gate-comment.yml': documentedWorkflow(FORKS, 1),
        '.compression-gate/accepted.yml': undefined,
      });
      const pull = world.repository.open({
        title: 'Prune a little less',
        author: 'Stranger',
        fork: true,
        files: { 'compression-gate.yml': lifeConfig({ sparsity: { gestures: 0.745 } }) },
      });
      const first = await world.onPull(pull);
      expected(first.end.succeeded, 'the check is green', first.end.log);
      expected(world.comments(pull).length === 0, 'the first workflow writes no comment');
      const second = await world.afterPull(pull);
      expected(second.end.succeeded, 'the second workflow publishes', second.end.log);
      memory.pull = pull;
      return { runs: [first, second], comments: world.comments(pull) };
    },
  },
  {
    name: '09-three-targets',
    title: 'Two more targets, and a leg that never reports',
    story:
      'The pull request of the fork is merged and recorded. The next one adds two targets and makes the workflow a matrix, with a slip in the name of one.',
    play: async (world, memory) => {
      expected(memory.pull !== undefined, 'a pull request is open');
      const before = world.repository.tip();
      world.repository.merge(memory.pull, 'squash');
      const recorded = await world.onPush(before);
      expected(recorded.end.succeeded, 'the job is green', recorded.end.log);
      const pull = world.repository.open({
        title: 'Postures and strokes',
        files: {
          ...targetFiles('postures'),
          ...targetFiles('strokes'),
          'compression-gate.yml': lifeConfig({ sparsity: { gestures: 0.745, postures: 0.5, strokes: 0.5 } }),
          [GATING]: matrixOf(['gestures', 'postrues', 'strokes']),
        },
      });
      const run = await world.onPull(pull);
      expected(!run.end.succeeded, 'the check is red', run.end.log);
      memory.pull = pull;
      return { runs: [recorded, run], comments: world.comments(pull) };
    },
  },
  {
    name: '10-all-legs',
    title: 'All legs report',
    story:
      'The slip is mended. Two targets are new: nothing is on record of them, and the base commit does not hold them.',
    play: async (world, memory) => {
      expected(memory.pull !== undefined, 'a pull request is open');
      const pull = world.repository.update(memory.pull, {
        title: 'Mend the name of a leg',
        files: { [GATING]: matrixOf(['gestures', 'postures', 'strokes']) },
      });
      const run = await world.onPull(pull);
      expected(run.end.succeeded, 'the check is green', run.end.log);
      expected(world.comments(pull).length === 1, 'there is still one comment');
      const before = world.repository.tip();
      world.repository.merge(pull, 'squash');
      const { run: recorded, stored } = await storedBy(world, () => world.onPush(before));
      expected(recorded.end.succeeded, 'the job is green', recorded.end.log);
      expected(stored.filter((path) => path.startsWith('records/')).length === 3, 'three records', stored);
      return { runs: [run, recorded], comments: world.comments(pull), stored };
    },
  },
  {
    name: '11-one-red-leg',
    title: 'One of three targets fails',
    story: 'A pull request prunes one target too much and leaves the others alone. It is closed.',
    play: async (world) => {
      const pull = world.repository.open({
        title: 'Smaller strokes',
        files: {
          'compression-gate.yml': lifeConfig({ sparsity: { gestures: 0.745, postures: 0.5, strokes: 0.85 } }),
        },
      });
      const run = await world.onPull(pull);
      expected(!run.end.succeeded, 'the check is red', run.end.log);
      return { runs: [run], comments: world.comments(pull) };
    },
  },
  {
    name: '12-merge-queue',
    title: 'Through a merge queue',
    story: 'A green pull request enters the queue. The group is judged against its base by the same gates, and lands.',
    play: async (world) => {
      const { repository } = world;
      const pull = repository.open({
        title: 'A little more accuracy',
        files: {
          'compression-gate.yml': lifeConfig({ sparsity: { gestures: 0.74, postures: 0.5, strokes: 0.5 } }),
        },
      });
      const asked = await world.onPull(pull);
      expected(asked.end.succeeded, 'the check is green', asked.end.log);
      const before = repository.tip();
      const group = repository.queue(pull);
      const queued = await world.onQueue(group, before);
      expected(queued.end.succeeded, 'the check of the group is green', queued.end.log);
      repository.land(group);
      const { run: recorded, stored } = await storedBy(world, () => world.onPush(before));
      expected(recorded.end.succeeded, 'the job is green', recorded.end.log);
      return { runs: [asked, queued, recorded], comments: world.comments(pull), stored };
    },
  },
];
