/**
 * What a data branch comes to when every record brings another candidate: the stored baseline of the fixture, its figures,
 * predictions and weights changed in each, over real git. Then a year later: packed, and begun anew.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { branchName, fastImport } from './branch.mjs';
import { madeUpHistory } from './made-up.mjs';
import { work } from './prepare.mjs';
import { openStore } from './store.mjs';

const fixture = join(root, 'fixtures/glyphs/.compression-gate/baseline/glyphs');
const target = 'glyphs';
const nextYear = '2027-11-23T12:00:00.000Z';

export async function growthRecords({ library, count, log }) {
  log(`a data branch of ${count} candidates of the fixture …`);
  const origin = join(work, 'growth.git');
  const clone = join(work, 'growth');
  for (const folder of [origin, clone]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(origin, { recursive: true });
  git(origin, 'init', '--quiet', '--bare');
  const entries = madeUpHistory(library, { target, count });
  await fastImport(origin, commitsOf(library, entries, await readFixture(library)));
  const grown = packedSize(origin, branchName);

  git(work, 'clone', '--quiet', '--no-checkout', origin, clone);
  const before = await openStore(library, clone).history.entries(target);
  const started = performance.now();
  await openStore(library, clone, nextYear).history.compact();
  const compacted = (performance.now() - started) / 1000;
  const { history } = openStore(library, clone, nextYear);
  await history.copyTo('next');
  const after = await history.entries(target);
  if (JSON.stringify(after) !== JSON.stringify(before)) throw new Error('packing changed an entry');
  const next = packedSize(origin, 'next');
  const what = `data branch of ${count.toLocaleString('en')} candidates of the fixture`;
  return [
    {
      name: `${what}: size, packed`,
      figure: grown / 1e6,
      unit: `MB (${(grown / count / 1000).toFixed(1)} kB a record, with its model of 46 kB and the predictions of 2,000 examples)`,
      goal: `≤ ${(70 * count) / 1000} MB`,
      holds: grown <= 70_000 * count,
    },
    {
      name: `${what}: size, packed, begun anew a year later`,
      figure: next / 1e6,
      unit: 'MB (all figures are kept)',
      goal: `≤ ${0.5 + (4 * count) / 1000} MB`,
      holds: next <= 500_000 + 4000 * count,
    },
    { name: `${what}: compact`, figure: compacted, unit: 's', goal: '≤ 30 s', holds: compacted <= 30 },
  ];
}

async function readFixture({ decodeBaseline }) {
  return decodeBaseline(fixture, async (name) => new Uint8Array(readFileSync(join(fixture, name))));
}

/** One commit a record, each with the index as the store writes it. */
function* commitsOf(library, entries, sample) {
  const folder = library.scopedFolder('', target);
  const seen = new Set();
  let index = { loose: 0, records: 0, entries: [] };
  for (const entry of entries) {
    const baseline = variantOf(library, sample, entry);
    const encoded = library.encodeForBranch(folder, baseline);
    const plain = JSON.parse(JSON.stringify(library.entryOf(baseline.record)));
    index = library.extendIndex(index, [{ path: encoded.path, entry: plain }]);
    const files = [[encoded.path, encoded.text], ...encoded.files].filter(
      ([path]) => !seen.has(path) && seen.add(path),
    );
    yield [...files, [library.indexPath(folder), library.encodeIndex(index)]];
  }
}

/** Another candidate of the same original on the same data: every answer a little different, every weight that is not 0. */
function variantOf({ digestOf, seededRandom }, { record, model }, entry) {
  const random = seededRandom(`growth/${entry.commit}`);
  const near = (values) => values && Float32Array.from(values, (value) => value * (0.9 + 0.2 * random.uniform()));
  const { predictions } = record.candidate;
  const changed = Object.fromEntries(
    ['confidences', 'losses', 'drifts', 'divergences'].map((name) => [name, near(predictions[name])]),
  );
  const weights = new Map(
    [...model].map(([name, bytes]) => [name, name.endsWith('.bin') ? jitter(bytes, random) : bytes]),
  );
  const modelDigest = digestOf(weights);
  const { author, authoredAt, committedAt, subject, release, verdict, commit, createdAt, key } = entry;
  return {
    model: weights,
    record: {
      ...record,
      createdAt,
      commit,
      key: { ...record.key, digest: key },
      modelDigest,
      candidate: { ...record.candidate, modelDigest, predictions: { ...predictions, ...changed } },
      run: { ref: 'refs/heads/main', author, authoredAt, committedAt, subject, release, verdict },
    },
  };
}

/** The most frequent byte stands for 0: pruned weights stay so. */
function jitter(bytes, random) {
  const counts = new Int32Array(256);
  for (const byte of bytes) counts[byte]++;
  const zero = counts.indexOf(Math.max(...counts));
  return bytes.map((byte) => (byte === zero ? byte : Math.min(255, Math.max(0, byte + random.integer(7) - 3))));
}

/** Bytes of a clone of this branch alone, as git packs it when it tidies up. */
function packedSize(origin, branch) {
  const alone = join(work, 'growth-alone.git');
  rmSync(alone, { recursive: true, force: true });
  git(work, 'clone', '--quiet', '--bare', '--single-branch', '--branch', branch, `file://${origin}`, alone);
  git(alone, 'repack', '-a', '-d', '-f', '-q');
  const size = 1024 * Number(/^size-pack: (\d+)$/m.exec(git(alone, 'count-objects', '-v'))[1]);
  rmSync(alone, { recursive: true, force: true });
  return size;
}

function git(folder, ...parameters) {
  return execFileSync('git', parameters, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
}
