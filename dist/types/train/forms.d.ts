import type { Forms } from '../compress/form.ts';
import type { FormSetting, WeightForm } from './weight-form.ts';
/** Each kind of form takes all weights of that kind at once: its steps are few large operations. */
export declare function bringToLife(forms: Forms, setting: FormSetting): WeightForm[];
