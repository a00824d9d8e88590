/** One repository's life under act, from the first pull request on. `npm run life` shows it. */
import { beforeAll, expect, jest, test } from '@jest/globals';
import { lifePageScenes } from '../../scripts/generate/life-page.ts';
import { expectGolden } from '../support/golden.ts';
import { needs } from '../support/needs.ts';
import { lifeScenes, playLife } from './support/life.ts';
import { goldenOf } from './support/life-golden.ts';
import { workflowTools } from './support/run-workflow.ts';

jest.setTimeout(300_000);

test('the page shows every scene', () => {
  expect(lifePageScenes.map(([name]) => name)).toEqual(lifeScenes.map(({ name }) => name));
});

needs(workflowTools(), 'act and Node 24')('a repository', (tools) => {
  const golden = new Map<string, string>();
  let trouble: unknown;

  beforeAll(async () => {
    // What came before a scene that went wrong is still held against its file.
    await playLife(tools, (scene, told) => void golden.set(scene.name, goldenOf(scene, told))).catch(
      (error: unknown) => {
        trouble = error;
      },
    );
  });

  test.each(lifeScenes)('$name: $title', ({ name }) => {
    const text = golden.get(name);
    if (text === undefined) throw new Error('The life ended before this scene: see the last test');
    expectGolden(`life/${name}.txt`, text);
  });

  test('it goes on to its end', () => {
    if (trouble !== undefined) throw trouble;
  });
});
