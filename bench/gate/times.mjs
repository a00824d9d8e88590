/** Wall times of whole runs of the command line, and where they go. */
import { forgetSizes, gate } from './command-line.mjs';
import { median } from './statistics.mjs';

const noGoal = { goal: 'none of its own', holds: null, reason: 'part of the wall time above' };

/** A first run with nothing cached but the kernels, then `warm` more; by stage, with the first run as the peer. */
export async function timesByStage(tools, project, { backend, most, warm }) {
  forgetSizes(tools);
  const measure = () => gate(tools, project, 'run', '--fresh', '--backend', backend);
  const first = await measure();
  const runs = [];
  for (let run = 0; run < warm; run++) runs.push(await measure());
  const row = (name, of) => ({
    name: `${project.name}, ${backend}: ${name}`,
    figure: median(runs.map(of)),
    unit: 's',
    peer: { name: 'first run', figure: of(first) },
  });
  const wall = row('wall time, warm', ({ seconds }) => seconds);
  return [
    { ...wall, goal: `≤ ${most} s, the first run too`, holds: wall.figure <= most && wall.peer.figure <= most },
    { ...row('until the kernels are ready', ({ startSeconds }) => startSeconds), ...noGoal },
    ...Object.keys(first.stages).map((name) => ({ ...row(name, ({ stages }) => stages[name]), ...noGoal })),
    { ...row('outside the worker', ({ overheadSeconds }) => overheadSeconds), ...noGoal },
  ];
}

/**
 * The gate on the largest model that times are promised for, beside the stored baseline: `runs` that measure everything
 * again, then `unchanged` ones that have nothing to do.
 */
export async function timesOfFourMillion(tools, project, { backend, runs, unchanged }) {
  const measured = [];
  for (let run = 0; run < runs; run++) {
    forgetSizes(tools);
    measured.push(await gate(tools, project, 'run', '--fresh', '--backend', backend));
  }
  const reused = [];
  for (let run = 0; run < unchanged; run++) {
    reused.push(await gate(tools, project, 'run', '--backend', backend));
    if (reused.at(-1).targets[0].source === 'measured') throw new Error('an unchanged run measured again');
  }
  const row = (name, list, key, most) => {
    const figure = median(list.map((run) => run[key]));
    return {
      name: `${project.name}, ${backend}: ${name}`,
      figure,
      unit: 's',
      goal: `≤ ${most} s`,
      holds: figure <= most,
    };
  };
  return [
    row('gate without fine-tuning, 1,000 examples, warm', measured, 'seconds', 10),
    row('overhead outside the worker', measured, 'overheadSeconds', 1),
    row('run in which nothing has changed', reused, 'seconds', 3),
  ];
}
