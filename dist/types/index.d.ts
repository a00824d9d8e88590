/**
 * The library: the same core as the action and the command line. Functions that compute take `tf`, the TensorFlow.js
 * namespace, as an argument: bring your own, on the backend of your choice. `runGate` works in a process of its own and
 * brings its own kernels.
 */
export { type Compressed, compress } from './compress/compress.ts';
export type { Masks, Method, MethodContext, MethodOutcome } from './compress/method.ts';
export { methodOf, methods } from './compress/methods.ts';
export { applyMasks, type PruneOptions, prune } from './compress/prune.ts';
export { type QuantizeOptions, quantize } from './compress/quantize.ts';
export type { Recipe, Step } from './compress/recipe.ts';
export { type LoadedConfig, parseConfig } from './config/load.ts';
export { type Config, configSchema, type TargetConfig } from './config/schema.ts';
export { type DataContext, openSplits } from './data/open.ts';
export type { DataOptions, SourceOptions } from './data/options.ts';
export type { Batch, Source, Splits, TensorData } from './data/source.ts';
export { diskFiles } from './edge/files/disk.ts';
export { type Evaluated, type EvaluateRequest, evaluate } from './evaluate/evaluate.ts';
export type { Evaluation, Measurement, Predictions, SizeFigures } from './evaluate/measurement.ts';
export type { MetricInfo } from './evaluate/metric.ts';
export { metricsOf } from './evaluate/metrics.ts';
export type { Task } from './evaluate/task.ts';
export { Failure } from './failure.ts';
export { type Random, seededRandom } from './math/random.ts';
export { digestOf } from './model/digest.ts';
export { inspectModel, type ModelInfo } from './model/inspect.ts';
export type { Model, ModelFiles, Weight } from './model/model.ts';
export { modelFilesOf, readModel, readModelFiles } from './model/read.ts';
export { type WeightRole, weightRole } from './model/roles.ts';
export { loadRunnable, loadTrainable, type Runnable, type Tf, type Trainable } from './model/runnable.ts';
export { measureSize } from './model/size.ts';
export { writeModel } from './model/write.ts';
export { packModel } from './packed/pack.ts';
export { type PackedSize, packedSize } from './packed/packed-size.ts';
export { unpackModel } from './packed/unpack.ts';
export { renderMarkdown } from './report/markdown.ts';
export type { Report, Row, TargetReport } from './report/report.ts';
export { renderTerminal } from './report/terminal.ts';
export { type GateOutcome, type RunGateOptions, runGate } from './run-gate.ts';
export { type StrengthRequest, type StrengthTrial, type Strongest, strongest } from './search/strongest.ts';
export { tango } from './stats/tango.ts';
export { wilson } from './stats/wilson.ts';
export { type FineTuned, type FineTuneRequest, fineTune } from './train/fine-tune.ts';
export type { Check, GateOptions, Status } from './validate/gate.ts';
export { VERSION as version } from './version.ts';
