/** Fitting text to a terminal. */

/** Screen columns, near enough: what we print ourselves is one column a character. */
export function columns(text: string): number {
  return [...text].length;
}

/** Breaks between words; `indent` begins every line but the first, `all` every line. Colour codes take no room. */
export function wrap(text: string, width: number, indent = '', all = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - all.length - (lines.length === 0 ? 0 : indent.length);
    if (line !== '' && columns(bare(line)) + 1 + columns(bare(word)) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one, index) => `${all}${index === 0 ? '' : indent}${one}`).join('\n');
}

function bare(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colour codes
  return text.replace(/\u001b\[\d+m/g, '');
}
