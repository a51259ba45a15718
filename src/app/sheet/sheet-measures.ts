import { sheetStops } from './sheet-stops.ts';

/** Whether the layout lays the panel over the map just now: only then is it a sheet. */
export function isSheet(panel: HTMLElement): boolean {
  return getComputedStyle(panel).getPropertyValue('--is-sheet').trim() === '1';
}

/** The heights of the sheet as it is laid out; peek is as high as what stands in it then. */
export function stopsOf(sheet: HTMLElement) {
  const part = (name: string) => sheet.querySelector<HTMLElement>(name)?.offsetHeight ?? 0;
  return sheetStops(part('.panel-handle') + part('.panel-peek'), sheet.parentElement?.clientHeight ?? 0);
}
