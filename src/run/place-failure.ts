/**
 * What went wrong with a target, with the line of the config that it comes from: a file that is named there and cannot be
 * read, or a setting. Whoever reads a file knows its path and nothing of the config, so this is done once, at the end.
 */
import { namedFiles } from '../config/named-files.ts';
import type { FailedTarget } from '../report/build.ts';
import { configPath } from '../validate/config-path.ts';
import type { Project } from './project.ts';

type Places = Pick<Project, 'config' | 'configPath' | 'lineOf'>;

export function placeFailure(target: FailedTarget, project: Places): FailedTarget {
  const { failure, name } = target;
  const config = project.config.targets[name];
  const { where } = failure.parts;
  if (where === undefined || config === undefined || failure.kind === 'defect') return target;
  const named = namedFiles(config).find(({ file }) => concerns(where, file));
  const path = named === undefined ? settingOf(where, name) : configPath(['targets', name, ...named.path]);
  const line = path === undefined ? undefined : nearestLine(path, project);
  if (path === undefined || line === undefined) return target;
  const placed = `${project.configPath}:${line} ${path}`;
  const parts =
    named === undefined
      ? { ...failure.parts, where: placed }
      : isUnreadable(failure.code)
        ? { ...failure.parts, where: placed, what: `${where}: ${failure.parts.what}` }
        : failure.parts;
  return { ...target, failure: { ...failure, parts }, path, line };
}

/** The file itself, or a place in it: `data.csv:12`, `model.json, weight "a"`. */
function concerns(where: string, file: string): boolean {
  return where === file || (where.startsWith(file) && /^[:, ]/.test(where.slice(file.length)));
}

/** The file is not there, or nothing can be read of it. What is wrong within a file is said of the file. */
function isUnreadable(code: string): boolean {
  return code.startsWith('file-') || code === 'model-missing';
}

/** Stages know settings as `data.test`, or in full. */
function settingOf(where: string, target: string): string | undefined {
  if (where.startsWith('targets.') || where.startsWith('targets[')) return where;
  return settings.test(where) ? `${configPath(['targets', target])}.${where}` : undefined;
}

/** No file of these names is meant: one that the config names has been found before. */
const settings = /^(data(\.(train|validation|test|all|split))?|task(\.(output|classes|metrics))?)$/;

/** A setting that is left out has the line of what it would stand in. */
function nearestLine(path: string, { lineOf }: Places): number | undefined {
  const line = lineOf(path);
  if (line !== undefined) return line;
  const end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
  return end < 0 ? undefined : nearestLine(path.slice(0, end), { lineOf } as Places);
}
