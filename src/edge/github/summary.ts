/** The job summary of this step. GitHub drops a summary above 1 MiB as a whole, so a shorter form is taken before that. */
import { appendFile, stat } from 'node:fs/promises';
import { type Form, longestForm, type Render } from './longest-form.ts';

/** Bytes. */
export const largestSummary = 1024 * 1024;

/** `file`: GITHUB_STEP_SUMMARY. Returns the form that was written. */
export async function writeSummary(file: string, render: Render, last: string): Promise<Form | 'last'> {
  const present = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  const room = largestSummary - present - 2;
  const { text, form } = longestForm(render, (candidate) => Buffer.byteLength(candidate) <= room, last);
  await appendFile(file, `${text}\n`);
  return form;
}
