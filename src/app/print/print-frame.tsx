import type { ReactNode } from 'react';
import { sayCredits } from '#app/shell/credits.ts';
import type { Explorer } from '#explorer/explorer.ts';
import type { Story } from '#story/schema.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/paper.ts';
import { PrintEventHead } from './print-event-head.tsx';
import './paper.css';
import './print-frame.css';
import { sayShown } from '#app/shell/say-shown.ts';
import { PrintOpenEvent } from './print-open-event.tsx';

/** More than a sheet of paper holds. */
const mostListed = 100;

/** A copy of the map, and its width to its height; a canvas may go on below that. */
export type MapPicture = { element: Element; shape: number };

type PrintFrameProps = {
  explorer: Explorer;
  picture: MapPicture | null;
  /** Of the whole story at this view. */
  address: string;
};

/**
 * A frame on paper, in the box that its host gives it: the map as it stands, the event that is open with its words, as
 * many others as there is room for, and how many more there are at which address.
 */
export function PrintFrame({ explorer, picture, address }: PrintFrameProps) {
  const { story, eventAt } = explorer;
  const { selected } = explorer.state();
  return (
    <>
      <h1 lang={story.lang} dir="auto">
        {story.title}
      </h1>
      <div className="print-frame-body">
        <div className="print-frame-main">
          {picture && <Picture {...picture} />}
          {selected === null ? (
            <Summary story={story} />
          ) : (
            <PrintOpenEvent story={story} event={eventAt(selected)} />
          )}
        </div>
        <Events explorer={explorer} />
      </div>
      <footer {...interfaceLanguage}>
        <p>
          <Said of={say.elements('fullStory', { address, url })} />
        </p>
        <p>
          {sayShown(explorer)} {sayCredits(story)}
        </p>
      </footer>
    </>
  );
}

const url = (address: ReactNode[]) => <span className="print-frame-address">{address}</span>;

/** The element is not React’s, which leaves it alone in a figure without children of its own. */
function Picture({ element, shape }: MapPicture) {
  const fill = (figure: HTMLElement | null) => {
    figure?.style.setProperty('--shape', shape.toFixed(3));
    figure?.replaceChildren(element);
  };
  return <figure className="print-frame-map" ref={fill} />;
}

/** With no event open: what the story is about. */
function Summary({ story }: { story: Story }) {
  return (
    <div className="print-frame-words">
      <p lang={story.lang} dir="auto">
        {story.summary}
      </p>
    </div>
  );
}

/**
 * Whole events only. What finds no room goes into a column beside the box, which is cut off; the words in front of the
 * first of those say how many they are, and stand in the box: see print-frame.css.
 */
function Events({ explorer }: { explorer: Explorer }) {
  const { story, eventAt } = explorer;
  const { count, listed } = othersShown(explorer);
  const sayMore = (above: number) => say('moreAtAddress', { count: count - above });
  return (
    <div className="print-frame-events">
      <ol>
        {listed.map((row, i) => (
          <li key={row}>
            <p className="print-frame-more">
              <span {...interfaceLanguage}>{sayMore(i)}</span>
            </p>
            <PrintEventHead as="h3" story={story} event={eventAt(row)} />
          </li>
        ))}
        {listed.length < count && (
          <li>
            <p className="print-frame-more">
              <span {...interfaceLanguage}>{sayMore(listed.length)}</span>
            </p>
            <p className="print-frame-quiet" {...interfaceLanguage}>
              {sayMore(listed.length)}
            </p>
          </li>
        )}
      </ol>
    </div>
  );
}

/** The events shown beside the open one: how many they are, and the first of them. */
function othersShown({ shownRows, state }: Explorer): { count: number; listed: number[] } {
  const { selected } = state();
  const shown = shownRows();
  const isOpenAmong = selected !== null && shown.placeOf(selected) >= 0;
  const first = Array.from({ length: Math.min(shown.length, mostListed + 1) }, (_, i) => shown.at(i)!);
  return {
    count: shown.length - (isOpenAmong ? 1 : 0),
    listed: first.filter((row) => row !== selected).slice(0, mostListed),
  };
}
