/** A regression that a reviewed entry of the repository allows: kept in the record, and in the audit log of the history. */
export interface AcceptedRegression {
  readonly target: string;
  readonly metric: string;
  readonly slice?: string;
  readonly against: string;
  /** The limit that holds instead, as written. */
  readonly limit: string;
  /** The limit of the gate that it replaces, as written. */
  readonly replaces: string;
  readonly reason: string;
  /** Last day, UTC, on which the entry holds: `2026-12-31`. */
  readonly expires: string;
  /** Author and commit of the lines of the entry; absent where they cannot be told, then `approverUnknown` says why. */
  readonly approver?: string;
  readonly commit?: string;
  readonly approverUnknown?: string;
}
