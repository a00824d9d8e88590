/** The last scenes: releases, and small steps between them that add up. */
import { documentedWorkflow } from './documented.ts';
import { RECORDING } from './life-begins.ts';
import { lifeConfig } from './life-project.ts';
import { expected, type LifeScene, storedBy } from './life-scene.ts';
import type { LifeWorld } from './life-world.ts';

const RELEASING = '.github/workflows/compression-gate-release.yml';

/** Each step costs less than the limit of 2 % against the baseline. */
const STEPS = [0.73, 0.715, 0.7] as const;
const LAST_STEP = 0.68;

const config = (gestures: number): string =>
  lifeConfig({ sparsity: { gestures, postures: 0.5, strokes: 0.5 }, release: true });

export const endings: readonly LifeScene[] = [
  {
    name: '13-release',
    title: 'The first release',
    story:
      'Main gets the workflow of releases, which records them too, so that the other one keeps to branches. The tag `v1.0.0` is pushed. No release is on record that it could be held against.',
    play: async (world) => {
      const { repository } = world;
      const recording = documentedWorkflow('Recording what is merged').replace("    tags: ['v*']\n", '');
      repository.push('Gate releases', { [RECORDING]: recording, [RELEASING]: documentedWorkflow('Releases') });
      repository.tag('v1.0.0');
      const { run, stored } = await storedBy(world, () => world.onTag('v1.0.0'));
      expected(run.end.succeeded, 'the release is green', run.end.log);
      return { runs: [run], stored, attached: attachedTo(world, 'v1.0.0') };
    },
  },
  {
    name: '14-creep',
    title: 'Many small steps',
    story:
      'Main gets a gate against the last release. Three pushes each prune a little less, and each is within its limit against the baseline. The fourth step is a pull request: it is within that limit too, and too far from the release.',
    play: async (world, memory) => {
      const pushes = [];
      for (const sparsity of STEPS) {
        const before = world.repository.tip();
        world.repository.push(`Prune ${sparsity * 100} % of the gestures`, {
          'compression-gate.yml': config(sparsity),
        });
        const run = await world.onPush(before);
        expected(run.end.succeeded, 'the job is green', run.end.log);
        pushes.push(run);
      }
      const pull = world.repository.open({
        title: 'Prune 68 % of the gestures',
        files: { 'compression-gate.yml': config(LAST_STEP) },
      });
      const run = await world.onPull(pull);
      expected(!run.end.succeeded, 'the check is red', run.end.log);
      memory.pull = pull;
      return { runs: [...pushes, run], comments: world.comments(pull) };
    },
  },
  {
    name: '15-history',
    title: 'Where it came from',
    story: 'The command line shows the history, in a clone of the repository.',
    play: async (world) => {
      const output = await world.commandLine('history', '--target', 'gestures');
      return { runs: [], printed: ['compression-gate history --target gestures', output] };
    },
  },
  {
    name: '16-refused-release',
    title: 'A release that is refused',
    story:
      'Somebody merges the red pull request all the same and pushes the tag `v1.1.0`. Under the gates of a release all that is held against the baseline is held against the last release, too. Nothing is attached, and the release stays a draft.',
    play: async (world, { pull }) => {
      expected(pull !== undefined, 'a pull request is open');
      world.repository.merge(pull, 'squash');
      world.repository.tag('v1.1.0');
      const { run, stored } = await storedBy(world, () => world.onTag('v1.1.0'));
      expected(!run.end.succeeded, 'the release is red', run.end.log);
      expected(stored.length === 0, 'nothing is recorded', stored);
      return { runs: [run], attached: attachedTo(world, 'v1.1.0') };
    },
  },
  {
    name: '17-second-release',
    title: 'The second release',
    story:
      'The steps are taken back but for one. `v1.1.1` is within the limits against `v1.0.0`, and its models are attached.',
    play: async (world) => {
      world.repository.push('Prune 73.5 % of the gestures', { 'compression-gate.yml': config(0.735) });
      world.repository.tag('v1.1.1');
      const { run, stored } = await storedBy(world, () => world.onTag('v1.1.1'));
      expected(run.end.succeeded, 'the release is green', run.end.log);
      expected(run.end.summary.includes('v1.0.0'), 'it was held against the first release', run.end.summary);
      return { runs: [run], stored, attached: attachedTo(world, 'v1.1.1') };
    },
  },
];

/** Names of what lies at a release, and whether anybody sees it. */
function attachedTo({ api }: LifeWorld, tag: string): string[] {
  const release = api.state.releases.find((one) => one.tag === tag);
  expected(release !== undefined, `there is a release ${tag}`);
  return [release.draft ? '(a draft)' : '(published)', ...release.assets.map(({ name }) => name)];
}
