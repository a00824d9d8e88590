import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { accuracy } from '../../src/evaluate/metrics/accuracy.ts';
import { sizes } from '../../src/evaluate/metrics/sizes.ts';
import { seededRandom } from '../../src/math/random.ts';
import { historyCsv } from '../../src/report/history-csv.ts';
import { renderHistory } from '../../src/report/history-terminal.ts';
import { historyView } from '../../src/report/history-view.ts';
import { sparkline } from '../../src/report/sparkline.ts';
import { entry } from '../history/entries.ts';
import { expectGolden } from '../support/golden.ts';

const size = sizes.find(({ info }) => info.name === 'sizeBrotli')!.info;

/** Size grows by a tenth at the 15th record; a release on the way; one record without accuracy. */
function view(count = 30) {
  const random = seededRandom(5);
  const entries = Array.from({ length: count }, (_, index) =>
    entry(
      index,
      {
        ...(index === 3 ? {} : { accuracy: 0.975 + 0.001 * random.normal() }),
        sizeBrotli: (index < 15 ? 40_000 : 44_000) + random.integer(50),
      },
      { verdict: index === 15 ? 'fail' : 'pass', ...(index === 10 ? { release: 'v1.0.0' } : {}) },
    ),
  );
  const metrics = [accuracy.info, size];
  return historyView({ target: 'digits', store: 'branch compression-gate', entries, metrics, window: 50, random });
}

test('for a terminal: courses, changes of level with their commit, the newest records', () => {
  expectGolden('report/history.txt', renderHistory(view(), { color: false, width: 100, last: 6 }));
});

test('the commit that made the size grow is named, and nothing else', () => {
  const [quality, bytes] = view().metrics;
  expect(quality.changes).toEqual([]);
  expect(bytes.changes).toMatchObject([{ index: 15, worse: true }]);
  expect(bytes.release?.release).toBe('v1.0.0');
});

test('small steps since the release are named by what each added, largest first; since the best where there is no release', () => {
  const bytes = [40_000, 39_000, 39_400, 39_300, 40_300, 40_350, 40_400, 40_500];
  const shown = (release?: number) => {
    const entries = bytes.map((sizeBrotli, index) =>
      entry(index, { sizeBrotli }, index === release ? { release: 'v2.0.0' } : {}),
    );
    const random = seededRandom(1);
    const one = historyView({ target: 't', store: 'branch b', entries, metrics: [size], window: 50, random });
    return renderHistory(one, { color: false, width: 1000, last: 1 });
  };
  const commits = [2, 4, 7].map((index) => entry(index, {}).commit?.slice(0, 7));
  expect(shown(1)).toMatch(
    new RegExp(
      `Worse than before\n *Size, brotli: \\+1.50 kB \\(\\+3.8 %\\) since v2.0.0: \\+1.00 kB by ${commits[1]}.*; \\+400 B by ${commits[0]}.*; \\+100 B by ${commits[2]}.*; and 2 smaller steps`,
    ),
  );
  expect(shown()).toContain(`since the best (${entry(1, {}).commit?.slice(0, 7)}): +1.00 kB`);
  // No worse than then.
  expect(shown(7)).not.toContain('Worse than before');
});

test('no record, and one record', () => {
  const shown = (count: number) => renderHistory(view(count), { color: false, width: 100, last: 5 });
  expect(shown(0)).toBe('digits has no records in branch compression-gate\n');
  expect(shown(1)).toContain('digits 1 record in branch compression-gate, 2026-01-01\n');
});

test('text of commits cannot steer the terminal', () => {
  const hostile = entry(
    0,
    { accuracy: 0.5 },
    { subject: '\u001b[2Jgone\r\nline', author: '\u001b]0;x\u0007', release: '\u001b[31m' },
  );
  const one = { ...view(0), entries: [hostile], metrics: [] };
  expect(renderHistory(one, { color: false, width: 80, last: 5 })).not.toMatch(/[^\P{Cc}\n]/u);
});

test('CSV that other programs read: all metrics, quotes, no formulas', () => {
  const { entries, ...rest } = view(3);
  const odd = { ...entries[2], author: '=cmd()', subject: 'says "no", twice\nand more' };
  const rows = parse<Record<string, string>>(historyCsv([{ ...rest, entries: [...entries.slice(0, 2), odd] }]), {
    columns: true,
  });
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatchObject({ author: "'=cmd()", subject: 'says "no", twice\nand more', verdict: 'pass' });
  expect(Number(rows[0].sizeBrotli)).toBe(entries[0].metrics.sizeBrotli);
});

test.each([
  ['@SUM(1)', "'@SUM(1)"],
  ['＝cmd()', "'＝cmd()"],
  ['\n=cmd()', "'\n=cmd()"],
  ['\u001b[31mred\u0007 \u202eback', '\ufffd[31mred\ufffd \ufffdback'],
])('CSV of the subject %j steers neither spreadsheet nor terminal', (subject, written) => {
  const { entries, ...rest } = view(1);
  const [row] = parse<Record<string, string>>(historyCsv([{ ...rest, entries: [{ ...entries[0], subject }] }]), {
    columns: true,
  });
  expect(row.subject).toBe(written);
});

test('a course: lowest to highest, gaps as dots, a constant in the middle', () => {
  expect(sparkline([0, null, 7])).toBe('▁·█');
  expect(sparkline([5, 5])).toBe('▄▄');
  expect(sparkline([])).toBe('');
});
