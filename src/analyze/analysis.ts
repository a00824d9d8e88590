/** What an analysis found, as plain data: the page draws it, `--json` writes it, the CSV lists it. */
import type { Direction, Unit } from '../evaluate/metric.ts';

/** `tuned`: the recipe with fine-tuning as configured; `current`: as all other trials were run. */
export type Origin = 'original' | 'tuned' | 'current' | 'layer' | 'sample' | 'study';

/** A change against the original on the same examples, with its 95 % interval, in the metric's unit. */
export type Change = readonly [value: number, low: number, high: number];

/** How often what a model is so sure of is right; see `ECE_BINS`. Bins without examples are left out. */
export interface ReliabilityBin {
  readonly bin: number;
  readonly count: number;
  readonly confidence: number;
  /** Share that is right, with its 95 % Wilson interval. */
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
}

/** A step of a recipe with its options, as written in a config. */
export type AnalysedStep = { readonly method: string } & { readonly [option: string]: unknown };

export interface AnalysedTrial {
  readonly id: string;
  readonly origin: Origin;
  readonly recipe: readonly AnalysedStep[];
  /** The recipe in words. */
  readonly text: string;
  /** What was varied: by parameter name. */
  readonly settings?: Readonly<Record<string, Setting>>;
  /** Where one kernel alone was compressed. */
  readonly layer?: { readonly weight: string; readonly parameter: string; readonly value: Setting };
  readonly metrics: Readonly<Record<string, number>>;
  /** By metric, where examples can be paired. */
  readonly changes: Readonly<Record<string, Change>>;
  /** Classifiers with labels. */
  readonly reliability?: readonly ReliabilityBin[];
  readonly milliseconds: number;
  /** Why there are no figures, as a sentence. */
  readonly failure?: string;
}

export type Setting = number | string | boolean;

/** A hyper-parameter: one option of one step. */
export interface Parameter {
  /** `prune.sparsity`. */
  readonly name: string;
  readonly method: string;
  readonly option: string;
  readonly description: string;
  readonly shape:
    | {
        readonly kind: 'range';
        readonly low: number;
        readonly high: number;
        readonly scale: 'linear' | 'log';
        readonly integer: boolean;
      }
    | { readonly kind: 'choice'; readonly values: readonly Setting[] };
}

export interface AnalysedMetric {
  readonly name: string;
  readonly title: string;
  readonly unit: Unit;
  readonly better: Direction;
  readonly kind: 'quality' | 'size' | 'latency';
  /** Of quality: what may be lost against the original, in the metric's unit, by the config's gates or as a sensible default. */
  readonly loss?: number;
}

/** A share of the variance over the whole space; `low` … `high`: four of five trees of the forest. */
export interface Share {
  readonly of: readonly string[];
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface Importance {
  readonly metric: string;
  readonly trials: number;
  /** Share of the variance that the forest foretells of trials that it has not seen: how far the rest can be trusted. */
  readonly explained: number;
  /** Parameters, then pairs beyond their two parts; the largest first. */
  readonly parts: readonly Share[];
}

/** The mean of a metric over all other parameters, at values of one: what the forest makes of the trials. */
export interface Slice {
  readonly metric: string;
  readonly parameter: string;
  readonly points: readonly {
    readonly value: Setting;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  }[];
}

export interface Analysis {
  readonly target: string;
  readonly model: string;
  readonly modelDigest: string;
  /** Numbers in the floating-point weights. */
  readonly parameters: number;
  readonly task: string;
  readonly examples: number;
  readonly split: string;
  readonly backend: string;
  readonly seed: number;
  readonly fineTuned: boolean;
  /** Trials come from a study rather than from samples of our own. */
  readonly study?: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly version: string;
  /** Of the whole analysis, those that an earlier run left included. */
  readonly seconds: number;
  readonly metrics: readonly AnalysedMetric[];
  readonly space: readonly Parameter[];
  /** Kernels in the order of the file, with the numbers they hold. */
  readonly kernels: readonly { readonly name: string; readonly parameters: number }[];
  readonly trials: readonly AnalysedTrial[];
  /** Ids of trials that no other one beats in both the headline metric and the size. */
  readonly frontier: readonly string[];
  /** The smallest whose quality is surely not more than `loss` below the original's, if there is one. */
  readonly best?: { readonly loss: number; readonly id: string };
  readonly importance: readonly Importance[];
  readonly slices: readonly Slice[];
  /** What a reader must know. */
  readonly notes: readonly string[];
}
