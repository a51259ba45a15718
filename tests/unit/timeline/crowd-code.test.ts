import { expect, it } from 'vitest';
import { countByUnit, timesOf } from '#events/times-by-unit.ts';
import { utc } from '#time/calendar.ts';
import { crowdCode, loadCrowdCode } from '#timeline/crowd-code.ts';
import { crowdOf } from '../a-crowd.ts';

it('what draws bars is fetched for a crowd, and for a set of which nothing is here yet, but not for few events', async () => {
  expect(await loadCrowdCode(crowdOf(60).explorer)).toBeNull();
  expect(crowdCode.code).toBeNull();
  const whole = [utc(2000), utc(2010)] as const;
  const all = crowdOf(61, { years: [2000, 2009] });
  const times = timesOf(countByUnit(all.table, 4, whole));
  const inTiles = crowdOf(0, { years: [2000, 2009], source: { times, whole } });
  for (const { explorer } of [inTiles, all])
    expect((await loadCrowdCode(explorer))?.createLayout).toBeTypeOf('function');
  expect(crowdCode.code).not.toBeNull();
});
