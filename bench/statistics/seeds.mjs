/**
 * A/A by retraining: the same recipe with another seed. A small classifier is really trained 240 times in TensorFlow.js;
 * runs are pairs of these trainings, judged on test examples drawn from a pool. The pool of trainings is resampled, so
 * the rate carries the uncertainty of 240 trainings besides the interval it states.
 */
import { createRequire } from 'node:module';
import { fails } from './alarms.mjs';
import { modelOf, runOf } from './models.mjs';
import { rateRecord } from './rate.mjs';

const TRAININGS = 240;
const CLASSES = 4;
const INPUTS = 6;

export async function seeds({ library, log, simulations }) {
  const tf = createRequire(import.meta.url)('@tensorflow/tfjs');
  await tf.setBackend('cpu');
  const { judgeGates, seededRandom } = library;
  const pool = examples(seededRandom('test pool'), 20_000);
  const data = examples(seededRandom('training'), 400);
  log(`${TRAININGS} trainings …`);
  const models = [];
  for (let seed = 0; seed < TRAININGS; seed++) models.push(train(tf, data, pool, seed));
  const accuracies = models.map(({ correct }) => correct.reduce((sum, flag) => sum + flag, 0) / correct.length);
  const run = runOf(library);
  const records = [];
  for (const n of [200, 1000, 10_000]) {
    const random = seededRandom(`retrained ${n}`);
    let [failed, beyond] = [0, 0];
    for (let s = 0; s < simulations; s++) {
      const [original, baseline, candidate] = random.permutation(TRAININGS);
      const sample = Int32Array.from({ length: n }, () => random.integer(20_000));
      // What is compressed is the original: baseline and candidate stem from it by retraining with another seed.
      const side = (model) => {
        const { correct, classes } = models[model];
        const agrees = Uint8Array.from(sample, (i) => (classes[i] === models[original].classes[i] ? 1 : 0));
        return modelOf(
          Uint8Array.from(sample, (i) => correct[i]),
          agrees,
        );
      };
      const subjects = { original: side(original), baseline: side(baseline), candidate: side(candidate) };
      const worse = accuracies[baseline] - accuracies[candidate] > 0.01;
      const worseThanOriginal = accuracies[original] - accuracies[candidate] > 0.02;
      if (worse || worseThanOriginal) beyond++;
      else if (fails(judgeGates({ ...run, ...subjects, gates: undefined }))) failed++;
    }
    const held = simulations - beyond;
    const record = rateRecord(
      library,
      `failed runs, retrained with another seed, default gates: ${n} examples`,
      failed,
      held,
      {
        within: [0, 0.01],
        goal: 'failed runs at most 1 %',
        note: `${TRAININGS} real trainings, resampled; standard deviation of true accuracy over seeds ${(100 * deviation(accuracies)).toFixed(2)} pp; ${beyond} of ${simulations} pairs truly differ beyond a limit and are no A/A`,
      },
    );
    records.push(record);
  }
  return records;
}

/** Points around the corners of a simplex, with a tenth of the labels drawn anew. */
function examples(random, count) {
  const inputs = new Float32Array(count * INPUTS);
  const labels = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const truth = random.integer(CLASSES);
    for (let j = 0; j < INPUTS; j++) inputs[i * INPUTS + j] = 0.8 * random.normal() + (j % CLASSES === truth ? 1.2 : 0);
    labels[i] = random.uniform() < 0.1 ? random.integer(CLASSES) : truth;
  }
  return { count, inputs, labels };
}

/** Full-batch Adam from weights that depend on the seed. */
function train(tf, data, pool, seed) {
  return tf.tidy(() => {
    const initial = (rows, columns, offset) =>
      tf.variable(tf.randomNormal([rows, columns], 0, 1 / Math.sqrt(rows), 'float32', 10 * seed + offset));
    const weights = [initial(INPUTS, 16, 1), initial(16, CLASSES, 2)];
    const biases = [tf.variable(tf.zeros([16])), tf.variable(tf.zeros([CLASSES]))];
    const logits = (x) =>
      tf.add(tf.matMul(tf.relu(tf.add(tf.matMul(x, weights[0]), biases[0])), weights[1]), biases[1]);
    const x = tf.tensor2d(data.inputs, [data.count, INPUTS]);
    const y = tf.oneHot(tf.tensor1d(data.labels, 'int32'), CLASSES);
    const optimizer = tf.train.adam(0.03);
    for (let step = 0; step < 40; step++) {
      tf.tidy(() => void optimizer.minimize(() => tf.losses.softmaxCrossEntropy(y, logits(x))));
    }
    const classes = logits(tf.tensor2d(pool.inputs, [pool.count, INPUTS]))
      .argMax(1)
      .dataSync();
    optimizer.dispose();
    for (const variable of [...weights, ...biases]) variable.dispose();
    return { classes, correct: Uint8Array.from(pool.labels, (label, i) => (label === classes[i] ? 1 : 0)) };
  });
}

function deviation(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
