import { vi } from 'vitest';
import { createEventTable } from '#events/story-table.ts';
import type { FilePreview, LoadReport, OpenedEvents } from '#load/events-file.ts';
import { aStory } from '../unit/a-story.ts';

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
    lacks: ({ columns }) => (columns.start || columns.year ? [] : ['the column that dates stand in']),
    readAs: ({ columns, dateOrder }) => {
      const title = (name: string) => (columns.title === 'Name' ? name : '');
      const when =
        columns.start === 'When' ? (dateOrder === 'month-first' ? '4 March 2020' : '3 April 2020') : '';
      const problem = { row: 2, field: 'When', found: 'some day', expected: 'a date' };
      return [
        { title: title('A fire'), when, where: '33.2° N 44.1° E', kind: '', problems: [] },
        { title: title('A flood'), when: '', where: '33.3° N 44.2° E', kind: '', problems: [problem] },
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
