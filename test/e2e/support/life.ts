/** The life of one repository, scene after scene, under act. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginnings } from './life-begins.ts';
import type { LifeMemory, LifeScene, Told } from './life-scene.ts';
import { withLifeWorld } from './life-world.ts';
import type { WorkflowTools } from './run-workflow.ts';

export const lifeScenes: readonly LifeScene[] = [...beginnings];

/** What a run may cost at GitHub. */
const MOST_REQUESTS = 15;

/** `tell` hears of each scene when it has been played. */
export async function playLife(
  tools: WorkflowTools,
  tell: (scene: LifeScene, told: Told, seconds: number) => void,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'compression-gate-life-'));
  const memory: LifeMemory = {};
  try {
    await withLifeWorld(root, tools, async (world) => {
      for (const scene of lifeScenes) {
        const started = performance.now();
        const told = await scene.play(world, memory);
        tell(scene, told, (performance.now() - started) / 1000);
        const wrong = [...world.api.breaches];
        if (wrong.length > 0) throw new Error(`${scene.name}: GitHub would not answer so: ${wrong.join('; ')}`);
        const dear = told.runs.find(({ requests }) => requests > MOST_REQUESTS);
        if (dear !== undefined)
          throw new Error(`${scene.name}: a run of ${dear.workflow} made ${dear.requests} requests`);
      }
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
