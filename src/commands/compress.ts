/** `compression-gate compress`: makes the candidates and writes them, without measuring or judging. */
import { Command } from 'commander';
import type { CompressedTarget } from '../pipeline/compress-target.ts';
import { print, writeJson } from './context.ts';
import { describeCompression } from './describe.ts';
import type { Act } from './main.ts';
import { writeModelFolder } from './model-folder.ts';
import { backendOption, configOption, jsonOption, outputOption, targetsOption } from './options.ts';
import { eachTarget, type TargetFlags } from './target-job.ts';

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
        const targets = [];
        for await (const { target, answer, notices } of eachTarget<CompressedTarget>('compress', flags, context)) {
          const folder = `${flags.output}/${target}/model`;
          await writeModelFolder(context.local.files, folder, answer.files);
          const { files: _, ...rest } = answer;
          targets.push({ target, folder, notices, ...rest });
          print(context, `${target}: wrote ${folder}/model.json\n${describeCompression(answer)}`, flags.json);
        }
        await writeJson(context, flags.json, { command: 'compress', targets });
        return 0;
      }),
    );
