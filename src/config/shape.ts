/** Mistakes in the shape of a config that deserve a better sentence than the schema's: looked for before validation. */
import type { Problem } from './problem.ts';

type Json = Readonly<Record<string, unknown>>;

/** Problems found here replace what the schema would say about the same file. */
export function shapeProblems(value: unknown): Problem[] {
  if (value === null || value === undefined) {
    return [{ path: [], what: 'the file is empty', fix: 'Run `compression-gate init` to write a config that works' }];
  }
  if (!isMapping(value)) {
    return [{ path: [], what: 'the file is not a mapping', fix: 'Begin with `targets:` at the top level' }];
  }
  if (value.targets === undefined) return withoutTargets(value);
  if (Array.isArray(value.targets)) {
    return [
      {
        path: ['targets'],
        what: '`targets` is a list',
        fix: 'Write a mapping from a name of your choice to the settings of the target: `targets:`, below it `my-model:`, below that `model: model/model.json` and so on, without dashes',
      },
    ];
  }
  if (!isMapping(value.targets)) return [];
  return Object.entries(value.targets).flatMap(([name, target]) => (isMapping(target) ? inTarget(target, name) : []));
}

function withoutTargets(value: Json): Problem[] {
  const misplaced = ['model', 'data', 'task', 'recipe', 'gates'].find((key) => key in value);
  if (misplaced === undefined) return [];
  return [
    {
      path: [misplaced],
      what: `\`${misplaced}\` stands at the top level`,
      fix: 'Move it below `targets:` and a name of your choice, as `targets: {my-model: {model: …, data: …, task: …}}`',
    },
  ];
}

function inTarget(target: Json, name: string): Problem[] {
  const problems: Problem[] = [];
  const { recipe, gates } = target;
  if (isMapping(recipe)) problems.push(recipeHint(['targets', name, 'recipe'], '`recipe` is a mapping'));
  if (Array.isArray(recipe)) {
    recipe.forEach((step, index) => {
      const path = ['targets', name, 'recipe', index];
      if (typeof step === 'string') problems.push(recipeHint(path, `the step is only the word "${step.slice(0, 40)}"`));
      else if (isMapping(step) && step.method === undefined && ('prune' in step || 'quantize' in step)) {
        problems.push(recipeHint(path, 'the step has no `method`'));
      }
    });
  }
  if (isMapping(gates)) {
    problems.push({
      path: ['targets', name, 'gates'],
      what: '`gates` is a mapping',
      fix: 'Write a list of gates such as `- {metric: accuracy, against: baseline, limit: 1 pp}`',
    });
  }
  return problems;
}

function recipeHint(path: (string | number)[], what: string): Problem {
  return { path, what, fix: 'Write steps such as `- {method: prune, sparsity: 0.5}`' };
}

function isMapping(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
