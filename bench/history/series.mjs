/**
 * Series of a metric over commits, from seeds, with what is true of each. `changes`: first places of new levels. Noise has a
 * standard deviation of 1 around 100, so that relative sizes make sense too.
 */

export const lengths = [50, 200, 1000];

export const kinds = [
  { name: 'noise', share: 3, make: noise },
  { name: 'outliers', share: 1, make: outliers },
  ...[1, 2, 3].map((size) => ({ name: `one step of ${size} sd`, size, share: 1, make: step })),
  { name: 'two steps', share: 1, make: twoSteps },
  { name: 'byte counts', share: 1, make: byteCounts },
  { name: 'slow drift', share: 1, make: drift },
];

/** `each`: series of a kind and length, times the kind's share. */
export function* seriesOf(seededRandom, length, each) {
  for (const kind of kinds) {
    for (let index = 0; index < each * kind.share; index++) {
      const random = seededRandom(`series/${kind.name}/${length}/${index}`);
      yield { kind: kind.name, length, ...kind.make(random, length, kind) };
    }
  }
}

export function noise(random, length) {
  return { values: Array.from({ length }, () => 100 + random.normal()), changes: [] };
}

/** One value in fifty, and one at least, is 6 to 10 standard deviations off. */
export function outliers(random, length) {
  const { values, changes } = noise(random, length);
  for (const index of random.permutation(length).slice(0, Math.max(1, length / 50))) {
    values[index] += (random.uniform() < 0.5 ? -1 : 1) * (6 + 4 * random.uniform());
  }
  return { values, changes };
}

function step(random, length, { size }) {
  const change = place(random, length, 0.15, 0.85);
  return levels(noise(random, length).values, [change], [sign(random) * size]);
}

/** Each 1.5 to 3 standard deviations: up and down again, or up twice. */
function twoSteps(random, length) {
  const changes = [place(random, length, 0.15, 0.4), place(random, length, 0.55, 0.85)];
  const sizes = changes.map(() => sign(random) * (1.5 + 1.5 * random.uniform()));
  return levels(noise(random, length).values, changes, sizes);
}

/** Exact sizes: three records in four have the very same, the others differ by few bytes; one jump of 0.2 to 2 %. */
function byteCounts(random, length) {
  const base = 40_000 + random.integer(20_000);
  const change = place(random, length, 0.15, 0.85);
  const jump = Math.round(sign(random) * base * (0.002 + 0.018 * random.uniform()));
  const values = Array.from({ length }, () => base + (random.uniform() < 0.75 ? 0 : random.integer(9) - 4));
  return levels(values, [change], [jump]);
}

/** From one end to the other by 4 standard deviations: there is a change, and no place of it. */
function drift(random, length) {
  const slope = (sign(random) * 4) / length;
  return { values: noise(random, length).values.map((value, index) => value + slope * index), changes: [] };
}

function levels(values, changes, sizes) {
  const shift = (index) => changes.reduce((sum, change, which) => sum + (index >= change ? sizes[which] : 0), 0);
  return { values: values.map((value, index) => value + shift(index)), changes };
}

function place(random, length, from, to) {
  return Math.round(length * (from + (to - from) * random.uniform()));
}

function sign(random) {
  return random.uniform() < 0.5 ? -1 : 1;
}
