/** Walks over the kernel of a sum over channels. */
import type { Mix } from './operation.ts';
/** `visit(input channel, output channel, weight)` for every weight, in the order of the file. */
export declare function walkKernel({ from, to }: Pick<Mix, 'from' | 'to'>, shape: readonly number[], values: ArrayLike<number>, visit: (input: number, output: number, weight: number) => void): void;
