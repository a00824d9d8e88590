/**
 * Suite `history`: change points against Apache Otava on the same series, recording and reading on a data branch of 10,000
 * records over real git, how such a branch grows, and the page of 10,000 records in Chromium. All series and records are made from seeds.
 */
import { changePointRecords } from './history/change-points.mjs';
import { growthRecords } from './history/growth.mjs';
import { installOtava } from './history/otava.mjs';
import { pageRecords } from './history/page.mjs';
import { library } from './history/prepare.mjs';
import { storeRecords } from './history/store.mjs';

export async function setup({ log }) {
  installOtava(log);
}

export async function run({ quick, log }) {
  const modules = await library();
  const changePoints = quick
    ? { each: { 50: 6, 200: 6, 1000: 2 }, alarms: { 50: 600, 200: 300, 1000: 40 }, beyond: { 3000: 40 }, long: 0 }
    : {
        each: { 50: 60, 200: 60, 1000: 20 },
        alarms: { 50: 4000, 200: 4000, 1000: 500 },
        beyond: { 3000: 4000 },
        long: 3,
      };
  const store = quick ? { count: 2000, rounds: 3 } : { count: 10_000, rounds: 9 };
  return [
    ...(await changePointRecords({ library: modules, ...changePoints, log })),
    ...(await storeRecords({ library: modules, ...store, log })),
    ...(await growthRecords({ library: modules, count: quick ? 100 : 1000, log })),
    ...(await pageRecords({ library: modules, rounds: quick ? 2 : 7, log })),
  ];
}
