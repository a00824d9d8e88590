/** A scene as text: what was done, how its runs ended, and what was said about it; what differs between machines is masked. */
import type { LifeScene, Told } from './life-scene.ts';

export function goldenOf({ title, story }: LifeScene, told: Told): string {
  const { runs, comments = [], stored, printed } = told;
  const sections: [string, string][] = [
    [
      'Runs',
      runs
        .map(({ workflow, event, end }) => `${workflow}.yml on ${event}: ${end.succeeded ? 'green' : 'red'}`)
        .join('\n'),
    ],
    ['Annotations', runs.flatMap(({ end }) => end.annotations).join('\n')],
    [
      'Summary',
      runs
        .map(({ end }) => headlineOf(end.summary))
        .filter((text) => text !== '')
        .join('\n\n'),
    ],
    ...comments.map((body): [string, string] => ['Comment', body.split('\n').slice(1).join('\n')]),
    ...(stored === undefined ? [] : [['New on the data branch', stored.join('\n')] as [string, string]]),
    ...(printed === undefined ? [] : [[printed[0], printed[1]] as [string, string]]),
  ];
  const body = sections.map(([name, text]) => `===== ${name}\n${text === '' ? '(none)' : text.trimEnd()}\n`).join('\n');
  return masked(`${title}\n\n${story}\n\n${body}`);
}

/** Title and first bold line. */
function headlineOf(summary: string): string {
  const [title = ''] = /^##.*$/m.exec(summary) ?? [];
  const [line = ''] = /^\*\*.*\*\*$/m.exec(summary) ?? [];
  return `${title}\n${line}`.trim();
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
