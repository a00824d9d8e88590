/** Calls that put the verdict beside a commit: commit statuses and check runs. */

export interface CommitStatus {
  readonly state: 'pending' | 'success' | 'failure' | 'error';
  /** Statuses of one context replace each other. */
  readonly context: string;
  /** At most 140 characters. */
  readonly description: string;
  readonly url: string;
}

export type Conclusion = 'success' | 'neutral' | 'failure' | 'cancelled';

export interface CheckOutput {
  readonly conclusion: Conclusion;
  readonly title: string;
  /** Markdown, at most 65,535 characters. */
  readonly summary: string;
}

export interface SignalCalls {
  setStatus(commit: string, status: CommitStatus): Promise<void>;
  /** In progress; returns its id. */
  openCheckRun(commit: string, name: string, url: string): Promise<number>;
  closeCheckRun(id: number, output: CheckOutput): Promise<void>;
  /** One that is complete at once; GitHub shows the newest of a name. */
  createClosedCheckRun(commit: string, name: string, url: string, output: CheckOutput): Promise<void>;
}
