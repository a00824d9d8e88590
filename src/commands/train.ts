/** `compression-gate train`: makes the originals that the config says how to make. */
import { Command } from 'commander';
import { inputFailure } from '../failure.ts';
import type { TrainedTarget } from '../pipeline/train-target.ts';
import { checkOnlyModel, writeModelFolder } from '../run/model-folder.ts';
import { type Act, print, writeJson } from './context.ts';
import { describeEvaluation } from './describe.ts';
import { folderOf } from './folder-of.ts';
import { backendOption, configOption, jsonOption, targetsOption } from './options.ts';
import { eachTarget, type TargetAnswer, type TargetFlags } from './target-job.ts';

export const trainCommand = (act: Act): Command =>
  new Command('train')
    .description('train the original of each target with a `train` part, and write it as a tfjs model')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(jsonOption())
    .action((flags: TargetFlags & { readonly json?: string }) =>
      act(async (context) => {
        const { exitCode, ...result } = await eachTarget(flags, context, {
          kind: 'train',
          include: (config) => config.train !== undefined,
          check: async (_, config, { files }) => {
            const folder = folderOf(config.model);
            await checkOnlyModel(files, folder, fileOf(config.model));
            await files.checkWrite(folder, 'folder');
          },
          use: async ({ target, config, project, answer, notices }: TargetAnswer<TrainedTarget>) => {
            const folder = folderOf(config.model);
            await writeModelFolder(project.files, folder, answer.files, fileOf(config.model));
            const figures = describeEvaluation(answer.evaluation, config.task);
            print(context, `${target}: wrote ${config.model}\n${figures}`, flags.json);
            const { files: _, ...rest } = answer;
            return { target, folder, notices, ...rest };
          },
        });
        if (result.targets.length + result.failed.length === 0) {
          throw inputFailure('train-nothing', {
            where: flags.config,
            what: 'no target says how it is trained',
            fix: 'Add `train: {module: …}` to a target',
          });
        }
        await writeJson(context, flags.json, { command: 'train', ...result });
        return exitCode;
      }),
    );

function fileOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
