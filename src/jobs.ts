/** What the worker can be asked for: each job of the protocol, in terms of the stages. */

import type { TargetConfig } from './config/schema.ts';
import { timeKernels } from './edge/backend/time-kernels.ts';
import type { Job, Message } from './edge/worker/protocol.ts';
import { failureToData } from './failure.ts';
import { compressTarget } from './pipeline/compress-target.ts';
import { evaluateTarget } from './pipeline/evaluate-target.ts';
import { inspectProject } from './pipeline/inspect-project.ts';
import { measureTarget } from './pipeline/pipeline.ts';
import type { MeasureRequest } from './pipeline/request.ts';
import type { Tools } from './pipeline/tools.ts';
import { trainTarget } from './pipeline/train-target.ts';
import { openTrials, type TrialRequest } from './pipeline/trials.ts';

type Send = (message: Message) => Promise<void>;

/** `trials`: what `trials` jobs are asked for, one after the other. */
export async function runJob(
  job: Job,
  tools: Tools,
  send: Send,
  trials: () => AsyncIterable<TrialRequest>,
): Promise<void> {
  if (job.kind === 'measure') return measureAll(job.requests, tools, send);
  if (job.kind === 'trials') return serveTrials(job.config, tools, send, trials());
  const answer = async (): Promise<unknown> => {
    switch (job.kind) {
      case 'train':
        return trainTarget(job.target, job.config, tools);
      case 'compress':
        return compressTarget(job.target, job.config, tools);
      case 'evaluate':
        return evaluateTarget(job.target, job.config, tools);
      case 'inspect':
        return inspectProject(job, tools);
      case 'probe':
        return timeKernels(tools.tf);
    }
  };
  await send({ type: 'result', value: await answer() });
}

/** A target whose input is wrong does not keep the others from being measured. */
async function measureAll(requests: readonly MeasureRequest[], tools: Tools, send: Send): Promise<void> {
  for (const request of requests) {
    const { target } = request;
    try {
      await send({ type: 'measured', target, measurement: await measureTarget(request, tools) });
    } catch (error) {
      await send({ type: 'target-failed', target, failure: failureToData(error) });
    }
  }
}

/** A recipe that cannot be tried does not keep the next from being tried. */
async function serveTrials(
  config: TargetConfig,
  tools: Tools,
  send: Send,
  requests: AsyncIterable<TrialRequest>,
): Promise<void> {
  const { original, examples, kernels, run } = await openTrials(config, tools);
  await send({ type: 'opened', trials: { original, examples, kernels } });
  for await (const request of requests) {
    try {
      await send({ type: 'trial-done', outcome: await run(request) });
    } catch (error) {
      await send({ type: 'trial-failed', failure: failureToData(error) });
    }
  }
}
