import type { Finding } from '../evaluate/measurement.ts';

/** Findings of original and candidate, each saying whose it is; what holds for both is said once. */
export function mergeFindings(original: readonly Finding[], candidate: readonly Finding[]): Finding[] {
  const both = original.filter((one) => candidate.some((other) => other.code === one.code && other.text === one.text));
  const only = (findings: readonly Finding[]) =>
    findings.filter((one) => !both.some((other) => other.code === one.code && other.text === one.text));
  return [
    ...both.map((finding) => ({ ...finding, text: `Original and candidate alike: ${finding.text}` })),
    ...only(original).map((finding) => ({ ...finding, text: `The original: ${finding.text}` })),
    ...only(candidate).map((finding) => ({ ...finding, text: `The candidate: ${finding.text}` })),
  ];
}
