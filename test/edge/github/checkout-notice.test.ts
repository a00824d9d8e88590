import { expect, jest, test } from '@jest/globals';
import { checkoutNotice } from '../../../src/edge/github/checkout-notice.ts';
import type { EventContext } from '../../../src/edge/github/event.ts';
import { withGitProject } from '../../support/git-project.ts';

jest.setTimeout(60_000);

const about = (headSha: string) =>
  ({
    name: 'pull_request',
    pull: { number: 7, headSha, baseSha: '', baseBranch: 'main', isFork: false },
  }) as EventContext;

test('what is checked out and is not the pull request is named', async () => {
  await withGitProject(async (project) => {
    const base = project.commit('base', { model: 'base' });
    project.git('checkout', '-q', '-b', 'topic');
    const before = project.commit('topic', { model: 'topic' });
    const head = project.commit('head', { model: 'head' });
    const notice = () => checkoutNotice(project.folder, about(head));
    expect(await notice()).toBeUndefined();
    expect(await checkoutNotice(project.folder, { ...about(head), pull: undefined })).toBeUndefined();

    project.git('checkout', '-q', 'main');
    expect(await notice()).toContain(
      `Judged is what is checked out, ${base.slice(0, 7)}, and that is neither the head ${head.slice(0, 7)}`,
    );
    project.git('merge', '-q', '--no-ff', '-m', 'merge', head);
    expect(await notice()).toBeUndefined();
    // A merge of the head before this one, as GitHub has it until it is made anew.
    project.git('reset', '-q', '--hard', base);
    project.git('merge', '-q', '--no-ff', '-m', 'merge', before);
    expect(await notice()).toContain('nor a merge of it');
  });
});
