/** A scene as text: what was done, how its runs ended, and what was said about it; what differs between machines is masked. */
import type { LifeScene, Told } from './life-scene.ts';
import type { LifeRun } from './life-world.ts';

export function goldenOf({ title, story }: LifeScene, told: Told): string {
  const { runs, comments = [], stored, attached, printed } = told;
  const sections: [string, string][] = [
    [
      'Runs',
      runs
        .map(({ workflow, event, end }) => `${workflow}.yml on ${event}: ${end.succeeded ? 'green' : 'red'}`)
        .join('\n'),
    ],
    ['Annotations', runs.flatMap(annotationsOf).join('\n')],
    [
      'Summary',
      runs
        .map(headlinesOf)
        .filter((text) => text !== '')
        .join('\n\n'),
    ],
    ...comments.map((body): [string, string] => ['Comment', body.split('\n').slice(1).join('\n')]),
    ...(stored === undefined ? [] : [['New on the data branch', namesOf(stored).join('\n')] as [string, string]]),
    ...(attached === undefined ? [] : [['Release', attached.join('\n')] as [string, string]]),
    ...(printed === undefined ? [] : [[printed[0], printed[1]] as [string, string]]),
  ];
  const body = sections.map(([name, text]) => `===== ${name}\n${text === '' ? '(none)' : text.trimEnd()}\n`).join('\n');
  return masked(`${title}\n\n${story}\n\n${body}`);
}

/** How many blobs a record has is its own affair. */
function namesOf(stored: readonly string[]): string[] {
  return [...new Set(stored.map((path) => path.replace(/^blobs\/.*/, 'blobs/…')))];
}

/** Legs of a matrix end in any order. */
function annotationsOf({ end, uses }: LifeRun): readonly string[] {
  return uses > 1 ? [...end.annotations].sort() : end.annotations;
}

/** Title and first bold line of each job, the legs of a matrix sorted. */
function headlinesOf({ end, uses }: LifeRun): string {
  const found = [...end.summary.matchAll(/^(#{2,3} \P{L}+Compression gate.*)\n\n(\*\*.*\*\*$)?/gmu)];
  const headlines = found.map(([, title, line = '']) => `${title}\n${line}`.trim());
  return (uses > 1 ? headlines.sort() : headlines).join('\n\n');
}

export function masked(text: string): string {
  return (
    text
      .replace(/\b\d{4}-\d\d-\d\dT\d\d[\d:.-]*Z?/g, 'TIME')
      .replace(/\b\d{8}T\d{6}Z?/g, 'TIME')
      .replace(/\b\d{4}-\d\d-\d\d( \d\d:\d\d UTC)?/g, 'DATE')
      .replace(/(?<=\/)\d{4}(?=\/)/g, 'YEAR')
      .replace(/\b[0-9a-f]{64}\b/g, 'SHA256')
      .replace(/\b[0-9a-f]{40}\b/g, 'COMMIT')
      // Digests have letters and digits; figures have digits alone.
      .replace(/\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,16}\b/g, 'DIGEST')
      .replace(/(?<=<code>)[0-9a-f]{7,16}(?=<\/code>)/g, 'DIGEST')
      .replace(/^- (Kernels|TensorFlow\.js|Time)\b.*$/gm, '- $1 …')
      .replace(/(?<=<sub>compression-gate )\S+/g, 'VERSION')
      .replace(/(?<= · )[\d.]+ (ms|s|min)(?= · )/g, 'TIME')
      .replace(/(?<=\/runs\/)\d+/g, 'RUN')
  );
}
