import type { Binding } from './native-backend.ts';

const most = 4096;

/** Small whole-number tensors (shapes, axes) that operations take as inputs, made once for each content. */
export function integerConstants(binding: Binding): (values: readonly number[]) => number {
  const ids = new Map<string, number>();
  return (values) => {
    const key = values.join();
    let id = ids.get(key);
    if (id === undefined) {
      if (ids.size >= most) {
        for (const old of ids.values()) binding.deleteTensor(old);
        ids.clear();
      }
      id = binding.createTensor([values.length], binding.TF_INT32, Int32Array.from(values));
      ids.set(key, id);
    }
    return id;
  };
}
