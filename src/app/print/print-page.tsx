import { useId } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { sayMadeWith } from '#app/shell/credits.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { linkToView } from '#explorer/link-to-view.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { SourceList } from '#reader/event/source-list.tsx';
import { FullText } from '#reader/full-text.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { isDark } from '#ui/scheme.ts';
import { say } from '#words/paper.ts';
import './paper.css';
import './print-page.css';
import { drawTimelineCanvas } from '#app/picture/timeline-canvas.ts';
import { sayShown } from '#app/shell/say-shown.ts';
import { printedRows, sayNotPrinted } from './printed-rows.ts';
import { stillCanvas } from './still-canvas.ts';

/** The timeline in CSS pixels: about as wide as the column of an A4 page. */
const strip = { width: 680, height: 150 } as const;
/** Of a picture’s own pixels to one of CSS: fine enough for paper. */
const sharpness = 2;

/**
 * Puts the story on the page as paper wants it, in one go: a browser prints what is there when `beforeprint` is over.
 * The screen shows nothing of it. @returns how to take it away.
 */
export function layOutForPrint(explorer: Explorer, pictures: MapPictures | null): () => void {
  // First: where a print is only shown on the screen, the map has no size any more once there is paper.
  const taken = pictures?.take(sharpness) ?? null;
  const map = taken instanceof HTMLCanvasElement ? stillCanvas(taken) : taken;
  if (map instanceof HTMLCanvasElement) map.toggleAttribute('data-dark', isDark());
  const paper = document.createElement('div');
  paper.className = 'print-page on-paper';
  document.body.append(paper);
  const root = createRoot(paper);
  const timeline = drawTimelineCanvas(explorer, { ...strip, pixelRatio: sharpness, style: paper });
  flushSync(() => root.render(<PrintPage explorer={explorer} map={map} timeline={timeline} />));
  return () => {
    root.unmount();
    paper.remove();
  };
}

type PrintPageProps = { explorer: Explorer; map: Element | null; timeline: Element | null };

/** Title, map and timeline as they stand, then every event shown with its words and sources. */
function PrintPage({ explorer, map, timeline }: PrintPageProps) {
  const { story } = explorer;
  const printed = printedRows(explorer.shownRows(), explorer.state().selected);
  const notPrinted = sayNotPrinted(printed);
  return (
    <>
      <header className="print-head">
        <h1 lang={story.lang} dir="auto">
          {story.title}
        </h1>
        {story.summary && (
          <p lang={story.lang} dir="auto">
            {story.summary}
          </p>
        )}
      </header>
      {map && <Picture name="map" element={map} />}
      {timeline && <Picture name="timeline" element={timeline} />}
      <p className="print-shown" {...interfaceLanguage}>
        {[sayShown(explorer), notPrinted].filter(Boolean).join(' ')}
      </p>
      <FullText story={story} events={printed.rows.map(explorer.eventAt)} />
      <Colophon explorer={explorer} />
    </>
  );
}

/** The element is not React’s: a canvas keeps what is drawn on it only as long as it is the same one. */
function Picture({ name, element }: { name: 'map' | 'timeline'; element: Element }) {
  return <figure className="print-picture" data-picture={name} ref={(figure) => figure?.append(element)} />;
}

/** Where all this is from, and where it is. */
function Colophon({ explorer }: { explorer: Explorer }) {
  const headingId = useId();
  const link = linkToView(explorer, location.href);
  return (
    <footer className="print-colophon">
      <section aria-labelledby={headingId}>
        <h2 id={headingId} {...interfaceLanguage}>
          {say('sources')}
        </h2>
        <SourceList story={explorer.story} />
      </section>
      <p {...interfaceLanguage}>{sayMadeWith()}</p>
      {link && <p dir="ltr">{link}</p>}
    </footer>
  );
}
