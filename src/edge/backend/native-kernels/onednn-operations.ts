import { attributesOf } from './attributes.ts';
import type { Attribute, Binding, NativeBackend } from './native-backend.ts';

/**
 * Whether TensorFlow was built with oneDNN's own operations (`_MklNative…`, x86-64 and arm64 Linux), found by running one
 * of them on four numbers and looking at the result. Graphs of Python TensorFlow use them by themselves; operations run
 * one by one, as TensorFlow.js does, don't.
 */
export function hasOneDnnOperations({ binding }: NativeBackend): boolean {
  const picture = binding.createTensor([1, 2, 2, 1], binding.TF_FLOAT, Float32Array.of(1, 4, 3, 2));
  const outputs: number[] = [];
  try {
    const pool = poolAttributes(binding, [1, 2, 2, 1], [1, 2, 2, 1], 'VALID', true);
    outputs.push(...binding.executeOp('_MklNativeMaxPool', pool, [picture], 2).map(({ id }) => id));
    const back = binding.executeOp('_MklNativeMaxPoolGrad', pool, [picture, outputs[0], outputs[0], outputs[1]], 1);
    outputs.push(back[0].id);
    return Array.from(binding.tensorDataSync(outputs[2])).join() === '0,4,0,0';
  } catch {
    return false;
  } finally {
    for (const id of [picture, ...outputs]) binding.deleteTensor(id);
  }
}

/** Attributes of oneDNN's pooling. `_kernel` selects the variant that takes ordinary tensors. */
export function poolAttributes(
  binding: Binding,
  window: readonly number[],
  strides: readonly number[],
  padding: 'VALID' | 'SAME',
  workspace: boolean,
): Attribute[] {
  const make = attributesOf(binding);
  return [
    make.float('T'),
    make.int('ksize', window),
    make.int('strides', strides),
    make.text('padding', padding),
    make.text('data_format', 'NHWC'),
    make.flag('workspace_enabled', workspace),
    oneDnnVariant(binding),
  ];
}

export function oneDnnVariant(binding: Binding): Attribute {
  return { name: '_kernel', type: binding.TF_ATTR_STRING, value: 'MklNameChangeOp' };
}
