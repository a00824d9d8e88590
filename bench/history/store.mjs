/** Recording and reading on a data branch of ten thousand records: real git, a remote on the same disk, every time anew. */
import { median } from '../gate/statistics.mjs';
import { baselineOf } from './baseline.mjs';
import { branchName, makeBranch, pushedBytes, target } from './branch.mjs';
import { madeUpHistory } from './made-up.mjs';

export async function storeRecords({ library, count, rounds, log }) {
  log(`a data branch of ${count} records …`);
  const { clone, entries, bytes } = await makeBranch(library, count);
  const what = `data branch of ${count.toLocaleString('en')} records`;
  const open = () => openStore(library, clone);

  log('reading …');
  const baseline = await timed(rounds, async (round) => {
    const { commit } = entries[Math.floor((count * (round + 0.5)) / rounds)];
    const found = await open().read(target, { commit, ancestors: async () => [] });
    expect(found?.record.commit === commit && found.how === 'merge-base', `the record of ${commit}`);
  });
  const trend = await timed(rounds, async () => {
    const last = await open().history.entries(target, { last: 50 });
    expect(last.length === 50 && last[49].commit === entries[count - 1].commit, 'the last 50 records');
  });
  const all = await timed(Math.ceil(rounds / 2), async () => {
    const found = await open().history.entries(target);
    expect(found.length === count && found[0].commit === entries[0].commit, 'all records');
  });

  log('recording …');
  const later = madeUpHistory(library, { target: 'later', count: rounds, until: '2026-11-22T12:00:00Z' });
  const record = await timed(rounds, async (round) => {
    const written = await open().history.record(
      target,
      baselineOf(library, { ...later[round], target }, count + round),
    );
    expect(written.length === 1, 'one record written');
  });
  const found = await open().history.entries(target);
  expect(found.length === count + rounds, `${count + rounds} records after all of that`);

  const pushed = median(Array.from({ length: rounds }, (_, back) => pushedBytes(clone, back)));

  log('packing …');
  const packing = performance.now();
  const { packed } = await open().history.compact();
  const compacted = performance.now() - packing;
  expect(packed > count / 2, 'most records packed');
  const again = await open().history.entries(target);
  expect(JSON.stringify(again) === JSON.stringify(found), 'the same entries after packing');
  const inPack = await timed(rounds, async (round) => {
    const { commit } = entries[Math.floor((packed * (round + 0.5)) / rounds)];
    const one = await open().read(target, { commit, ancestors: async () => [] });
    expect(one?.record.commit === commit && one.how === 'merge-base', `the record of ${commit}`);
  });
  const trendAfter = await timed(rounds, async () => {
    expect((await open().history.entries(target, { last: 50 })).length === 50, 'the last 50 records');
  });

  const seconds = (name, figure, most) => ({
    name: `${what}: ${name}`,
    figure: figure / 1000,
    unit: 's',
    goal: `≤ ${most} s`,
    holds: figure <= most * 1000,
  });
  return [
    seconds('add one, fetch and push included', record, 2),
    seconds('read the baseline of a commit', baseline, 1),
    seconds('read the last 50 entries', trend, 1),
    seconds('read all entries', all, 5),
    seconds(`pack the ${packed.toLocaleString('en')} of past years`, compacted, 60),
    seconds('packed: read the baseline of a commit of a past year', inPack, 2),
    seconds('packed: read the last 50 entries', trendAfter, 1),
    {
      name: `${what}: what one more sends`,
      figure: pushed / 1000,
      unit: 'kB (commit, index, and predictions of 100 examples counted in)',
      goal: '≤ 20 kB',
      holds: pushed <= 20_000,
    },
    {
      name: `${what}: size, packed`,
      figure: bytes / 1e6,
      unit: `MB (${(bytes / count / 1000).toFixed(2)} kB a record, a model of 8 kB every 50 records counted in)`,
      goal: '≤ 100 MB',
      holds: bytes <= 100e6,
    },
  ];
}

/** As a command opens it: nothing is known from before. */
export function openStore({ branchStore, branchRetry, localBranch }, root, now = '2026-11-23T12:00:00.000Z') {
  const warn = (text) => {
    throw new Error(`the store warns: ${text}`);
  };
  const log = { warn, debug() {} };
  return branchStore({
    branch: localBranch({ root, name: branchName, log }),
    name: branchName,
    scope: async () => '',
    log,
    date: () => now,
    retry: { ...branchRetry, random: () => 0.5, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
  });
}

/** Median, milliseconds. */
async function timed(rounds, work) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await work(round);
    times.push(performance.now() - started);
  }
  return median(times);
}

function expect(holds, what) {
  if (!holds) throw new Error(`expected ${what}`);
}
