import { describe, expect, it } from 'vitest';
import { createEventTable } from '#events/story-table.ts';
import type { CrowdMode } from '#map/crowding/crowding.ts';
import { formsDrawn, keyEntries } from '#map/legend/key-entries.ts';
import { parseStory } from '#story/parse-story.ts';
import { aStory, type EventSketch } from '../../a-story.ts';
import { bundledText } from '../../story/drafts.ts';

const point = { type: 'Point', coordinates: [44, 33] };
const line = {
  type: 'LineString',
  coordinates: [
    [44, 33],
    [45, 34],
  ],
};
const from = { name: 'The town', position: [44.1, 33] };
const distances = [{ from, stated: 'ten miles off', meters: 16_000 }];

function key(events: readonly EventSketch[]) {
  const story = aStory(events);
  const { kinds, forms } = keyEntries(story, createEventTable(story));
  return { kinds, forms: forms.map(({ form }) => form) };
}

describe('the key', () => {
  it('of the bundled story has its kinds, and no form that it does not use', () => {
    const parsed = parseStory(bundledText);
    if (!parsed.ok) throw new Error('the bundled story is not valid');
    const { kinds, forms } = keyEntries(parsed.story, createEventTable(parsed.story));
    expect(kinds.map((kind) => parsed.story.kinds[kind]!.id)).toEqual([
      'strike',
      'explosion',
      'statement',
      'report',
      'politics',
    ]);
    expect(forms.map(({ form }) => form)).toEqual(['near', 'area', 'now', 'selected', 'stated', 'measured']);
  });

  it('leaves out kinds without an event, and all forms where nothing has a place', () => {
    expect(key([{ id: 'nowhere', when: '2019', kind: 'b' }])).toEqual({ kinds: [1], forms: [] });
  });

  it.each<[string, EventSketch[], string[]]>([
    ['a point', [{ id: 'a', when: '2019', geometry: point }], ['exact', 'now', 'selected']],
    ['a line', [{ id: 'a', when: '2019', geometry: line }], ['line']],
    [
      'two events at one point',
      ['a', 'b'].map((id) => ({ id, when: '2019', geometry: point })),
      ['exact', 'stack', 'now', 'selected'],
    ],
    ['two along one line', ['a', 'b'].map((id) => ({ id, when: '2019', geometry: line })), ['line']],
    [
      'a distance to a point',
      [{ id: 'a', when: '2019', geometry: point, where: { name: 'x', distances } }],
      ['exact', 'now', 'selected', 'stated', 'measured'],
    ],
    [
      'a distance to a line, which nobody can measure',
      [{ id: 'a', when: '2019', geometry: line, where: { name: 'x', distances } }],
      ['line', 'stated'],
    ],
    ['a distance of what has no place', [{ id: 'a', when: '2019', where: { name: 'x', distances } }], []],
  ])('shows the forms of %s', (_, events, forms) => {
    expect(key(events).forms).toEqual(forms);
  });

  it('draws each form in a kind that is drawn so', () => {
    const story = aStory([
      { id: 'a', when: '2019', kind: 'c', geometry: line },
      { id: 'b', when: '2019', kind: 'b', geometry: point },
    ]);
    expect(keyEntries(story, createEventTable(story)).forms).toContainEqual({ form: 'line', kind: 2 });
  });

  it('shows what a crowd is drawn as, and no form that is not to be seen then', () => {
    const forms = (['exact', 'now', 'selected'] as const).map((form) => ({ form, kind: 2 }));
    const drawn = (mode: CrowdMode) => formsDrawn(forms, mode).map(({ form }) => form);
    expect(drawn('symbols')).toEqual(['exact', 'now', 'selected']);
    expect(drawn('bubbles')).toEqual(['bubble', 'exact', 'now', 'selected']);
    expect(drawn('density')).toEqual(['density', 'selected']);
    expect(formsDrawn([], 'density')).toEqual([]);
  });
});
