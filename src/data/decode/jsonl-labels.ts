/** The label field of JSON lines: all numbers, all texts, all lists of numbers, or all lists of texts. */
import { inputFailure } from '../../failure.ts';
import type { Labels } from '../examples.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { describe } from './nested.ts';

type Kind = 'number' | 'text' | 'numbers' | 'texts' | 'empty list';

export class JsonLabels {
  private readonly field: string;
  private readonly path: string;
  private readonly values = new GrowingNumbers();
  private readonly texts: string[] = [];
  private readonly sets: string[][] = [];
  private readonly known = new Map<string, string>();
  private kind: Kind | 'none' | undefined;
  private width = 0;
  private count = 0;

  constructor(field: string, path: string) {
    this.field = field;
    this.path = path;
  }

  /** The field is absent from all lines or from none. */
  add(record: Record<string, unknown>, where: string): void {
    const value = Object.hasOwn(record, this.field) ? record[this.field] : undefined;
    const kind = value === undefined ? 'none' : kindOf(value);
    if (kind === undefined)
      throw inputFailure('data-jsonl', {
        where,
        what: `the label "${this.field}" is ${describe(value)}`,
        fix: 'Labels are numbers, texts, or lists of one of them',
      });
    // Of an empty list alone it can't be told what it is a list of.
    if (this.kind === undefined || (this.kind === 'empty list' && kind === 'texts')) this.kind = kind;
    if (kind !== this.kind && !(kind === 'empty list' && this.kind === 'texts'))
      throw inputFailure('data-jsonl', {
        where,
        what: `the label "${this.field}" is ${kind === 'none' ? 'missing' : describe(value)} unlike on earlier lines`,
        fix: 'Give every line a label of the same kind',
      });
    if (kind !== 'none') this.keep(kind, value, where);
    this.count++;
  }

  finish(): Labels | undefined {
    const [where, count] = [this.path, this.count];
    if (this.kind === undefined || this.kind === 'none') return undefined;
    if (this.kind === 'text') return { kind: 'texts', count, values: this.texts, where };
    if (this.kind === 'texts' || this.kind === 'empty list') return { kind: 'sets', count, values: this.sets, where };
    return { kind: 'numbers', count, values: this.values.compact(), width: this.width, where };
  }

  private keep(kind: Kind, value: unknown, where: string): void {
    if (kind === 'text') this.texts.push(this.intern(value as string));
    else if (kind === 'texts' || kind === 'empty list')
      this.sets.push((value as string[]).map((text) => this.intern(text)));
    else {
      const numbers = [value].flat() as number[];
      if (this.width === 0) this.width = numbers.length;
      if (numbers.length !== this.width)
        throw inputFailure('data-jsonl', {
          where,
          what: `the label "${this.field}" has ${numbers.length} values and on the first line ${this.width}`,
          fix: 'Give every line as many label values',
        });
      for (const number of numbers) this.values.push(number);
    }
  }

  private intern(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (this.known.size < 65536) this.known.set(text, text);
    return text;
  }
}

function kindOf(value: unknown): Kind | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return 'number';
  if (typeof value === 'string') return 'text';
  if (!Array.isArray(value)) return undefined;
  if (value.length === 0) return 'empty list';
  if (value.every((item) => typeof item === 'number' || typeof item === 'boolean')) return 'numbers';
  return value.every((item) => typeof item === 'string') ? 'texts' : undefined;
}
