/** What is known about examples besides inputs and labels: columns by name, for slices and for reports. */
import { inputFailure } from '../failure.ts';
import { nearestName } from '../model/nearest.ts';

/** Null: this example has no value. */
export type MetadataValue = string | number | boolean | null;
/** One value per example, by column. */
export type Metadata = Readonly<Record<string, readonly MetadataValue[]>>;

/** `noun`: what the columns are called where these data come from: `column`, `field`, `array`. */
export function unknownColumn(name: string, known: readonly string[], where: string, noun: string): Error {
  const near = nearestName(name, known);
  const some = known.slice(0, 20).join(', ');
  const list =
    known.length === 0
      ? `These data have no ${noun}s to choose from`
      : `Its ${noun}s are ${some}${known.length > 20 ? ' …' : ''}`;
  return inputFailure('slice-column', {
    where,
    what: `\`slices\` asks for "${name.slice(0, 60)}" and there is no such ${noun}`,
    fix: near === undefined ? list : `Did you mean \`${near}\`? ${list}`,
  });
}

export function pickMetadata(metadata: Metadata | undefined, rows: ArrayLike<number>): Metadata | undefined {
  if (metadata === undefined) return undefined;
  const picked = Object.entries(metadata).map(([name, values]) => [name, Array.from(rows, (row) => values[row])]);
  return Object.fromEntries(picked);
}

/** Cells of a text format: numbers where all that is there are numbers, else texts. */
export function typedColumn(cells: readonly (string | null)[]): MetadataValue[] {
  const numeric = cells.every((cell) => cell === null || (cell.trim() !== '' && Number.isFinite(Number(cell))));
  return cells.map((cell) => (cell === null ? null : numeric ? Number(cell) : cell));
}
