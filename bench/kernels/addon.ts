/** Prints where the native addon is, provisioning it where it can be: `{"addon": …}` or `{"reason": …}`. */
import { selectBackend } from '../../src/edge/backend/select.ts';
import { cacheRootOf } from '../../src/local.ts';

const say = (text: string): void => console.error(text);
const choice = await selectBackend('auto', {
  root: process.cwd(),
  environment: process.env,
  log: { info: say, warn: say, debug: () => {}, error: say },
  progress: () => {},
  cacheRoot: cacheRootOf(process.env),
  assets: process.argv[2],
});
console.log(JSON.stringify(choice.kind === 'native' ? { addon: choice.addon } : { reason: choice.reason }));
