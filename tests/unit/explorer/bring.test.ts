import { describe, expect, it } from 'vitest';
import { NotFetched } from '#events/not-fetched.ts';
import type { Exporter } from '#events/query.ts';
import { recordsOfStory } from '#events/records.ts';
import { createEventTable } from '#events/story-table.ts';
import { createExplorer } from '#explorer/explorer.ts';
import { parsePermalink } from '#explorer/permalink.ts';
import type { EventSource } from '#explorer/state.ts';
import { aStory, type EventSketch } from '../a-story.ts';

const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const sketches: EventSketch[] = [
  { id: 'one', when: '2019-01-01' },
  { id: 'two', when: '2019-01-02', kind: 'b' },
  { id: 'three', when: '2019-01-03' },
];

/** As a set that is served in tiles: some of its events are here, all of its time is known. */
function open(ids: readonly string[]) {
  const part = (wanted: readonly string[]) => {
    const story = aStory(sketches.filter(({ id }) => wanted.includes(id)));
    const table = createEventTable(story);
    return { story, table, records: recordsOfStory(story, table) };
  };
  const { story, table, records } = part(ids);
  const whole = [day('2019-01-01'), day('2019-02-01')] as const;
  const explorer = createExplorer(story, table, undefined, { records, whole });
  const bring = (wanted: readonly string[], exporter: Exporter | null = null) => {
    const next = part(wanted);
    explorer.bring({ ...next, exporter, isSample: false });
  };
  return { explorer, bring };
}

describe('a set in tiles', () => {
  it('is written by what each part brings to write it', () => {
    const { explorer, bring } = open(['one']);
    expect(explorer.exporter).toBeNull();
    const exporter = { export: async () => new Blob() };
    bring(['two'], exporter);
    expect(explorer.exporter).toBe(exporter);
    bring(['three']);
    expect(explorer.exporter).toBeNull();
  });

  it('brings what lies where the map has come to rest, with the selected event; only the last answer counts', async () => {
    const story = aStory(sketches);
    const table = createEventTable(story);
    const asked: { keep: string | null; signal: AbortSignal; answer(ids: string[]): void; fail(): void }[] =
      [];
    const explorer = createExplorer(story, table, undefined, {
      around: (_box, _zoom, keep, signal) =>
        new Promise((resolve, reject) => {
          const answer = (ids: string[]) => {
            const part = aStory(sketches.filter(({ id }) => ids.includes(id)));
            const events = createEventTable(part);
            resolve({ table: events, records: recordsOfStory(part, events), isSample: ids.length < 3 });
          };
          asked.push({ keep, signal, answer, fail: () => reject(new NotFetched('no tile')) });
        }),
    });
    explorer.select(1);
    const first = explorer.lookAround([0, 0, 1, 1], 3);
    const second = explorer.lookAround([0, 0, 2, 2], 4);
    expect(asked.map(({ keep }) => keep)).toEqual(['two', 'two']);
    expect(asked[0]!.signal.aborted).toBe(true);
    asked[1]!.answer(['two']);
    asked[0]!.answer(['one', 'two', 'three']);
    await Promise.all([first, second]);
    expect(explorer.table.length).toBe(1);
    expect(explorer.state()).toMatchObject({ selected: 0, isSample: true });

    const third = explorer.lookAround([0, 0, 3, 3], 4);
    asked[2]!.fail();
    await third;
    expect(explorer.table.length).toBe(1);
    expect(explorer.state().partMissing).toBe('not-fetched');
  });

  it.each([
    ['in what brings them', async () => Promise.reject(new TypeError('rows is undefined'))],
    ['in what they are', async () => ({ table: null, records: null, isSample: false })],
  ])(
    'lets a mistake of ours %s be known, and does not say that they could not be fetched',
    async (_, around) => {
      const story = aStory(sketches);
      const explorer = createExplorer(story, createEventTable(story), parsePermalink('?event=nobody'), {
        around: around as unknown as NonNullable<EventSource['around']>,
      });
      const found = explorer.find('nobody');
      await expect(explorer.lookAround([0, 0, 1, 1], 3)).rejects.toThrow(TypeError);
      expect(await found).toBe('fault');
      expect(explorer.state().partMissing).toBe('fault');
    },
  );

  it('says nothing of what fails once the map has moved on', async () => {
    const story = aStory(sketches);
    let calls = 0;
    const explorer = createExplorer(story, createEventTable(story), undefined, {
      around: (_box, _zoom, _keep, signal) =>
        calls++ > 0
          ? new Promise(() => {})
          : new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('late')))),
    });
    const first = explorer.lookAround([0, 0, 1, 1], 3);
    void explorer.lookAround([0, 0, 2, 2], 3);
    await expect(first).resolves.toBeUndefined();
    expect(explorer.state().partMissing).toBeNull();
  });

  it('finds an event by its id wherever it lies, or says that there is none', async () => {
    const story = aStory(sketches.slice(0, 1));
    const part = aStory(sketches.slice(1));
    let isReached = true;
    const explorer = createExplorer(story, createEventTable(story), undefined, {
      around: async () => {
        const table = createEventTable(part);
        if (!isReached) throw new NotFetched('no tile');
        return { table, records: recordsOfStory(part, table), isSample: false };
      },
    });
    // Before the map is there, the answer waits for it.
    const found = explorer.find('two');
    await explorer.lookAround([0, 0, 1, 1], 3);
    expect(await found).toBe('selected');
    expect(explorer.idAt(explorer.state().selected!)).toBe('two');
    expect(await explorer.find('nobody')).toBe('unknown');
    isReached = false;
    expect(await explorer.find('one')).toBe('unfetched');
    expect(explorer.permalink().event).toBe('one');
  });

  it('finds an event after others could not be fetched, whatever changes while it is on its way', async () => {
    const story = aStory(sketches.slice(0, 1));
    let reach = () => {};
    const isReached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    let calls = 0;
    const explorer = createExplorer(story, createEventTable(story), undefined, {
      around: async () => {
        if (calls++ === 0) throw new NotFetched('no tile');
        await isReached;
        const part = aStory(sketches);
        const table = createEventTable(part);
        return { table, records: recordsOfStory(part, table), isSample: false };
      },
    });
    await explorer.lookAround([0, 0, 1, 1], 3);
    const found = explorer.find('two');
    explorer.hover(0);
    reach();
    expect(await found).toBe('selected');
  });

  it.each([
    ['another event', 0],
    ['no event', null],
  ])('says that an event was not selected where %s is chosen before it comes', async (_, row) => {
    const story = aStory(sketches.slice(0, 1));
    const explorer = createExplorer(story, createEventTable(story), undefined, {
      around: () => new Promise(() => {}),
    });
    void explorer.lookAround([0, 0, 1, 1], 3);
    const found = explorer.find('two');
    explorer.select(row);
    expect(await found).toBe('superseded');
  });

  it('asks again for an event that was selected while others were on their way', async () => {
    const story = aStory(sketches);
    const table = createEventTable(story);
    const kept: (string | null)[] = [];
    const explorer = createExplorer(story, table, undefined, {
      around: async (_box, _zoom, keep) => {
        kept.push(keep);
        if (kept.length === 1) explorer.select(2);
        const part = aStory(sketches.filter(({ id }) => id === 'one' || id === keep));
        const events = createEventTable(part);
        return { table: events, records: recordsOfStory(part, events), isSample: false };
      },
    });
    explorer.select(1);
    await explorer.lookAround([0, 0, 1, 1], 3);
    expect(kept).toEqual(['two', 'three']);
    expect(explorer.permalink().event).toBe('three');
    expect(explorer.state()).toMatchObject({ selected: 1, wanted: null });
  });

  it('selects the event that a link names as soon as it is here, and keeps its name until then', async () => {
    const story = aStory(sketches.slice(0, 1));
    const table = createEventTable(story);
    const part = aStory(sketches);
    const events = createEventTable(part);
    const explorer = createExplorer(story, table, parsePermalink('?event=two'), {
      around: async () => ({ table: events, records: recordsOfStory(part, events), isSample: false }),
    });
    expect(explorer.permalink().event).toBe('two');
    await explorer.lookAround([0, 0, 1, 1], 3);
    expect(explorer.state()).toMatchObject({ selected: 1, wanted: null });
  });

  it('is not asked for where all events are here', async () => {
    const { explorer } = open(['one']);
    await explorer.lookAround([0, 0, 1, 1], 3);
    expect(explorer.table.length).toBe(1);
  });
});

describe('events that come in the place of others', () => {
  it('are what is listed, counted and read from then on; all of time stays', () => {
    const { explorer, bring } = open(['one']);
    bring(['two', 'three']);
    expect(explorer.table.length).toBe(2);
    expect(explorer.titleAt(0)).toBe('two');
    expect(explorer.shownRows().length).toBe(2);
    expect([...explorer.kindCounts()]).toEqual([1, 1, 0]);
    expect(explorer.whole).toEqual([day('2019-01-01'), day('2019-02-01')]);
  });

  it('keep the selection where it is among them, and the window and the playhead', () => {
    const { explorer, bring } = open(['one', 'two', 'three']);
    explorer.select(2);
    explorer.setWindow([day('2019-01-02'), day('2019-01-05')]);
    explorer.scrubTo(day('2019-01-04'));
    bring(['two', 'three']);
    expect(explorer.state()).toMatchObject({
      selected: 1,
      window: [day('2019-01-02'), day('2019-01-05')],
      playhead: day('2019-01-04'),
    });
    expect(explorer.permalink().event).toBe('three');
    bring(['one']);
    expect(explorer.state().selected).toBeNull();
  });

  it('make the index of places again where it could not be fetched', async () => {
    const story = aStory(sketches);
    const explorer = createExplorer(story, createEventTable(story), undefined, {
      points: Promise.reject(new Error('the worker has stopped')),
    });
    await expect(explorer.points()).rejects.toThrow('the worker has stopped');
    expect(await explorer.points()).toHaveProperty('coords');
  });

  it('have an index of places of their own', async () => {
    const { explorer, bring } = open(['one']);
    const before = await explorer.points();
    bring(['two']);
    expect(await explorer.points()).not.toBe(before);
  });
});
