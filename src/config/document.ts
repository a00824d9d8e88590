/** Text of a config file → plain values, with the line of every one of them. YAML 1.2, of which JSON is a part. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { inputFailure } from '../failure.ts';
import { configPath } from '../validate/config-path.ts';

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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true, merge: true, logLevel: 'silent' });
  const error = document.errors[0] ?? document.warnings[0];
  if (error !== undefined) {
    const place = error.linePos?.[0];
    throw inputFailure('config-syntax', {
      where: place === undefined ? file : `${file}:${place.line}:${place.col}`,
      what: SYNTAX[error.code] ?? withoutExcerpt(error.message),
      fix: SYNTAX_FIX[error.code],
    });
  }
  const found = new Map<string, number>();
  collectLines(document, lines, file, found);
  return { value: plain(document, file), lineOf: (path) => found.get(path) };
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

function collectLines(document: Document, lines: LineCounter, file: string, found: Map<string, number>): void {
  let values = 0;
  const visit = (node: unknown, path: readonly (string | number)[], open: ReadonlySet<unknown>): void => {
    if (++values > MAX_VALUES) fail('the file holds too many values once its aliases are resolved', node);
    if (isAlias(node)) {
      const target = (node as Alias).resolve(document);
      if (target !== undefined && open.has(target)) fail('an alias refers to something that contains it', node);
      visit(target, path, open);
      return;
    }
    if (!isMap(node) && !isSeq(node)) return;
    const inside = new Set(open).add(node);
    if (isSeq(node)) {
      node.items.forEach((item, index) => {
        note([...path, index], item);
        visit(item, [...path, index], inside);
      });
      return;
    }
    // Keys written here come after those that a merge brings in, and so win.
    const merged = node.items.filter(({ key }) => isScalar(key) && key.value === '<<');
    for (const { value } of merged) {
      for (const source of isSeq(value) ? value.items : [value]) visit(source, path, inside);
    }
    for (const { key, value } of node.items) {
      if (!isScalar(key) || key.value === '<<') continue;
      const next = [...path, String(key.value)];
      note(next, key);
      visit(value, next, inside);
    }
  };
  const note = (path: readonly (string | number)[], node: unknown): void => {
    const start = (node as Node | null)?.range?.[0];
    if (start !== undefined) found.set(configPath(path), lines.linePos(start).line);
  };
  const fail = (what: string, node: unknown): never => {
    const start = (node as Node | null)?.range?.[0];
    const where = start === undefined ? file : `${file}:${lines.linePos(start).line}`;
    throw inputFailure('config-aliases', { where, what, fix: 'Write the values out' });
  };
  visit(document.contents, [], new Set());
}
