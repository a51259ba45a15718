import { formCode } from '#events/place-forms.ts';
import { eventAt } from '#events/story-table.ts';
import type { EventTable } from '#events/table.ts';
import type { CrowdMode } from '#map/crowding/crowding.ts';
import { createMapPlaces, isMark, type MapPlace } from '#map/places/places.ts';
import type { Story } from '#story/schema.ts';

/** A way the map draws something, and an index of a kind that is drawn so. */
export type KeyForm = {
  form: MapPlace['form'] | 'stack' | 'bubble' | 'density' | 'now' | 'selected' | 'stated' | 'measured';
  kind: number;
};

export type KeyEntries = { kinds: readonly number[]; forms: readonly KeyForm[] };

/** What the key of a story shows: the kinds it has events of, and the forms in which its places are drawn. No more. */
export function keyEntries(story: Story, table: EventTable): KeyEntries {
  return {
    kinds: [...story.kinds.keys()].filter((kind) => table.kind.includes(kind)),
    forms: story.features.length === 0 ? formsOfTable(table) : formsOfStory(story, table),
  };
}

/**
 * The forms to be seen where the events are drawn in a way: among bubbles those of lone events besides, in a shade none but
 * that of the selected one.
 */
export function formsDrawn(forms: readonly KeyForm[], drawn: CrowdMode): readonly KeyForm[] {
  if (drawn === 'symbols' || !forms[0]) return forms;
  const { kind } = forms[0];
  if (drawn === 'bubbles') return [{ form: 'bubble', kind }, ...forms];
  return [{ form: 'density', kind }, ...forms.filter(({ form }) => form === 'selected')];
}

/** Of a file of many events, whose places are not gathered: several at one place there are where there are many. */
function formsOfTable(table: EventTable): KeyForm[] {
  const forms = (['exact', 'near', 'region', 'area', 'line'] as const)
    .map((form) => ({ form, row: table.form.indexOf(formCode(form)) }))
    .filter(({ row }) => row >= 0);
  const mark = forms.find(isMark);
  const life = mark ? (['now', 'selected'] as const).map((form) => ({ form, row: mark.row })) : [];
  return [...forms, ...life].map(({ form, row }) => ({ form, kind: table.kind[row]! }));
}

function formsOfStory(story: Story, table: EventTable): KeyForm[] {
  const places = createMapPlaces({ table, eventAt: (row) => eventAt(story, table, row) });
  const kindOf = (place: MapPlace): number => table.kind[place.rows[0]!]!;
  const forms: KeyForm[] = [];
  for (const form of ['exact', 'near', 'region', 'area', 'line'] as const) {
    const place = places.find((it) => it.form === form);
    if (place) forms.push({ form, kind: kindOf(place) });
  }
  const stack = places.find((it) => isMark(it) && it.rows.length > 1);
  if (stack) forms.push({ form: 'stack', kind: kindOf(stack) });
  const mark = places.find(isMark);
  if (mark) forms.push({ form: 'now', kind: kindOf(mark) }, { form: 'selected', kind: kindOf(mark) });
  return [...forms, ...distanceForms(story, table)];
}

/** A distance is drawn with a place alone, and measured to one point alone. */
function distanceForms(story: Story, table: EventTable): KeyForm[] {
  const rows = [...Array(table.length).keys()];
  const stated = rows.filter((row) => {
    const { geometry, properties } = eventAt(story, table, row);
    return geometry !== null && (properties.where?.distances?.length ?? 0) > 0;
  });
  const measured = stated.filter((row) => eventAt(story, table, row).geometry?.type === 'Point');
  return [
    ...stated.slice(0, 1).map((row): KeyForm => ({ form: 'stated', kind: table.kind[row]! })),
    ...measured.slice(0, 1).map((row): KeyForm => ({ form: 'measured', kind: table.kind[row]! })),
  ];
}
