import type { Config } from '../config/schema.ts';
import type { Files } from '../ports.ts';
import type { FailedTarget, JudgedTarget } from '../report/build.ts';
import { examplesPage, isExamplesPage } from '../report/examples-page.ts';
import { hurtOf } from '../report/hurt.ts';
import type { Report } from '../report/report.ts';

/** Writes the page of examples where the config wants inputs to be shown; they stand in no other file of the run. */
export async function writeExamples(
  {
    targets,
    report,
    form,
  }: {
    readonly targets: readonly (JudgedTarget | FailedTarget)[];
    readonly report: Report;
    readonly form: Config['report']['examples'];
  },
  path: string,
  files: Files,
): Promise<void> {
  if (form === 'ids') return;
  const shown = targets.flatMap((target) => {
    const hurt = 'failure' in target ? undefined : hurtOf({ hurt: target.hurt, baseline: target.baselineInfo });
    return hurt === undefined ? [] : [{ target: target.name, hurt }];
  });
  await files.write(path, examplesPage(report, shown));
}

/**
 * Removes the page of an earlier run, which shows test data: after `report.examples` went back to `ids` nobody expects it to
 * be there. A file of that name that is none of ours stays.
 */
export async function removeExamples(path: string, files: Files): Promise<void> {
  const found = await files.stat(path);
  if (found === undefined || found.isFolder) return;
  const head = new TextDecoder().decode(await files.readRange(path, 0, 1024));
  if (isExamplesPage(head)) await files.remove(path);
}
