import { expect, test } from '@jest/globals';
import { recordAs } from '../../../src/edge/github/record-as.ts';

test('a branch is recorded by its ref, a version tag as that release, another tag as no release', () => {
  const of = (type: string, name: string) =>
    recordAs({ GITHUB_REF: `refs/${type}s/${name}`, GITHUB_REF_NAME: name, GITHUB_REF_TYPE: type });
  expect(of('branch', 'main')).toEqual({ ref: 'refs/branchs/main', release: undefined });
  expect(of('tag', 'v1.2.0').release).toBe('v1.2.0');
  expect(of('tag', 'nightly').release).toBeUndefined();
  expect(of('branch', 'v1.2').release).toBeUndefined();
  expect(recordAs({})).toEqual({ ref: undefined, release: undefined });
});
