type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with attributes and children; text stays text, whatever stands in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A sentence in which `…` are commands or names as they are typed. */
export function noteOf(text: string): HTMLElement {
  const parts = text.split('`').map((part, index) => (index % 2 === 0 ? part : element('code', {}, part)));
  return element('p', { class: 'note' }, ...parts);
}
