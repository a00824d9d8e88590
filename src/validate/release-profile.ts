/** The gates of a release: those of every day made stricter, unless the config writes a list of their own. */
import type { Of } from '../schema.ts';
import { type GateOptions, gateSchema } from './gate.ts';

export const releaseSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What holds for a release (`mode: release`, `run --profile release`).',
  properties: {
    gates: {
      type: 'array',
      minItems: 1,
      items: gateSchema,
      description:
        'Gates of a release. Absent: those of `gates`, each as an `error`, and what is held against the baseline is held against the last release too, with the same limit.',
    },
  },
} as const;

export type ReleaseOptions = Of<typeof releaseSchema>;

/** What is known when the gates of a release are formed. */
export interface ReleaseProfile {
  /** The gates are the config's own list for releases: they stay as they are written. */
  readonly own: boolean;
  /** No release is on record yet: what is held against the last one can only warn. */
  readonly first: boolean;
}

/** A gate, and its place in the list that it comes from. */
export interface PlacedGate {
  readonly gate: GateOptions;
  readonly index: number;
}

/** `profile` undefined: an everyday run, whose gates hold as they are. The written ones come first, in their order. */
export function gatesUnder(profile: ReleaseProfile | undefined, gates: readonly GateOptions[]): readonly PlacedGate[] {
  const placed = gates.map((gate, index) => ({ gate, index }));
  if (profile === undefined) return placed;
  const strict = profile.own
    ? placed
    : placed.map(({ gate, index }) => ({ gate: { ...gate, level: 'error' as const }, index }));
  const added = profile.own ? [] : strict.filter(({ gate }) => isDoubled(gate, gates)).map(againstRelease);
  return [...strict, ...added].map((one) => (profile.first ? warningOnly(one) : one));
}

/** A ratio of one run, as latency is, has no counterpart on record. */
function isDoubled(gate: GateOptions, gates: readonly GateOptions[]): boolean {
  if (gate.against !== 'baseline' || gate.metric === 'latency') return false;
  return !gates.some(
    ({ metric, slice, against }) => metric === gate.metric && slice === gate.slice && against === 'release',
  );
}

function againstRelease({ gate, index }: PlacedGate): PlacedGate {
  return { gate: { ...gate, against: 'release' }, index };
}

function warningOnly({ gate, index }: PlacedGate): PlacedGate {
  return { gate: gate.against === 'release' ? { ...gate, level: 'warn' } : gate, index };
}
