/**
 * The verdict beside the commit, where asked for: a commit status and a check run. Both are opened before anything is
 * measured, so that no verdict of an earlier run stands while this one is at work, and closed however it ends.
 */
import { cleanText } from '../../report/escape.ts';
import { ApiError } from './client.ts';
import { longestForm } from './longest-form.ts';
import { configFile, lastForm, type ModePorts, type Publication } from './publication.ts';
import type { CheckOutput, CommitStatus } from './signal-calls.ts';

/** Limits of GitHub, in characters. */
const longestDescription = 140;
const longestTitle = 255;
const longestCheckSummary = 65_535;

export interface Signals {
  close(publication: Publication): Promise<void>;
  /** After a defect that leaves nothing to publish. */
  abandon(headline: string): Promise<void>;
}

interface Ending {
  readonly state: CommitStatus['state'];
  readonly conclusion: CheckOutput['conclusion'];
  readonly title: string;
  readonly summary: string;
}

export function openSignals(ports: ModePorts): Signals {
  const { inputs, event, client, log } = ports;
  const name = signalName(ports);
  const opened = Promise.all([
    inputs.status ? attempt(() => setStatus('pending', 'The gate is at work'), 'commit status', 'statuses') : undefined,
    inputs.checkRun ? attempt(openCheckRun, 'check run', 'checks') : undefined,
  ]);
  let isClosed = false;

  function setStatus(state: CommitStatus['state'], description: string): Promise<true> {
    const status = { state, context: name, description: cut(description, longestDescription), url: event.runUrl };
    return client.setStatus(event.commit, status).then(() => true as const);
  }

  /** `lost`: whether there is one is not known. Then another one, complete at once, takes its place in the end. */
  async function openCheckRun(): Promise<number | 'lost'> {
    try {
      return await client.openCheckRun(event.commit, name, event.runUrl);
    } catch (error) {
      if (error instanceof ApiError && error.outcome === 'unknown') return 'lost';
      throw error;
    }
  }

  function closeCheckRun(checkRun: number | 'lost', output: CheckOutput): Promise<void> {
    if (checkRun !== 'lost') return client.closeCheckRun(checkRun, output);
    return client.createClosedCheckRun(event.commit, name, event.runUrl, output);
  }

  /** Undefined where it failed: the log says why, and the verdict is the same. */
  async function attempt<T>(call: () => Promise<T>, what: string, permission: string): Promise<T | undefined> {
    try {
      return await call();
    } catch (error) {
      log.warn(trouble(error, what, permission, event.pull?.isFork === true));
      return undefined;
    }
  }

  async function end({ state, conclusion, title, summary }: Ending): Promise<void> {
    if (isClosed) return;
    isClosed = true;
    const [status, checkRun] = await opened;
    await Promise.all([
      status && attempt(() => setStatus(state, title), 'commit status', 'statuses'),
      checkRun !== undefined &&
        attempt(
          () => closeCheckRun(checkRun, { conclusion, title: cut(title, longestTitle), summary }),
          'check run',
          'checks',
        ),
    ]);
  }

  const abandon = (headline: string): Promise<void> =>
    end({ state: 'error', conclusion: 'failure', title: headline, summary: event.runUrl });
  ports.beforeCrash?.(abandon);
  return { close: (publication) => end(endingOf(publication, ports)), abandon };
}

function endingOf(publication: Publication, ports: ModePorts): Ending {
  const { outcome, exitCode, headline, render } = publication;
  const last = lastForm(publication, ports.event);
  const summary = longestForm(render, (text) => text.length <= longestCheckSummary, last).text;
  if (ports.cancelled()) return { state: 'error', conclusion: 'cancelled', title: 'The run was cancelled', summary };
  if (exitCode === 0) {
    const conclusion = outcome?.report.verdict === 'pass' ? 'success' : 'neutral';
    return { state: 'success', conclusion, title: headline, summary };
  }
  return { state: exitCode === 1 ? 'failure' : 'error', conclusion: 'failure', title: headline, summary };
}

/** One name per use in a repository; the plain one where the config lies where it usually does. */
function signalName(ports: ModePorts): string {
  const { commentKey, targets } = ports.inputs;
  const config = configFile(ports);
  const parts =
    commentKey !== undefined ? [commentKey] : [config === 'compression-gate.yml' ? '' : config, ...(targets ?? [])];
  const label = parts.filter((part) => part !== '').join(', ');
  return label === '' ? 'Compression gate' : `Compression gate (${cut(label, 180)})`;
}

function cut(text: string, limit: number): string {
  let clean = cleanText(text, limit);
  while (clean.length > limit) clean = `${[...clean].slice(0, -2).join('')}…`;
  return clean;
}

function trouble(error: unknown, what: string, permission: string, isFork: boolean): string {
  if (!(error instanceof ApiError)) return `No ${what}: ${error instanceof Error ? error.message : String(error)}`;
  const said = `GitHub says "${error.reason}" (HTTP ${error.status}); the verdict of the job is the same`;
  if (error.limited || (error.status !== 403 && error.status !== 404)) return `No ${what}: ${error.message}`;
  return isFork
    ? `No ${what}: pull requests from forks get a token that can only read, so the permission \`${permission}: write\` is missing. ${said}.`
    : `No ${what}: the token lacks the permission \`${permission}: write\`; add it under \`permissions:\` of the job. ${said}.`;
}
