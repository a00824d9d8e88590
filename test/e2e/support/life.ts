/** The life of one repository, scene after scene, under act. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginnings } from './life-begins.ts';
import { growth } from './life-grows.ts';
import { endings } from './life-lasts.ts';
import type { LifeMemory, LifeScene, Told } from './life-scene.ts';
import { type LifeRun, withLifeWorld } from './life-world.ts';
import type { WorkflowTools } from './run-workflow.ts';

export const lifeScenes: readonly LifeScene[] = [...beginnings, ...growth, ...endings];

/** What a run may cost at GitHub. At a release each asset is a request of its own, and `gh` asks too. */
function mostRequests({ workflow, uses, targets }: LifeRun): number {
  return (workflow === 'compression-gate-release' ? 20 : 15) * Math.max(uses, targets);
}

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
        const dear = told.runs.find((run) => run.requests > mostRequests(run));
        if (dear !== undefined) throw new Error(`${scene.name}: ${dear.workflow} made ${dear.requests} requests`);
      }
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
