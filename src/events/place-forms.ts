/**
 * How precisely the place of an event is known, which decides how it is drawn. `near` is a point within a stated radius;
 * `region` a point that stands for a district or province whose outline the file does not have: never a pin.
 */
export const placeForms = ['unlocated', 'exact', 'near', 'area', 'line', 'region'] as const;

export type PlaceForm = (typeof placeForms)[number];

/** As a column holds it. */
export const formCode = (form: PlaceForm): number => placeForms.indexOf(form);

/** Bits of the column of doubts: how sure the date of an event is. */
export const doubts = { uncertain: 1, approximate: 2 } as const;
