/** Records of one network: ratio and loss of ours, what limits them, and the best peer chain of the same run. */
export function records(
  network,
  { chosen, runs, seconds, float32 },
  rows,
  { floor, goal, limit, isMnist, quick, log },
) {
  const bytes = mean(runs.map((run) => run.weights));
  const total = mean(runs.map((run) => run.weights + run.topology));
  const loss = mean(runs.map(({ original, accuracy }) => original - accuracy));
  const beside = mean(runs.map(({ augmentedOriginal, accuracy }) => augmentedOriginal - accuracy));
  for (const run of runs) {
    log(
      `${network} seed ${run.seed}: ${run.weights} bytes of weights (${(float32 / run.weights).toFixed(0)}×), ${run.topology} of topology, ${run.accuracy.toFixed(2)} %, original ${run.original.toFixed(2)} %, original with augmentation ${run.augmentedOriginal.toFixed(2)} %`,
    );
  }
  const all = summaries(rows ?? []);
  for (const { name, bytes: size, loss: lost, seconds: took } of all) {
    log(
      `${network} ${name}: ${Math.round(size)} bytes (${(float32 / size).toFixed(1)}×), loss ${lost.toFixed(2)} points, ${took.toFixed(0)} s`,
    );
  }
  const within = all.filter((row) => row.loss <= limit);
  const best = within.reduce((found, row) => (found === undefined || row.bytes < found.bytes ? row : found), undefined);
  const peer = best && { name: best.name, figure: float32 / best.bytes, unit: '×' };
  const ratio = float32 / bytes;
  const accuracy = mean(runs.map((run) => run.accuracy));
  return [
    {
      name: `${network}: float32 weights to packed weights, λ ${Number(chosen.strength.toPrecision(3))}, ${Math.round(bytes)} bytes (${Math.round(total)} with the topology)`,
      figure: ratio,
      unit: `× (${Math.round(seconds / 60)} minutes of search and training)`,
      goal: isMnist ? `≥ ${floor}, aim ${goal}` : 'more than the best peer chain',
      holds: isMnist ? ratio >= floor && (peer === undefined || ratio > peer.figure) : peer && ratio > peer.figure,
      ...(peer && { peer }),
    },
    {
      name: `${network}: mean loss of accuracy over ${runs.length} seeds on the test set (${accuracy.toFixed(2)} % now)`,
      figure: loss,
      unit: 'points',
      goal: `≤ ${limit}`,
      // 99.3 − 99.2 is a little more than 0.1 in binary.
      holds: loss <= limit + 1e-9,
    },
    {
      name: `${network}: the same against originals trained with the same augmentation`,
      figure: beside,
      unit: 'points',
      goal: 'reported',
      holds: null,
      reason: 'not a promise',
    },
  ].map((record) => {
    if (quick) return { ...record, holds: null, reason: 'a quick run trains too little' };
    return record.holds === undefined ? { ...record, holds: null, reason: 'no peer in this run' } : record;
  });
}

function summaries(rows) {
  return rows.map(({ name, runs }) => ({
    name,
    bytes: mean(runs.map((run) => run.bytes)),
    loss: mean(runs.map((run) => run.loss)),
    seconds: mean(runs.map((run) => run.seconds)),
  }));
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
