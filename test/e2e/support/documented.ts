/** The workflows of docs/workflow.md, word for word; only the action's name is that under which act finds the build. */
import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('../../../docs/workflow.md', import.meta.url), 'utf8');

/** By the heading that they stand under, in order. */
const byHeading = new Map(
  page.split(/^## /m).map((section) => {
    const workflows = [...section.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
    return [section.split('\n', 1)[0], workflows.filter((text) => text.includes('\njobs:\n'))];
  }),
);

/** Throws where the page has no such workflow. */
export function documentedWorkflow(heading: string, index = 0): string {
  const text = byHeading.get(heading)?.[index];
  if (text === undefined) throw new Error(`docs/workflow.md has no workflow ${index} under "${heading}"`);
  return text.replaceAll('compression-gate/compression-gate@<sha>', 'acme/compression-gate@v1');
}

/** `actions/upload-artifact@…` as the page pins it: the name under which act must find what plays it. */
export const documentedUploader = /actions\/upload-artifact@[0-9a-f]{40}/.exec(page)?.[0] ?? '';
