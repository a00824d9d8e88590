/** Why packed bytes cannot be read, as one sentence. A class of its own: the decoder stands alone, without `failure.ts`. */
export class PackedError extends Error {
  readonly code: 'packed/damaged' | 'packed/not-packed' | 'packed/version' | 'packed/too-large';

  constructor(code: PackedError['code'], what: string) {
    super(what);
    this.name = 'PackedError';
    this.code = code;
  }
}

export function damaged(what: string): PackedError {
  return new PackedError('packed/damaged', `The packed model ${what}: it is damaged, download or pack it again.`);
}
