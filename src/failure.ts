/**
 * Every failure that we expect. A failure is one sentence in three parts (where, what, what would work) and a code that
 * tests and scripts can rely on. `input` ends a command with exit code 2 (the user's input is wrong), `unfinished` with
 * 3 (the run could not be finished). Anything thrown that is not a Failure is a defect of ours and is shown with its stack.
 */
export type FailureKind = 'input' | 'unfinished';

export interface FailureParts {
  /** Where it is wrong: a file, with line and config path where known: `gate.yml:12 targets.glyphs.recipe[0].sparsity`. */
  where?: string;
  /** What is wrong, with the offending value; no full stop at the end. */
  what: string;
  /** What would work, as an instruction; no full stop at the end. */
  fix?: string;
  /** Last lines that a process printed before it died, few and short; shown below the sentence, and no part of it. */
  printed?: readonly string[];
}

export class Failure extends Error {
  readonly code: string;
  readonly kind: FailureKind;
  readonly parts: FailureParts;

  constructor(kind: FailureKind, code: string, parts: FailureParts, options?: ErrorOptions) {
    super(sentence(parts), options);
    this.name = 'Failure';
    this.code = code;
    this.kind = kind;
    this.parts = parts;
  }

  /** Exit code of a command that ends with this failure. */
  get exitCode(): 2 | 3 {
    return this.kind === 'input' ? 2 : 3;
  }
}

/** The user's input (config, model, data, arguments, a full disk) is wrong: exit code 2. */
export function inputFailure(code: string, parts: FailureParts, options?: ErrorOptions): Failure {
  return new Failure('input', code, parts, options);
}

/** The run could not be finished (crash, network, a disk that fails): exit code 3. */
export function runFailure(code: string, parts: FailureParts, options?: ErrorOptions): Failure {
  return new Failure('unfinished', code, parts, options);
}

function sentence({ where, what, fix }: FailureParts): string {
  const head = where === undefined ? what : `${where}: ${what}`;
  if (fix === undefined) return `${head}.`;
  return `${head}. ${fix}${fix.endsWith('?') ? '' : '.'}`;
}

/** A failure as plain data, for crossing a process boundary. */
export interface FailureData {
  kind: FailureKind | 'defect';
  code: string;
  parts: FailureParts;
  stack?: string;
}

export function failureToData(error: unknown): FailureData {
  if (error instanceof Failure) return { kind: error.kind, code: error.code, parts: error.parts };
  const defect = error instanceof Error ? error : new Error(String(error));
  return { kind: 'defect', code: 'defect', parts: { what: defect.message }, stack: defect.stack };
}

export function failureFromData(data: FailureData): Error {
  if (data.kind !== 'defect') return new Failure(data.kind, data.code, data.parts);
  const defect = new Error(data.parts.what);
  if (data.stack !== undefined) defect.stack = data.stack;
  return defect;
}

/** `a`, `a or b`, `a, b or c`: for listing what is allowed. */
export function oneOf(values: readonly (string | number)[]): string {
  return joined(values, 'or');
}

/** `a`, `a and b`, `a, b and c`: for listing what there is. */
export function allOf(values: readonly (string | number)[]): string {
  return joined(values, 'and');
}

function joined(values: readonly (string | number)[], last: 'and' | 'or'): string {
  const words = values.map(String);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
