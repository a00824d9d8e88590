/** A config file → a checked config with all defaults filled in, or one failure that names every mistake. */
import { check } from '../schema.ts';
import { parseDocumentText } from './document.ts';
import { explainErrors } from './explain.ts';
import { failWith } from './problem.ts';
import { ruleProblems } from './rules.ts';
import { type Config, configSchema } from './schema.ts';
import { shapeProblems } from './shape.ts';

export interface LoadedConfig {
  readonly config: Config;
  /** Line in the file of a config path such as `targets.glyphs.gates[2]`; undefined where the file has no such key. */
  lineOf(path: string): number | undefined;
}

/**
 * @param text The file's text, YAML or JSON; a byte-order mark is allowed.
 * @param path The file's name as it should stand in messages.
 * @throws Failure `config-syntax`, `config-too-large`, `config-aliases` or `config-invalid` (exit code 2).
 */
export function parseConfig(text: string, path: string): LoadedConfig {
  const { value, lineOf } = parseDocumentText(text, path);
  const shape = shapeProblems(value);
  if (shape.length > 0) failWith(shape, path, lineOf);
  const checked = check<Config>(configSchema, value);
  if (!checked.ok) failWith(explainErrors(checked.errors, value), path, lineOf);
  const problems = ruleProblems(checked.value);
  if (problems.length > 0) failWith(problems, path, lineOf);
  return { config: checked.value, lineOf };
}
