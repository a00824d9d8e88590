/** A release, a run that let it pass, and the mode against the fake API. */

import { memoryFiles } from '../../../src/edge/files/memory.ts';
import type { GitHubClient } from '../../../src/edge/github/client.ts';
import type { EventContext } from '../../../src/edge/github/event.ts';
import type { Inputs } from '../../../src/edge/github/inputs.ts';
import { type ReleaseOutcome, releaseAction } from '../../../src/edge/github/release-action.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { ModelFiles } from '../../../src/model/model.ts';
import type { Files } from '../../../src/ports.ts';
import { toResultJson } from '../../../src/report/json.ts';
import type { Report } from '../../../src/report/report.ts';
import { judged, reportOf, trio } from '../../report/sample.ts';
import { workflowToken } from '../../support/github-api/client-of.ts';
import type { TokenRights } from '../../support/github-api/repository.ts';
import { type ActEnd, act, modeInputs, sha } from './mode-act.ts';

export const tag = 'v1.2.0';
export const commit = sha('a');
export const releaseToken: TokenRights = { ...workflowToken, contents: 'write' };
export const key = 'c'.repeat(64);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const model: ModelFiles = new Map([
  ['model.json', bytes('{"modelTopology": {}}')],
  ['group1-shard1of1.bin', bytes('weights')],
]);

export const releaseEvent: EventContext = {
  name: 'push',
  tag,
  owner: 'acme',
  repository: 'app',
  commit,
  runId: 4242,
  runUrl: 'https://github.com/acme/app/actions/runs/4242',
  apiUrl: '',
};

export interface Scene {
  readonly client: GitHubClient;
  readonly event?: EventContext;
  readonly inputs?: Partial<Inputs>;
  /** Examples that the candidate has more wrong than its baseline; 60 of 2,000 fail. */
  readonly worse?: number;
  readonly model?: ModelFiles;
  readonly head?: string;
  /** What happens to the output folder after the run. */
  readonly meddle?: (files: Files) => Promise<void>;
  readonly report?: (report: Report) => Report;
  readonly record?: () => Promise<string>;
}

export interface SceneEnd extends ActEnd {
  readonly files: Files;
  readonly recorded: number;
  readonly ran: number;
}

export async function playRelease(scene: Scene): Promise<SceneEnd> {
  const { client, event = releaseEvent, worse = 0, head = commit, meddle = async () => {} } = scene;
  const files = memoryFiles();
  let [recorded, ran] = [0, 0];
  const run = async (): Promise<ReleaseOutcome> => {
    ran += 1;
    const gated = scene.model ?? model;
    const folder = 'out/glyphs/model';
    await files.writeFolder(folder, gated);
    const target = { ...judged(trio(2000, worse)), contentKey: key, modelFolder: folder };
    const made = reportOf([target], { commit, profile: 'release' });
    const report = scene.report?.(made) ?? made;
    await meddle(files);
    const { name, verdict } = { name: target.name, verdict: report.verdict };
    return {
      report,
      result: bytes(`${JSON.stringify(toResultJson(report), null, 2)}\n`),
      gated: [
        { name, verdict, contentKey: key, original: 'd'.repeat(64), digest: digestOf(gated), model: gated, folder },
      ],
      config: { path: 'compression-gate.yml', sha256: 'e'.repeat(64) },
      toolchain: 'compression-gate 0.1.0, TensorFlow 2.16.1',
      record: async () => {
        recorded += 1;
        return (await scene.record?.()) ?? 'Recorded.';
      },
    };
  };
  const ended = await act((ports) => releaseAction({ ...ports, files, head: async () => head, run }), client, event, {
    inputs: { ...modeInputs, outputFolder: 'out', ...scene.inputs } as Inputs,
  });
  return { ...ended, files, recorded, ran };
}
