import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

const folder = new URL('../.github/workflows/', import.meta.url);

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const workflows = readdirSync(folder).map((name) => ({ name, ...parse(readFileSync(new URL(name, folder), 'utf8')) }));

test.each(workflows)(
  '$name: nothing by default, pinned actions, an end in time, no token left on the disk',
  (workflow) => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toBeDefined();
    for (const job of Object.values<Job>(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job.permissions).toBeDefined();
      for (const { uses, run, with: options } of job.steps) {
        if (uses !== undefined && uses !== './') expect(uses).toMatch(/@[0-9a-f]{40}$/);
        if (uses?.startsWith('actions/checkout@')) expect(options?.['persist-credentials']).toBe(false);
        // Text of a pull request in a script would be run by the shell.
        expect(run ?? '').not.toMatch(/\$\{\{/);
      }
    }
  },
);

test('whoever may write to the repository runs none of its code', () => {
  for (const { jobs } of workflows) {
    for (const { permissions, steps } of Object.values<Job>(jobs)) {
      if (permissions?.contents === 'write') expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual([]);
    }
  }
});
