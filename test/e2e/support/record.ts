/** One text per scenario: what the run said to GitHub, and how it ended; what differs from run to run is masked. */
import type { GitHubApi } from '../../support/github-api/server.ts';
import type { WorkflowEnd } from './run-workflow.ts';

/** How much of a comment is held here; the report's wording has golden files of its own. */
type Extent = 'table' | 'headline';

export function recordOf(api: GitHubApi, end: WorkflowEnd, extent: Extent = 'headline'): string {
  const { targets: _, ...outputs } = end.outputs;
  const sections: [string, string][] = [
    ['Step', end.succeeded ? 'green' : 'red'],
    ['Requests', api.requests.map(({ method, path, answer }) => `${method} ${path} → ${answer}`).join('\n')],
    ['Annotations', end.annotations.join('\n')],
    ['Outputs', JSON.stringify(outputs, null, 1)],
    ...ownComments(api).map((body): [string, string] => ['Comment', beginning(body, extent)]),
  ];
  const text = sections
    .map(([title, body]) => `===== ${title}\n${body === '' ? '(none)' : body.trimEnd()}\n`)
    .join('\n');
  return masked(text);
}

function ownComments({ state }: GitHubApi): string[] {
  return state.comments.filter(({ author }) => author.type === 'Bot').map(({ body }) => body);
}

function beginning(body: string, extent: Extent): string {
  const shown = extent === 'table' ? body.split('<details>')[0] : body.split('\n').slice(0, 4).join('\n');
  return shown === body ? body : `${shown.trimEnd()}\n…`;
}

function masked(text: string): string {
  return (
    text
      .replace(/\b[0-9a-f]{40}\b/g, 'COMMIT')
      // Legs of a matrix upload in any order.
      .replace(/(?<=\/artifacts\/)\d+(?=\/zip)/g, 'ID')
      .replace(/\b(key|state)=[0-9a-f]{16}\b/g, '$1=DIGEST')
      .replace(/(?<=<code>)[0-9a-f]{10,16}(?=<\/code>)/g, 'DIGEST')
      .replace(/\b(commit|at) [0-9a-f]{7}\b/g, '$1 COMMIT')
      .replace(/\b\d{4}-\d\d-\d\d( \d\d:\d\d UTC)?/g, 'DATE')
      .replace(/\d+(\.\d+)? (ms|s|min)\b/g, 'TIME')
  );
}
