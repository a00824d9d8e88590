/**
 * A rate as a record, with its own 95 % interval. `within`: [least, most] that it should lie in. Where the rate lies
 * outside but its interval does not, nothing is decided.
 */
export function rateRecord({ wilson }, name, hits, simulations, { within: [least, most], goal, note }) {
  const rate = hits / simulations;
  const { low, high } = wilson(hits, simulations, 0.95);
  const holds = rate >= least && rate <= most ? true : high < least || low > most ? false : null;
  return {
    name,
    figure: 100 * rate,
    unit: '%',
    goal,
    holds,
    interval: { low: 100 * low, high: 100 * high, level: 0.95 },
    simulations,
    ...(note === undefined ? {} : { note }),
    ...(holds === null ? { reason: 'the goal lies inside the interval of the rate' } : {}),
  };
}
