import { element } from '../element.ts';

/** A part of the page: drawn once it stands there, and again when the choice or the width changes. */
export interface Section {
  readonly root: HTMLElement;
  redraw(): void;
}

export function sectionOf(title: string, explanation: string, ...children: (Node | string)[]): HTMLElement {
  return element('section', {}, element('h2', {}, title), element('p', { class: 'lead' }, explanation), ...children);
}

/** A list to choose from, with its name. */
export function selectOf<T>(
  name: string,
  entries: readonly { readonly text: string; readonly value: T }[],
  chosen: T,
  change: (value: T) => void,
): HTMLElement {
  const select = element(
    'select',
    {},
    ...entries.map(({ text, value }, index) =>
      element('option', { value: String(index), selected: value === chosen ? '' : undefined }, text),
    ),
  );
  select.addEventListener('change', () => change(entries[Number(select.value)].value));
  return element('label', { class: 'field' }, `${name} `, select);
}

export function tickOf(name: string, ticked: boolean, change: (ticked: boolean) => void, swatch?: string): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: ticked ? '' : undefined });
  box.addEventListener('change', () => change(box.checked));
  const mark = element('span', { class: 'swatch', style: swatch && `background:${swatch}` });
  return element('label', { class: 'tick' }, box, ...(swatch === undefined ? [] : [mark]), name);
}
