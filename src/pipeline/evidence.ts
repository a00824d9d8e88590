/** What methods may learn from the train split, by the kernels of the run. */
import type { Evidence } from '../compress/evidence.ts';
import type { Splits } from '../data/source.ts';
import { seededRandom } from '../math/random.ts';
import type { Model } from '../model/model.ts';
import { measureGradients } from './evidence/gradients.ts';
import { timePrediction } from './evidence/latency.ts';
import { inputMoments, outputMoments } from './evidence/moments.ts';
import { outputErrors } from './evidence/output-error.ts';
import { qualityOn } from './evidence/quality.ts';
import { type Sample, takeSample } from './evidence/sample.ts';
import type { EvidenceSetting } from './evidence/setting.ts';
import type { ProduceOptions } from './request.ts';
import type { Tools } from './tools.ts';

/** Examples at most. */
const MOST = 1024;

/** Absent where there is no train split. Nothing is read before it is asked for; answers about a model are kept with it. */
export function gatherEvidence(
  { train }: Pick<Splits, 'train'>,
  options: Pick<ProduceOptions, 'task' | 'seed'>,
  tools: Tools,
): Evidence | undefined {
  if (train === undefined) return undefined;
  let taken: Promise<Sample> | undefined;
  let examples = Math.min(MOST, train.count ?? MOST);
  const sampled = async (): Promise<Sample> => {
    taken ??= takeSample(train, MOST, seededRandom(options.seed).fork('evidence'));
    const sample = await taken;
    examples = sample.examples;
    return sample;
  };
  const outputError = outputErrors();
  const setting = async (): Promise<EvidenceSetting> => ({ tools, options, sample: await sampled() });
  return {
    get examples() {
      return examples;
    },
    inputMoments: async (model, names) => inputMoments(await setting(), model, names),
    outputMoments: async (model, names) => outputMoments(await setting(), model, names),
    gradients: perModel(async (model) => measureGradients(await setting(), model)),
    quality: perModel(async (model) => qualityOn(await setting(), model)),
    outputError: async (reference, model, most) => outputError(await setting(), reference, model, most),
    latency: perModel(async (model) => timePrediction(await setting(), model)),
  };
}

/** The same model is asked about once; a model is never changed in place. */
function perModel<T>(measure: (model: Model) => Promise<T>): (model: Model) => Promise<T> {
  const known = new WeakMap<Model, Promise<T>>();
  return (model) => {
    const answer = known.get(model) ?? measure(model);
    known.set(model, answer);
    return answer;
  };
}
