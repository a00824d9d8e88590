/** JSON lines: one object per line with the inputs as (nested) numbers and the label as number, text or list. */
import { allOf, type Failure, inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import type { Examples, Rows } from '../examples.ts';
import type { SourceOptions } from '../options.ts';
import { readWhole } from './bytes.ts';
import { GrowingNumbers, memoryRows } from './growing-numbers.ts';
import { JsonLabels } from './jsonl-labels.ts';
import { JsonMetadata, jsonMetadata } from './jsonl-metadata.ts';
import { describe, equal, flattenInto, NestingError } from './nested.ts';
import { refuseBinary } from './stand-ins.ts';

export type JsonlOptions = Omit<Extract<SourceOptions, { format: 'jsonl' }>, 'format'>;

/** `wanted`: fields of metadata to keep. */
export async function openJsonl(
  options: JsonlOptions,
  files: Files,
  wanted: readonly string[] = [],
): Promise<Examples> {
  const { path } = options;
  const named = typeof options.inputs === 'string' ? { '': options.inputs } : options.inputs;
  const columns = Object.entries(named).map(([input, field]) => new Column(input, field, path));
  const labels = new JsonLabels(options.label, path);
  const metadata = wanted.map((field) => new JsonMetadata(field));
  const fields = new Set<string>();
  const lineNumbers = new GrowingNumbers();
  const content = await readWhole(files, path);
  refuseBinary(content, path);
  for (const { text, line } of lines(content)) {
    if (text.trim() === '') continue;
    const where = `${path}:${line}`;
    const record = parseLine(text, where);
    for (const column of columns) column.add(record, where);
    labels.add(record, where);
    for (const column of metadata) column.add(record, where);
    if (metadata.length > 0 && fields.size < 100) for (const field of Object.keys(record)) fields.add(field);
    lineNumbers.push(line);
  }
  const count = lineNumbers.length;
  const numbers = lineNumbers.compact();
  return {
    where: path,
    count,
    inputs: new Map(columns.map((column) => [column.input, column.rows(count)])),
    labels: labels.finish(),
    metadata: jsonMetadata(metadata, [...fields], path),
    id: String,
    position: (index) => `line ${numbers[index]}`,
  };
}

class Column {
  readonly input: string;
  private readonly field: string;
  private readonly path: string;
  private readonly values = new GrowingNumbers();
  private shape: readonly number[] | undefined;

  constructor(input: string, field: string, path: string) {
    this.input = input;
    this.field = field;
    this.path = path;
  }

  add(record: Record<string, unknown>, where: string): void {
    if (!Object.hasOwn(record, this.field))
      throw inputFailure('data-jsonl', {
        where,
        what: `the object has no field "${this.field}"`,
        fix: `Its fields are ${allOf(Object.keys(record).slice(0, 10)) || 'none'}; name the inputs in \`inputs\``,
      });
    const shape = this.flatten(record[this.field], where);
    this.shape ??= shape;
    if (!equal(shape, this.shape))
      throw inputFailure('data-jsonl', {
        where,
        what: `"${this.field}" has shape [${shape}] and on the first line [${this.shape}]`,
        fix: 'Give every example the same shape',
      });
  }

  rows(count: number): Rows {
    return memoryRows(this.values.compact(), this.shape ?? [], count, this.path);
  }

  private flatten(value: unknown, where: string): readonly number[] {
    try {
      return flattenInto(value, (number) => this.values.push(number));
    } catch (error) {
      if (!(error instanceof NestingError)) throw error;
      throw inputFailure('data-jsonl', {
        where,
        what: `"${this.field}" is no array of numbers: ${error.message}`,
        fix: 'Write numbers, or nested arrays of numbers of one shape',
      });
    }
  }
}

function* lines(content: Uint8Array): Generator<{ text: string; line: number }> {
  const decoder = new TextDecoder();
  let start = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf ? 3 : 0;
  for (let line = 1; start < content.length; line++) {
    const found = content.indexOf(10, start);
    const end = found < 0 ? content.length : found;
    yield { text: decoder.decode(content.subarray(start, end)), line };
    start = end + 1;
  }
}

/** Without the text that V8 repeats, which may be long or no text at all, and the position, which it words in several ways. */
function reasonOf({ message }: Error): string {
  const [, what, position] = /^(.*?)(?:, .*|(?: in JSON)?(?: at position (\d+).*)?)$/s.exec(message) ?? [];
  return position === undefined ? what : `${what}, at character ${Number(position) + 1}`;
}

function parseLine(text: string, where: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw malformed(where, `malformed JSON (${reasonOf(error as Error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw malformed(where, `${describe(value)} stands where an object should be`);
  return value as Record<string, unknown>;
}

function malformed(where: string, what: string): Failure {
  return inputFailure('data-jsonl', { where, what, fix: 'Write one JSON object per line: {"input": […], "label": …}' });
}
