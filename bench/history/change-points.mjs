/**
 * Change points: ours as `history` finds them (src/history/change-points.ts at its default, 1 %), Apache Otava at its own
 * settings and at 1 % as well, on the same series. Each series goes to all three in turn.
 */
import { absent, startOtava } from './otava.mjs';
import { score, TOLERANCE } from './score.mjs';
import { kinds, lengths, noise, outliers, seriesOf } from './series.mjs';

const NOMINAL = 0.01;
/** What the upper end of the interval may be at most for the level to count as kept. */
const MOST = 0.015;

/** `each`: series of a kind by length; `alarms`, `beyond`: series without a change by length, for the level alone; `long`: of 10,000. */
export async function changePointRecords({ library, each, alarms, beyond, long, log }) {
  const peer = await startOtava(log);
  try {
    const sides = sidesOf(library, peer);
    await warmUp(sides, library);
    const results = [];
    for (const length of lengths) {
      log(`change points, ${length} records …`);
      for (const series of seriesOf(library.seededRandom, length, each[length])) {
        results.push({ ...series, ...(await ask(sides, series.values, results.length)) });
      }
    }
    log('false alarms …');
    const records = [
      alarmRecord(library, 'noise', noise, alarms),
      alarmRecord(library, 'noise with outliers', outliers, alarms),
      // Looked at as means of blocks as well as one by one.
      alarmRecord(library, 'noise in 3,000 records', noise, beyond),
      ...quality(results, sides.slice(1)),
    ];
    for (const length of lengths) {
      const some = results.filter((result) => result.length === length);
      records.push(...speeds(`${length} records`, some, peer));
    }
    if (long > 0) records.push(...speeds('10,000 records', await longSeries(library, sides, long, log), peer));
    return records;
  } finally {
    await peer?.stop();
  }
}

function sidesOf(library, peer) {
  const ours = { name: 'ours', find: async (values) => findOurs(library, values) };
  if (peer === undefined) return [ours];
  const [own, nominal] = peerNames(peer);
  return [
    ours,
    { name: own, find: (values) => peer.ask({ values }) },
    { name: nominal, find: (values) => peer.ask({ values, p: NOMINAL }) },
  ];
}

/** At its own setting, and like with like. */
function peerNames(peer) {
  return [`Otava, p ${peer.ready.p}`, `Otava, p ${NOMINAL}`];
}

function findOurs({ changePoints, seededRandom }, values) {
  const entries = values.map((value, index) => ({ key: String(index), metrics: { value } }));
  const started = performance.now();
  const changes = changePoints(entries, 'value', { random: seededRandom('history') });
  return { milliseconds: performance.now() - started, found: changes.map(({ index }) => index) };
}

/** Whatever else the machine does falls on all: the one that begins changes from series to series. */
async function ask(sides, values, turn) {
  const answers = {};
  for (let place = 0; place < sides.length; place++) {
    const { name, find } = sides[(place + turn) % sides.length];
    answers[name] = await find(values);
  }
  return { answers };
}

async function warmUp(sides, { seededRandom }) {
  for (let round = 0; round < 6; round++) {
    const { values } = kinds.at(-1).make(seededRandom(`warm-up/${round}`), 300);
    await ask(sides, values, 0);
  }
}

/** Of one in a hundred series without a change a change may be reported: that is what the level promises. */
function alarmRecord(library, what, make, counts) {
  let [alarmed, total] = [0, 0];
  for (const [length, count] of Object.entries(counts)) {
    for (let index = 0; index < count; index++, total++) {
      const { values } = make(library.seededRandom(`level/${what}/${length}/${index}`), Number(length));
      if (findOurs(library, values).found.length > 0) alarmed++;
    }
  }
  const { low, high } = library.clopperPearson(alarmed, total, 0.95);
  return {
    name: `change points: false alarms at nominal ${percent(NOMINAL)}, ${what}`,
    figure: (100 * alarmed) / total,
    unit: `% of ${total} series without a change (95 % interval ${percent(low)} to ${percent(high)})`,
    goal: `${percent(NOMINAL)}: not above it beyond chance, upper bound ≤ ${percent(MOST)}`,
    ...(low > NOMINAL
      ? { holds: false }
      : high <= MOST
        ? { holds: true }
        : { holds: null, reason: `${total} series do not decide it` }),
  };
}

function quality(results, peers) {
  const placed = results.filter(({ kind }) => kind !== 'slow drift');
  const scored = (some, name) => score(some.map(({ changes, answers }) => ({ changes, found: answers[name].found })));
  const compare = (name, some, figure, unit, { goal, holds } = {}) => {
    const own = figure(scored(some, 'ours'));
    const record = (more) => ({
      name: `change points: ${name}`,
      figure: own,
      unit,
      goal: goal ?? 'none of its own',
      ...more,
    });
    if (peers.length === 0) return [record({ holds: null, reason: absent })];
    return peers.map((peer) => {
      const theirs = figure(scored(some, peer.name));
      return record({
        ...(holds === undefined ? { holds: null, reason: 'part of F1' } : { holds: holds(own, theirs) }),
        peer: { name: peer.name, figure: theirs },
      });
    });
  };
  const of = (name) => results.filter(({ kind }) => kind === name);
  const within = `a place counts within ± ${TOLERANCE}`;
  const records = [
    ...compare(`F1 over ${placed.length} series`, placed, ({ f1 }) => f1, `(${within})`, {
      goal: "not below the peer's",
      holds: (own, theirs) => own >= theirs,
    }),
    ...compare(
      `false alarms, noise only (${of('noise').length} series)`,
      of('noise'),
      ({ reportedPerSeries }) => reportedPerSeries,
      'a series',
      { goal: "not above the peer's", holds: (own, theirs) => own <= theirs },
    ),
    ...compare('precision', placed, ({ precision }) => 100 * precision, '%'),
  ];
  for (const { name } of kinds.filter(({ name }) => /step|byte/.test(name))) {
    records.push(...compare(`recall, ${name}`, of(name), ({ recall }) => 100 * recall, '%'));
  }
  const steps = results.filter(({ kind }) => kind.startsWith('one step'));
  records.push(...compare('mean distance from the true place, one step', steps, ({ error }) => error, 'records'));
  return [
    ...records,
    ...compare('slow drift in which a change is reported', of('slow drift'), ({ alarms }) => 100 * alarms, '%').map(
      (record) => ({ ...record, reason: record.reason === absent ? absent : 'there is a change, and no place of it' }),
    ),
  ];
}

/** Of all kinds of series together: without a change ours ends early, with one it asks all permutations. */
function speeds(name, results, peer) {
  const mean = (side) => results.reduce((sum, { answers }) => sum + answers[side].milliseconds, 0) / results.length;
  const own = mean('ours');
  const record = {
    name: `change points: time, ${name}`,
    unit: `× the peer's speed (${own.toFixed(1)} ms a series)`,
    goal: '≥ 1',
  };
  if (peer === undefined) return [{ ...record, figure: null, holds: null, reason: absent }];
  return peerNames(peer).map((side) => {
    const theirs = mean(side);
    return {
      ...record,
      figure: theirs / own,
      holds: theirs >= own,
      peer: { name: side, figure: theirs, unit: 'ms a series' },
    };
  });
}

async function longSeries({ seededRandom }, sides, count, log) {
  log('change points, 10,000 records …');
  const results = [];
  for (let index = 0; index < count; index++) {
    const random = seededRandom(`series/long/${index}`);
    const { values } = noise(random, 10_000);
    for (let place = 4000; place < values.length; place++) values[place] += 1;
    for (let place = 9500; place < values.length; place++) values[place] -= 2;
    results.push(await ask(sides, values, index));
  }
  return results;
}

function percent(share) {
  return `${Number((100 * share).toPrecision(3))} %`;
}
