import { fullStoryAddress } from '#embed/snippet.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { requestedEvents } from '#load/events-address.ts';
import { frontDoor } from '#load/story-address.ts';

/**
 * From a frame: where the whole story stands on a page of its own, at the view as it is now.
 * @param isTyped for paper: the event and what is shown of the story, in an address that can be typed.
 */
export function addressOfFullStory({ permalink }: Pick<Explorer, 'permalink'>, isTyped = false): string {
  const { search, searchParams, href } = new URL(location.href);
  const story = searchParams.get('story') || frontDoor;
  const [events, columns] = [requestedEvents(search), searchParams.get('columns')];
  const view = isTyped ? { ...permalink(), camera: null, extent: null } : permalink();
  return fullStoryAddress({ site: new URL('./', href).href, story, events, columns, view });
}
