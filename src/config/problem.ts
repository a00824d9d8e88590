/** One mistake in a config file: where it is, what is wrong, what would work. */
import { inputFailure } from '../failure.ts';
import { configPath } from '../validate/config-path.ts';

export interface Problem {
  readonly path: readonly (string | number)[];
  /** No full stop at the end. */
  readonly what: string;
  readonly fix?: string;
}

const SHOWN = 10;

/** All mistakes as one failure, in the order of the file: the first as its sentence, the rest listed below it. */
export function failWith(
  problems: readonly Problem[],
  file: string,
  lineOf: (path: string) => number | undefined,
): never {
  const placed = problems.map((problem) => ({ problem, line: nearestLine(problem.path, lineOf) }));
  placed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const where = ({ problem, line }: (typeof placed)[number]) => {
    const path = configPath(problem.path);
    return `${file}${line === undefined ? '' : `:${line}`}${path === '' ? '' : ` ${path}`}`;
  };
  const [first, ...rest] = placed;
  const listed = rest.slice(0, SHOWN).map((one) => {
    const { what, fix } = one.problem;
    return `\n  ${where(one)}: ${what}${fix === undefined ? '' : `. ${fix}`}`;
  });
  if (rest.length > SHOWN) listed.push(`\n  and ${rest.length - SHOWN} more`);
  const { what, fix } = first.problem;
  const tail = listed.join('.');
  throw inputFailure('config-invalid', {
    where: where(first),
    what: fix === undefined && tail !== '' ? `${what}.${tail}` : what,
    fix: fix === undefined ? undefined : tail === '' ? fix : `${fix}.${tail}`,
  });
}

/** The line of the value, or of the nearest thing around it that the file has. */
function nearestLine(
  path: readonly (string | number)[],
  lineOf: (path: string) => number | undefined,
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const line = lineOf(configPath(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return path.length === 0 ? undefined : 1;
}
