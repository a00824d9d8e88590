/**
 * Whether a weight's name fits a pattern in which `*` stands for any run of characters, slashes included; everything else
 * is literal, and the whole name must fit: `conv*` fits `conv2d_1/kernel`, `kernel` does not. Linear in practice (greedy
 * matching with one point to fall back to), so that no pattern can hang a run.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let resume = 0;
  while (at < name.length) {
    if (pattern[next] === '*') {
      star = next++;
      resume = at;
    } else if (next < pattern.length && pattern[next] === name[at]) {
      next++;
      at++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
}

export function matchesAny(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matchesPattern(name, pattern));
}
