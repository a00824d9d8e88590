import type { BaselineRecord } from './record.ts';
/** What the path of a record tells without reading it. */
export interface RecordName {
    readonly path: string;
    /** Folder name of the target. */
    readonly folder: string;
    /** `20260801T120000Z`: its place in the history; sorts as text. */
    readonly time: string;
    /** First 12 digits of the commit; undefined where none is known. */
    readonly commit?: string;
    /** First 16 digits of the content key. */
    readonly key: string;
}
/** `scope`: folder of the config in the repository, '' for its root; two configs may have a target of one name. */
export declare function scopedFolder(scope: string, target: string): string;
export declare function recordPath(folder: string, record: BaselineRecord): string;
/** Undefined: not the path of a record. */
export declare function recordName(path: string): RecordName | undefined;
export declare function shortCommit(commit: string | undefined): string | undefined;
export declare function shortKey(digest: string): string;
export interface PackName {
    readonly path: string;
    readonly folder: string;
    readonly year: string;
    /** Counts from 1: a year of many records has several. */
    readonly part: number;
}
export declare function packPath(folder: string, year: string, part: number): string;
export declare function packName(path: string): PackName | undefined;
export declare function indexPath(folder: string): string;
/** `digest`: SHA-256 of its content. */
export declare function predictionsPath(digest: string): string;
/** All files of a model are one file here: by the digests of its files, name by name. */
export declare function modelPath(digests: Readonly<Record<string, string>>): string;
/** What was accepted when `record` was made. */
export declare function auditPath(createdAt: string, content: string): string;
/**
 * A file of a branch that is somebody else's, of code or of a site, say; undefined where nothing speaks against records
 * there: it holds some, or nothing at all.
 */
export declare function foreignFile(paths: Iterable<string>): string | undefined;
export declare const readme = "# Records of compression-gate\n\nThis branch holds what the compression gate has measured. It shares no history with the code and is never checked out.\nEvery change is an ordinary commit on top of the last one; nothing is ever rewritten.\n\n| Path | What it is |\n| - | - |\n| `records/TARGET/YEAR/TIME-COMMIT-KEY.json` | one measurement: figures, settings, facts of the run |\n| `packs/TARGET/YEAR.jsonl` | measurements of a past year, one a line |\n| `blobs/` | predictions, examples and compressed models, by content |\n| `index/TARGET.json` | headline figures of the last records; rebuilt when it is missing |\n| `audit/` | regressions that were accepted, by whom and why |\n\nProtect this branch against force pushes. Do not edit its files: each is under a digest, and what was edited is refused.\n";
