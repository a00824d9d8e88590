import { startMeasuring, startNeighbours } from './beside.mjs';

const SECONDS = 0.4;

/**
 * `count` short runs of each kind beside a noisy neighbour, A/A and A/B by turns, and before them the true ratio of the
 * slower model, measured for longer (`quietSeconds`) without the neighbour.
 */
export async function collectRuns(count, log, quietSeconds = 8) {
  const measuring = await startMeasuring();
  try {
    await measuring.run({ what: 'slower', seconds: 1 });
    const quiet = await measuring.run({ what: 'slower', seconds: quietSeconds, precision: 0.002 });
    const neighbours = startNeighbours(1);
    const runs = { same: [], slower: [] };
    try {
      for (let i = 0; i < count; i++) {
        for (const what of ['same', 'slower']) runs[what].push(await measuring.run({ what, seconds: SECONDS }));
        if ((i + 1) % 50 === 0) log(`  ${i + 1} of ${count} runs of each kind`);
      }
    } finally {
      await neighbours.stop();
    }
    return { quiet, ...runs };
  } finally {
    await measuring.stop();
  }
}
