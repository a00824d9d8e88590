/** Trials of a search as an analysis takes them: settings are read off the recipes, for samplers go where they like. */
import { describeRecipe, type Recipe, type Step } from '../compress/recipe.ts';
import { valueIn } from '../search/annotation.ts';
import { unpackEvidence } from '../search/evidence.ts';
import type { Trial } from '../search/trial.ts';
import type { AnalysedTrial, Parameter, Setting } from './analysis.ts';
import { type Answer, judgeTrial, type PairedMetrics } from './judge-trial.ts';
import { actsIn, type MethodName, parametersOf, settingWithout } from './space-of.ts';

export interface StudyTrials {
  readonly trials: readonly AnalysedTrial[];
  readonly space: readonly Parameter[];
}

/** Full trials only: those on fewer examples or epochs cannot stand beside them. */
export function studyTrials(all: readonly Trial[], original: Answer, paired: PairedMetrics): StudyTrials {
  const top = Math.max(...all.map(({ rung }) => rung), 0);
  const full = all.filter(({ rung }) => rung === top);
  const settings = full.map(({ recipe }) => settingsOf(recipe));
  const space = spaceOfStudy(full, settings);
  const trials = full.map((trial, index): AnalysedTrial => {
    const id = `study ${trial.trial}`;
    const filled = Object.fromEntries(
      space.map((parameter) => [parameter.name, settings[index].get(parameter.name) ?? settingWithout(parameter)]),
    );
    const planned = { origin: 'study', recipe: trial.recipe, settings: filled } as const;
    if (trial.metrics === undefined) {
      const text = describeRecipe(trial.recipe);
      return { id, ...planned, text, metrics: {}, changes: {}, milliseconds: 0, failure: trial.failure };
    }
    const seen = trial.evidence === undefined ? {} : unpackEvidence(trial.evidence);
    const answer = { metrics: trial.metrics, ...seen, milliseconds: 0 };
    return judgeTrial(id, planned, answer, sameExamples(original, answer), paired);
  });
  return { trials, space };
}

/** The journal keeps the outcomes of the first examples. */
function sameExamples({ correct, losses, ...rest }: Answer, answer: Pick<Answer, 'correct' | 'losses'>): Answer {
  return {
    ...rest,
    correct: correct?.subarray(0, answer.correct?.length ?? 0),
    losses: losses?.subarray(0, answer.losses?.length ?? 0),
  };
}

/** By parameter name; options of a step for one kernel carry its name. */
function settingsOf(recipe: Recipe): Map<string, Setting> {
  const found = new Map<string, Setting>();
  for (const step of recipe) {
    const suffix = recipe.filter(({ method }) => method === step.method).length > 1 ? `[${kernelOf(step)}]` : '';
    found.set(step.method, true);
    for (const parameter of parametersOf(step.method)) {
      const { name, option } = parameter;
      const value = actsIn([step], parameter) ? valueIn(step, option.split('.')) : undefined;
      if (['number', 'string', 'boolean'].includes(typeof value)) found.set(`${name}${suffix}`, value as Setting);
    }
  }
  return found;
}

function kernelOf(step: Step): string {
  return 'include' in step ? (step.include ?? []).join(', ') : '';
}

/** Whether a method is there, where it is not always; and every option that differs between trials. */
function spaceOfStudy(trials: readonly Trial[], settings: readonly ReadonlyMap<string, Setting>[]): Parameter[] {
  const methods = [...new Set(trials.flatMap(({ recipe }) => recipe.map(({ method }) => method)))];
  const uses = methods
    .filter((method) => settings.some((one) => !one.has(method)))
    .map(
      (method): Parameter => ({
        ...{ name: method, method, option: '', description: 'Whether the recipe has this method.' },
        shape: { kind: 'choice', values: [false, true] },
      }),
    );
  const names = new Set(
    settings.flatMap((one) => [...one.keys()]).filter((name) => !methods.includes(name as MethodName)),
  );
  const options = [...names].flatMap((name): Parameter[] => {
    const bare = name.replace(/\[.*\]$/, '');
    const parameter = parametersOf(bare.split('.')[0] as MethodName).find((one) => one.name === bare);
    const values = [...new Set(settings.flatMap((one) => one.get(name) ?? []))];
    if (parameter === undefined || values.length < 2) return [];
    return [{ ...parameter, name, shape: widened(parameter.shape, values) }];
  });
  return [...uses, ...options];
}

/** As declared, and as far as the study went. */
function widened(shape: Parameter['shape'], values: readonly Setting[]): Parameter['shape'] {
  if (shape.kind === 'choice') return { ...shape, values: [...new Set([...shape.values, ...values])] };
  const numbers = values.filter((value) => typeof value === 'number');
  return { ...shape, low: Math.min(shape.low, ...numbers), high: Math.max(shape.high, ...numbers) };
}
