/** Progress of long stages: a bar with the time left on a terminal, a line now and then elsewhere. */
import cliProgress from 'cli-progress';
import type { Log, Progress } from '../../ports.ts';
import { printable } from './printable.ts';

export interface ProgressDisplay {
  readonly report: Progress;
  /** Clears what is on the screen; call before printing results. */
  stop(): void;
}

export interface ProgressOptions {
  readonly mode: 'bar' | 'lines' | 'none';
  readonly stream: NodeJS.WriteStream;
  readonly log: Log;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Stages shorter than this are not worth a line in a CI log. */
const lineEveryMs = 10_000;

export function progressDisplay(options: ProgressOptions): ProgressDisplay {
  if (options.mode === 'none') return { report: () => {}, stop: () => {} };
  return options.mode === 'bar' ? bar(options) : lines(options);
}

function bar({ stream }: ProgressOptions): ProgressDisplay {
  let stage: string | undefined;
  let shown: cliProgress.SingleBar | undefined;
  const stop = (): void => {
    shown?.stop();
    shown = undefined;
    stage = undefined;
  };
  const report: Progress = (update) => {
    if (update.total === undefined || update.total <= 1) return;
    if (update.stage !== stage) {
      stop();
      stage = update.stage;
      shown = new cliProgress.SingleBar({
        format: '{stage} {bar} {percentage} % {note} {left}',
        barCompleteChar: '█',
        barIncompleteChar: '░',
        barsize: 24,
        clearOnComplete: true,
        hideCursor: true,
        stream,
        fps: 8,
        etaBuffer: 20,
      });
      shown.start(update.total, 0, { stage: printable(update.stage), note: '', left: '' });
    }
    shown?.setTotal(update.total);
    shown?.update(update.done, { note: printable(update.note ?? ''), left: timeLeft(shown) });
    if (update.done >= update.total) stop();
  };
  return { report, stop };
}

function timeLeft(shown: cliProgress.SingleBar): string {
  const seconds = Number((shown as unknown as { eta?: { getTime(): number } }).eta?.getTime());
  return Number.isFinite(seconds) && seconds > 0 ? `${Math.ceil(seconds)} s left` : '';
}

function lines({ log, now }: ProgressOptions): ProgressDisplay {
  let stage: string | undefined;
  let started = 0;
  let printed = 0;
  const report: Progress = ({ stage: name, done, total, note }) => {
    if (name !== stage) [stage, started, printed] = [name, now(), now()];
    if (total === undefined || done >= total || now() - printed < lineEveryMs) return;
    printed = now();
    const left = done > 0 ? `, ${Math.ceil(((now() - started) / done) * ((total - done) / 1000))} s left` : '';
    log.info(`${name}: ${Math.floor((100 * done) / total)} %${note === undefined ? '' : ` (${note})`}${left}`);
  };
  return { report, stop: () => {} };
}
