/** Every generated file of the repository as a function of the sources: path → text. A test holds the files to it. */
import { publishedConfigSchema } from '../../src/config/schema-file.ts';
import { actionYml } from '../../src/edge/github/action-yml.ts';
import { resultSchema } from '../../src/report/result-schema.ts';
import { actionSections } from './action-tables.ts';
import { fillMarkers } from './markers.ts';
import { documentedSections } from './option-tables.ts';

export const CONFIG_PAGE = 'docs/configuration.md';
export const WORKFLOW_PAGE = 'docs/workflow.md';

/** `read` yields the present text of a file of the repository. */
export async function generatedFiles(read: (path: string) => Promise<string>): Promise<Map<string, string>> {
  return new Map([
    ['action.yml', actionYml()],
    ['schema/config.schema.json', json(publishedConfigSchema())],
    ['schema/result.schema.json', json(resultSchema)],
    [CONFIG_PAGE, fillMarkers(await read(CONFIG_PAGE), documentedSections(), CONFIG_PAGE)],
    [WORKFLOW_PAGE, fillMarkers(await read(WORKFLOW_PAGE), actionSections(), WORKFLOW_PAGE)],
  ]);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
