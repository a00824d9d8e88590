/** One study from its plan to its end: workers, journal and budget put together. */
import { methodOf } from '../../compress/methods.ts';
import type { Recipe } from '../../compress/recipe.ts';
import type { TargetConfig } from '../../config/schema.ts';
import { type FailureData, failureFromData, inputFailure } from '../../failure.ts';
import { epochsOf } from '../../pipeline/produce.ts';
import type { TrialOutcome, TrialRequest } from '../../pipeline/trials/outcome.ts';
import {
  differences,
  type Journal,
  type JournalHead,
  journalLine,
  parseJournal,
  sameStudy,
} from '../../search/journal.ts';
import type { SearchOptions } from '../../search/options.ts';
import type { Scan } from '../../search/scan/scan.ts';
import { type Plan, runStudy, type TrialOrder, type TrialReply } from '../../search/study.ts';
import type { Trial } from '../../search/trial.ts';
import type { SearchAims } from './aims.ts';

/** A process that tries recipes, as the worker side offers it. */
export interface Trier {
  run(request: TrialRequest): Promise<{ readonly outcome: TrialOutcome } | { readonly failure: FailureData }>;
}

/** The journal on the disk. */
export interface JournalFile {
  readonly path: string;
  readonly text: string;
  cut(bytes: number): Promise<void>;
  append(line: string): Promise<void>;
}

export interface Conducted {
  readonly trials: readonly Trial[];
  readonly scans: readonly Scan[];
  /** Trials that the journal held already. */
  readonly resumed: number;
}

export interface ConductOptions {
  readonly config: TargetConfig;
  readonly options: SearchOptions;
  readonly aims: SearchAims;
  readonly plan: Plan;
  readonly head: JournalHead;
  readonly examples: number;
  readonly triers: readonly Trier[];
  readonly journal: JournalFile;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly onScan: (scan: Scan, all: readonly Scan[]) => void;
  readonly onTrial: (trial: Trial, all: readonly Trial[], milliseconds: number) => Promise<void>;
}

/** Fewer examples tell nothing about a recipe. */
export const FEWEST_EXAMPLES = 64;

/** @throws input failure `search/other-study` where the journal is of another study */
export async function conduct(conducted: ConductOptions): Promise<Conducted> {
  const { plan, options, triers, now, journal, head } = conducted;
  const { trials: before, scans: scannedBefore } = await takeUp(journal, head);
  let scans = scannedBefore;
  const started = now();
  const times = new WeakMap<object, number>();
  const workers = triers.map((trier) => async (order: TrialOrder) => {
    const from = now();
    const reply = await replyOf(await trier.run(requestOf(order, conducted)), conducted);
    times.set(order.recipe, now() - from);
    return reply;
  });
  const { minutes } = options;
  const trials = await runStudy(
    plan,
    {
      trials: share(options.trials, plan.shard),
      evaluations: options.evaluations === undefined ? undefined : options.evaluations / (plan.shard?.of ?? 1),
      mayBegin: minutes === undefined ? undefined : () => now() - started < minutes * 60_000,
    },
    workers,
    {
      before,
      scannedBefore,
      scanned: async (scan, all) => {
        await journal.append(journalLine(scan));
        scans = all;
        conducted.onScan(scan, all);
      },
      ended: async (trial, all) => {
        await journal.append(journalLine(trial));
        await conducted.onTrial(trial, all, times.get(trial.recipe) ?? Number.NaN);
      },
    },
  );
  return { trials, scans, resumed: before.length };
}

/** The first shards take what does not divide evenly. */
function share(trials: number, shard: Plan['shard']): number {
  if (shard === undefined) return trials;
  return Math.floor(trials / shard.of) + (shard.index < trials % shard.of ? 1 : 0);
}

async function takeUp(journal: JournalFile, head: JournalHead): Promise<Pick<Journal, 'trials' | 'scans'>> {
  const found = parseJournal(journal.text, journal.path);
  // A study that was refused before its first trial left nothing that could be lost.
  if (found === undefined || found.trials.length + found.scans.length === 0) {
    await journal.cut(0);
    await journal.append(journalLine(head));
    return { trials: [], scans: [] };
  }
  const sameShard = found.head.shard?.index === head.shard?.index && found.head.shard?.of === head.shard?.of;
  if (!sameStudy(found.head, head) || !sameShard) {
    const other = sameShard ? differences(found.head, head) : ['shard'];
    throw inputFailure('search/other-study', {
      where: journal.path,
      what: `the journal is of another study (${other.join(', ')} differ)`,
      fix: 'Begin anew with `--restart`, or name another journal with `--journal FILE`',
    });
  }
  await journal.cut(found.bytes);
  return found;
}

export function requestOf(
  { recipe, share, isTuned }: TrialOrder,
  { aims, config, examples }: Pick<ConductOptions, 'aims' | 'config' | 'examples'>,
): TrialRequest {
  const isLook = isTuned === false;
  // Timing takes as long for a look as for a trial.
  const latency = (!isLook && aims.wantsLatency) || undefined;
  if (share >= 1) return isLook ? { recipe, epochs: 0 } : { recipe, latency };
  const epochs = config.fineTune.epochs ?? longest(recipe);
  return {
    recipe,
    latency,
    examples: Math.min(examples, Math.max(FEWEST_EXAMPLES, Math.ceil(share * examples))),
    epochs: isLook ? 0 : Math.ceil(share * epochs),
  };
}

function longest(recipe: Recipe): number {
  const shaping = recipe.filter((step) => ['structure', 'train'].includes(methodOf(step).phase));
  return Math.max(0, ...shaping.map((step) => epochsOf(step)));
}

type Answer = Awaited<ReturnType<Trier['run']>>;

export function replyOf(answer: Answer, { aims }: Pick<ConductOptions, 'aims'>): TrialReply {
  if ('failure' in answer) {
    const { message } = failureFromData(answer.failure);
    // One recipe that we cannot handle must not end a study of two days.
    return { failure: answer.failure.kind === 'defect' ? `this is a defect of ours: ${message}` : message };
  }
  const { metrics, correct, losses, modelDigest } = answer.outcome;
  const evidence = aims.quality?.by === 'correct' ? { correct } : aims.quality?.by === 'losses' ? { losses } : {};
  return { metrics, model: modelDigest, ...evidence };
}
