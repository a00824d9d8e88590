/** Results of `variance` of other machines: what the processor adds to the seed. */
import type { RunFacts } from '../evaluate/measurement.ts';
import { inputFailure } from '../failure.ts';
import type { Files } from '../ports.ts';
import { check, type Of } from '../schema.ts';
import type { Spread } from '../validate/seed-spread.ts';
import type { CpuSpread } from './describe-variance.ts';

export interface MachineVariance {
  readonly target: string;
  readonly facts: Pick<RunFacts, 'cpu'>;
  readonly seeds: readonly number[];
  readonly spreads: readonly Pick<Spread, 'metric' | 'values'>[];
}

const numbers = { type: 'array', items: { type: 'number' }, maxItems: 1000 } as const;
const schema = {
  type: 'object',
  required: ['command', 'targets'],
  properties: {
    command: { const: 'variance' },
    targets: {
      type: 'array',
      items: {
        type: 'object',
        required: ['target', 'facts', 'seeds', 'spreads'],
        properties: {
          target: { type: 'string' },
          facts: { type: 'object', required: ['cpu'], properties: { cpu: { type: 'string' } } },
          seeds: numbers,
          spreads: {
            type: 'array',
            items: {
              type: 'object',
              required: ['metric', 'values'],
              properties: { metric: { type: 'string' }, values: numbers },
            },
          },
        },
      },
    },
  },
} as const;

export async function readVariance(path: string, files: Files): Promise<readonly MachineVariance[]> {
  const checked = check<Of<typeof schema>>(schema, parsed(new TextDecoder().decode(await files.read(path))));
  if (checked.ok) return checked.value.targets;
  const fix = 'Give a file that `compression-gate variance --json FILE` wrote on another machine';
  throw inputFailure('variance-file', { where: path, what: 'it is no result of this command', fix });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined where no other processor measured this target. */
export function acrossMachines(own: MachineVariance, others: readonly MachineVariance[]): CpuSpread | undefined {
  const beside = others.filter(({ target, facts }) => target === own.target && facts.cpu !== own.facts.cpu);
  if (beside.length === 0) return undefined;
  const machines = [own, ...beside];
  const largest: Record<string, number> = {};
  for (const { metric } of own.spreads) {
    const ranges = own.seeds.map((seed) => {
      const values = machines.map((machine) => valueAt(machine, metric, seed)).filter((value) => value !== undefined);
      return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
    });
    largest[metric] = Math.max(...ranges);
  }
  return { cpus: [...new Set(machines.map(({ facts }) => facts.cpu))], largest };
}

function valueAt({ seeds, spreads }: MachineVariance, metric: string, seed: number): number | undefined {
  const at = seeds.indexOf(seed);
  return at < 0 ? undefined : spreads.find((spread) => spread.metric === metric)?.values[at];
}
