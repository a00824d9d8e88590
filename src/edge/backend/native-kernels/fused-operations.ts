/** TensorFlow's operations for a layer in one: product or convolution, bias, activation. */
import { attributesOf } from './attributes.ts';
import type { Attribute, Binding, NativeBackend } from './native-backend.ts';
import { hasOneDnnOperations, oneDnnVariant } from './onednn-operations.ts';

interface Operation {
  readonly operation: string;
  readonly attributes: readonly Attribute[];
}

/** By TensorFlow's name; undefined for none. */
export type FusedActivation = 'Relu' | 'Relu6' | 'Elu' | undefined;

export interface FusedOperations {
  /** Inputs: pictures, filter, bias. `attributes`: those of the operation `Conv2D`. */
  convolution(attributes: readonly Attribute[], activation: FusedActivation): Operation;
  /** Inputs: two matrices, bias. */
  product(activation: FusedActivation, transposeA: boolean, transposeB: boolean): Operation;
}

const found = new WeakMap<NativeBackend, FusedOperations>();

/** What `findFusedOperations` found; undefined where there is nothing. */
export function fusedOperations(backend: NativeBackend): FusedOperations | undefined {
  return found.get(backend);
}

/**
 * Tries the operations on single numbers. The addon must hand over the lists that they take: the one we build does
 * (src/edge/backend/addon), that of an installed tfjs-node does not. oneDNN's own are taken where they are wanted and there.
 */
export function findFusedOperations(backend: NativeBackend, oneDnn: boolean): FusedOperations | undefined {
  const { binding } = backend;
  const isOneDnn = oneDnn && hasOneDnnOperations(backend);
  const candidates = isOneDnn
    ? [operations(binding, '_MklNative', '_MklNative'), operations(binding, '_MklNative', '_')]
    : [operations(binding, '_', '_')];
  const working = candidates.find((candidate) => works(binding, candidate));
  if (working !== undefined) found.set(backend, working);
  return working;
}

function operations(binding: Binding, convolution: string, product: string): FusedOperations {
  const make = attributesOf(binding);
  const fused = (activation: FusedActivation) => [
    make.int('num_args', 1),
    make.text('fused_ops', activation === undefined ? 'BiasAdd' : `BiasAdd,${activation}`),
  ];
  const variant = (prefix: string) => (prefix === '_' ? [] : [oneDnnVariant(binding)]);
  return {
    convolution: (attributes, activation) => ({
      operation: `${convolution}FusedConv2D`,
      attributes: [
        ...attributes,
        make.float('TArgs'),
        make.int('num_host_args', 0),
        ...fused(activation),
        ...variant(convolution),
      ],
    }),
    product: (activation, transposeA, transposeB) => {
      // oneDNN's takes no transposed first matrix.
      const prefix = transposeA ? '_' : product;
      return {
        operation: `${prefix}FusedMatMul`,
        attributes: [
          make.float('T'),
          make.flag('transpose_a', transposeA),
          make.flag('transpose_b', transposeB),
          ...fused(activation),
          ...variant(prefix),
        ],
      };
    },
  };
}

/** relu(3 · 2 + 1) and relu(3 · 2 - 7), by both. */
function works(binding: Binding, { convolution, product }: FusedOperations): boolean {
  const make = attributesOf(binding);
  const plain = [make.float('T'), make.int('strides', [1, 1, 1, 1]), make.text('padding', 'VALID')];
  const answer = ({ operation, attributes }: Operation, rank: number, bias: number): number => {
    const number = (rank: number, value: number) =>
      binding.createTensor(new Array(rank).fill(1), binding.TF_FLOAT, Float32Array.of(value));
    const handles = [number(rank, 3), number(rank, 2), number(1, bias)];
    try {
      handles.push(binding.executeOp(operation, attributes, handles, 1)[0].id);
      return binding.tensorDataSync(handles[3])[0];
    } finally {
      for (const id of handles) binding.deleteTensor(id);
    }
  };
  try {
    const [one, other] = [convolution(plain, 'Relu'), product('Relu', false, false)];
    return [1, -7].every((bias) => {
      const expected = Math.max(0, 6 + bias);
      return answer(one, 4, bias) === expected && answer(other, 2, bias) === expected;
    });
  } catch {
    return false;
  }
}
