/** Whether figures on record may stand beside figures of this run. Bytes and counts always may; predictions only then. */
import type { RunFacts } from '../evaluate/measurement.ts';
import type { ContentKey } from './record.ts';

export type Comparability = { readonly same: true } | { readonly same: false; readonly reasons: readonly string[] };

/** What a record says of itself. */
export interface Recorded {
  readonly key: Pick<ContentKey, 'data' | 'settings'>;
  readonly facts: RunFacts;
}

export interface Now {
  readonly key: Pick<ContentKey, 'data' | 'settings'>;
  /** Absent while no kernels have been opened: then only the content is compared. */
  readonly facts?: RunFacts;
}

/** Reasons are clauses: `it was measured on WASM, this run is on native TensorFlow 2.21.0`. */
export function comparable({ key, facts }: Recorded, now: Now): Comparability {
  const reasons = [
    ...(key.data === now.key.data ? [] : ['the data has changed since']),
    ...(key.settings === now.key.settings ? [] : ['task or evaluation settings have changed since']),
    ...(now.facts === undefined ? [] : factDifferences(facts, now.facts)),
  ];
  return reasons.length === 0 ? { same: true } : { same: false, reasons };
}

export function sameFacts(recorded: RunFacts, now: RunFacts): boolean {
  return factDifferences(recorded, now).length === 0;
}

/** Node version and platform bear on no figure as long as kernels and processor are the same. */
export function factDifferences(recorded: RunFacts, now: RunFacts): string[] {
  if (kernelsOf(recorded) !== kernelsOf(now))
    return [`it was measured on ${kernelsOf(recorded)}, this run is on ${kernelsOf(now)}`];
  const differences: string[] = [];
  if (recorded.cpu !== now.cpu) differences.push(`it was measured on ${recorded.cpu}, this run is on ${now.cpu}`);
  // One name is sold with several sets of instructions, as a host of virtual machines hides some of them.
  else if (recorded.isa !== undefined && now.isa !== undefined && recorded.isa !== now.isa) {
    differences.push(`it was measured with the instructions ${recorded.isa}, this processor has ${now.isa}`);
  }
  if (recorded.backend === 'native' && recorded.oneDnn !== now.oneDnn) {
    differences.push(`it was measured with oneDNN ${onOff(recorded.oneDnn)}, this run has it ${onOff(now.oneDnn)}`);
  }
  if (recorded.threads !== now.threads) {
    differences.push(`it was measured with ${threads(recorded.threads)}, this run has ${now.threads}`);
  }
  return differences;
}

const titles = { native: 'native TensorFlow', wasm: 'TensorFlow.js WASM', cpu: 'TensorFlow.js plain CPU' } as const;

/** `native TensorFlow 2.21.0`. */
export function kernelsOf({ backend, tensorflow }: RunFacts): string {
  return `${titles[backend]} ${tensorflow}`;
}

function onOff(value: boolean | undefined): string {
  return value === undefined ? 'as it comes' : value ? 'on' : 'off';
}

function threads(count: number): string {
  return count === 1 ? '1 thread' : `${count} threads`;
}
