import type { Setup } from '#load/columns/layout.ts';
import { dateOfReading } from '#load/dates/date-reading.ts';
import type { ColumnMapping, FilePreview, ReadAs } from '#load/events-file.ts';
import { createSource } from '#load/formats/create-source.ts';
import { limits } from '#load/intake/load-error.ts';
import { labelOfKind } from '#load/table/data-kinds.ts';
import { createEventWords } from '#load/table/event-records.ts';
import { createRowScan, revise } from '#load/table/row-scan.ts';
import { sayDate } from '#phrases/say-date.ts';
import type { PreviewData } from './preview-data.ts';

/** The beginning of a file, with what each choice of columns would make of it. */
export function previewOfData(preview: PreviewData): FilePreview {
  const { format, hasGeometry, setup, guess, rows } = preview;
  return {
    format,
    hasGeometry,
    columns: setup.columns,
    rows,
    guess,
    lacks: sayLacks,
    readAs: (mapping) => readAs(preview, mapping),
  };
}

/** What a mapping lacks before a file can be opened with it. */
function sayLacks({ columns }: ColumnMapping): string[] {
  const lacks = [];
  if (columns.start === undefined && columns.year === undefined)
    lacks.push('a column that says when each event was: its start, or its year');
  if (columns.day !== undefined && columns.month === undefined) lacks.push('the month that the day is in');
  if (columns.longitude !== undefined && columns.latitude === undefined)
    lacks.push('the latitude beside the longitude');
  if (columns.latitude !== undefined && columns.longitude === undefined)
    lacks.push('the longitude beside the latitude');
  return lacks;
}

function readAs(preview: PreviewData, mapping: ColumnMapping): ReadAs[] {
  const setup = assume(preview, { ...preview.setup, mapping });
  const words = createEventWords(preview.form, setup);
  return preview.offsets.map((offset, i) => {
    words.source.readAt(preview.bytes, offset, preview.bytes.length);
    const problem = words.reader.read(words.source.cells, words.source.geometry, i + 1);
    const { roles } = words.layout;
    const kind = labelOfKind(mapping.columns.kind ?? '', words.wordsAt(roles.kind));
    const title = words.title(kind);
    if (problem) return { title, when: '', where: '', kind, problems: [problem] };
    const { form, lng, lat, geometry } = words.reader.where;
    const name = words.wordsAt(roles.place);
    const point =
      form === 'unlocated' ? 'no place' : geometry ? geometry.type : `${round(lat)}, ${round(lng)}`;
    return {
      title,
      when: sayDate(dateOfReading(words.reader.when)),
      where: name ? `${name} (${point})` : point,
      kind,
      problems: [],
    };
  });
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** What the first rows say of how the columns of a mapping are to be read. */
function assume({ form, bytes, offsets }: PreviewData, setup: Setup): Setup {
  let best: Setup = setup;
  for (let i = 0; i < 4; i++) {
    const scan = createRowScan(best, createSource(form, best), offsets[0] ?? 0, limits);
    scan.run(bytes, bytes.length, true);
    const better = revise(scan, best.assumptions, setup.mapping.dateOrder);
    if (!better) break;
    best = { ...best, assumptions: better };
  }
  return best;
}
