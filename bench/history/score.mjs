/** How well reported change points meet the true ones, over many series. */

/** Records between a true change and where it is reported: as near as this it counts as found. */
export const TOLERANCE = 2;
/** As near as this a reported change is meant for the true one, however badly placed. */
const MEANT = 15;

/** @param {{ changes: number[], found: number[] }[]} results */
export function score(results) {
  const count = { hit: 0, reported: 0, real: 0, alarmed: 0 };
  const errors = [];
  for (const { changes, found } of results) {
    const pairs = matched(changes, found);
    errors.push(...pairs);
    count.hit += pairs.filter((error) => error <= TOLERANCE).length;
    count.reported += found.length;
    count.real += changes.length;
    if (found.length > 0) count.alarmed++;
  }
  const { hit, reported, real, alarmed } = count;
  return {
    series: results.length,
    alarms: results.length === 0 ? 0 : alarmed / results.length,
    alarmed,
    reportedPerSeries: reported / results.length,
    recall: hit / real,
    precision: reported === 0 ? 1 : hit / reported,
    f1: (2 * hit) / (reported + real),
    /** Mean distance, in records, of changes that were seen at all. */
    error: errors.length === 0 ? undefined : errors.reduce((sum, error) => sum + error, 0) / errors.length,
  };
}

/** Distances of true changes from what was reported for them: nearest pair first, each reported one for one true one. */
function matched(changes, found) {
  const pairs = changes
    .flatMap((change) => found.map((place) => ({ change, place, error: Math.abs(change - place) })))
    .filter(({ error }) => error <= MEANT)
    .sort((a, b) => a.error - b.error);
  const used = { changes: new Set(), places: new Set() };
  return pairs.flatMap(({ change, place, error }) => {
    if (used.changes.has(change) || used.places.has(place)) return [];
    used.changes.add(change);
    used.places.add(place);
    return [error];
  });
}
