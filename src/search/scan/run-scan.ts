import type { Budget, Course, Plan, Worker } from '../study.ts';
import { isUnchanged, type Scan, type ScanOrder } from './scan.ts';
import { scanOrders } from './scan-orders.ts';

/**
 * Takes the looks that are missing. A method that changes nothing at its middle strength without fine-tuning is looked at no
 * further, but for the ends of those that change layers. A study that has begun its trials is not scanned any more, so that
 * what its sampler knows stays the same.
 *
 * @returns all looks, in their order
 */
export async function runScan(
  { scan: plan, space, phaseOf }: Plan,
  budget: Budget,
  workers: readonly Worker[],
  { before, scannedBefore = [], scanned }: Course,
): Promise<readonly Scan[]> {
  const known = new Map(scannedBefore.map((scan) => [scan.scan, scan]));
  if (plan === undefined || before.length > 0) return inOrder();
  const { share, most } = plan;
  const waiting = scanOrders(space, phaseOf).filter(({ scan }) => !known.has(scan));
  let count = known.size;

  async function work(worker: Worker): Promise<void> {
    for (let next = begin(); next !== undefined; next = begin()) {
      const reply = await worker({ recipe: next.recipe, share, isTuned: false });
      const told = 'failure' in reply ? { failure: reply.failure } : { metrics: reply.metrics, model: reply.model };
      const scan = { ...next, ...told };
      known.set(scan.scan, scan);
      await scanned?.(scan, inOrder());
    }
  }

  function begin(): ScanOrder | undefined {
    if (budget.mayBegin?.() === false || count >= most) return undefined;
    if (budget.evaluations !== undefined && (count + 1) * share > budget.evaluations + 1e-9) return undefined;
    let next = waiting.shift();
    while (next !== undefined && isPointless(next)) next = waiting.shift();
    if (next !== undefined) count++;
    return next;
  }

  function isPointless({ of, scan }: ScanOrder): boolean {
    if (of === undefined || phaseOf[of.method] === 'structure') return false;
    const earlier = [...known.values()].filter((one) => one.scan < scan && one.of?.method === of.method);
    const [first] = earlier.sort((a, b) => a.scan - b.scan);
    return first !== undefined && isUnchanged(first, [...known.values()]);
  }

  function inOrder(): readonly Scan[] {
    return [...known.values()].sort((a, b) => a.scan - b.scan);
  }

  await Promise.all(workers.map(work));
  return inOrder();
}
