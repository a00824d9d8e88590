import type { Rank } from '@tensorflow/tfjs';
import type { Tf } from '../../model/runnable.ts';

/** Milliseconds, median of several runs after one that does not count. */
export interface KernelTimes {
  /** [512,512] × [512,512]. */
  readonly matMul: number;
  /** 3×3 convolution, [16,32,32,16] to 32 channels. */
  readonly convolution: number;
  /** One step of gradient descent of a small convnet, batch 32 of 28×28 pictures. */
  readonly trainingStep: number;
}

/** Times the present backend; takes about a second on WASM and less on native kernels. */
export async function timeKernels(tf: Tf): Promise<KernelTimes> {
  const [side, repeats] = [512, tf.getBackend() === 'cpu' ? 1 : 5];
  const matrix = tf.randomUniform([side, side], -1, 1, 'float32', 1);
  const picture = tf.randomUniform<Rank.R4>([16, 32, 32, 16], -1, 1, 'float32', 2);
  const filter = tf.randomUniform<Rank.R4>([3, 3, 16, 32], -1, 1, 'float32', 3);
  const small = tf.randomUniform<Rank.R4>([32, 28, 28, 1], -1, 1, 'float32', 4);
  const variables = [
    tf.variable(tf.randomUniform<Rank.R4>([5, 5, 1, 8], -0.2, 0.2, 'float32', 5)),
    tf.variable(tf.randomUniform<Rank.R2>([14 * 14 * 8, 10], -0.02, 0.02, 'float32', 6)),
  ] as const;
  const optimizer = tf.train.sgd(0.01);
  const step = (): void => {
    optimizer.minimize(() => {
      const hidden = tf.maxPool(tf.relu(tf.conv2d(small, variables[0], 1, 'same')), 2, 2, 'same');
      return tf.mean(tf.square(tf.matMul(tf.reshape(hidden, [32, -1]), variables[1])));
    });
    variables[1].dataSync();
  };
  try {
    return {
      matMul: await median(repeats, () => tf.tidy(() => void tf.matMul(matrix, matrix).dataSync())),
      convolution: await median(repeats, () => tf.tidy(() => void tf.conv2d(picture, filter, 1, 'same').dataSync())),
      trainingStep: await median(repeats, step),
    };
  } finally {
    tf.dispose([matrix, picture, filter, small, ...variables]);
    optimizer.dispose();
  }
}

async function median(repeats: number, run: () => void): Promise<number> {
  run();
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}
