/**
 * Makes untrusted text (names of targets, classes and files, messages of the user's modules, settings) harmless in GitHub
 * markdown: no markup, HTML, table cell, link, mention, issue reference or hidden character of it survives.
 */

/** Control characters, bidirectional overrides and other invisible ones, line separators, lone surrogates. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const MARKUP = /[&<>"`*_~[\]{}|\\#$^]|^[-+=](?=[\s=+-]|$)|(?<=^\d{1,9})[.)](?=\s|$)/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Hidden characters become visible, white space becomes single spaces, what is over `limit` characters is cut. */
export function cleanText(text: string, limit = 400): string {
  const clean = text
    .replace(/[\t\r\n ]+/g, ' ')
    .trim()
    .replace(HIDDEN, '\ufffd');
  const points = [...clean.slice(0, limit * 2 + 2)];
  return points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : clean;
}

/** Text between markup, in a table cell too. */
export function escapeMarkdown(text: string, limit?: number): string {
  return escapeClean(cleanText(text, limit));
}

/** As `<code>`: shown as written, and GitHub links no mention in it. */
export function codeMarkdown(text: string, limit = 100): string {
  const clean = cleanText(text, limit);
  // What stands in <code> is still markdown to GitHub: an address in it must not become a link.
  const safe = entities(clean === '' ? ' ' : clean)
    .replaceAll('://', '&#58;//')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#46;`);
  return `<code>${safe}</code>`;
}

/** Sentences in which `code` stands between backticks. */
export function proseMarkdown(text: string, limit = 600): string {
  const parts = cleanText(text, limit).split('`');
  // Without its partner the last backtick is just a character.
  const pairs = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), `${parts.at(-2)}\`${parts.at(-1)}`];
  return pairs.map((part, index) => (index % 2 === 1 && part !== '' ? codeMarkdown(part) : escapeClean(part))).join('');
}

function escapeClean(text: string): string {
  return entities(
    text
      // A zero-width space breaks what GitHub would link: mentions and addresses, references, URLs.
      .replace(/@(?=\S)/g, '@\u200b')
      .replace(/#(?=\d)/g, '#\u200b')
      .replace(/\b(GH)-(?=\d)/gi, '$1\u200b-')
      .replace(/:(?=\/\/)/g, ':\u200b')
      .replace(/\b(www)\.(?=\S)/gi, '$1\u200b.'),
  ).replaceAll('\u200b', '&#8203;');
}

function entities(text: string): string {
  return text.replace(MARKUP, (character) => NAMED[character] ?? `&#${character.charCodeAt(0)};`);
}
