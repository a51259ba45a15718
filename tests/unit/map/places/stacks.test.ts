import { describe, expect, it } from 'vitest';
import { visiblePlaces } from '#map/places/place-features.ts';
import { createMapPlaces } from '#map/places/places.ts';
import { stacksOf } from '#map/places/stacks.ts';
import { anExplorer, type EventSketch } from '../../a-story.ts';

const at = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] });

function stacks(events: readonly EventSketch[], zoom: number): [ids: string[], count: number][] {
  const explorer = anExplorer(events);
  const staged = visiblePlaces(createMapPlaces(explorer), explorer);
  const idsOf = (place: number) =>
    staged
      .filter((it) => it.place.id === place)
      .flatMap((it) => it.rows.map((row) => explorer.eventAt(row).id));
  return stacksOf(staged, zoom).map(({ places, count }) => [places.flatMap(idsOf), count]);
}

describe('marks that lie over each other', () => {
  // At zoom 8 a degree of longitude is 364 pixels wide: 0.02° are 7 of them.
  const crowd: EventSketch[] = [
    { id: 'one', when: '2019-01-01', geometry: at(44, 33) },
    { id: 'two', when: '2019-01-02', geometry: at(44, 33) },
    { id: 'beside', when: '2019-01-03', geometry: at(44.02, 33) },
    { id: 'away', when: '2019-01-04', geometry: at(44.2, 33) },
  ];

  it('are one stack that counts their events', () => {
    expect(stacks(crowd, 8)).toEqual([
      [['one', 'two', 'beside'], 3],
      [['away'], 1],
    ]);
  });

  it('come apart close up, and pile up far out; events at one place never come apart', () => {
    expect(stacks(crowd, 10)).toEqual([
      [['one', 'two'], 2],
      [['beside'], 1],
      [['away'], 1],
    ]);
    expect(stacks(crowd, 3)).toEqual([[['one', 'two', 'beside', 'away'], 4]]);
  });

  it('are found across the squares of the grid, whichever side of a line they lie on', () => {
    for (let step = 0; step < 40; step++) {
      const lng = 44 + step * 0.003;
      const pair = [
        { id: 'a', when: '2019', geometry: at(lng, 33) },
        { id: 'b', when: '2019', geometry: at(lng + 0.03, 33) },
      ];
      expect(stacks(pair, 8)).toEqual([[['a', 'b'], 2]]);
    }
  });

  it('count an event of many points once', () => {
    const piers = {
      type: 'MultiPoint',
      coordinates: [at(44, 33), at(44.01, 33)].map((it) => it.coordinates),
    };
    expect(stacks([{ id: 'piers', when: '2019', geometry: piers }], 8)).toEqual([[['piers'], 1]]);
  });

  it('are marks alone: an area hides nothing', () => {
    const area = {
      type: 'Polygon',
      coordinates: [[at(43, 32), at(45, 32), at(45, 34), at(43, 32)].map((it) => it.coordinates)],
    };
    expect(stacks([{ id: 'area', when: '2019', geometry: area }], 3)).toEqual([]);
  });
});
