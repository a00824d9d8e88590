/**
 * From what a classifier puts out to probabilities.
 *
 * `probabilities`: rows are non-negative and sum to 1, taken as they are. `scores`: values in [0, 1] that do not sum to 1
 * (one sigmoid per class), divided by their sum as Keras' cross-entropy does. `logits`: anything else, through softmax.
 * Width 1 is a two-class model that puts out one number for class 1; there `logits` means sigmoid.
 */
export type Scale = 'probabilities' | 'scores' | 'logits';

/** Rows of quantized softmax layers and of float16 kernels are off by this much at most. */
const SUM_TOLERANCE = 1e-2;

/** Found out from rows of outputs, row-major [rows, width]. Rows with NaN are left out of account. */
export function detectScale(values: Float32Array, width: number): Scale {
  let sumsToOne = width > 1;
  for (let start = 0; start < values.length; start += width) {
    let sum = 0;
    for (let i = start; i < start + width; i++) {
      if (values[i] < 0 || values[i] > 1 + 1e-5) return 'logits';
      sum += values[i];
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE) sumsToOne = false;
  }
  return sumsToOne || width === 1 ? 'probabilities' : 'scores';
}

/** Whether numbers of several labels are logits: some lie outside [0, 1]. */
export function detectLogits(values: Float32Array): boolean {
  return values.some((value) => value < 0 || value > 1 + 1e-5);
}

/** Probabilities [rows, max(width, 2)] from outputs [rows, width]; `values` stay as they are. */
export function toProbabilities(values: Float32Array, width: number, scale: Scale): Float32Array {
  if (width === 1) return pairs(values, scale === 'logits');
  if (scale === 'logits') return softmax(values, width);
  return scale === 'scores' ? normalised(values, width) : values;
}

export function sigmoid(values: Float32Array): Float32Array {
  const out = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) out[i] = 1 / (1 + Math.exp(-values[i]));
  return out;
}

function pairs(values: Float32Array, logits: boolean): Float32Array {
  const ones = logits ? sigmoid(values) : values;
  const out = new Float32Array(2 * values.length);
  for (let i = 0; i < values.length; i++) {
    out[2 * i] = 1 - ones[i];
    out[2 * i + 1] = ones[i];
  }
  return out;
}

function softmax(values: Float32Array, width: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += width) {
    const end = start + width;
    let top = values[start];
    for (let i = start + 1; i < end; i++) if (values[i] > top) top = values[i];
    let sum = 0;
    for (let i = start; i < end; i++) {
      out[i] = Math.exp(values[i] - top);
      sum += out[i];
    }
    for (let i = start; i < end; i++) out[i] /= sum;
  }
  return out;
}

function normalised(values: Float32Array, width: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += width) {
    let sum = 0;
    for (let i = start; i < start + width; i++) sum += values[i];
    for (let i = start; i < start + width; i++) out[i] = sum === 0 ? 1 / width : values[i] / sum;
  }
  return out;
}
