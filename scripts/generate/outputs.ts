/** Every generated file of the repository as a function of the sources: path → text. A test holds the files to it. */
import { analysisSchema } from '../../src/analyze/analysis-schema.ts';
import { publishedAcceptedSchema, publishedConfigSchema } from '../../src/config/schema-file.ts';
import { actionYml } from '../../src/edge/github/action-yml.ts';
import { manifestSchema } from '../../src/release/manifest-schema.ts';
import { resultSchema } from '../../src/report/result-schema.ts';
import { actionSections } from './action-tables.ts';
import { commandHelp } from './command-help.ts';
import { kernelSections } from './kernel-table.ts';
import { lifePage } from './life-page.ts';
import { fillMarkers } from './markers.ts';
import { decisionSections, documentedSections } from './option-tables.ts';

export const CONFIG_PAGE = 'docs/configuration.md';

/** Pages with generated sections. */
const pages: readonly (readonly [path: string, sections: () => Map<string, string> | Promise<Map<string, string>>])[] =
  [
    [CONFIG_PAGE, documentedSections],
    ['docs/workflow.md', actionSections],
    ['docs/how-it-decides.md', decisionSections],
    ['docs/kernels.md', kernelSections],
    ['docs/cli.md', commandHelp],
  ];

/** `read` yields the present text of a file of the repository. */
export async function generatedFiles(read: (path: string) => Promise<string>): Promise<Map<string, string>> {
  const files = new Map([
    ['action.yml', actionYml()],
    ['schema/config.schema.json', json(publishedConfigSchema())],
    ['schema/accepted.schema.json', json(publishedAcceptedSchema())],
    ['schema/manifest.schema.json', json(manifestSchema)],
    ['schema/result.schema.json', json(resultSchema)],
    ['schema/analysis.schema.json', json(analysisSchema)],
  ]);
  files.set('docs/life.md', await lifePage(read));
  for (const [path, sections] of pages) files.set(path, fillMarkers(await read(path), await sections(), path));
  return files;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
