/** Calls about releases and what is attached to them. */

export interface ReleaseAsset {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** False: an upload that has begun and is not, or never was, at its end. */
  readonly isWhole: boolean;
  /** SHA-256 as lower-case hex; undefined: an older server, which tells none. */
  readonly sha256: string | undefined;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly draft: boolean;
  /** Its assets cannot change any more. */
  readonly immutable: boolean;
  /** Branch or commit that the tag is made from, where there is no such tag yet. */
  readonly target: string;
  /** Address that assets are sent to, as the API gave it: not to be trusted. */
  readonly uploadUrl: string;
  /** Its page. */
  readonly url: string;
  readonly assets: readonly ReleaseAsset[];
}

export interface ReleasePage {
  readonly releases: readonly Release[];
  readonly hasMore: boolean;
}

export interface ReleaseCalls {
  /** Drafts are not found by this. */
  releaseByTag(tag: string): Promise<Release | undefined>;
  /** Newest first, 100 a page, counted from 1; drafts too, where the token may write. */
  listReleases(page: number): Promise<ReleasePage>;
  /** The commit that a tag leads to; undefined where there is no such tag. */
  commitOfTag(tag: string): Promise<string | undefined>;
  /** Of a release, at most 1,000. */
  listAssets(release: number): Promise<readonly ReleaseAsset[]>;
  /**
   * Throws a Failure before anything is sent where the address is not GitHub's. May be repeated after an upload that came
   * to its end unheard: then `ApiError.reason` says `already_exists`.
   */
  uploadAsset(release: Release, name: string, bytes: Uint8Array, mediaType: string): Promise<ReleaseAsset>;
  /** Done also where it is gone already. */
  deleteAsset(id: number): Promise<void>;
  /** Throws a Failure above `limit` bytes. */
  downloadAsset(id: number, limit: number): Promise<Uint8Array>;
}
