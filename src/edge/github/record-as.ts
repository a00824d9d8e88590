type Environment = Readonly<Record<string, string | undefined>>;

/** What the runner knows of the commit that is recorded: its ref, and on a tag that reads as a version, the release. */
export function recordAs({ GITHUB_REF, GITHUB_REF_NAME, GITHUB_REF_TYPE }: Environment): {
  readonly ref?: string;
  readonly release?: string;
} {
  const isVersion = GITHUB_REF_TYPE === 'tag' && /^v?\d+\.\d+/.test(GITHUB_REF_NAME ?? '');
  return { ref: GITHUB_REF || undefined, release: isVersion ? GITHUB_REF_NAME : undefined };
}
