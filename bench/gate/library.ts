/** The project's own modules as the benchmark takes them, bundled like the action is. */
export { prune } from '../../src/compress/prune.ts';
export { quantize } from '../../src/compress/quantize.ts';
export { toNpy } from '../../src/history/npy.ts';
export { seededRandom } from '../../src/math/random.ts';
export { digestOf } from '../../src/model/digest.ts';
export { modelFilesOf, readModelFiles } from '../../src/model/read.ts';
export { measureSize } from '../../src/model/size.ts';
export { writeModel } from '../../src/model/write.ts';
