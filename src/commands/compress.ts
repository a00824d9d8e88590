/** `compression-gate compress`: makes the candidates and writes them, without measuring or judging. */
import { Command } from 'commander';
import type { CompressedTarget } from '../pipeline/compress-target.ts';
import { checkModelFolder, writeModelFolder } from '../run/model-folder.ts';
import { checkPackedFile, writePackedFile } from '../run/packed-file.ts';
import { preciousOf } from '../run/project.ts';
import { type Act, print, writeJson } from './context.ts';
import { describeCompression } from './describe.ts';
import { backendOption, configOption, jsonOption, outputOption, targetsOption } from './options.ts';
import { eachTarget, type TargetAnswer, type TargetFlags } from './target-job.ts';

type Flags = TargetFlags & { readonly output: string; readonly json?: string };

export const compressCommand = (act: Act): Command =>
  new Command('compress')
    .description('compress the model of each target by its recipe and write it, without judging it')
    .addOption(configOption())
    .addOption(targetsOption())
    .addOption(backendOption())
    .addOption(outputOption())
    .addOption(jsonOption())
    .action((flags: Flags) =>
      act(async (context) => {
        const { files } = context.local;
        const folderFor = (target: string) => `${flags.output}/${target}/model`;
        const { exitCode, ...result } = await eachTarget(flags, context, {
          kind: 'compress',
          check: async (name, _, project) => {
            await checkModelFolder(files, folderFor(name), preciousOf(project));
            await checkPackedFile(files, folderFor(name));
          },
          use: async ({ target, config, answer, notices }: TargetAnswer<CompressedTarget>) => {
            const folder = folderFor(target);
            await writeModelFolder(files, folder, answer.files);
            await writePackedFile(files, folder, answer.packed);
            print(
              context,
              `${target}: wrote ${folder}/model.json\n${describeCompression(answer, config.task)}`,
              flags.json,
            );
            const { files: _, packed: __, ...rest } = answer;
            return { target, folder, notices, ...rest };
          },
        });
        await writeJson(context, flags.json, { command: 'compress', ...result });
        return exitCode;
      }),
    );
