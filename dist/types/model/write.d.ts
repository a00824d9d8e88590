/** A Model becomes files in the standard tfjs form, which unmodified tfjs loads. The same model gives the same bytes. */
import type { Model, ModelFiles } from './model.ts';
/**
 * `model.json` and shards `group1-shard1of2.bin` … Quantized weights are written as their codes with the manifest entry
 * that tfjs decodes, which `model.save()` of tfjs cannot do. A shard that lies within one weight is a view of that weight's
 * memory: a large model is not held twice.
 */
export declare function writeModel(model: Model): ModelFiles;
