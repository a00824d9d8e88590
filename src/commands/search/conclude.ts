/** The end of a search: what is printed, what `--json` says, and the recipe in the config. */
import { describeRecipe, type Recipe } from '../../compress/recipe.ts';
import type { TargetConfig } from '../../config/schema.ts';
import { recipeInConfig, shortRecipe } from '../../config/write-recipe.ts';
import type { Project } from '../../run/project.ts';
import type { SearchAims } from '../../run/search/aims.ts';
import type { Opened } from '../../run/search/plan.ts';
import { whyKept } from '../../run/search/worth.ts';
import { type Findings, findings } from '../../search/choose.ts';
import type { SearchOptions } from '../../search/options.ts';
import { recipeKey } from '../../search/recipe-of.ts';
import type { Scan } from '../../search/scan/scan.ts';
import type { Plan } from '../../search/study.ts';
import type { Trial } from '../../search/trial.ts';
import { OF_ITSELF } from '../../validate/of-itself.ts';
import { type Context, print } from '../context.ts';
import { describeFindings, droppedBy, figuresOf } from './describe.ts';

export interface EndedSearch {
  readonly target: string;
  readonly config: TargetConfig;
  readonly project: Project;
  readonly aims: SearchAims;
  readonly options: SearchOptions;
  readonly opened: Pick<Opened, 'original' | 'examples'>;
  readonly plan: Pick<Plan, 'rungs' | 'space' | 'phaseOf'>;
  readonly trials: readonly Trial[];
  readonly scans: readonly Scan[];
  readonly journal: string;
  /** Where journals of several machines were joined. */
  readonly shards?: { readonly of: number; readonly missing: readonly number[] };
  /** Of this run, from the first trial's beginning on; absent where nothing was tried. */
  readonly seconds?: number;
}

export interface Concluded {
  readonly isMiss: boolean;
  readonly result: object;
}

export async function conclude(
  end: EndedSearch,
  { write, json }: { readonly write: boolean; readonly json?: string },
  context: Context,
): Promise<Concluded> {
  const { target, aims, options, opened, plan, trials } = end;
  const full = trials.filter(({ rung }) => rung === plan.rungs.shares.length - 1);
  const found = findings(full, aims);
  const examples = { count: opened.examples, split: options.split };
  print(context, `${target}: ${describeFindings(found, end, examples)}`, json);
  const written = write ? await writeChosen(end, found, context, json) : undefined;
  const shown = (trial: Trial) => {
    const { evidence: _, ...rest } = trial;
    return { ...rest, shortRecipe: shortRecipe(trial.recipe) };
  };
  return {
    isMiss: !found.withinConstraints,
    result: {
      target,
      trials: trials.length,
      scan: { looks: end.scans.length, dropped: droppedBy(end) },
      seconds: end.seconds,
      shards: end.shards,
      failed: trials.filter(({ metrics }) => metrics === undefined).length,
      examples,
      objectives: aims.objectives,
      constraints: aims.constraints.map(({ text }) => text),
      unseen: aims.unseen,
      original: opened.original.metrics,
      preferred: found.preferred,
      withinConstraints: found.withinConstraints,
      broken: found.broken,
      chosen: found.chosen && shown(found.chosen),
      frontier: found.frontier.map(shown),
      written: written ?? false,
      journal: end.journal,
    },
  };
}

/** True where the config was changed. */
async function writeChosen(
  end: EndedSearch,
  { chosen, withinConstraints, preferred }: Findings,
  context: Context,
  json: string | undefined,
): Promise<boolean> {
  const { target, config, project, aims, options, opened, trials, scans } = end;
  const say = (text: string) => print(context, text, json);
  const kept = (reason: string): false => {
    say(`${project.configPath} is as it was: ${reason}`);
    return false;
  };
  if (chosen === undefined || !withinConstraints) return kept('no recipe keeps all constraints');
  const present = presentOf(end);
  if (present === undefined) return kept('its own recipe was not tried, so nothing is known to be better');
  if (recipeKey(chosen.recipe) === recipeKey(config.recipe)) return kept('its recipe is the best that was found');
  if (keepsAll(present, aims)) {
    const among = trials.filter(({ metrics }) => metrics !== undefined).length;
    const reason = whyKept({ chosen, present, preferred, among, examples: opened.examples }, aims, config);
    if (reason !== undefined) return kept(reason);
  } else say(`the recipe of ${project.configPath} does not keep all constraints`);
  const provenance = [
    `Found by \`compression-gate search\`: the best ${preferred === undefined ? 'compromise' : `in ${preferred}`} of ${trials.length} trials (${options.sampler}${scans.length === 0 ? '' : ` after a scan of ${scans.length - 1} settings`}, seed ${options.seed})`,
    `on ${opened.examples} examples of the ${options.split} split: ${figuresOf(chosen, aims, config)}.`,
  ];
  const name = project.configPath.slice(project.configPath.replaceAll('\\', '/').lastIndexOf('/') + 1);
  const text = new TextDecoder().decode(await project.files.read(name));
  await project.files.write(
    name,
    recipeInConfig(text, project.configPath, target, chosen.recipe as Recipe, provenance),
  );
  say(`wrote the recipe of trial ${chosen.trial} into ${project.configPath}: ${describeRecipe(chosen.recipe)}`);
  return true;
}

/** The full trial of the config's own recipe, or where that failed its failure; without a recipe it is the original. */
function presentOf({ config, trials, plan, opened }: EndedSearch): Pick<Trial, 'metrics' | 'evidence'> | undefined {
  if (config.recipe.length === 0) return { metrics: { ...OF_ITSELF, ...opened.original.metrics } };
  const own = trials.filter(({ recipe }) => recipeKey(recipe) === recipeKey(config.recipe));
  const top = plan.rungs.shares.length - 1;
  return own.find(({ rung, metrics }) => rung === top || metrics === undefined);
}

function keepsAll({ metrics = {} }: Pick<Trial, 'metrics'>, { constraints }: SearchAims): boolean {
  return constraints.every(({ excess }) => excess(metrics) === 0);
}
