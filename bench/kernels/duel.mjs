/**
 * Alternated blocks of two sides, the one that begins changing from round to round, so that whatever else the machine does
 * falls on both. `speed` is the median over rounds of peer's time / our time: above 1 we are the faster one.
 */
export async function duel(ours, peer, { ourWork, peerWork = ourWork, rounds, steps }) {
  const [mine, theirs] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const turns = [
      async () => mine.push(await ours.block(ourWork, steps)),
      async () => theirs.push(await peer.block(peerWork, steps)),
    ];
    if (round % 2 === 1) turns.reverse();
    for (const turn of turns) await turn();
  }
  const ratios = mine.map((time, round) => theirs[round] / time);
  return { speed: median(ratios), milliseconds: median(mine), peerMilliseconds: median(theirs) };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
