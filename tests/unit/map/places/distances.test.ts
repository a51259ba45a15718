import { describe, expect, it } from 'vitest';
import { arcLine, destination, greatCircle } from '#map/geo/geodesy.ts';
import { boundsOfEvent, boundsOfStory } from '#map/places/bounds.ts';
import { describeDistances, distanceFeatures, distancesOf } from '#map/places/distances.ts';
import { bearingBetween, distanceBetween } from '#story/distance.ts';
import type { StoryEvent } from '#story/schema.ts';
import { aStory } from '../../a-story.ts';

const baghdad = { name: 'Baghdad', position: [44.366, 33.315] };
const balad = { type: 'Point', coordinates: [44.3616, 33.9402] };
const north = { from: baghdad, stated: 'some 80 km. north of Baghdad', meters: 80_000, bearing: 0 };
const area = {
  type: 'Polygon',
  coordinates: [
    [
      [44, 33],
      [45, 33],
      [45, 34],
      [44, 33],
    ],
  ],
};

function eventWith(distances: readonly object[], geometry: unknown = balad): StoryEvent {
  return aStory([{ id: 'it', when: '2019', geometry, where: { name: 'There', distances } }]).features[0]!;
}
const rolesOf = (event: StoryEvent) =>
  distancesOf(event)
    .flatMap((it) => distanceFeatures(it))
    .map((it) => it.properties!.role);

/** Degrees from one bearing to another, -180 to 180. */
const turn = (from: number, to: number) => ((to - from + 540) % 360) - 180;

describe('the way from a place', () => {
  it.each([
    [[44.366, 33.315], 0, 80_000],
    [[44.366, 33.315], 225, 1_000_000],
    [[179.5, -17], 90, 250_000],
    [[10, 78], 300, 5000],
  ] as const)('from %j at %d° for %d m ends there', (from, bearing, meters) => {
    const to = destination(from, bearing, meters);
    expect(distanceBetween(from, to)).toBeCloseTo(meters, 2);
    expect(turn(bearing, bearingBetween(from, to))).toBeCloseTo(0, 6);
  });

  it('is the great circle: its parts add up, and it runs on across the antimeridian', () => {
    const line = greatCircle([179, 52], [-172, 55]);
    const parts = line.slice(1).map((to, i) => distanceBetween(line[i]!, to));
    expect(parts.reduce((a, b) => a + b)).toBeCloseTo(distanceBetween([179, 52], [-172, 55]), 1);
    expect(line.at(-1)![0]).toBeCloseTo(188, 6);
    expect(line.length).toBeGreaterThan(5);
  });
});

describe('the arc of a stated distance', () => {
  it.each([0, 90, 247.5, 350])('keeps its radius, and 22.5° to either side of %d°', (bearing) => {
    const from = [44.366, 33.315] as const;
    const arc = arcLine(from, 80_000, bearing, 22.5);
    for (const at of arc) expect(distanceBetween(from, at)).toBeCloseTo(80_000, 2);
    expect(turn(bearing, bearingBetween(from, arc[0]!))).toBeCloseTo(-22.5, 6);
    expect(turn(bearing, bearingBetween(from, arc.at(-1)!))).toBeCloseTo(22.5, 6);
    expect(turn(bearing, bearingBetween(from, arc[arc.length >> 1]!))).toBeLessThan(1);
  });
});

describe('the distances of an event', () => {
  it('are drawn both as stated and as measured, each with its words', () => {
    const [drawn] = distancesOf(eventWith([north]));
    expect(drawn).toMatchObject({
      from: { name: 'Baghdad', at: [44.366, 33.315] },
      stated: { words: 'some 80 km. north of Baghdad', length: '80 km', bearing: 0 },
      measured: { words: 'about 70 km, north', length: 'about 70 km' },
    });
    expect(distanceBetween(drawn!.from.at, drawn!.stated.line!.at(-1)!)).toBeCloseTo(80_000, 2);
    expect(drawn!.measured!.line.at(-1)![1]).toBeCloseTo(33.9402, 6);
  });

  it('have a whole circle and no line where no bearing is stated', () => {
    const [drawn] = distancesOf(eventWith([{ ...north, bearing: undefined }]));
    expect(drawn!.stated.line).toBeNull();
    expect(drawn!.stated.arc[0]).toEqual(drawn!.stated.arc.at(-1));
    for (const at of drawn!.stated.arc) expect(distanceBetween(drawn!.from.at, at)).toBeCloseTo(80_000, 2);
  });

  it('are measured to a point alone', () => {
    expect(rolesOf(eventWith([north]))).toEqual([
      'stated',
      'stated',
      'from',
      'stated-label',
      'measured',
      'measured-label',
    ]);
    expect(rolesOf(eventWith([north], area))).toEqual(['stated', 'stated', 'from', 'stated-label']);
  });

  it('say long words in metres', () => {
    const [drawn] = distancesOf(eventWith([{ ...north, stated: `${'very '.repeat(20)}far` }]));
    const label = distanceFeatures(drawn!).find((it) => it.properties!.role === 'stated-label');
    expect(label!.properties).toMatchObject({ title: 'Stated', words: '\n80 km' });
  });

  it('are labelled in metres where room is short, the measured one narrow beside its line', () => {
    const labels = (isShort: boolean) =>
      distancesOf(eventWith([north]))
        .flatMap((it) => distanceFeatures(it, isShort))
        .filter((it) => /-label/.test(it.properties!.role))
        .map(({ properties }) => properties!.before + properties!.title + properties!.words);
    expect(labels(false)).toEqual(['Stated\n“some 80 km. north of Baghdad”', 'Measured\nabout 70 km, north']);
    expect(labels(true)).toEqual(['Stated 80 km', 'Measured\nabout 70 km']);
  });

  it('are as many as the source states', () => {
    const river = { from: { name: 'The river', position: [44, 33.9] }, stated: 'a mile off', meters: 1609 };
    expect(distancesOf(eventWith([north, river])).map((it) => it.from.name)).toEqual([
      'Baghdad',
      'The river',
    ]);
    expect(distancesOf(eventWith([]))).toEqual([]);
  });

  it('lie side by side where they would lie on each other', () => {
    const beside = (distance: object) =>
      distancesOf(eventWith([distance]))
        .flatMap((it) => distanceFeatures(it))
        .find((it) => it.properties!.role === 'measured')!.properties!.isBeside;
    expect(beside(north)).toBe(true);
    expect(beside({ ...north, bearing: 360 })).toBe(true);
    expect(beside({ ...north, bearing: 45 })).toBe(false);
  });

  it('are told in a sentence each', () => {
    expect(describeDistances(eventWith([north]))).toEqual([
      'Stated: “some 80 km. north of Baghdad”, drawn as an arc 80 km north of Baghdad. Measured: about 70 km, north.',
    ]);
    expect(describeDistances(eventWith([{ ...north, bearing: undefined }], area))).toEqual([
      'Stated: “some 80 km. north of Baghdad”, drawn as a circle of 80 km around Baghdad.',
    ]);
  });

  it.each([
    [45, 'north-east'],
    [225, 'south-west'],
    [350, 'north'],
  ])('are told with the nearest of eight winds: at %d° it is %s', (bearing, wind) => {
    expect(describeDistances(eventWith([{ ...north, bearing }]))[0]).toContain(
      `drawn as an arc 80 km ${wind} of Baghdad.`,
    );
  });

  it('are measured in words of their own where the event is at the place', () => {
    const [drawn] = distancesOf(eventWith([north], { type: 'Point', coordinates: baghdad.position }));
    expect(drawn!.measured).toMatchObject({ words: 'the same place', length: 'the same place' });
  });

  it('are in sight with the event, and do not widen what the story opens on', () => {
    const [west, south, east, north80] = boundsOfEvent(eventWith([north]))!;
    expect(south).toBeCloseTo(33.315, 6);
    expect(distanceBetween([44.366, 33.315], [44.366, north80])).toBeCloseTo(80_000, 0);
    // The ends of the arc: 80 km × sin 22.5° to either side.
    expect(distanceBetween([west, 33.98], [east, 33.98])).toBeGreaterThan(60_000);
    const story = aStory([
      { id: 'it', when: '2019', geometry: balad, where: { name: 'There', distances: [north] } },
    ]);
    const [left, , right] = boundsOfStory(story)!;
    expect(right - left).toBeLessThan(1e-9);
  });
});
