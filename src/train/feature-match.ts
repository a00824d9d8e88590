import type { Scalar, Tensor } from '@tensorflow/tfjs';
import { inputFailure } from '../failure.ts';
import type { Port, Runnable, Tf } from '../model/runnable.ts';

/** Inner outputs of two models side by side. */
export interface FeatureMatch {
  readonly layers: readonly string[];
  /** The original's, in the order of `layers`. Caller disposes them. */
  lesson(inputs: Readonly<Record<string, Tensor>>): Tensor[];
  /** Mean over layers of the mean squared difference over the mean square of the original's. Inside `tidy`. */
  error(outputs: Readonly<Record<string, Tensor>>, lesson: readonly Tensor[]): Scalar;
}

/** How many layers are compared where none are named. */
const MOST = 3;
/** Below every mean square that says anything; keeps layers that are all zero from dividing by zero. */
const TINY = 1e-12;

/**
 * Hints (Romero et al. 2015, "FitNets", arXiv 1412.6550) between layers of one name and shape, so without a regressor
 * between them; layers that compression has narrowed are left out.
 */
export function featureMatch(
  tf: Tf,
  original: Runnable,
  student: Runnable,
  { layers }: { readonly layers?: readonly string[] },
): FeatureMatch {
  const chosen = layers === undefined ? spread(shared(original, student)) : named(layers, original, student);
  return {
    layers: chosen,
    lesson(inputs) {
      return tf.tidy(() => {
        const outputs = original.predictInner!(inputs, chosen);
        return chosen.map((name) => outputs[name]);
      });
    },
    error(outputs, lesson) {
      // A graph does not say what shapes its nodes have, so they are compared when they are there.
      const pairs = chosen
        .map((name, index) => [outputs[name], lesson[index]] as const)
        .filter(([mine, theirs]) => String(mine.shape) === String(theirs.shape));
      const errors = pairs.map(([mine, theirs]) =>
        tf.div(tf.mean(tf.squaredDifference(mine, theirs)), tf.add(tf.mean(tf.square(theirs)), TINY)),
      );
      return errors.length === 0 ? tf.scalar(0) : tf.mean(tf.stack(errors));
    },
  };
}

function shared(original: Runnable, student: Runnable): Port[] {
  const theirs = new Map((original.inner ?? []).map((port) => [port.name, port]));
  return (student.inner ?? []).filter((port) => isAlike(port, theirs.get(port.name)));
}

function isAlike(one: Port, other: Port | undefined): boolean {
  return other !== undefined && String(one.shape) === String(other.shape);
}

/** Of the layers with kernels, the last always. */
function spread(ports: readonly Port[]): string[] {
  const names = ports.map(({ name }) => name);
  const count = Math.min(MOST, names.length);
  return Array.from({ length: count }, (_, i) => names[Math.ceil(((i + 1) * names.length) / count) - 1]);
}

function named(layers: readonly string[], original: Runnable, student: Runnable): readonly string[] {
  const known = shared(original, student).map(({ name }) => name);
  const missing = layers.find((name) => !known.includes(name));
  if (missing === undefined) return layers;
  throw inputFailure('train/no-such-layer', {
    where: 'fineTune.distill.layers',
    what: `there is no \`${missing}\` whose output has one shape in the original and in the compressed model`,
    fix:
      known.length === 0
        ? 'Leave `features` out'
        : `Name some of ${known
            .slice(0, 20)
            .map((name) => `\`${name}\``)
            .join(', ')}`,
  });
}
