/** Calls about other workflow runs: what they left, and which pull request they were about. */

/** A zip that a step of a workflow run has left. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  /** Bytes of the zip, as GitHub says. */
  readonly size: number;
  readonly expired: boolean;
}

export interface ArtifactPage {
  readonly artifacts: readonly Artifact[];
  readonly hasMore: boolean;
}

export interface OpenPull {
  readonly number: number;
  readonly headSha: string;
  /** `owner/name`; undefined where the head's repository was deleted. */
  readonly headRepository: string | undefined;
  readonly baseBranch: string;
}

export interface RunCalls {
  /** 100 a page, counted from 1; `name`: only those of exactly this name. */
  listArtifacts(run: number, page: number, name?: string): Promise<ArtifactPage>;
  /** The zip. Throws a Failure when it is larger than `limit` bytes. */
  downloadArtifact(id: number, limit: number): Promise<Uint8Array>;
  /** At most 100 open pull requests whose head is this branch, of whichever repository of that owner. */
  openPulls(owner: string, branch: string): Promise<readonly OpenPull[]>;
}
