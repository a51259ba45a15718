import * as v from 'valibot';
import { storySchema } from './schema.ts';

/** The parts of a valibot schema that lead on to others; a pipe shows those of its first schema. */
type Part = {
  kind: 'schema';
  entries?: Readonly<Record<string, Part>>;
  item?: Part;
  wrapped?: Part;
  options?: readonly Part[];
};

type Path = readonly (string | number)[];

const storyPart = storySchema as unknown as Part;

/** What the story's schema has at a path: several where it is an either-or, none where it knows nothing. */
function partsAt(path: Path): readonly Part[] {
  return path.reduce<readonly Part[]>((parts, key) => parts.flatMap((part) => step(part, key)), [storyPart]);
}

function step(part: Part, key: string | number): Part[] {
  if (part.wrapped) return step(part.wrapped, key);
  if (part.options) return part.options.flatMap((option) => step(option, key));
  const next = typeof key === 'number' ? part.item : part.entries?.[key];
  return next ? [next] : [];
}

/** The names of the members that the object at a path may have. */
export function membersAt(path: Path): string[] {
  const names = (part: Part): string[] => {
    if (part.wrapped) return names(part.wrapped);
    return part.options ? part.options.flatMap(names) : Object.keys(part.entries ?? {});
  };
  return [...new Set(partsAt(path).flatMap(names))];
}

/** What the member at a path is for, in the schema's own words. */
export function purposeAt(path: Path): string | undefined {
  for (const part of partsAt(path)) {
    const description = v.getDescription(part as unknown as v.GenericSchema);
    if (description) return description;
  }
  return undefined;
}
