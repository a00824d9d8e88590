/** What a schema can't say: rules that join several settings. */
import { recipeProblems } from '../compress/recipe.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import { optimizerProblems } from '../train/optimizer-options.ts';
import { parseLimit } from '../validate/limit.ts';
import { behaviourRules } from './behaviour-rules.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { Config, TargetConfig } from './schema.ts';
import { gateSliceRules, sliceRules } from './slice-rules.ts';

export function ruleProblems(config: Config): Problem[] {
  return Object.entries(config.targets).flatMap(([name, target]) => {
    const task = taskRules(target);
    // Which metrics there are is known only when their names are right.
    const gates = task.length === 0 ? [...gateRules(target), ...releaseRules(target)] : [];
    const found = [
      ...behaviourRules(target),
      ...dataRules(target),
      ...recipeRules(target),
      ...optimizerRules(target),
      ...task,
      ...sliceRules(target),
      ...gates,
      ...(task.length === 0 ? searchRules(target) : []),
    ];
    return found.map((problem) => ({ ...problem, path: ['targets', name, ...problem.path] }));
  });
}

function dataRules({ data }: TargetConfig): Problem[] {
  const given = (['train', 'validation', 'test'] as const).filter((split) => data[split] !== undefined);
  if (data.all === undefined) {
    if (data.split !== undefined && (data.train === undefined || data.validation !== undefined)) {
      const fix = 'Give the one set as `all`, or `train` without `validation`, or remove `split`';
      return [{ path: ['data', 'split'], what: '`split` has nothing to split', fix }];
    }
    const share = data.split?.validation;
    if (share !== undefined && (share === 0 || share === 1)) {
      const what = `${share} of \`train\` as validation leaves one of the two empty`;
      return [{ path: ['data', 'split', 'validation'], what, fix: 'Give a share between 0 and 1' }];
    }
    if (data.test !== undefined) return [];
    const fix = 'Give the examples that gates look at as `test`, or one set to be split as `all`';
    return [{ path: ['data'], what: 'there is neither `test` nor `all`', fix }];
  }
  if (given.length > 0) {
    const both = `\`all\` and \`${given.join('`, `')}\` are both given`;
    return [{ path: ['data', 'all'], what: both, fix: 'Keep `all` to have it split, or the splits themselves' }];
  }
  const { train = 0, validation = 0, test = 0 } = data.split ?? {};
  if (train + validation + test > 1 + 1e-9) {
    const sum = Number((train + validation + test).toFixed(6));
    return [
      { path: ['data', 'split'], what: `the parts add up to ${sum}`, fix: 'Choose parts that add up to at most 1' },
    ];
  }
  return [];
}

function recipeRules({ recipe }: TargetConfig): Problem[] {
  return recipeProblems(recipe).map(({ index, ...problem }) => ({ path: ['recipe', index], ...problem }));
}

function optimizerRules(target: TargetConfig): Problem[] {
  return (['train', 'fineTune'] as const).flatMap((part) =>
    optimizerProblems(target[part]?.optimizer ?? { name: 'adam' }).map(({ option, ...problem }) => ({
      path: [part, 'optimizer', option],
      ...problem,
    })),
  );
}

function taskRules({ task }: TargetConfig): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set(metricsOf({ ...task, metrics: [] }).map(({ name }) => name));
  task.metrics.forEach(({ name }, index) => {
    if (seen.has(name)) {
      problems.push({
        path: ['task', 'metrics', index, 'name'],
        what: `there is already a metric "${name}"`,
        fix: 'Choose another name',
      });
    }
    seen.add(name);
  });
  const classes = task.kind === 'regression' ? undefined : task.classes;
  const double = classes?.find((name, index) => classes.indexOf(name) !== index);
  if (double !== undefined) {
    problems.push({
      path: ['task', 'classes'],
      what: `"${double}" is listed twice`,
      fix: 'Name each class once, in the order of the outputs',
    });
  }
  const tooMany =
    task.kind === 'classification' && classes !== undefined ? task.topK.findIndex((k) => k >= classes.length) : -1;
  if (task.kind === 'classification' && tooMany >= 0) {
    problems.push({
      path: ['task', 'topK', tooMany],
      what: `top-${task.topK[tooMany]} of ${classes?.length} classes is always right`,
      fix: `Choose k below ${classes?.length}`,
    });
  }
  return problems;
}

function gateRules({ slices, gates, task, evaluation, behaviour }: TargetConfig): Problem[] {
  const metrics = metricsOf(task, behaviour);
  return (gates ?? []).flatMap((gate, index): Problem[] => {
    const info = metrics.find(({ name }) => name === gate.metric);
    if (info === undefined)
      return [
        unknownMetric(
          gate.metric,
          ['gates', index, 'metric'],
          metrics.map(({ name }) => name),
        ),
      ];
    if (gate.metric === 'latency' && (gate.against === 'release' || gate.against === 'best')) {
      const what = 'latency is a ratio of one run, which records of other runs cannot be compared with';
      return [{ path: ['gates', index, 'against'], what, fix: 'Hold it against `original` or `baseline`' }];
    }
    if (gate.metric === 'latency' && !evaluation.latency.enabled) {
      const fix = 'Set `evaluation.latency.enabled` to true, or remove the gate';
      return [{ path: ['gates', index, 'metric'], what: 'latency is not measured in this target', fix }];
    }
    const slice = gateSliceRules({ slices, gates, task }, index, metrics);
    if (slice.length > 0) return slice;
    const limit = parseLimit(gate.limit, info, gate.against);
    return 'what' in limit ? [{ path: ['gates', index, 'limit'], ...limit }] : [];
  });
}

/** The same rules, one list further down. */
function releaseRules(target: TargetConfig): Problem[] {
  const problems = gateRules({ ...target, gates: target.release?.gates });
  return problems.map((problem) => ({ ...problem, path: ['release', ...problem.path] }));
}

/** Objectives are metrics of trials; constraints are gates without a baseline. */
function searchRules(target: TargetConfig): Problem[] {
  const { search, task, evaluation } = target;
  if (search === undefined) return [];
  const names = metricsOf(task).map(({ name }) => name);
  const objectives = (search.objectives ?? []).flatMap((name, index): Problem[] => {
    const path = ['search', 'objectives', index];
    if (!names.includes(name)) return [unknownMetric(name, path, names)];
    if (name !== 'latency' || evaluation.latency.enabled) return [];
    const fix = 'Set `evaluation.latency.enabled` to true, or remove the objective';
    return [{ path, what: 'latency is not measured in this target', fix }];
  });
  const { prefer } = search;
  const preferred =
    prefer === undefined || search.objectives === undefined || search.objectives.includes(prefer)
      ? []
      : [
          {
            path: ['search', 'prefer'],
            what: `"${prefer}" is no objective`,
            fix: `Name one of ${search.objectives.join(', ')}`,
          },
        ];
  const constraints = gateRules({ ...target, gates: search.constraints as TargetConfig['gates'] });
  return [
    ...objectives,
    ...preferred,
    ...constraints.map((problem) => ({ ...problem, path: ['search', 'constraints', ...problem.path.slice(1)] })),
  ];
}

function unknownMetric(name: string, path: (string | number)[], known: readonly string[]): Problem {
  const k = /^top(\d+)Accuracy$/.exec(name)?.[1];
  if (k !== undefined && known.includes('accuracy')) {
    return { path, what: `"${name}" is not measured`, fix: `Add ${k} to \`task.topK\`` };
  }
  const guess = nearest(name, known);
  const list = `This task has ${known.join(', ')}`;
  const what = `"${name.slice(0, 60)}" is not a metric of this task`;
  return { path, what, fix: guess === undefined ? list : `Did you mean \`${guess}\`? ${list}` };
}
