import { type EventTable, tableOf } from './table.ts';

/** A table of no events: what stands where none have come yet. */
export const emptyTable = (): EventTable =>
  tableOf({
    start: new Float64Array(0),
    end: new Float64Array(0),
    kind: new Uint8Array(0),
    form: new Uint8Array(0),
    doubt: new Uint8Array(0),
    uncertainty: new Float32Array(0),
    position: new Uint32Array(0),
  });
