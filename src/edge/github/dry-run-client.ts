/** Without a token nothing is sent: what would be sent goes to the log. */
import type { Log } from '../../ports.ts';
import type { Comment, GitHubClient } from './client.ts';

export function dryRunClient(log: Log): GitHubClient {
  const unsent = (body: string): Comment => ({ id: 0, body, author: '', byBot: false, url: '' });
  return {
    listComments: async () => ({ comments: [], hasMore: false }),
    commentEnds: async () => undefined,
    createComment: async (issue, body) => {
      log.info(`No token: this comment on #${issue} is only shown here.\n${body}`);
      return unsent(body);
    },
    updateComment: async (_id, body) => unsent(body),
    deleteComment: async () => {},
    viewer: async () => '',
    mergeBase: async () => undefined,
    readFile: async () => undefined,
    branchTip: async () => undefined,
    treeOfCommit: async () => '',
    listTree: async () => ({ entries: [], truncated: false }),
    readBlob: async () => new Uint8Array(),
    createBlob: async () => '',
    createTree: async () => '',
    createCommit: async (message) => {
      log.info(`No token: this record is not stored. ${message}`);
      return '';
    },
    createBranch: async () => 'done',
    moveBranch: async () => 'done',
    commitsBefore: async () => [],
    listArtifacts: async () => ({ artifacts: [], hasMore: false }),
    downloadArtifact: async () => new Uint8Array(),
    openPulls: async () => [],
    releaseByTag: async () => undefined,
    listReleases: async () => ({ releases: [], hasMore: false }),
    commitOfTag: async () => undefined,
    listAssets: async () => [],
    uploadAsset: async (_release, name, bytes) => ({
      id: 0,
      name,
      size: bytes.length,
      isWhole: true,
      sha256: undefined,
    }),
    deleteAsset: async () => {},
    downloadAsset: async () => new Uint8Array(),
    setStatus: async (commit, { state, context, description }) => {
      log.info(
        `No token: this status of ${commit.slice(0, 12)} is only shown here. ${context}: ${state}, ${description}`,
      );
    },
    openCheckRun: async () => 0,
    createClosedCheckRun: async () => {},
    closeCheckRun: async (_id, { conclusion, title }) => {
      log.info(`No token: this check run is only shown here. ${conclusion}: ${title}`);
    },
  };
}
