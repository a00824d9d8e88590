import type { NamedTensorMap, Tensor, Variable } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';
import type { OptimizerOptions, StepOptimizer } from '../../../train/make-optimizer.ts';
import { attributesOf } from './attributes.ts';
import { type NativeBackend, nativeBackend } from './native-backend.ts';
import { type UpdateRule, updateRule } from './update-rules.ts';

/** One variable's weights and slots in TensorFlow's own memory. */
interface Slot {
  /** Handles of the resources: the weights first. */
  readonly handles: readonly number[];
  /** What the variable of TensorFlow.js held after the last step: when it holds something else, it was assigned to. */
  dataId?: object;
  id?: number;
}

let made = 0;

/** Slots of the variables in the order in which they came, weights left out. */
interface Saved {
  readonly step: number;
  readonly slots: readonly (readonly Float32Array[])[];
}

/**
 * The optimizer by TensorFlow's update operations, which work in place on resources. After a step each variable of
 * TensorFlow.js holds the new weights; assigning to it between steps (masks, best weights) works as ever.
 * Undefined where TensorFlow has no operation of the same meaning.
 */
export function resourceOptimizer(tf: Tf, options: OptimizerOptions): StepOptimizer | undefined {
  const rule = updateRule(options);
  if (rule === undefined) return undefined;
  const backend = nativeBackend(tf);
  const slots = new Map<string, Slot>();
  const variables = tf.engine().registeredVariables as Record<string, Variable>;
  let { learningRate } = options;
  let step = 0;
  let restored: Saved['slots'] = [];
  return {
    applyGradients(gradients: NamedTensorMap) {
      step++;
      const scalars = scalarTensors(backend, rule.scalars(learningRate, step));
      try {
        for (const [name, gradient] of Object.entries(gradients)) {
          if (gradient === null) continue;
          const slot = slots.get(name) ?? makeSlot(backend, rule, variables[name], restored[slots.size]);
          slots.set(name, slot);
          update(backend, rule, variables[name], slot, scalars, gradient);
        }
      } finally {
        for (const id of scalars) backend.binding.deleteTensor(id);
      }
    },
    setLearningRate: (rate) => {
      learningRate = rate;
    },
    save: (): Saved => ({
      step,
      slots: [...slots.values()].map(({ handles }) => handles.slice(1).map((handle) => read(backend, handle))),
    }),
    restore(saved) {
      ({ step, slots: restored } = saved as Saved);
    },
    dispose() {
      for (const { handles } of slots.values()) {
        for (const handle of handles) {
          backend.binding.executeOp('DestroyResourceOp', [], [handle], 0);
          backend.binding.deleteTensor(handle);
        }
      }
      slots.clear();
    },
  };
}

function scalarTensors({ binding }: NativeBackend, values: readonly number[]): number[] {
  return values.map((value) => binding.createTensor([], binding.TF_FLOAT, Float32Array.of(value)));
}

function read({ binding }: NativeBackend, handle: number): Float32Array {
  const [value] = binding.executeOp('ReadVariableOp', [attributesOf(binding).float('dtype')], [handle], 1);
  try {
    return (binding.tensorDataSync(value.id) as Float32Array).slice();
  } finally {
    binding.deleteTensor(value.id);
  }
}

function makeSlot(
  { binding }: NativeBackend,
  rule: UpdateRule,
  { shape }: Variable,
  restored?: readonly Float32Array[],
): Slot {
  const attributes = attributesOf(binding);
  const handles = [undefined, ...rule.slots].map((start, index) => {
    const [handle] = binding.executeOp(
      'VarHandleOp',
      [
        attributes.float('dtype'),
        attributes.shape('shape', shape),
        attributes.text('shared_name', `compression-gate/${made++}`),
        attributes.text('container', ''),
      ],
      [],
      1,
    );
    const before = restored?.[index - 1];
    if (start !== undefined && before !== undefined) {
      const value = binding.createTensor([...shape], binding.TF_FLOAT, before);
      // A copy, as in `update`.
      const [copy] = binding.executeOp('DeepCopy', [attributes.float('T')], [value], 1);
      binding.executeOp('AssignVariableOp', [attributes.float('dtype')], [handle.id, copy.id], 0);
      for (const id of [value, copy.id]) binding.deleteTensor(id);
    } else if (start !== undefined) {
      const dimensions = binding.createTensor([shape.length], binding.TF_INT32, Int32Array.from(shape));
      const value = binding.createTensor([], binding.TF_FLOAT, Float32Array.of(start));
      const [filled] = binding.executeOp('Fill', [attributes.float('T')], [dimensions, value], 1);
      binding.executeOp('AssignVariableOp', [attributes.float('dtype')], [handle.id, filled.id], 0);
      for (const id of [dimensions, value, filled.id]) binding.deleteTensor(id);
    }
    return handle.id;
  });
  return { handles };
}

function update(
  backend: NativeBackend,
  rule: UpdateRule,
  variable: Variable,
  slot: Slot,
  scalars: readonly number[],
  gradient: Tensor,
): void {
  const { binding } = backend;
  const attributes = attributesOf(binding);
  const dtype = [attributes.float('dtype')];
  const [weights] = slot.handles;
  const [gradientId] = backend.getInputTensorIds([gradient]);
  if (backend.tensorMap.get(variable.dataId)?.id !== slot.id || variable.dataId !== slot.dataId) {
    // A copy, for the operation below works in place and the buffer may belong to an array of the caller's.
    const [copy] = binding.executeOp('DeepCopy', [attributes.float('T')], backend.getInputTensorIds([variable]), 1);
    binding.executeOp('AssignVariableOp', dtype, [weights, copy.id], 0);
    binding.deleteTensor(copy.id);
  }
  const entry = backend.tensorMap.get(variable.dataId)!;
  // Nobody else looks at the old weights: without them TensorFlow need not copy before it writes.
  const inPlace = entry.refCount === 1;
  if (inPlace) {
    binding.deleteTensor(entry.id);
    entry.id = -1;
  }
  const behind = rule.scalarsAfterGradient ?? 0;
  const before = scalars.slice(0, scalars.length - behind);
  const inputs = [...slot.handles, ...before, gradientId, ...scalars.slice(scalars.length - behind)];
  const flags = Object.entries(rule.flags ?? {}).map(([name, value]) => attributes.flag(name, value));
  try {
    binding.executeOp(rule.operation, [attributes.float('T'), ...flags], inputs, 0);
  } finally {
    const [output] = binding.executeOp('ReadVariableOp', dtype, [weights], 1);
    if (inPlace) entry.id = output.id;
    else replace(backend, variable, output);
  }
  slot.dataId = variable.dataId;
  slot.id = backend.tensorMap.get(variable.dataId)!.id;
}

function replace(
  backend: NativeBackend,
  variable: Variable,
  output: Parameters<NativeBackend['createOutputTensor']>[0],
) {
  const tensor = backend.createOutputTensor(output);
  variable.assign(tensor);
  tensor.dispose();
}
