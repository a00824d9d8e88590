/** Graph operations that TensorFlow.js 4.22 can run. A test compares this list with the op lists of tfjs-converter. */
export declare const graphOps: ReadonlySet<string>;
/**
 * Operations for which tfjs needs `executeAsync` (control flow, lookup tables) or whose kernels answer with a promise:
 * their results do not have a shape that is known before they run. Such a graph cannot be evaluated by batches here.
 */
export declare const asyncOps: ReadonlySet<string>;
