/** A mode with everything that it says, in order, against the fake API. */
import type { GitHubClient } from '../../../src/edge/github/client.ts';
import type { EventContext } from '../../../src/edge/github/event.ts';
import type { Inputs } from '../../../src/edge/github/inputs.ts';
import type { ModePorts, StepEnd } from '../../../src/edge/github/publication.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { fakeTimer, heardLog } from '../../support/github-api/client-of.ts';

export const sha = (digit: string): string => digit.repeat(40);

export const modeInputs = {
  config: 'compression-gate.yml',
  comment: 'always',
  failOn: 'error',
  token: 'e2e-token',
  artifact: 'compression-gate',
} as Inputs;

export interface ActEnd {
  readonly end: StepEnd;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly string[];
  readonly warnings: readonly string[];
}

export async function act(
  mode: (ports: ModePorts) => Promise<StepEnd>,
  client: GitHubClient,
  event: EventContext,
  changes: Partial<ModePorts> = {},
): Promise<ActEnd> {
  let summary = '';
  const annotations: string[] = [];
  const outputs: Record<string, string> = {};
  const log = heardLog();
  const end = await mode({
    inputs: modeInputs,
    event,
    fromWorkspace: (path) => path,
    client,
    timer: fakeTimer(),
    date: () => '2026-11-23T10:15:20.000Z',
    log,
    render: (report, form, link) => renderMarkdown(report, { form, link }),
    writeSummary: async (render) => {
      summary += render('full');
    },
    cancelled: () => false,
    annotate: ({ level, title, message }) => void annotations.push(`${level} ${title}: ${message}`),
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    ...changes,
  });
  return { end, summary, outputs, annotations, warnings: log.lines.filter((line) => line.startsWith('warn: ')) };
}
