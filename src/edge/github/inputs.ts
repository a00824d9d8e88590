/** The action's inputs and outputs, each declared once: `action.yml` and the docs table are generated from these literals. */
import { configSchema } from '../../config/schema.ts';
import { inputFailure, oneOf } from '../../failure.ts';

export interface InputDefinition {
  readonly description: string;
  /** Only where the config file has no say: a default here would override the file. */
  readonly default?: string;
  readonly allowed?: readonly string[];
}

export const actionInputs = {
  config: {
    description: 'The config file, relative to the working directory.',
    default: 'compression-gate.yml',
  },
  'working-directory': {
    description: 'Folder that the paths of the config and of the other inputs are relative to.',
    default: '.',
  },
  targets: { description: 'Targets to run, separated by commas or line breaks. Empty: all targets of the config.' },
  mode: {
    description: '`gate` measures, compares with the baseline, reports and fails the step when a limit is breached.',
    default: 'gate',
    allowed: ['gate'],
  },
  backend: {
    description: 'Kernels to compute with. Empty: what the config says, else `auto`.',
    allowed: configSchema.properties.backend.enum,
  },
  baseline: {
    description: 'Folder that holds the stored baseline, relative to the config file. Empty: what the config says.',
  },
  'fail-on': {
    description:
      'Lowest verdict that fails the step: `error` (a gate of level error fails), `warn` (also warnings) or `never` (only wrong input and crashes).',
    default: 'error',
    allowed: ['error', 'warn', 'never'],
  },
  fresh: {
    description: 'Measure again although nothing that bears on the result has changed.',
    default: 'false',
    allowed: ['true', 'false'],
  },
  token: {
    description: 'Token that writes the comment and reads the base commit. Empty: what would be sent is only logged.',
    default: '$' + '{{ github.token }}',
  },
  comment: {
    description:
      '`always` keeps one comment on the pull request up to date, `on-change` only touches it when the verdict or a figure has changed, `never` leaves pull requests alone.',
    default: 'always',
    allowed: ['always', 'on-change', 'never'],
  },
  'comment-key': {
    description: 'Uses with different keys keep different comments. Empty: made from config path and targets.',
  },
  'output-folder': {
    description: 'Folder for the report, the result and the compressed models.',
    default: 'compression-gate-out',
  },
  'result-path': { description: 'Where the result is written as JSON. Empty: `result.json` in the output folder.' },
} as const satisfies Readonly<Record<string, InputDefinition>>;

export const actionOutputs = {
  verdict: '`pass`, `warn`, `fail`, `inconclusive`, `no-baseline` or `not-measured`.',
  'result-path': 'The result as JSON, following schema/result.schema.json. Empty when the run could not be finished.',
  'report-path': 'The whole report as Markdown.',
  targets: 'JSON object: for each target its verdict, headline, figures and folder of the compressed model.',
  'model-folder': 'The compressed model; with several targets the folder that holds them all.',
  'comment-id': 'Id of the comment on the pull request. Empty when there is none.',
  'comment-url': 'Address of that comment.',
} as const;

export type InputName = keyof typeof actionInputs;
export type OutputName = keyof typeof actionOutputs;

type Allowed<Name extends InputName> = (typeof actionInputs)[Name] extends { readonly allowed: readonly (infer V)[] }
  ? V
  : string;

/** What the user asked for. Undefined: left to the config file. */
export interface Inputs {
  readonly config: string;
  readonly workingDirectory: string;
  readonly targets: readonly string[] | undefined;
  readonly mode: Allowed<'mode'>;
  readonly backend: Allowed<'backend'> | undefined;
  readonly baseline: string | undefined;
  readonly failOn: Allowed<'fail-on'>;
  readonly fresh: boolean;
  readonly token: string | undefined;
  readonly comment: Allowed<'comment'>;
  readonly commentKey: string | undefined;
  readonly outputFolder: string;
  readonly resultPath: string | undefined;
}

/** `get` hands over the raw text of an input, as `getInput` of @actions/core does. Throws a Failure that names the input. */
export function readInputs(get: (name: InputName) => string): Inputs {
  const text = (name: InputName): string => get(name).trim() || (defaultOf(name) ?? '');
  const optional = (name: InputName): string | undefined => text(name) || undefined;
  return {
    config: text('config'),
    workingDirectory: text('working-directory'),
    targets: listOf(text('targets')),
    mode: chosen('mode', text('mode')),
    backend: optional('backend') && chosen('backend', text('backend')),
    baseline: optional('baseline'),
    failOn: chosen('fail-on', text('fail-on')),
    fresh: chosen('fresh', text('fresh').toLowerCase()) === 'true',
    // The runner has filled in the default: an empty token was asked for.
    token: get('token').trim() || undefined,
    comment: chosen('comment', text('comment')),
    commentKey: optional('comment-key'),
    outputFolder: text('output-folder'),
    resultPath: optional('result-path'),
  } as Inputs;
}

function defaultOf(name: InputName): string | undefined {
  return (actionInputs[name] as InputDefinition).default;
}

function listOf(text: string): string[] | undefined {
  const names = text
    .split(/[,\r\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? undefined : names;
}

function chosen<Name extends InputName>(name: Name, value: string): Allowed<Name> {
  const allowed = (actionInputs[name] as InputDefinition).allowed ?? [];
  if (allowed.includes(value)) return value as Allowed<Name>;
  throw inputFailure('action-input', {
    where: `input ${name}`,
    what: `"${value}" is not allowed`,
    fix: allowed.length === 1 ? `Only ${allowed[0]} exists in this version` : `Write ${oneOf(allowed)}`,
  });
}
