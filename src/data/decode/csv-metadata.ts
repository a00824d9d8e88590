/** Cells of a table that slices look at. */
import { type Metadata, typedColumn } from '../metadata.ts';
import { isMissing } from './csv-values.ts';

const internedTexts = 65536;

export class MetadataCells {
  readonly name: string;
  readonly cells: (string | null)[] = [];
  private readonly index: number;
  /** One copy of each text. */
  private readonly distinct = new Map<string, string | null>();

  constructor(name: string, index: number) {
    this.name = name;
    this.index = index;
  }

  add(record: readonly string[]): void {
    const cell = record[this.index];
    let kept = this.distinct.get(cell);
    if (kept === undefined) {
      kept = isMissing(cell) ? null : cell;
      if (this.distinct.size < internedTexts) this.distinct.set(cell, kept);
    }
    this.cells.push(kept);
  }
}

export function metadataOf(columns: readonly MetadataCells[]): Metadata | undefined {
  if (columns.length === 0) return undefined;
  return Object.fromEntries(columns.map(({ name, cells }) => [name, typedColumn(cells)]));
}
