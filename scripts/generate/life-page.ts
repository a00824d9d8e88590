/** docs/life.md: the golden files of test/e2e/life.test.ts as one page, with the comments up to what is folded in them. */

/** What is shown of a scene's comment beside its headline and what did not pass: what was measured, or the table. */
type Extent = 'none' | 'text' | 'remarks' | 'table';

/** In the order in which they are played; a test holds them to the scenes. */
export const lifePageScenes: readonly (readonly [name: string, extent: Extent])[] = [
  ['01-first-pull-request', 'remarks'],
  ['02-squash', 'text'],
  ['03-nothing-changed', 'none'],
  ['04-rebase', 'text'],
  ['05-regression', 'table'],
  ['06-accepted', 'text'],
  ['07-audit', 'text'],
  ['08-fork', 'text'],
  ['09-three-targets', 'text'],
  ['10-all-legs', 'text'],
  ['11-one-red-leg', 'text'],
  ['12-merge-queue', 'none'],
  ['13-release', 'text'],
  ['14-creep', 'text'],
  ['15-history', 'text'],
  ['16-refused-release', 'text'],
  ['17-second-release', 'text'],
];

/** `read` yields the text of a file of the repository. */
export async function lifePage(read: (path: string) => Promise<string>): Promise<string> {
  const scenes = await Promise.all(
    lifePageScenes.map(async ([name, extent]) => sceneOf(await read(`test/golden/life/${name}.txt`), extent)),
  );
  return `${head}\n\n${scenes.map((scene, index) => `**${index + 1}. ${scene}`).join('\n\n')}\n`;
}

const head = `# A repository's life

One repository under the [documented workflows](workflow.md), from its first pull request to a release and beyond, with what
the gate said each time. Nothing here is made up: \`npm run life\` plays it with act, real merges and an API that GitHub's own
description judges, and the tests hold every comment to [a file](../test/golden/life). Models are tiny, so that all of it takes
a minute. Commits, dates and digests are masked; folded parts, most tables, and all targets but the worst are left out.`;

function sceneOf(golden: string, extent: Extent): string {
  const [intro, ...sections] = golden.split(/^===== /m);
  const [title, story] = intro.trim().split('\n\n');
  const named = sections.map((text) => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1).trim()]);
  const red = named.find(([name]) => name === 'Runs')?.[1].includes(': red') === true;
  const comment = named.find(([name]) => name === 'Comment')?.[1];
  const [command, output] = named.find(([name]) => name.startsWith('compression-gate ')) ?? [];
  return [
    `${title}.** ${story}${red ? ' The check is red.' : ''}`,
    ...(comment === undefined || extent === 'none' ? [] : [quoted(excerptOf(comment, extent))]),
    ...(command === undefined ? [] : [`\`\`\`text\n$ ${command}\n${output}\n\`\`\``]),
  ].join('\n\n');
}

const leftOut: Readonly<Record<Extent, RegExp>> = {
  none: /^/,
  text: /^(Measured on|\*\*Not measured|\|)/,
  remarks: /^\|/,
  table: /^(Measured on|\*\*Not measured)/,
};

/** Of several targets the worst, which comes first. Titles, which say the same each time, shrink to their sign. */
function excerptOf(comment: string, extent: Extent): string {
  const [title, ...blocks] = comment.split('\n<details>')[0].trim().split('\n\n');
  const targets = blocks.findIndex((block) => block.startsWith('### '));
  const [head, worst] = targets < 0 ? [blocks, []] : [blocks.slice(0, targets), blocks.slice(targets + 1)];
  const next = worst.findIndex((block) => block.startsWith('### '));
  const passes = targets >= 0 && blocks[targets].startsWith('### ✅');
  const shown = [...head, ...(passes ? [] : worst.slice(0, next < 0 ? undefined : next))];
  const sign = title.split(' ')[1];
  return `${sign} ${shown.filter((block) => !leftOut[extent].test(block)).join('\n\n')}`;
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
