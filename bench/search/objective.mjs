import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { startSide } from '../kernels/side.mjs';

/**
 * Recipes and their figures, as \`compression-gate search serve\` tells them to whoever asks. Figures of a recipe are kept: the
 * same recipe costs nothing the second time, whichever side asks for it, and counts as a trial all the same.
 */
export async function openObjective(cli, project, path) {
  const server = await start([...cli, 'search', 'serve', '-t', 'friedman', '-q'], project);
  const space = server.ready;
  const known = new Map();
  const stamp = JSON.stringify([space.parameters, space.original]);
  if (existsSync(path)) {
    const kept = JSON.parse(await readFile(path, 'utf8'));
    if (kept.stamp === stamp) for (const [key, value] of kept.known) known.set(key, value);
  }

  /** `request`: `{values}` or `{recipe}`. Undefined where the recipe cannot be tried. */
  async function figures(request) {
    const key = JSON.stringify(request);
    if (!known.has(key)) {
      const answer = await server.ask({ id: known.size, ...request });
      if (answer.error !== undefined) throw new Error(`${answer.error} (${key})`);
      known.set(key, answer.metrics ?? null);
    }
    return known.get(key) ?? undefined;
  }

  const limitsOf = (pair) =>
    pair.map(({ metric, better, reference: { times, value } }) => ({
      metric,
      sign: better === 'lower' ? 1 : -1,
      reference: value ?? times * space.original[metric],
      // Nothing is better: the other end of the box.
      ideal: metric === 'r2' ? 1 : 0,
    }));

  return {
    space,
    /** What the trials of `search(ask)` cover of the box between the best thinkable and the reference. */
    async volume(pair, search) {
      const limits = limitsOf(pair);
      const points = [];
      await search(async (request) => {
        const found = await figures(request);
        if (found !== undefined)
          points.push(
            limits.map(
              ({ metric, sign, reference, ideal }) => (sign * (found[metric] - ideal)) / (sign * (reference - ideal)),
            ),
          );
        return found;
      });
      return volumeBelowOne(points);
    },
    /** Optuna asks for values and is told objectives; a recipe that cannot be tried lies at the reference. */
    async optuna(python, { pair, ...given }, ask) {
      const side = await startSide([python, new URL('../python/search.py', import.meta.url).pathname], {});
      const limits = limitsOf(pair);
      try {
        const directions = pair.map(({ better }) => (better === 'lower' ? 'minimize' : 'maximize'));
        let asked = await side.ask({ ...given, directions, parameters: space.parameters, always: space.always });
        while (asked.values !== undefined) {
          const found = await ask({ values: asked.values });
          asked = await side.ask({ objectives: limits.map(({ metric, reference }) => found?.[metric] ?? reference) });
        }
      } finally {
        await side.stop();
      }
    },
    async close() {
      await server.stop();
      await writeFile(path, JSON.stringify({ stamp, known: [...known] }));
    },
  };
}

/** The server runs in the project's folder, where its config is. */
function start(command, project) {
  const code = `process.chdir(${JSON.stringify(project)}); process.argv.splice(1, 1, ...${JSON.stringify(command.slice(1))}); await import(${JSON.stringify(command[1])});`;
  return startSide([command[0], '--input-type=module', '-e', code, 'x'], {});
}

/** Two objectives, both to be made small, below 1. */
function volumeBelowOne(points) {
  const inside = points.filter(([a, b]) => a < 1 && b < 1).sort(([a], [b]) => a - b);
  let [sum, edge] = [0, 1];
  for (let i = inside.length - 1; i >= 0; i--) {
    const best = Math.min(...inside.slice(0, i + 1).map(([, b]) => b));
    sum += (edge - inside[i][0]) * (1 - best);
    edge = inside[i][0];
  }
  return sum;
}
