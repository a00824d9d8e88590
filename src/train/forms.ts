import type { Form, Forms } from '../compress/form.ts';
import { codebookForm } from './forms/codebook.ts';
import { gridForm } from './forms/grid.ts';
import { rateForm } from './forms/rate.ts';
import type { FormSetting, WeightForm } from './weight-form.ts';

/** Each kind of form takes all weights of that kind at once: its steps are few large operations. */
export function bringToLife(forms: Forms, setting: FormSetting): WeightForm[] {
  const trained = [...forms].filter(([name]) => setting.trainable.variables.has(name));
  const ofKind = <Kind extends Form['kind']>(kind: Kind) =>
    new Map(trained.filter((entry): entry is [string, Form & { kind: Kind }] => entry[1].kind === kind));
  const codebooks = ofKind('codebook');
  const rates = ofKind('rate');
  const grids = ofKind('grid');
  return [
    ...(codebooks.size > 0 ? [codebookForm(codebooks, setting)] : []),
    ...(rates.size > 0 ? [rateForm(rates, setting)] : []),
    ...(grids.size > 0 ? [gridForm(grids, setting)] : []),
  ];
}
