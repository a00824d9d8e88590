/**
 * What a change alters of what it is judged by: a limit that was widened, a gate or a target that is gone. All of it stands
 * in the diff of the config too; beside the verdict it is not overlooked.
 */
import { parseConfig } from '../config/load.ts';
import type { Config, TargetConfig } from '../config/schema.ts';
import { Failure } from '../failure.ts';
import type { BaseCommit } from '../ports.ts';
import type { GateOptions } from '../validate/gate.ts';
import { relativeFolder } from './paths.ts';
import type { Project } from './project.ts';

/** So many are named one by one. */
const named = 10;

/** One sentence for the report; undefined: nothing has changed, or there is no base commit or no config in it. */
export async function changedRules(
  project: Project,
  base: BaseCommit | undefined,
  root: string,
): Promise<string | undefined> {
  if (base === undefined) return undefined;
  const before = await configAt(base, project, root);
  if (before instanceof Failure)
    return `Whether this change alters what it is judged by is not known: the config of the base commit cannot be read. ${before.message}`;
  if (before === undefined) return undefined;
  const changes = ruleChanges(before, project.config);
  if (changes.length === 0) return undefined;
  const rest = changes.length > named ? `; and ${changes.length - named} more` : '';
  return `This change alters what it is judged by, against the config of the base commit ${base.commit.slice(0, 7)}: ${changes.slice(0, named).join('; ')}${rest}.`;
}

async function configAt(
  base: BaseCommit,
  { files, configPath }: Project,
  root: string,
): Promise<Config | Failure | undefined> {
  const name = configPath.replaceAll('\\', '/').slice(configPath.replaceAll('\\', '/').lastIndexOf('/') + 1);
  const path = relativeFolder(root, files.root) + name;
  try {
    const bytes = await base.read(path);
    return bytes && parseConfig(new TextDecoder().decode(bytes), path).config;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // A config that was wrong, or is of another version, gave no limits.
    return error.kind === 'input' ? undefined : error;
  }
}

/** Clauses, each with the place in the config. Gates that are new are no news: they can only fail. */
export function ruleChanges(before: Config, now: Config): string[] {
  const targets = Object.entries(before.targets).flatMap(([name, old]) => {
    const target = Object.hasOwn(now.targets, name) ? now.targets[name] : undefined;
    if (target === undefined) return [`the target \`${name}\` is gone, and nothing is gated for it`];
    return [...gateChanges(old.gates, target.gates), ...releaseChanges(old.release?.gates, target.release?.gates)].map(
      (change) => `\`${name}\`: ${change}`,
    );
  });
  const settings = [
    ...changedKeys('verdicts', before.verdicts, now.verdicts),
    ...changedKeys('baseline', { onMissing: before.baseline.onMissing }, { onMissing: now.baseline.onMissing }),
  ];
  return [...targets, ...settings];
}

function changedKeys(section: string, before: object, now: object): string[] {
  const after = now as Readonly<Record<string, unknown>>;
  return Object.entries(before)
    .filter(([key, value]) => after[key] !== value)
    .map(([key, value]) => `\`${section}.${key}\` was \`${value}\` and is \`${after[key]}\``);
}

type Gates = TargetConfig['gates'];

function gateChanges(before: Gates, now: Gates): string[] {
  if (before === undefined) return now?.length === 0 ? ['the default gates are switched off'] : [];
  if (now === undefined && before.length > 0) return ['its own gates are gone, and the default ones hold'];
  const left = [...(now ?? [])];
  const take = (fits: (gate: GateOptions) => boolean): GateOptions | undefined => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  // Those that stayed as they are first: of two gates on one metric the other one is the one that changed.
  const moved = before.filter((old) => take((gate) => sameHead(gate, old) && sameRule(gate, old)) === undefined);
  return moved.flatMap((old) => {
    const gate = take((one) => sameHead(one, old));
    if (gate === undefined) return [`the gate on ${headOf(old)} (limit \`${old.limit}\`) is gone`];
    return [
      ...(gate.limit === old.limit
        ? []
        : [`the limit of ${headOf(old)} was \`${old.limit}\` and is \`${gate.limit}\``]),
      ...(gate.level === old.level
        ? []
        : [`the level of ${headOf(old)} was \`${old.level}\` and is \`${gate.level}\``]),
    ];
  });
}

function sameHead(a: GateOptions, b: GateOptions): boolean {
  return a.metric === b.metric && a.against === b.against && a.slice === b.slice;
}

function sameRule(a: GateOptions, b: GateOptions): boolean {
  return a.limit === b.limit && a.level === b.level;
}

/** Without a list of their own, releases are held to the everyday gates, all of them errors. */
function releaseChanges(before: Gates, now: Gates): string[] {
  if (before === undefined) return now === undefined ? [] : ['releases get gates of their own, in place of all others'];
  if (now === undefined) return ['the gates of releases are gone, and the everyday ones hold'];
  return gateChanges(before, now).map((change) => `of releases, ${change}`);
}

function headOf({ metric, against, slice }: GateOptions): string {
  return `\`${metric}\` against the ${against}${slice === undefined ? '' : ` on \`${slice}\``}`;
}
