import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Explorer } from '#explorer/explorer.ts';
import { useStory } from '#explorer/use-explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { whenLoaded } from '#ui/when-loaded.ts';
import { directionOfLanguage } from '#ui/writing-direction.ts';
import { say } from '#words/page.ts';
import { lateViews } from './late-views.tsx';
import { listenForShortcuts } from './shortcuts.ts';

type Part = (explorer: Explorer, pictures: RefObject<MapPictures | null>) => () => void;

/** What works on the explorer beside the views, and comes while the first words are read. The same list at every call. */
export type LateParts = readonly (() => Promise<Part>)[];

/** What an open story does to the page round its views: title and direction, keys, and the parts that come late. */
export function useStoryOnPage(
  explorer: Explorer,
  pictures: RefObject<MapPictures | null>,
  lateParts: LateParts,
): void {
  // Before it is seen: it would turn round in front of the reader.
  const { title, lang } = useStory(explorer);
  useLayoutEffect(() => {
    document.title = say('documentTitle', { title });
    // Words of the interface say their own language; the page is laid out the way the story is written.
    document.documentElement.dir = directionOfLanguage(lang);
  }, [title, lang]);
  useEffect(() => {
    const ends = [
      listenForShortcuts(explorer),
      ...lateParts.map((load) => whenLoaded(lateViews().then(load), (begin) => begin(explorer, pictures))),
    ];
    return () => ends.forEach((end) => void end());
  }, [explorer, pictures, lateParts]);
}
