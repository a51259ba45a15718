import type { Story } from '#story/schema.ts';
import { type EdtfDate, parseEdtf } from '#time/edtf.ts';

/**
 * A story on its way from the build to the page: the build has put it through `parseStory`, so the page need not check
 * it again and can do without the code for that. JSON in which the dates are EDTF text.
 */
export function packStory(story: Story): string {
  const { view, features } = story;
  return JSON.stringify({
    ...story,
    view: { ...view, extent: view.extent?.edtf },
    features: features.map(({ properties, ...feature }) => ({
      ...feature,
      properties: { ...properties, when: { ...properties.when, edtf: properties.when.edtf.edtf } },
    })),
  });
}

/** The story that `packStory` packed. Throws for a text that it did not write: nothing else may come in here. */
export function unpackStory(text: string): Story {
  const story = JSON.parse(text) as Story;
  const { view, features } = story;
  if (view.extent) view.extent = readDate(view.extent);
  for (const { properties } of features) properties.when.edtf = readDate(properties.when.edtf);
  return story;
}

function readDate(packed: unknown): EdtfDate {
  const read = parseEdtf(String(packed));
  if (!read.ok) throw new Error(`a packed story has the date ${packed}`);
  return read.date;
}
