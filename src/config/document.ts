/** Text of a config file → plain values, with the line of every one of them. YAML 1.2, of which JSON is a part. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { inputFailure } from '../failure.ts';
import { joinPath } from '../validate/config-path.ts';

export interface ConfigDocument {
  readonly value: unknown;
  /** Line, counted from 1, of the key (or list item) at a config path; undefined where the file has none. */
  lineOf(path: string): number | undefined;
}

/** Far above any real config; keeps what is parsed in proportion. */
const MAX_CHARACTERS = 1_000_000;
const MAX_ALIASES = 100;
const MAX_VALUES = 200_000;

export function parseDocumentText(text: string, file: string): ConfigDocument {
  if (text.length > MAX_CHARACTERS) {
    throw inputFailure('config-too-large', {
      where: file,
      what: `the file has ${text.length} characters, more than ${MAX_CHARACTERS}`,
      fix: 'Name the config file, not a model or data file',
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true, merge: true, logLevel: 'error' });
  const error = document.errors[0] ?? document.warnings[0];
  if (error !== undefined) {
    const place = error.linePos?.[0];
    throw inputFailure('config-syntax', {
      where: place === undefined ? file : `${file}:${place.line}:${place.col}`,
      what: SYNTAX[error.code] ?? withoutExcerpt(error.message),
      fix: SYNTAX_FIX[error.code],
    });
  }
  // Resolving first: it stops aliases that multiply, which the walk over the file would follow.
  const value = plain(document, file);
  const found = collectLines(document, lines, file);
  return { value, lineOf: (path) => found.get(path) };
}

const SYNTAX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key is written twice in the same mapping',
  TAB_AS_INDENT: 'a tab is used for indentation',
  MULTIPLE_DOCS: 'the file holds several YAML documents',
};
const SYNTAX_FIX: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two',
  TAB_AS_INDENT: 'Indent with spaces',
  MULTIPLE_DOCS: 'Keep one, without a `---` line',
};

/** The library appends an excerpt of the file with a caret below it. */
function withoutExcerpt(message: string): string {
  const sentence = message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, '');
  return `this is not valid YAML or JSON: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
}

function plain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    throw inputFailure('config-aliases', {
      where: file,
      what: `its anchors and aliases can't be resolved: ${error instanceof Error ? error.message : String(error)}`,
      fix: `Use at most ${MAX_ALIASES} aliases, each to an anchor that stands above it`,
    });
  }
}

/** `<<`; the library keeps it as a symbol where it merges. */
function isMerge(key: unknown): boolean {
  if (!isScalar(key)) return false;
  return key.value === '<<' || (typeof key.value === 'symbol' && key.value.description === '<<');
}

/** Line by config path. Where an alias stands, the lines of its values are those of the anchor. */
function collectLines(document: Document, lines: LineCounter, file: string): Map<string, number> {
  const found = new Map<string, number>();
  const open = new Set<unknown>();
  let values = 0;
  const lineAt = (node: unknown): number | undefined => {
    const start = (node as Node | null)?.range?.[0];
    return start === undefined ? undefined : lines.linePos(start).line;
  };
  const fail = (what: string, node: unknown): never => {
    const line = lineAt(node);
    const where = line === undefined ? file : `${file}:${line}`;
    throw inputFailure('config-aliases', { where, what, fix: 'Write the values out' });
  };
  const enter = (path: string, at: unknown, value: unknown): void => {
    const line = lineAt(at);
    if (line !== undefined) found.set(path, line);
    visit(value, path);
  };
  const visit = (given: unknown, path: string): void => {
    if (++values > MAX_VALUES) fail('the file holds too many values once its aliases are resolved', given);
    const node = isAlias(given) ? given.resolve(document) : given;
    if (!isMap(node) && !isSeq(node)) return;
    if (open.has(node)) fail('an alias refers to something that contains it', given);
    open.add(node);
    if (isSeq(node)) node.items.forEach((item, index) => void enter(joinPath(path, index), item, item));
    else visitMap(node, path);
    open.delete(node);
  };
  const visitMap = (map: YAMLMap, path: string): void => {
    // Keys written here come after those that a merge brings in, and so win.
    for (const { value } of map.items.filter(({ key }) => isMerge(key))) {
      for (const source of isSeq(value) ? value.items : [value]) visit(source, path);
    }
    for (const { key, value } of map.items) {
      if (isScalar(key) && !isMerge(key)) enter(joinPath(path, String(key.value)), key, value);
    }
  };
  visit(document.contents, '');
  return found;
}
