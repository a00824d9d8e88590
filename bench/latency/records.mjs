import { collectRuns } from './collect.mjs';
import { differences, middle } from './traces.mjs';

const FULL = 400;
const QUICK = 12;

/**
 * Real short runs (0.4 s, tiny models, WASM kernels, three models as in a gate) beside a noisy neighbour: how often a gate
 * of +10 % against the baseline raises an alarm for two equal models (A/A), and catches one with a fifth more work (A/B).
 */
export async function latencyRecords({ quick, log }) {
  const count = quick ? QUICK : FULL;
  log(`Latency: ${count} short runs of each kind beside a noisy neighbour …`);
  const { same, slower, quiet } = await collectRuns(count, log, quick ? 2 : undefined);
  const of = (list, status) => list.filter((run) => run.status === status).length;
  const alarms = of(same, 'fail');
  const [caught, missed] = [of(slower, 'fail'), of(slower, 'pass')];
  const open = Math.max(of(same, 'inconclusive'), of(slower, 'inconclusive')) / count;
  const upper = upperBound(alarms, count);
  const ratio = Math.exp(middle(differences(quiet)));
  const seconds = middle([...same, ...slower].map((run) => run.seconds));
  const decided = caught + missed;
  // Quick runs are too few to bound a rate of 1 %.
  const judged = (holds, reason) => (quick ? { holds: null, reason } : { holds });
  return [
    {
      name: 'latency A/A: alarms of a gate of +10 %, upper 95 % bound',
      figure: upper,
      unit: `of runs (${alarms} of ${count}, ${seconds.toFixed(2)} s each)`,
      goal: '≤ 0.01',
      ...judged(upper <= 0.01, `${count} runs are too few for a bound`),
    },
    {
      name: `latency A/B: a model slower by ${((ratio - 1) * 100).toFixed(0)} % is caught`,
      figure: decided === 0 ? null : caught / decided,
      unit: `of the runs that decide (${caught} of ${decided})`,
      goal: '≥ 0.95',
      ...judged(decided > 0 && caught / decided >= 0.95, 'a quick run'),
    },
    {
      name: 'latency: inconclusive, the more frequent of A/A and A/B',
      figure: open,
      unit: 'of runs',
      goal: '≤ 0.2',
      ...judged(open <= 0.2, 'a quick run'),
    },
  ];
}

/** One-sided 95 % Clopper–Pearson bound, by bisection. */
function upperBound(successes, trials) {
  const atMost = (share) => {
    let term = (1 - share) ** trials;
    let sum = term;
    for (let k = 0; k < successes; k++) {
      term *= ((trials - k) / (k + 1)) * (share / (1 - share));
      sum += term;
    }
    return sum;
  };
  let [low, high] = [successes / trials, 1];
  for (let i = 0; i < 60; i++) {
    const at = (low + high) / 2;
    if (atMost(at) > 0.05) low = at;
    else high = at;
  }
  return high;
}
