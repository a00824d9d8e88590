/** Which of a line of states is the first bad one, with as few of them looked at as possible. */

export interface Probe<State> {
  readonly state: State;
  /** `skip`: this state can't be judged. */
  readonly verdict: 'good' | 'bad' | 'skip';
}

export interface Bisected<State> {
  /** The first bad state, and those before it that could not be judged and may be it as well. */
  readonly first: State;
  readonly suspects: readonly State[];
  /** In the order in which they were looked at. */
  readonly probes: readonly Probe<State>[];
}

/**
 * `states` are in order of time; the one before them is known to be good, the last of them to be bad. Neighbours with equal
 * `content` are one: the first of a run stands for it. About log₂ of the number of different contents are looked at; one
 * that can't be judged makes way for its nearest neighbour, as in `git bisect skip`. Goes wrong, as every bisection, where
 * states turn from bad to good in between: then it finds one of the turns.
 */
export async function bisect<State>(
  states: readonly State[],
  content: (state: State) => unknown,
  judge: (state: State) => Promise<Probe<State>['verdict']>,
): Promise<Bisected<State>> {
  if (states.length === 0) throw new RangeError('there is nothing to bisect');
  const heads = states.filter((state, index) => index === 0 || content(state) !== content(states[index - 1]));
  const probes: Probe<State>[] = [];
  const skipped = new Set<number>();
  /** heads[good] is good (−1: the state before them all), heads[bad] is bad. */
  let [good, bad] = [-1, heads.length - 1];
  for (let next = nearest(good, bad, skipped); next !== undefined; next = nearest(good, bad, skipped)) {
    const state = heads[next];
    const verdict = await judge(state);
    probes.push({ state, verdict });
    if (verdict === 'skip') skipped.add(next);
    else if (verdict === 'bad') bad = next;
    else good = next;
  }
  const suspects = heads.filter((_, index) => index > good && index < bad);
  return { first: heads[bad], suspects, probes };
}

/** The place nearest to the middle of what is left, of those not skipped. */
function nearest(good: number, bad: number, skipped: ReadonlySet<number>): number | undefined {
  const middle = (good + bad) >> 1;
  for (let distance = 0; distance < bad - good; distance++) {
    for (const place of [middle - distance, middle + distance]) {
      if (place > good && place < bad && !skipped.has(place)) return place;
    }
  }
  return undefined;
}
