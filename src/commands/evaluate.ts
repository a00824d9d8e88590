/** `compression-gate evaluate`: measures the models as they lie there, on their test splits. */
import { Command } from 'commander';
import type { Evaluation } from '../evaluate/measurement.ts';
import { type Act, print, writeJson } from './context.ts';
import { describeEvaluation } from './describe.ts';
import { backendOption, configOption, jsonOption, targetsOption } from './options.ts';
import { eachTarget, type TargetAnswer, type TargetFlags } from './target-job.ts';

export const evaluateCommand = (act: Act): Command =>
  new Command('evaluate')
    .description('measure the model of each target on its test split, uncompressed')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(jsonOption())
    .action((flags: TargetFlags & { readonly json?: string }) =>
      act(async (context) => {
        const { exitCode, ...result } = await eachTarget(flags, context, {
          kind: 'evaluate',
          use: async ({ target, config, answer, notices }: TargetAnswer<Evaluation>) => {
            print(context, `${target}: ${config.model}\n${describeEvaluation(answer, config.task)}`, flags.json);
            const { predictions: _, ...rest } = answer;
            return { target, notices, ...rest };
          },
        });
        await writeJson(context, flags.json, { command: 'evaluate', ...result });
        return exitCode;
      }),
    );
