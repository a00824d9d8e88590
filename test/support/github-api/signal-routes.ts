/** Commit statuses and check runs. */
import { errorJson } from './answers.ts';
import { filled } from './filled.ts';
import type { StoredCheckRun } from './repository.ts';
import type { Answer, Call } from './routes.ts';

const forbidden: Answer = { status: 403, body: errorJson(403, 'Resource not accessible by integration') };
const refused = (message: string): Answer => ({ status: 422, body: errorJson(422, message) });

interface StatusBody {
  readonly state: string;
  readonly context: string;
  readonly description: string;
  readonly target_url: string;
}

interface CheckBody {
  readonly name: string;
  readonly head_sha: string;
  readonly status: string;
  readonly conclusion?: string;
  readonly output?: { readonly title: string; readonly summary: string };
}

export const signalRoutes: Readonly<Record<string, (call: Call) => Answer>> = {
  'repos/create-commit-status': ({ state, rights, path, body }) => {
    if (rights.statuses !== 'write') return forbidden;
    const status = body as StatusBody;
    if (status.description.length > 140) return refused('description is too long (maximum is 140 characters)');
    state.statuses.push({ sha: path.sha, ...status });
    return { status: 201, body: filled('/components/schemas/status', { ...status }) };
  },

  'checks/create': ({ state, rights, body }) => {
    if (rights.checks !== 'write') return forbidden;
    const { name, head_sha, status, conclusion, output } = body as CheckBody;
    state.nextId += 1;
    const { title, summary } = output ?? {};
    const checkRun: StoredCheckRun = { id: state.nextId, name, sha: head_sha, status, conclusion, title, summary };
    state.checkRuns.push(checkRun);
    return { status: 201, body: checkJson(checkRun) };
  },

  'checks/update': ({ state, rights, path, body }) => {
    const checkRun = state.checkRuns.find(({ id }) => id === Number(path.check_run_id));
    if (rights.checks !== 'write') return forbidden;
    if (checkRun === undefined) return { status: 404, body: errorJson(404, 'Not Found') };
    const { status, conclusion, output } = body as CheckBody;
    if ((output?.summary.length ?? 0) > 65_535) return refused('summary is too long (maximum is 65535 characters)');
    Object.assign(checkRun, { status, conclusion, title: output?.title, summary: output?.summary });
    return { status: 200, body: checkJson(checkRun) };
  },
};

function checkJson({ id, name, sha, status, conclusion = null }: StoredCheckRun) {
  return filled('/components/schemas/check-run', { id, name, head_sha: sha, status, conclusion });
}
