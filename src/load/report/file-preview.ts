import type { Setup } from '#load/columns/layout.ts';
import { dateOfReading } from '#load/dates/date-reading.ts';
import type {
  ColumnMapping,
  FileMessage,
  FilePreview,
  ReadAs,
  ReadPlace,
  SayOfFile,
} from '#load/events-file.ts';
import { createSource } from '#load/formats/create-source.ts';
import { limits } from '#load/intake/load-error.ts';
import { kindOfValue, sayKind } from '#load/table/data-kinds.ts';
import { createEventWords } from '#load/table/event-records.ts';
import type { PlaceReading } from '#load/table/read-where.ts';
import { createRowScan, revise } from '#load/table/row-scan.ts';
import type { PreviewData } from './preview-data.ts';

/** The beginning of a file, with what each choice of columns would make of it. */
export function previewOfData(preview: PreviewData, say: SayOfFile): FilePreview {
  const { format, hasGeometry, setup, guess, rows } = preview;
  return {
    format,
    hasGeometry,
    columns: setup.columns,
    rows,
    guess,
    lacks: lacksOf,
    readAs: (mapping) => readAs(preview, mapping, say),
  };
}

/** What a mapping lacks before a file can be opened with it. */
function lacksOf({ columns }: ColumnMapping): FileMessage[] {
  const lacks: FileMessage[] = [];
  if (columns.start === undefined && columns.year === undefined) lacks.push({ key: 'chooseDate' });
  if (columns.day !== undefined && columns.month === undefined) lacks.push({ key: 'chooseMonth' });
  if (columns.longitude !== undefined && columns.latitude === undefined)
    lacks.push({ key: 'chooseLatitude' });
  if (columns.latitude !== undefined && columns.longitude === undefined)
    lacks.push({ key: 'chooseLongitude' });
  return lacks;
}

function readAs(preview: PreviewData, mapping: ColumnMapping, say: SayOfFile): ReadAs[] {
  const setup = assume(preview, { ...preview.setup, mapping });
  const words = createEventWords(preview.form, setup, say);
  return preview.offsets.map((offset, i) => {
    words.source.readAt(preview.bytes, offset, preview.bytes.length);
    const problem = words.reader.read(words.source.cells, words.source.geometry, i + 1);
    const { roles } = words.layout;
    const kind = sayKind(kindOfValue(mapping.columns.kind ?? '', words.wordsAt(roles.kind)), say);
    const title = words.title(kind);
    if (problem) return { title, when: null, where: null, kind, problems: [problem] };
    return {
      title,
      when: dateOfReading(words.reader.when),
      where: { name: words.wordsAt(roles.place), position: positionOf(words.reader.where) },
      kind,
      problems: [],
    };
  });
}

function positionOf({ form, lng, lat, geometry }: PlaceReading): ReadPlace['position'] {
  if (form === 'unlocated') return null;
  return geometry?.type ?? { lng: round(lng), lat: round(lat) };
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
