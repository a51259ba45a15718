import type { Story } from '#story/schema.ts';
import type { EdtfDate } from '#time/edtf.ts';

/**
 * A story on its way from the build to the page: the build has put it through `parseStory`, so the page need not check
 * it again, and its dates are read. JSON, in which a bound that is open, an infinite instant, is null.
 */
export function packStory(story: Story): string {
  return JSON.stringify(story);
}

/** The story that `packStory` packed. Nothing else may come in here: it is believed as it stands. */
export function unpackStory(text: string): Story {
  const story = JSON.parse(text) as Story;
  const { view, features } = story;
  if (view.extent) view.extent = unpackDate(view.extent);
  for (const { properties } of features) properties.when.edtf = unpackDate(properties.when.edtf);
  return story;
}

function unpackDate(date: EdtfDate): EdtfDate {
  return {
    ...date,
    earliest: date.earliest ?? Number.NEGATIVE_INFINITY,
    latest: date.latest ?? Number.POSITIVE_INFINITY,
    // One date is both its ends, and is told from an interval by that.
    end: date.precision === 'interval' ? date.end : date.start,
  };
}

/** Fetches what `packStory` packed; rejects where it does not come. */
export async function fetchPackedStory(address: string): Promise<Story> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return unpackStory(await response.text());
}
