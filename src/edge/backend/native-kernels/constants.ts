import type { Binding } from './native-backend.ts';

const most = 4096;

interface Constants {
  readonly byContent: Map<string, number>;
  readonly lengths: Map<number, number>;
}

const all = new WeakMap<Binding, Constants>();

function constantsOf(binding: Binding): Constants {
  const known = all.get(binding) ?? { byContent: new Map(), lengths: new Map() };
  all.set(binding, known);
  return known;
}

/** Small whole-number tensors (shapes, axes) that operations take as inputs, made once for each content. */
export function integerConstants(binding: Binding): (values: readonly number[]) => number {
  const { byContent, lengths } = constantsOf(binding);
  return (values) => {
    const key = values.join();
    let id = byContent.get(key);
    if (id === undefined) {
      if (byContent.size >= most) {
        for (const old of lengths.keys()) binding.deleteTensor(old);
        byContent.clear();
        lengths.clear();
      }
      id = binding.createTensor([values.length], binding.TF_INT32, Int32Array.from(values));
      byContent.set(key, id);
      lengths.set(id, values.length);
    }
    return id;
  };
}

/** Shape and type of a handle that was handed out above; undefined for any other. */
export function integerConstant(binding: Binding, id: number): { shape: number[]; dtype: number } | undefined {
  const length = constantsOf(binding).lengths.get(id);
  return length === undefined ? undefined : { shape: [length], dtype: binding.TF_INT32 };
}
