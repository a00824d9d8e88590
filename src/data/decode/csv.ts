/** Comma-separated values: decoded once, kept as compact typed arrays. */
import { inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import type { Examples, Labels } from '../examples.ts';
import type { SourceOptions } from '../options.ts';
import { readWhole } from './bytes.ts';
import { type CsvColumns, resolveColumns } from './csv-columns.ts';
import { hasHeader } from './csv-header.ts';
import { MetadataCells, metadataOf } from './csv-metadata.ts';
import { parseRecords } from './csv-records.ts';
import { FeatureColumn, LabelColumn } from './csv-values.ts';
import { GrowingNumbers, memoryRows } from './growing-numbers.ts';
import { refuseBinary } from './stand-ins.ts';

export type CsvOptions = Omit<Extract<SourceOptions, { format: 'csv' }>, 'format'>;

/**
 * `classes` of the task: label texts that are all among them are names, even where they look like numbers. `wanted`: columns
 * of metadata to keep.
 */
export async function openCsv(
  options: CsvOptions,
  files: Files,
  classes?: readonly string[],
  wanted?: readonly string[],
): Promise<Examples> {
  const { path } = options;
  const content = await readWhole(files, path);
  refuseBinary(content, path);
  const table = new Table(options, classes, wanted);
  parseRecords(content, options, (record, line) => table.add(record, line));
  return table.examples();
}

class Table {
  private readonly options: CsvOptions;
  private readonly classes: readonly string[] | undefined;
  private readonly wanted: readonly string[] | undefined;
  /** The first record, until the second shows whether it is a header. */
  private first: { readonly record: readonly string[]; readonly line: number } | undefined;
  private columns: CsvColumns | undefined;
  private features: FeatureColumn[] = [];
  private labels: LabelColumn[] = [];
  private metadata: MetadataCells[] = [];
  private readonly values = new GrowingNumbers();
  private readonly lines = new GrowingNumbers();

  constructor(options: CsvOptions, classes: readonly string[] | undefined, wanted: readonly string[] | undefined) {
    this.options = options;
    this.classes = classes;
    this.wanted = wanted;
  }

  add(record: readonly string[], line: number): void {
    if (this.columns !== undefined) this.addRow(record, line);
    else if (this.first === undefined) this.first = { record, line };
    else {
      this.start(record);
      this.addRow(record, line);
    }
  }

  examples(): Examples {
    if (this.columns === undefined && this.first !== undefined) this.start(undefined);
    if (this.columns === undefined)
      throw inputFailure('data-empty', {
        where: this.options.path,
        what: 'the file holds empty lines only',
        fix: 'Give at least one example',
      });
    for (const column of this.features) column.finish();
    const [where, count] = [this.options.path, this.lines.length];
    const width = this.features.reduce((sum, column) => sum + column.width, 0);
    const lines = this.lines.compact();
    return {
      where,
      count,
      inputs: new Map([['', memoryRows(this.values.compact(), [width], count, where)]]),
      labels: this.labels.length === 0 ? undefined : this.labelsOf(),
      metadata: metadataOf(this.metadata),
      id: String,
      position: (index) => `line ${lines[index]}`,
    };
  }

  private start(second: readonly string[] | undefined): void {
    const { record, line } = this.first!;
    const header = this.options.header ?? hasHeader(record, second, this.options);
    this.columns = resolveColumns(this.options, record.length, header ? record : undefined, this.wanted);
    this.features = this.columns.features.map((column) => new FeatureColumn(column, this.options.path));
    this.labels = this.columns.labels.map((column) => new LabelColumn(column, this.options.path));
    this.metadata = [...this.columns.metadata].map(([name, index]) => new MetadataCells(name, index));
    if (!header) this.addRow(record, line);
  }

  private addRow(record: readonly string[], line: number): void {
    if (this.options.missing === 'skip' && this.isIncomplete(record)) return;
    for (const column of this.features) column.add(record, line, this.values);
    for (const column of this.labels) column.add(record, line);
    for (const column of this.metadata) column.add(record);
    this.lines.push(line);
  }

  private isIncomplete(record: readonly string[]): boolean {
    return (
      this.features.some((column) => column.isMissing(record)) || this.labels.some((column) => column.isMissing(record))
    );
  }

  private labelsOf(): Labels {
    const [where, count] = [this.options.path, this.lines.length];
    const [first] = this.labels;
    if (this.labels.length === 1) {
      const numbers = first.areNames(this.classes) ? undefined : first.numbers();
      if (numbers === undefined) return { kind: 'texts', count, values: first.texts, where };
      return { kind: 'numbers', count, values: numbers, width: 1, where };
    }
    const width = this.labels.length;
    const values = new Float64Array(count * width);
    this.labels.forEach((column, k) => {
      const numbers = column.numbers() ?? column.refuse();
      for (let i = 0; i < count; i++) values[i * width + k] = numbers[i];
    });
    return { kind: 'numbers', count, values, width, where };
  }
}
