/**
 * Replaces what stands between `<!-- generated: NAME -->` and `<!-- end -->` in a page. Throws for a marker that nothing
 * fills and for a section that has no marker, so that neither page nor sources can lose a part unseen.
 */
export function fillMarkers(page: string, sections: ReadonlyMap<string, string>, path: string): string {
  const seen = new Set<string>();
  const filled = page.replaceAll(
    /(<!-- generated: ([\w.]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => {
      const text = sections.get(name);
      if (text === undefined) throw new Error(`${path}: nothing generates the section "${name}"`);
      seen.add(name);
      return `${start}${text}\n${end}`;
    },
  );
  const lost = [...sections.keys()].filter((name) => !seen.has(name));
  if (lost.length > 0) throw new Error(`${path}: no marker for ${lost.join(', ')}`);
  return filled;
}
