/** Above this no figure helps: a header that states more is damaged. */
const absurd = 2 ** 50;

/** `1,000 bytes`; sizes that no file has become words. */
export function byteCount(bytes: number): string {
  if (bytes > absurd) return 'over a million GB';
  return bytes === 1 ? '1 byte' : `${grouped(bytes)} bytes`;
}

/** `1,000,000`; what no number holds exactly is rounded to three digits. */
export function grouped(value: number): string {
  const digits = Number.isSafeInteger(value) ? {} : { maximumSignificantDigits: 3 };
  return value.toLocaleString('en', digits);
}
