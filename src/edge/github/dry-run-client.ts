/** Without a token nothing is sent: what would be sent goes to the log. */
import type { Log } from '../../ports.ts';
import type { Comment, GitHubClient } from './client.ts';

export function dryRunClient(log: Log): GitHubClient {
  const unsent = (body: string): Comment => ({ id: 0, body, author: '', byBot: false, url: '' });
  return {
    listComments: async () => ({ comments: [], hasMore: false }),
    createComment: async (issue, body) => {
      log.info(`No token: this comment on #${issue} is only shown here.\n${body}`);
      return unsent(body);
    },
    updateComment: async (_id, body) => unsent(body),
    deleteComment: async () => {},
    viewer: async () => '',
    mergeBase: async () => undefined,
    readFile: async () => undefined,
  };
}
