import { csv } from './csv.ts';
import type { FileType, FirstLook } from './file-type.ts';
import { geojson } from './geojson.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { parquet } from './parquet.ts';
import { tsv } from './tsv.ts';

/** Every form that opens. The first that knows a file has it: the particular before the general. */
export const fileTypes: readonly FileType[] = [parquet, geojson, json, ndjson, tsv, csv];

/** The type of a file that begins so, if it is one that opens. */
export const typeOf = (look: FirstLook, types = fileTypes): FileType | undefined =>
  types.find((type) => type.sniff(look));

/** What a type is called; its id where it is none of the list. */
export const labelOfType = (id: string): string => fileTypes.find((type) => type.id === id)?.label ?? id;

/** Its files are text as they lie there; of others it is made. */
export const isTextType = (id: string): boolean => fileTypes.find((type) => type.id === id)?.open === null;

/** Types to be said as “CSV, GeoJSON or Parquet”. */
type OneOf = { readonly or: readonly string[] };
const oneOf = (types: readonly FileType[]): OneOf => ({ or: types.map(({ label }) => label).sort() });

/** What readers are told that opens. */
export const namedTypes = (): OneOf => oneOf(fileTypes.filter(({ isNamed }) => isNamed));

/** Those that are not text. */
export const madeTypes = (): OneOf => oneOf(fileTypes.filter(({ open }) => open !== null));

const packings = ['gz', 'gzip'];
const extensions = fileTypes.flatMap((type) => type.extensions);
const ending = new RegExp(`(?<=.)(\\.(${extensions.join('|')}))?(\\.(${packings.join('|')}))?$`, 'i');

/** A file's name without what its ending says of its form: `quakes.2019.csv.gz` → `quakes.2019`. */
export const fileStem = (name: string): string => name.replace(ending, '');
