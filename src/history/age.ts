/** Whole days from one moment to another, both ISO 8601; undefined where one of them is no time. Never below 0. */
export function ageInDays(from: string, to: string): number | undefined {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return Number.isFinite(days) ? Math.max(0, Math.floor(days)) : undefined;
}
