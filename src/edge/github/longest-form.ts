/** Takes the fullest form of a text that a limit allows; lengths are those of the finished text. */

/** As the Markdown renderer knows them. */
export type Form = 'full' | 'short' | 'minimal';

export const forms: readonly Form[] = ['full', 'short', 'minimal'];

export type Render = (form: Form) => string;

export function longestForm(
  render: Render,
  fits: (text: string) => boolean,
  last: string,
): { text: string; form: Form | 'last' } {
  for (const form of forms) {
    const text = render(form);
    if (fits(text)) return { text, form };
  }
  return { text: last, form: 'last' };
}
