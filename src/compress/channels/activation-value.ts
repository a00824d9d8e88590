/** Activation functions of TensorFlow.js for one number, in double precision. Absent: softmax, which looks at all channels. */
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

const functions: Readonly<Record<string, (x: number) => number>> = {
  linear: (x) => x,
  relu: (x) => Math.max(x, 0),
  relu6: (x) => Math.min(Math.max(x, 0), 6),
  elu: (x) => (x > 0 ? x : Math.expm1(x)),
  selu: (x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x)),
  sigmoid,
  hardsigmoid: (x) => Math.min(Math.max(0.2 * x + 0.5, 0), 1),
  softplus,
  softsign: (x) => x / (1 + Math.abs(x)),
  tanh: Math.tanh,
  swish: (x) => x * sigmoid(x),
  mish: (x) => x * Math.tanh(softplus(x)),
  // Where there is no closed form in this language only zero is known.
  gelu: (x) => (x === 0 ? 0 : Number.NaN),
  gelunew: (x) => (x === 0 ? 0 : Number.NaN),
};

/** As configs spell it: `hard_sigmoid`, `hardSigmoid`. Undefined for softmax and what is not known. */
export function activationValue(name: unknown): ((x: number) => number) | undefined {
  return functions[activationName(name)];
}

export function activationName(name: unknown): string {
  return name === undefined || name === null ? 'linear' : String(name).replaceAll('_', '').toLowerCase();
}
