/**
 * `compression-gate search serve`: trials for other optimizers, as JSON lines. The first line of the answer describes the
 * space; then one line for each request `{"id", "recipe" | "values", "share"?}`, in any language that can start a process.
 */
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { methods } from '../../compress/methods.ts';
import { type Recipe, recipeProblems, stepSchema } from '../../compress/recipe.ts';
import type { Config } from '../../config/schema.ts';
import { inputFailure } from '../../failure.ts';
import { openProject } from '../../run/project.ts';
import { aimsOf } from '../../run/search/aims.ts';
import { replyOf, requestOf } from '../../run/search/conduct.ts';
import { searchOptionsOf } from '../../run/search/plan.ts';
import { check } from '../../schema.ts';
import { declaredSpace } from '../../search/declared.ts';
import { recipeKey, recipeOf } from '../../search/recipe-of.ts';
import { completed, coordinateOf, type Point, type Space, valueAt } from '../../search/space.ts';
import type { TrialReply } from '../../search/study.ts';
import { scored } from '../../search/trial.ts';
import type { Act, Context } from '../context.ts';
import { backendOption, configOption, targetsOption } from '../options.ts';

interface Flags {
  readonly config: string;
  readonly target?: string[];
  readonly backend?: Config['backend'];
}

export const serveCommand = (act: Act): Command =>
  new Command('serve')
    .description('try recipes that another program asks for: JSON lines in, JSON lines out')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    // Flags that `search` has too are read by it, wherever they stand.
    .action((_, command: Command) => act((context) => serve(command.optsWithGlobals<Flags>(), context)));

const stepsSchema = { type: 'array', items: stepSchema } as const;

interface Ask {
  readonly id?: unknown;
  readonly recipe?: unknown;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly share?: number;
}

async function serve(flags: Flags, context: Context): Promise<number> {
  const { local, stdout } = context;
  const project = await openProject(flags.config, flags.target, local.filesAt);
  if (project.targets.length > 1) {
    const fix = `Name one with \`--target\`: ${project.targets.map(({ name }) => name).join(', ')}`;
    throw inputFailure('search/several-targets', { where: flags.config, what: 'the config has several targets', fix });
  }
  const [{ name: target, config }] = project.targets;
  const job = { kind: 'trials', root: project.files.root, target, config } as const;
  const worker = await local.openTrials(job, flags.backend ?? project.config.backend, project.config.worker);
  const { opened } = worker;
  const aims = aimsOf(config, opened.original);
  const all = Object.values(methods);
  const space = declaredSpace(all, searchOptionsOf(config).space, opened.kernels);
  const phaseOf = Object.fromEntries(all.map(({ name, phase }) => [name, phase]));
  const known = new Map<string, TrialReply>();
  const say = (value: object): void => void stdout.write(`${JSON.stringify(value)}\n`);

  context.settle();
  say({
    type: 'space',
    target,
    ...space,
    objectives: aims.objectives,
    constraints: aims.constraints.map(({ text }) => text),
    original: opened.original.metrics,
    examples: opened.examples,
  });
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue;
      const { id, ...answer } = await answerTo(line);
      say({ type: 'trial', id, ...answer });
    }
  } finally {
    await worker.close();
  }
  return 0;

  async function answerTo(line: string): Promise<{ readonly id?: unknown } & Readonly<Record<string, unknown>>> {
    const ask = parsed(line);
    if (typeof ask === 'string') return { error: ask };
    const { id, share = 1 } = ask;
    const recipe = recipeFor(ask);
    if (typeof recipe === 'string') return { id, error: recipe };
    const key = recipeKey([recipe, share]);
    const before = known.get(key);
    const reply =
      before ??
      replyOf(await worker.run(requestOf({ recipe, share }, { aims, config, examples: opened.examples })), { aims });
    known.set(key, reply);
    if ('failure' in reply) return { id, recipe, failure: reply.failure, violation: null };
    const { metrics } = reply;
    const { violation } = scored({ metrics }, aims.objectives, aims.constraints);
    const objectives = aims.objectives.map(({ metric }) => metrics[metric] ?? null);
    return { id, recipe, objectives, violation, metrics, cached: before !== undefined };
  }

  function recipeFor({ recipe, values }: Ask): Recipe | string {
    if (values !== undefined) {
      const point = pointFrom(space, values);
      return typeof point === 'string' ? point : recipeOf(space, point, phaseOf);
    }
    const checked = check<Recipe>(stepsSchema, recipe);
    if (!checked.ok) return `the recipe is wrong: ${checked.errors[0].instancePath} ${checked.errors[0].message}`;
    const [problem] = recipeProblems(checked.value);
    return problem === undefined ? checked.value : `${problem.what}. ${problem.fix}.`;
  }
}

function parsed(line: string): Ask | string {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return 'a JSON object is needed';
    const { share = 1 } = value as Ask;
    return typeof share === 'number' && share > 0 && share <= 1
      ? (value as Ask)
      : '`share` is a number above 0, at most 1';
  } catch {
    return 'this line is no JSON';
  }
}

/** Values by name of a parameter, as the space describes them; what is missing has its first value. */
function pointFrom(space: Space, values: Readonly<Record<string, unknown>>): Point | string {
  const point: Record<string, number> = {};
  for (const [name, value] of Object.entries(values)) {
    const parameter = space.parameters.find((one) => one.name === name);
    if (parameter === undefined) return `there is no parameter \`${name}\``;
    const coordinate = coordinateOf(parameter, value);
    if (coordinate === undefined)
      return `\`${name}\` cannot be ${JSON.stringify(value)}; ${JSON.stringify(valueAt(parameter, 0))} would do`;
    point[name] = coordinate;
  }
  return completed(space, point, () => 0);
}
