/**
 * What to do about the baseline of a target: a pure decision from what is stored, what has changed, the policy, and whether
 * the base commit can be had. Asked once before kernels are opened (no `facts`) and again when the facts are known.
 */
import type { RunFacts } from '../evaluate/measurement.ts';
import type { FoundBaseline } from '../ports.ts';
import { ageInDays } from './age.ts';
import { comparable, kernelsOf } from './comparable.ts';
import type { ContentKey } from './record.ts';

/** From this age on it is said. */
const OLD_DAYS = 30;

export interface BaselineSituation {
  readonly stored?: Omit<FoundBaseline, 'model'> & { readonly model?: unknown };
  /** A clause: why the one that is stored does not count. */
  readonly expired?: string;
  /** A clause: how the next one comes to be stored. */
  readonly proposal?: string;
  /** Wall clock, ISO 8601: old records say how old. */
  readonly now?: string;
  readonly key: ContentKey;
  /** Of this run, once known. */
  readonly facts?: RunFacts;
  /** Measure again though nothing has changed. */
  readonly fresh: boolean;
  /** `baseline.onMissing` of the config. */
  readonly onMissing: 'measure' | 'pass' | 'warn' | 'fail';
  /** Only looked at when nothing is stored: the base commit's model, or a clause that says why there is none. */
  readonly base?: { readonly commit: string } | { readonly unavailable: string };
}

export interface BaselinePlan {
  /**
   * reuse-result: nothing has changed, no measurement at all. compare-stored: figures on record beside those of this run.
   * remeasure-stored: measure the stored model again in this run. measure-base: measure the base commit's model in this
   * run. none: nothing to compare with.
   */
  readonly kind: 'reuse-result' | 'compare-stored' | 'remeasure-stored' | 'measure-base' | 'none';
  /** With `none`: the verdict that the config asks for; absent: `verdicts.noBaseline` decides. */
  readonly verdict?: 'pass' | 'warn' | 'fail';
  /** For the report. `text` is a clause without capital and full stop. */
  readonly info: {
    readonly kind: 'stored' | 'remeasured' | 'base-commit' | 'none';
    readonly text: string;
    readonly commit?: string;
    readonly createdAt?: string;
    /** A clause: how the next one comes to be stored, where none is. */
    readonly proposal?: string;
  };
}

export function resolveBaseline(situation: BaselineSituation): BaselinePlan {
  return situation.stored === undefined ? withoutStored(situation) : withStored(situation.stored, situation);
}

function withStored(stored: Required<BaselineSituation>['stored'], now: BaselineSituation): BaselinePlan {
  const { record, model } = stored;
  const { commit, createdAt } = record;
  const of = { commit, createdAt };
  const at = commit === undefined ? '' : ` at ${commit.slice(0, 7)}`;
  const which = `stored on ${createdAt.slice(0, 10)}${at}${foundBy(stored, now)}`;
  if (record.key.digest === now.key.digest && !now.fresh) {
    const text = `${which}; nothing that bears on the result has changed since, so the figures on record, measured on ${kernelsOf(record.facts)}, are reused`;
    return { kind: 'reuse-result', info: { kind: 'stored', text, ...of } };
  }
  const compared = comparable(record, now);
  const reasons = compared.same ? [] : compared.reasons;
  if (model !== undefined) {
    const why = record.predictionsOmitted === undefined ? reasons : [...reasons, 'its predictions are not stored'];
    if (why.length > 0) {
      const text = `${which}, its model measured again in this run because ${why.join('; ')}`;
      return { kind: 'remeasure-stored', info: { kind: 'remeasured', text, ...of } };
    }
  } else if (reasons.length > 0) {
    const omitted = record.modelOmitted ?? 'it was left out';
    const text = `the one ${which} cannot be compared with because ${reasons.join('; ')}; its model is not stored (${omitted}) and so cannot be measured again`;
    return { kind: 'none', info: { kind: 'none', text, ...of } };
  }
  // Before kernels are open nothing is known of the machine.
  const same = now.facts === undefined ? 'same data and settings' : 'same data, settings and machine';
  return { kind: 'compare-stored', info: { kind: 'stored', text: `${which}, ${same}`, ...of } };
}

/** Which of many records it is, and how old: a folder holds but one, that of the checkout. */
function foundBy({ record, how, distance = 0 }: Required<BaselineSituation>['stored'], { now }: BaselineSituation) {
  if (how === undefined || how === 'folder') return '';
  const away = distance === 1 ? '1 commit' : `${distance} commits`;
  const words = {
    'merge-base': ', the record of the base commit',
    ancestor: `, the nearest record before the base commit (${away} earlier)`,
    content: ', a record of what the base commit holds (neither it nor a commit before it has one)',
    own: ', a record of the present content',
    newest: '',
  };
  const age = now === undefined ? 0 : (ageInDays(record.createdAt, now) ?? 0);
  return `${words[how]}${age < OLD_DAYS ? '' : `, ${age} days old`}`;
}

function withoutStored({ onMissing, base, expired, proposal }: BaselineSituation): BaselinePlan {
  const missing = expired ?? 'none is stored for this target';
  if (onMissing !== 'measure') {
    const text = `${missing} and \`baseline.onMissing\` is \`${onMissing}\``;
    return { kind: 'none', verdict: onMissing, info: { kind: 'none', text, proposal } };
  }
  if (base === undefined || 'unavailable' in base) {
    const text = `${missing}, and ${base?.unavailable ?? 'there is no base commit to measure instead'}`;
    return { kind: 'none', info: { kind: 'none', text, proposal } };
  }
  const text = `${missing}, so the model of the base commit ${base.commit.slice(0, 7)} was compressed and measured in this run${proposal === undefined ? '' : `; ${proposal}`}`;
  return { kind: 'measure-base', info: { kind: 'base-commit', text, commit: base.commit, proposal } };
}
