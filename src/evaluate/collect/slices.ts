/** Which examples belong to which slice, batch by batch. */

import { type CompiledSlice, compileSlice, sliceFailure } from '../../data/slice/compile-slices.ts';
import { ExpressionError, type Operand, type Row } from '../../data/slice/expression.ts';
import type { SliceOptions } from '../../data/slice/options.ts';
import type { Batch } from '../../data/source.ts';
import { inputFailure } from '../../failure.ts';
import type { Task } from '../task.ts';
import { Growing, uint8 } from './growing.ts';

export interface SliceCollector {
  add(batch: Batch): void;
  finish(): Readonly<Record<string, Uint8Array>>;
}

/** `classes`: names in the order of the outputs, where they are known. Throws an input failure for what can't be used. */
export function collectSlices(
  slices: readonly SliceOptions[],
  kind: Task['kind'],
  classes: readonly string[] | undefined,
  expected?: number,
): SliceCollector {
  const parts = slices.map((options) => ({
    options,
    slice: compiled(options, classes),
    members: new Growing(uint8, expected),
  }));
  return {
    add(batch) {
      for (const { options, slice, members } of parts) {
        if (slice.usesLabel && batch.labels === undefined) throw unlabelled(options);
        const start = members.length;
        const values = members.extend(batch.size);
        for (let row = 0; row < batch.size; row++) {
          values[start + row] = belongs(slice, options, rowOf(batch, row, kind, classes)) ? 1 : 0;
        }
      }
    },
    finish: () => Object.fromEntries(parts.map(({ slice, members }) => [slice.name, members.finish()])),
  };
}

function compiled(options: SliceOptions, classes: readonly string[] | undefined): CompiledSlice {
  try {
    return compileSlice(options, classes);
  } catch (error) {
    throw error instanceof ExpressionError ? sliceFailure(error, options) : error;
  }
}

function belongs(slice: CompiledSlice, options: SliceOptions, row: Row): boolean {
  try {
    return slice.matches(row);
  } catch (error) {
    throw error instanceof ExpressionError ? sliceFailure(error, options, row.id) : error;
  }
}

function rowOf(batch: Batch, row: number, kind: Task['kind'], classes: readonly string[] | undefined): Row {
  return {
    id: batch.ids[row],
    label: labelOf(batch, row, kind, classes),
    column: (name) => batch.metadata?.[name]?.[row] ?? null,
  };
}

function labelOf(
  { labels, size }: Batch,
  row: number,
  kind: Task['kind'],
  classes: readonly string[] | undefined,
): Operand {
  if (labels === undefined) return null;
  const { values } = labels;
  const classOf = (index: number) => ({ index, name: classes?.[index] });
  if (kind === 'classification') return classOf(values[row]);
  const width = values.length / size;
  const own = values.subarray(row * width, (row + 1) * width);
  if (kind === 'regression') return width === 1 ? own[0] : Array.from(own);
  return Array.from(own, (set, index) => (set === 1 ? [classOf(index)] : [])).flat();
}

function unlabelled({ name }: SliceOptions): Error {
  return inputFailure('slice', {
    where: `slice \`${name}\``,
    what: 'it looks at labels and the test data has none',
    fix: 'Give the test data labels, or describe the slice by a column of metadata',
  });
}
