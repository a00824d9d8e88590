/** The action's inputs and outputs, each declared once: `action.yml` and the docs table are generated from these literals. */
import { nearest } from '../../config/nearest.ts';
import { configSchema } from '../../config/schema.ts';
import { type Failure, inputFailure, oneOf } from '../../failure.ts';

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
    description:
      '`gate` measures, compares with the baseline, reports and fails the step when a limit is breached. `aggregate` makes one report, comment and verdict of what the legs of a matrix have measured. `publish` runs after the workflow of a pull request, with a token that may write, and shows its result. `record` does what `gate` does and adds the commit to the history. `release` judges a tagged commit by the stricter gates of a release and attaches the gated model to it.',
    default: 'gate',
    allowed: ['gate', 'aggregate', 'publish', 'record', 'release'],
  },
  artifact: {
    description:
      "`publish`: name of the artifact that holds `result.json`. `aggregate`: what the names of the legs' artifacts begin with. `release`: what the names of the assets begin with.",
    default: 'compression-gate',
  },
  tag: {
    description:
      '`release`: tag of the release, where the event names none (`workflow_dispatch`). It must be what is checked out.',
  },
  results: {
    description:
      '`publish`, `aggregate`: folder of results that an earlier step has downloaded. Empty: the artifacts are asked for over the API.',
  },
  expect: {
    description:
      '`aggregate`: targets that must have reported, separated by commas or line breaks. Empty: those of `targets`, else all of the config.',
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
      '`always` keeps one comment on the pull request up to date, `on-change` touches it only when the verdict or a figure has changed and begins none where all holds and nothing had to be measured, `on-regression` begins one when something does not hold and keeps it up to date from then on, `never` leaves pull requests alone. `on`, `only-on-change` and `off` mean the same.',
    default: 'always',
    allowed: ['always', 'on-change', 'on-regression', 'never'],
  },
  'comment-key': {
    description: 'Uses with different keys keep different comments. Empty: made from config path and targets.',
  },
  status: {
    description: 'Keep a commit status on the head commit: pending while the gate is at work, then the verdict.',
    default: 'false',
    allowed: ['true', 'false'],
  },
  'check-run': {
    description: 'Keep a check run on the head commit, with the report in it.',
    default: 'false',
    allowed: ['true', 'false'],
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
  'release-folder': '`release`: folder of the archives and the manifest as they are attached. Empty when they are not.',
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
  readonly artifact: string;
  readonly tag: string | undefined;
  readonly results: string | undefined;
  readonly expect: readonly string[] | undefined;
  readonly status: boolean;
  readonly checkRun: boolean;
  readonly outputFolder: string;
  readonly resultPath: string | undefined;
}

export interface ReadInputs {
  readonly inputs: Inputs;
  /** The first wrong one, named. `inputs` then holds what is needed to say so where the report would have stood. */
  readonly failure?: Failure;
}

const sameComment: Readonly<Record<string, Inputs['comment'] | undefined>> = Object.assign(Object.create(null), {
  on: 'always',
  'only-on-change': 'on-change',
  off: 'never',
});

/** `get` hands over the raw text of an input, as `getInput` of @actions/core does. */
export function readInputs(get: (name: InputName) => string): ReadInputs {
  let failure: Failure | undefined;
  /** `otherwise`: what stands in for a value that is not allowed. */
  const choice = <Name extends InputName, Other>(
    name: Name,
    value: string,
    otherwise: Other,
  ): Allowed<Name> | Other => {
    if (allowedFor(name).includes(value)) return value as Allowed<Name>;
    failure ??= notAllowed(name, value);
    return otherwise;
  };
  const text = (name: InputName): string => get(name).trim() || (defaultOf(name) ?? '');
  const optional = (name: InputName): string | undefined => text(name) || undefined;
  const inputs: Inputs = {
    config: text('config'),
    workingDirectory: text('working-directory'),
    targets: listOf(text('targets')),
    mode: choice('mode', text('mode'), 'gate'),
    backend: text('backend') === '' ? undefined : choice('backend', text('backend'), undefined),
    baseline: optional('baseline'),
    failOn: choice('fail-on', text('fail-on'), 'error'),
    fresh: choice('fresh', text('fresh').toLowerCase(), 'false') === 'true',
    // The runner has filled in the default: an empty token was asked for.
    token: get('token').trim() || undefined,
    // Whoever wrote this may have meant that pull requests are left alone.
    comment: choice('comment', sameComment[text('comment')] ?? text('comment'), 'never'),
    commentKey: optional('comment-key'),
    artifact: text('artifact'),
    tag: optional('tag'),
    results: optional('results'),
    expect: listOf(text('expect')),
    status: choice('status', text('status').toLowerCase(), 'false') === 'true',
    checkRun: choice('check-run', text('check-run').toLowerCase(), 'false') === 'true',
    outputFolder: text('output-folder'),
    resultPath: optional('result-path'),
  };
  return { inputs, failure };
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

function allowedFor(name: InputName): readonly string[] {
  return (actionInputs[name] as InputDefinition).allowed ?? [];
}

function notAllowed(name: InputName, value: string): Failure {
  const allowed = allowedFor(name);
  const near = nearest(value, allowed);
  const list = allowed.length === 1 ? `Only ${allowed[0]} exists in this version` : `Write ${oneOf(allowed)}`;
  return inputFailure('action-input', {
    where: `input ${name}`,
    what: `"${value}" is not allowed`,
    // Every word as short as `gpu` is near to something.
    fix: near === undefined || near.length < 4 ? list : `Did you mean \`${near}\`? ${list}`,
  });
}
