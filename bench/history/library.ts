/** The project's own modules as the benchmark takes them, bundled like the action is. */
export { localBranch } from '../../src/edge/git/local-branch.ts';
export { branchRetry, branchStore } from '../../src/edge/store/branch.ts';
export { accuracy } from '../../src/evaluate/metrics/accuracy.ts';
export { sizes } from '../../src/evaluate/metrics/sizes.ts';
export { decodeBaseline } from '../../src/history/baseline-files.ts';
export { encodeForBranch } from '../../src/history/branch-files.ts';
export { indexPath, scopedFolder } from '../../src/history/branch-layout.ts';
export { changePoints } from '../../src/history/change-points.ts';
export { entryOf } from '../../src/history/entry.ts';
export { makeRecord } from '../../src/history/make-record.ts';
export { encodeIndex, extendIndex } from '../../src/history/record-index.ts';
export { seededRandom } from '../../src/math/random.ts';
export { digestOf } from '../../src/model/digest.ts';
export { historyPage } from '../../src/report/history-page.ts';
export { historyView } from '../../src/report/history-view.ts';
export { clopperPearson } from '../../src/stats/clopper-pearson.ts';
