/** What can go wrong between the action and GitHub, on purpose. */

export type Fault =
  /** An error as GitHub words it. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      readonly headers?: Record<string, string>;
    }
  /** A page of a proxy in between. */
  | { readonly kind: 'html'; readonly status: number }
  /** The socket is closed; `after`: what was asked has been done. */
  | { readonly kind: 'drop'; readonly after: boolean }
  /** Done and answered, but the connection breaks in the middle of the answer. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'slow'; readonly milliseconds: number };

export interface PlannedFault {
  /** Default: any. */
  readonly method?: string;
  readonly path?: RegExp;
  /** So many that it would fit are let through before. */
  skip?: number;
  times: number;
  readonly fault: Fault;
}

/** The next planned fault for a request; it is used up by this. */
export function takeFault(planned: readonly PlannedFault[], method: string, path: string): Fault | undefined {
  const found = planned.find(
    (plan) => plan.times > 0 && (plan.method ?? method) === method && (plan.path ?? /^/).test(path),
  );
  if (found === undefined) return undefined;
  if (found.skip !== undefined && found.skip > 0) {
    found.skip -= 1;
    return undefined;
  }
  found.times -= 1;
  return found.fault;
}

export const secondaryLimit = (seconds: number): Fault => ({
  kind: 'status',
  status: 403,
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  headers: { 'retry-after': String(seconds) },
});

export const tooMany = (seconds: number): Fault => ({
  kind: 'status',
  status: 429,
  message: 'Too many requests.',
  headers: { 'retry-after': String(seconds) },
});
