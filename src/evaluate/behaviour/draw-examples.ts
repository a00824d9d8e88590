/** A seeded sample of a split, held in memory: all tests and models see the same examples. */
import type { Batch, Source, TensorData } from '../../data/source.ts';
import type { Random } from '../../math/random.ts';

/**
 * Reservoir sampling (Vitter 1985, algorithm R): the split is read once and may be longer than memory. The first k of the
 * result are a sample too.
 */
export async function drawExamples(source: Source, count: number, size: number, random: Random): Promise<Batch> {
  const rows: Row[] = [];
  let seen = 0;
  for await (const batch of source.batches({ size })) {
    for (let index = 0; index < batch.size; index++) {
      const place = seen < count ? seen : random.integer(seen + 1);
      seen++;
      if (place < count) rows[place] = rowOf(batch, index);
    }
  }
  const order = random.permutation(rows.length);
  return joinRows(Array.from(order, (index) => rows[index]));
}

interface Row {
  readonly inputs: Readonly<Record<string, TensorData>>;
  readonly id: string;
}

function rowOf(batch: Batch, index: number): Row {
  const inputs = Object.entries(batch.inputs).map(([name, { shape, values }]): [string, TensorData] => {
    const width = values.length / batch.size;
    return [name, { shape: [1, ...shape.slice(1)], values: values.slice(index * width, (index + 1) * width) }];
  });
  return { inputs: Object.fromEntries(inputs), id: batch.ids[index] };
}

function joinRows(rows: readonly Row[]): Batch {
  const inputs: Record<string, TensorData> = {};
  for (const name of Object.keys(rows[0]?.inputs ?? {})) {
    const { shape, values } = rows[0].inputs[name];
    const width = values.length;
    const Values = values.constructor as new (length: number) => typeof values;
    const joined = new Values(rows.length * width);
    rows.forEach((row, index) => {
      joined.set(row.inputs[name].values, index * width);
    });
    inputs[name] = { shape: [rows.length, ...shape.slice(1)], values: joined };
  }
  return { size: rows.length, inputs, ids: rows.map(({ id }) => id) };
}
