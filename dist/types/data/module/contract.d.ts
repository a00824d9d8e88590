/**
 * What a data module of the user's exports, as its default:
 *
 *     export default ({ tf, options, split }) => ({
 *       count: 1000,                                  // optional, for progress
 *       classes: ['cat', 'dog'],                      // optional, for text labels and the report
 *       async *batches({ size }) {
 *         yield { inputs, labels, ids };              // labels and ids are optional
 *       },
 *     });
 *
 * The function may be async; an object with `batches` may be exported in its place, and the function may return batches
 * itself (a list, or an async generator). It is called once per split that names it, `split` being the key in the config
 * (`train`, `validation`, `test` or `all`), and `batches` once per pass over the data: the same examples in the same order
 * each time. A batch may have any size; it is cut to what is asked for. Shuffling is done for you.
 *
 * `inputs` is one array, or one per model input by name. An array is a tensor, `{values, shape}`, a typed array (the shape
 * is then the model's) or nested arrays; the first axis counts the examples. Tensors are read and disposed: hand over new
 * ones. `labels` is an array likewise (a class index per example, one-hot rows with `preprocess.oneHotLabels`, 0/1 rows, or
 * numbers, by task), or a list of texts. `ids` are texts that stay the same between runs; the running number otherwise.
 * `metadata` holds one list per column, a number, text or truth value for each example: what `slices` look at.
 *
 * The module runs in the worker process, which is ended when it hangs.
 */
import type { NumericArray } from '../decode/elements.ts';
import type { MetadataValue } from '../metadata.ts';
export interface DataModuleContext {
    readonly tf: unknown;
    /** `options` of the source in the config. */
    readonly options: Readonly<Record<string, unknown>>;
    readonly split: 'train' | 'validation' | 'test' | 'all';
}
/** A tfjs tensor, as far as it is looked at here. */
export interface TensorLike {
    readonly shape: readonly number[];
    data(): Promise<Float32Array | Int32Array | Uint8Array | string[]>;
    dispose(): void;
}
export type ArrayLikeData = TensorLike | {
    readonly values: NumericArray | readonly number[];
    readonly shape: readonly number[];
} | NumericArray | readonly unknown[];
export interface DataModuleBatch {
    readonly inputs: ArrayLikeData | Readonly<Record<string, ArrayLikeData>>;
    readonly labels?: ArrayLikeData | readonly string[];
    readonly ids?: readonly string[];
    readonly metadata?: Readonly<Record<string, ArrayLike<MetadataValue>>>;
}
export type Batches = Iterable<DataModuleBatch> | AsyncIterable<DataModuleBatch>;
export interface DataModuleSet {
    readonly count?: number;
    readonly classes?: readonly string[];
    batches(request: DataModuleContext & {
        readonly size: number;
    }): Batches | Promise<Batches>;
}
export type DataModule = DataModuleSet | ((context: DataModuleContext) => DataModuleSet | Batches | Promise<DataModuleSet | Batches>);
