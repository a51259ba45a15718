import { vi } from 'vitest';
import { createEventTable } from '#events/story-table.ts';
import type { BadRow, FilePreview, LoadReport, OpenedEvents } from '#load/events-file.ts';
import { type EdtfDate, parseEdtf } from '#time/edtf.ts';
import { aStory } from '../unit/a-story.ts';

function date(edtf: string): EdtfDate {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(edtf);
  return read.date;
}

/** The beginning of a file that does not name its dates; it can be read once they are chosen. */
export function preview(changes: Partial<FilePreview> = {}): FilePreview {
  return {
    format: 'csv',
    hasGeometry: false,
    columns: ['x', 'y', 'When', 'Name'],
    rows: [
      ['44.1', '33.2', '3/4/2020', 'A fire'],
      ['44.2', '33.3', 'some day', 'A flood'],
    ],
    guess: { columns: { longitude: 'x', latitude: 'y' } },
    lacks: ({ columns }) => (columns.start || columns.year ? [] : [{ key: 'chooseDate' }]),
    readAs: ({ columns, dateOrder }) => {
      const title = (name: string) => (columns.title === 'Name' ? name : '');
      const when =
        columns.start === 'When' ? date(dateOrder === 'month-first' ? '2020-03-04' : '2020-04-03') : null;
      const where = { name: '', position: { lat: 33.2, lng: 44.1 } };
      const problem: BadRow = { row: 2, field: 'When', found: 'some day', expected: { key: 'expectedDate' } };
      return [
        { title: title('A fire'), when, where, kind: '', problems: [] },
        { title: title('A flood'), when: null, where: null, kind: '', problems: [problem] },
      ];
    },
    ...changes,
  };
}

export function report(changes: Partial<LoadReport> = {}): LoadReport {
  return {
    name: 'quakes.csv',
    format: 'csv',
    encoding: 'UTF-8',
    rows: 3,
    opened: 3,
    unlocated: 0,
    aside: [],
    mapping: { columns: { longitude: 'x', latitude: 'y', start: 'When' } },
    decisions: [],
    downloadAside: null,
    ...changes,
  };
}

/** A file of three events, open. */
export function opened(name: string, its: LoadReport = report({ name })): OpenedEvents {
  const days = ['2020-01-01', '2020-01-03', '2020-01-05'];
  const story = aStory(
    days.map((when, i) => ({ id: `e${i}`, when })),
    { title: name },
  );
  return {
    state: 'opened',
    story,
    table: createEventTable(story),
    // A story knows its own events: only what opens and closes is in question.
    source: {} as OpenedEvents['source'],
    report: its,
    preview: preview(),
    close: vi.fn(),
  };
}
