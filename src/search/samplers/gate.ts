/** The sampler of the project: changes of recipes on the frontier, of which a model of all trials picks the most promising. */
import type { Random } from '../../math/random.ts';
import { fairTrades } from '../fair-trades.ts';
import { hypervolume } from '../hypervolume.ts';
import { frontier } from '../pareto.ts';
import type { Sampler, Tried } from '../sampler.ts';
import { completed, type Parameter, type Point, type Space } from '../space.ts';
import { gaussianProcess } from '../surrogate/gaussian.ts';
import { believedScale } from '../surrogate/scale.ts';
import { scaled, trendOf } from '../surrogate/trend.ts';
import { beginningOf, beginningPoint } from './beginning.ts';
import { foreseenPoint } from './foreseen.ts';
import { mostWorth } from './most-worth.ts';
import { drawn, randomPoint } from './random.ts';

/** Two thirds of them near the frontier. */
const CANDIDATES = 240;
/** Guesses of the model per candidate. */
const GUESSES = 24;
/** The model learns from so many trials at most: those nearest to the frontier, and the latest. */
const LEARNT = 160;

/**
 * Each objective is modelled by a Gaussian process over all parameters. Candidates are small changes and crossings of points
 * on the frontier, for good recipes are near good recipes, and random points. The one with the largest expected gain of
 * hypervolume is tried (Emmerich et al. 2006, IEEE Trans. Evol. Comput. 10:421–439), by the same draws for all candidates;
 * nothing is gained where the frontier only has bad trades to offer (fair-trades.ts). The gain is multiplied by the chance of
 * keeping the constraints where trials have broken them. Points under way count as if the model were right about them. The
 * beginning is that of `beginning.ts`. After a scan every other recipe of it is chosen by what the scan foresees, and the
 * models learn how far trials differ from that.
 */
export const gateSampler: Sampler = (asked) => {
  const { space, tried, pending, isNew, index, random, seed, foresight } = asked;
  const known = tried.filter(({ objectives }) => objectives !== undefined);
  if (tried.length + pending.length < beginningOf(space, foresight !== undefined) || known.length < 4)
    return foresight === undefined ? beginningPoint(space, index, seed) : foreseenPoint(asked, foresight);
  const learnt = latest(known, LEARNT);
  const points = learnt.map(({ point }) => point);
  const count = known[0].objectives!.length;
  const scales = Array.from({ length: count }, (_, k) => believedScale(learnt.map(({ objectives }) => objectives![k])));
  const models = scales.map((scale, k) => {
    const values = learnt.map(({ objectives }) => scale.to(objectives![k]));
    const trend = foresight && trendOf(points, values, (point) => scaled(foresight(point)[k], scale));
    const rest = trend === undefined ? values : values.map((value, i) => value - trend(points[i]));
    const model = gaussianProcess(space, points, rest, random.fork(`objective ${k}`));
    if (trend === undefined) return model;
    return {
      predict: (point: Point) => {
        const { mean, deviation } = model.predict(point);
        return { mean: mean + trend(point), deviation };
      },
    };
  });
  const legal = chanceOfKeeping(space, learnt, random.fork('violation'));

  const within = learnt.filter(({ violation }) => violation === 0);
  const pool = within.length > 0 ? within : learnt;
  const whole = frontier(pool).map((place) => pool[place]);
  const limits = fairTrades(whole.map(({ objectives }) => objectives!));
  const isFair = (values: readonly number[]) => values.every((value, k) => value <= limits[k]);
  const front = whole.filter(({ objectives }) => isFair(objectives!));
  const guessed = pending.map((point) => models.map((model, k) => scales[k].from(model.predict(point).mean)));
  const values = [...front.map(({ objectives }) => objectives!), ...guessed.filter(isFair)];
  const unit = unitOf(
    pool.map(({ objectives }) => objectives!),
    values,
  );
  const covered = within.length > 0 ? values.map(unit.to) : [];
  const draws = Array.from({ length: GUESSES }, () => Array.from({ length: count }, () => random.normal()));
  const parents = front.map(({ point }) => point);

  const candidates = Array.from({ length: CANDIDATES }, (_, i) =>
    i % 3 === 2 ? randomPoint(space, random) : changed(space, parents, random),
  );
  const worth = (candidate: Point): number => {
    const predicted = models.map((model) => model.predict(candidate));
    let gain = 0;
    for (const draw of draws) {
      const guess = predicted.map(({ mean, deviation }, k) => scales[k].from(mean + deviation * draw[k]));
      gain += gainOf(unit.to(guess), covered, unit.reference);
    }
    // Where nothing is gained for sure the less known is more worth trying.
    const unsure = predicted.reduce((sum, { deviation }) => sum + deviation, 0);
    return (gain / GUESSES + 1e-9 * unsure) * legal(candidate);
  };
  return mostWorth(candidates, worth, isNew);
};

/** The frontier, then the latest. */
function latest(known: readonly Tried[], count: number): readonly Tried[] {
  if (known.length <= count) return known;
  const front = new Set(frontier(known));
  const places = [
    ...front,
    ...Array.from(known, (_, index) => known.length - 1 - index).filter((place) => !front.has(place)),
  ];
  return places
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((place) => known[place]);
}

/** 1 where no trial has broken a constraint. */
function chanceOfKeeping(space: Space, learnt: readonly Tried[], random: Random): (point: Point) => number {
  const broken = learnt.map(({ violation }) => (violation > 0 ? 1 : 0));
  if (!broken.includes(1)) return () => 1;
  // Of how far outside a trial is only the order of magnitude can be learnt.
  const depths = learnt.map(({ violation }) => (violation > 0 ? Math.log1p(Math.min(violation, 1e6)) : -0.05));
  const model = gaussianProcess(
    space,
    learnt.map(({ point }) => point),
    depths,
    random,
  );
  return (point) => {
    const { mean, deviation } = model.predict(point);
    return Math.max(1e-6, 1 / (1 + Math.exp((1.702 * mean) / deviation)));
  };
}

/** Objectives as shares of what the frontier spans; the reference lies a tenth beyond its worst. */
function unitOf(pool: readonly (readonly number[])[], front: readonly (readonly number[])[]) {
  const ideal = pool[0].map((_, k) => Math.min(...pool.map((values) => values[k])));
  const worst = pool[0].map((_, k) => Math.max(...front.map((values) => values[k])));
  const spread = pool[0].map((_, k) => Math.max(...pool.map((values) => values[k])) - ideal[k] || 1);
  const span = ideal.map((low, k) => (worst[k] - low > 1e-3 * spread[k] ? worst[k] - low : spread[k]));
  return {
    to: (values: readonly number[]) => values.map((value, k) => (value - ideal[k]) / span[k]),
    reference: ideal.map(() => 1.1),
  };
}

/** What a point covers and the others do not: its box, without what they cover of it. */
function gainOf(
  point: readonly number[],
  covered: readonly (readonly number[])[],
  reference: readonly number[],
): number {
  let box = 1;
  for (let k = 0; k < point.length; k++) {
    if (point[k] >= reference[k]) return 0;
    box *= reference[k] - point[k];
  }
  return (
    box -
    hypervolume(
      covered.map((other) => other.map((value, k) => Math.max(value, point[k]))),
      reference,
    )
  );
}

/** One point of the frontier with some parameters changed a little, or taken from another point of it. */
function changed(space: Space, parents: readonly Point[], random: Random): Point {
  const from = parents[random.integer(parents.length)];
  const partner = parents[random.integer(parents.length)];
  const crosses = random.uniform() < 0.3;
  const rate = Math.max(0.15, 1.5 / space.parameters.length);
  const width = 0.3 ** (1 + 2 * random.uniform());
  const point: Record<string, number> = { ...from };
  const active = space.parameters.filter(({ name }) => from[name] !== undefined);
  const sure = active[random.integer(active.length)];
  for (const parameter of active) {
    if (crosses && random.uniform() < 0.5 && partner[parameter.name] !== undefined)
      point[parameter.name] = partner[parameter.name];
    if (parameter === sure || random.uniform() < rate)
      point[parameter.name] = moved(parameter, point[parameter.name], width, random);
  }
  return completed(space, point, (parameter) => partner[parameter.name] ?? drawn(parameter, random.uniform()));
}

function moved(parameter: Parameter, at: number, width: number, random: Random): number {
  if (parameter.kind === 'choice') {
    const { length } = parameter.choices;
    return (at + 1 + random.integer(length - 1)) % length;
  }
  const value = at + width * random.normal();
  return Math.min(1, Math.max(0, value));
}
