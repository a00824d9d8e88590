/** The commented config that `compression-gate init` writes. What it yields parses back with `parseConfig`. */
import { stringify } from 'yaml';
import type { Task } from '../evaluate/task.ts';
import { defaultGates } from '../validate/default-gates.ts';
import type { GateOptions } from '../validate/gate.ts';
import { VERSION } from '../version.ts';

/** Where editors find the schema of this version: the file that its release is tagged with. */
const schemaAddress = `https://raw.githubusercontent.com/compression-gate/compression-gate/v${VERSION}/schema/config.schema.json`;

export interface ConfigAnswers {
  /** Name of the target; letters, digits, `.`, `_`, `-`. */
  readonly target: string;
  /** Path of model.json, relative to the config file. */
  readonly model: string;
  /** The `data` part as a user would write it. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The `task` part as a user would write it. */
  readonly task: { readonly kind: Task['kind'] } & Readonly<Record<string, unknown>>;
  /** Whether the test data has labels. */
  readonly labelled: boolean;
  /** Whether there is a train split, so that fine-tuning is possible and a higher sparsity bearable. */
  readonly trainable: boolean;
  /** Absent: a sensible recipe. */
  readonly recipe?: readonly Readonly<Record<string, unknown>>[];
  /** Absent: the default gates of the task, written out. */
  readonly gates?: readonly GateOptions[];
  /** Absent: the folder, which is the default. */
  readonly store?: 'branch';
}

export function configTemplate(answers: ConfigAnswers): string {
  const { target, model, data, task, labelled, trainable } = answers;
  const recipe = answers.recipe ?? [
    { method: 'prune', sparsity: firstSparsity(answers) },
    { method: 'quantize', type: 'uint8' },
  ];
  const gates = answers.gates ?? defaultGates(task.kind, labelled);
  const lines = [
    `# yaml-language-server: $schema=${schemaAddress}`,
    '# What compression-gate does to the model on every pull request, and what the result must hold.',
    '# Paths are relative to this file. Leave a setting out to get its default.',
    'targets:',
    `  ${key(target)}:`,
    '    # The uncompressed model as the repository holds it.',
    ...block({ model }),
    '',
    '    # Gates look at `test` alone; fine-tuning sees `train` and `validation`.',
    ...block({ data }),
    '',
    ...block({ task }),
    '',
    '    # Compression steps in order. A higher sparsity makes a smaller download and costs quality.',
    ...block({ recipe }),
    '',
    ...fineTune(
      trainable,
      recipe.some(({ method }) => method === 'prune'),
    ),
    '',
    '    # Limits on change: `1 pp` is one percentage point, `2 %` a share of the reference. `level: warn` does not fail the check.',
    '    gates:',
    ...gates.flatMap((gate) => [`      # ${meaning(gate)}`, `      - ${flow(gate)}`]),
    ...(answers.store === undefined
      ? []
      : [
          '',
          '# Each push to the default branch is recorded on a branch of its own: baseline and history.',
          'baseline:',
          `  store: ${answers.store}`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Without fine-tuning little can be pruned. */
export function firstSparsity({ trainable }: Pick<ConfigAnswers, 'trainable'>): number {
  return trainable ? 0.7 : 0.3;
}

function fineTune(trainable: boolean, prunes: boolean): string[] {
  if (trainable && prunes) {
    return [
      '    # Fine-tuning recovers quality after pruning: for 3 epochs, or more where the train split is small. To set how many:',
      '    # fineTune: {epochs: 5}',
    ];
  }
  if (trainable) return ['    # With a `prune` step before the others, fine-tuning recovers quality by itself.'];
  return ['    # With a `train` split in `data`, fine-tuning recovers quality by itself and allows a higher sparsity.'];
}

/** What a gate says, in words. */
function meaning({ metric, against, limit, level }: GateOptions): string {
  const effect = level === 'warn' ? 'Warns' : 'Fails';
  if (against === 'value') return `${effect} when ${metric} is worse than ${limit}.`;
  const reference = against === 'baseline' ? 'the stored baseline of the base branch' : 'the uncompressed model';
  return `${effect} when ${metric} is more than ${limit} worse than that of ${reference}.`;
}

function block(value: object): string[] {
  return stringify(value, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`);
}

function flow(value: object): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

function key(name: string): string {
  return stringify(name, { lineWidth: 0 }).trimEnd();
}
