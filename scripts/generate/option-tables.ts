/** Tables of options for the docs, from the schema literals. */
import { markdownTable } from 'markdown-table';
import { stepSchema } from '../../src/compress/recipe.ts';
import { configSchema, targetSchema } from '../../src/config/schema.ts';
import { dataSchema, preprocessSchema, sourceSchema } from '../../src/data/options.ts';
import { slicesSchema } from '../../src/data/slice/options.ts';
import { behaviourTestSchema } from '../../src/evaluate/behaviour/options.ts';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import { taskSchema } from '../../src/evaluate/task.ts';
import { fineTuneSchema, trainSchema } from '../../src/train/options.ts';
import { defaultGates } from '../../src/validate/default-gates.ts';
import { gateSchema } from '../../src/validate/gate.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

export function documentedSections(): Map<string, string> {
  const top = configSchema.properties as Readonly<Record<string, Schema>>;
  return new Map([
    ['config', options(configSchema as Schema)],
    ['target', options(targetSchema as Schema)],
    ['data', options(dataSchema as Schema, ['preprocess'])],
    ['source', branches(sourceSchema as Schema, 'format')],
    ['preprocess', options(preprocessSchema as Schema)],
    ['task', branches(taskSchema as Schema, 'kind')],
    ['customMetric', options(taskSchema.oneOf[0].properties.metrics.items as Schema)],
    ['recipe', branches(stepSchema as Schema, 'method')],
    ['fineTune', options(fineTuneSchema as Schema)],
    ['train', options(trainSchema as Schema)],
    ['evaluation', options(targetSchema.properties.evaluation as Schema)],
    ['behaviour', branches(behaviourTestSchema as Schema, 'kind')],
    ['slices', options(slicesSchema.items as Schema)],
    ['gates', options(gateSchema as Schema)],
    ['search', options(targetSchema.properties.search as Schema)],
    ['metrics', metrics()],
    ['baseline', options(top.baseline)],
    ['verdicts', options(top.verdicts)],
    ['report', options(top.report)],
    ['worker', options(top.worker)],
  ]);
}

/** For the page about verdicts. */
export function decisionSections(): Map<string, string> {
  return new Map([['defaultGates', gates()]]);
}

function options(schema: Schema, leaveOut: readonly string[] = []): string {
  const rows = rowsOf(schema, '').filter(([name]) => !leaveOut.some((left) => name.startsWith(`\`${left}`)));
  if (rows.length === 0) return 'It has no options.';
  return markdownTable([['Option', 'Allowed', 'Default', 'What it does'], ...rows], { alignDelimiters: false });
}

/** A table per alternative, under its name. */
function branches(schema: Schema, tag: string): string {
  return (schema.oneOf ?? [])
    .map((branch) => {
      const name = branch.properties?.[tag]?.const;
      const about = branch.description === undefined ? '' : `: ${branch.description}`;
      return `**\`${tag}: ${name}\`**${about}\n\n${options(branch, [tag])}`;
    })
    .join('\n\n');
}

function rowsOf(schema: Schema, prefix: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]): string[][] => {
    const path = `${prefix}${name}`;
    // What has a section of its own is not unfolded here.
    const nested =
      property.properties !== undefined && prefix === '' && !OWN_SECTION.has(name) ? rowsOf(property, `${path}.`) : [];
    if (nested.length > 0 && property.description === undefined) return nested;
    const required = schema.required?.includes(name) ?? false;
    return [
      [`\`${path}\``, allowed(property), fallback(property, required), escapeCell(property.description ?? '')],
      ...nested,
    ];
  });
}

const OWN_SECTION = new Set([
  'data',
  'task',
  'train',
  'fineTune',
  'evaluation',
  'baseline',
  'verdicts',
  'report',
  'worker',
]);

function fallback(schema: Schema, required: boolean): string {
  if (required) return '**required**';
  const value = schema.default;
  if (value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0))
    return '';
  return `\`${escapeCell(JSON.stringify(value).replace(/^"|"$/g, ''))}\``;
}

function allowed(schema: Schema): string {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${one}\``).join(', ');
  if (schema.oneOf !== undefined) {
    return [...new Set(schema.oneOf.map((one) => (one.properties === undefined ? allowed(one) : 'mapping')))].join(
      ' or ',
    );
  }
  const types = [schema.type ?? []].flat();
  return types
    .map((type) => (type === 'array' ? listOf(schema) : `${WORDS[type] ?? type}${range(schema, type)}`))
    .join(' or ');
}

function listOf({ items }: Schema): string {
  const one = items === undefined ? '' : allowed(items);
  return one === '' || one === 'mapping' ? 'list' : `list of ${one}`;
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true, false',
  object: 'mapping',
};

function range(schema: Schema, type: string): string {
  if (type !== 'number' && type !== 'integer') return '';
  const bounds = [
    schema.minimum === undefined ? '' : `≥ ${schema.minimum}`,
    schema.exclusiveMinimum === undefined ? '' : `> ${schema.exclusiveMinimum}`,
    schema.maximum === undefined ? '' : `≤ ${schema.maximum}`,
    schema.exclusiveMaximum === undefined ? '' : `< ${schema.exclusiveMaximum}`,
  ].filter((bound) => bound !== '');
  return bounds.length === 0 ? '' : ` ${bounds.join(', ')}`;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function gates(): string {
  const rows = (['classification', 'multiLabel', 'regression'] as const).flatMap((kind) =>
    [true, false].flatMap((labelled) =>
      defaultGates(kind, labelled).map(({ metric, against, limit, level }, index) => [
        index === 0 ? `${kind}, ${labelled ? 'with labels' : 'without labels'}` : '',
        `\`${metric}\``,
        against,
        `\`${limit}\``,
        level,
      ]),
    ),
  );
  return markdownTable([['Task', 'Metric', 'Against', 'Limit', 'Level'], ...rows], { alignDelimiters: false });
}

function metrics(): string {
  const tasks = [
    { kind: 'classification', topK: [5], metrics: [] },
    { kind: 'multiLabel', threshold: 0.5, metrics: [] },
    { kind: 'regression', metrics: [] },
  ] as const;
  const found = new Map<string, { kinds: string[]; row: string[] }>();
  for (const task of tasks) {
    for (const { name, unit, better, description } of metricsOf({ ...task, topK: [5], metrics: [] } as never)) {
      const key = `${name}\0${description}`;
      const entry = found.get(key) ?? { kinds: [], row: [`\`${name}\``, unit, better, escapeCell(description)] };
      found.set(key, { ...entry, kinds: [...entry.kinds, task.kind] });
    }
  }
  const rows = [...found.values()].map(({ kinds, row }) => [...row, kinds.length === 3 ? 'all' : kinds.join(', ')]);
  return markdownTable([['Metric', 'Unit', 'Better', 'What it is', 'Tasks'], ...rows], { alignDelimiters: false });
}
