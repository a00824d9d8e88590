/** Which of the model's outputs is evaluated, and what its shape means for the task. */
import { inputFailure, oneOf } from '../failure.ts';
import type { Port } from '../model/runnable.ts';
import type { Task } from './task.ts';

export function chooseHead(outputs: readonly Port[], wanted: string | undefined): Port {
  const names = outputs.map(({ name }) => `\`${name}\``);
  if (wanted !== undefined) {
    const port = outputs.find(({ name }) => name === wanted) ?? outputs.find(({ name }) => bare(name) === bare(wanted));
    if (port !== undefined) return port;
    throw inputFailure('unknown-output', {
      where: 'task.output',
      what: `the model has no output \`${wanted}\``,
      fix: `Its outputs are ${names.join(', ')}`,
    });
  }
  if (outputs.length === 1) return outputs[0];
  throw inputFailure('several-outputs', {
    where: 'task.output',
    what: `the model has ${outputs.length} outputs and the task does not say which one to evaluate`,
    fix: `Set \`output\` of the task to ${oneOf(names)}; to gate several, give each a target of its own with the same \`model\``,
  });
}

/** Numbers per example in `shape` (batch first), after checks of what the task needs. */
export function widthOf(shape: readonly number[], batch: number, head: Port, task: Task): number {
  if (shape[0] !== batch) {
    throw inputFailure('output-batch', {
      where: `output \`${head.name}\``,
      what: `its shape for a batch of ${batch} is [${shape.join(', ')}], so there is not one result per example`,
      fix: 'Choose an output whose first dimension is the batch with `output` of the task',
    });
  }
  const width = shape.slice(1).reduce((product, size) => product * size, 1);
  if (task.kind === 'regression') return width;
  const dimensions = shape.slice(1).filter((size) => size !== 1);
  if (dimensions.length > 1) {
    throw inputFailure('output-shape', {
      where: `output \`${head.name}\``,
      what: `its shape per example is [${shape.slice(1).join(', ')}], a ${task.kind === 'classification' ? 'classification' : 'multi-label task'} needs one number per class`,
      fix: 'Choose another `output`, or `kind: regression` to measure the drift of such outputs',
    });
  }
  const classes = task.kind === 'classification' ? Math.max(width, 2) : width;
  if (task.classes !== undefined && task.classes.length !== classes) {
    throw inputFailure('classes-width', {
      where: 'task.classes',
      what: `${task.classes.length} names are given and the output \`${head.name}\` has ${classes} classes`,
      fix: `Name all ${classes} classes in the order of the outputs`,
    });
  }
  return width;
}

/** Graph models name outputs `Identity:0`; people leave the `:0` out. */
function bare(name: string): string {
  return name.replace(/:0$/, '');
}
