/**
 * The strongest setting whose loss is within a limit by validation: mean over seeds, with a margin for what the validation
 * examples cannot tell. One run's validation picks settings that were lucky; several and a margin do not.
 */

export interface StrengthTrial {
  /** How much worse than the original, in the unit of the limit; negative where it is better. */
  readonly loss: number;
  /** Standard error of `loss`, from the validation examples. */
  readonly error: number;
  readonly bytes: number;
}

export interface StrengthRequest<Seed> {
  /** Where to begin; more is stronger. */
  readonly start: number;
  /** First step, as a factor above 1. */
  readonly factor: number;
  /** Trials at most; a strength is begun where there are as many left as there are seeds. */
  readonly most: number;
  readonly seeds: readonly Seed[];
  readonly limit: number;
  /** Standard errors of the mean that have to fit below the limit too. */
  readonly margin: number;
  /** Fixed beforehand, the same for all strengths. */
  trial(strength: number, seed: Seed): Promise<StrengthTrial>;
}

export interface TriedStrength {
  readonly strength: number;
  /** Means over the seeds that were tried. */
  readonly loss: number;
  readonly bytes: number;
  /** Of the mean loss, examples of the seeds taken as independent. */
  readonly error: number;
  /** As many as there are seeds, or fewer where the first ones settled it. */
  readonly trials: readonly StrengthTrial[];
  readonly holds: boolean;
}

export interface Strongest {
  /** The smallest that holds; where none does, the one that came nearest. */
  readonly chosen: TriedStrength;
  /** In the order of trial. */
  readonly tried: readonly TriedStrength[];
}

/** Errors of one seed beyond which no other seed can bring the mean back. */
const HOPELESS = 3;

/**
 * Goes up while the limit holds, or down until it does, each step twice as far as the one before, and halves the last
 * interval with the trials that are left (all on the scale of logarithms).
 */
export async function strongest<Seed>(request: StrengthRequest<Seed>): Promise<Strongest> {
  const { start, most } = request;
  let { factor } = request;
  const tried: TriedStrength[] = [];
  let [low, high]: [number | undefined, number | undefined] = [undefined, undefined];
  let [strength, spent] = [start, 0];
  while (tried.length === 0 || spent + request.seeds.length <= most) {
    const found = await tryStrength(strength, request);
    tried.push(found);
    spent += found.trials.length;
    if (found.holds) low = Math.max(low ?? 0, strength);
    else high = Math.min(high ?? Number.POSITIVE_INFINITY, strength);
    if (low !== undefined && high !== undefined) strength = Math.sqrt(low * high);
    else strength *= low === undefined ? 1 / factor : factor;
    factor **= 2;
  }
  const holding = tried.filter(({ holds }) => holds);
  const chosen =
    holding.length > 0
      ? holding.reduce((best, one) => (one.bytes < best.bytes ? one : best))
      : tried.reduce((best, one) => (excess(one, request) < excess(best, request) ? one : best));
  return { chosen, tried };
}

async function tryStrength<Seed>(strength: number, request: StrengthRequest<Seed>): Promise<TriedStrength> {
  const { seeds, limit } = request;
  const trials: StrengthTrial[] = [];
  for (const seed of seeds) {
    const trial = await request.trial(strength, seed);
    trials.push(trial);
    // A share of the limit per seed: however well the others do, they do not make up for this one.
    if (!(trial.loss - HOPELESS * trial.error <= limit * seeds.length)) break;
  }
  const mean = (of: (trial: StrengthTrial) => number) =>
    trials.reduce((sum, trial) => sum + of(trial), 0) / trials.length;
  const summary = {
    strength,
    loss: mean(({ loss }) => loss),
    bytes: mean(({ bytes }) => bytes),
    error: Math.sqrt(mean(({ error }) => error ** 2) / trials.length),
    trials,
  };
  return { ...summary, holds: trials.length === seeds.length && excess(summary, request) <= 0 };
}

/** NaN, the loss of a model that broke, is never within a limit. */
function excess(
  { loss, error }: Pick<TriedStrength, 'loss' | 'error'>,
  { limit, margin }: Pick<StrengthRequest<unknown>, 'limit' | 'margin'>,
): number {
  return Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss + margin * error - limit;
}
