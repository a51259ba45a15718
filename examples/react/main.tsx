import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
// The types of <dateline-story>. In a project of your own: a copy of the embed.d.ts that lies beside embed.js.
import type {} from '#embed/host-types.ts';

/** Where Dateline is served. */
const dateline = 'http://localhost:4173/';

const chapters = [
  { event: 'july-19-strike', words: 'A strike on a base that is not named' },
  { event: 'balad-explosions', words: 'Explosions near Balad' },
  { event: 'nyt-report', words: 'The report that names who is behind it' },
];

/** An article whose headings move the map, and which knows what its reader has opened. */
function Article() {
  const [event, setEvent] = useState<string>();
  const [title, setTitle] = useState<string>();
  useScript(`${dateline}embed.js`);

  return (
    <>
      <h1>An embed in a React page</h1>
      <p className="byline">An example page that holds a Dateline embed</p>
      <div className="controls">
        {chapters.map((chapter) => (
          <button key={chapter.event} type="button" onClick={() => setEvent(chapter.event)}>
            {chapter.words}
          </button>
        ))}
      </div>
      <dateline-story
        src={dateline}
        story="iraq-2019"
        event={event}
        onselect={({ detail }) => setTitle(detail.title)}
      />
      <p id="after">{title ? `Open in the map: ${title}` : 'Nothing is open in the map.'}</p>
    </>
  );
}

/** Puts a script on the page once. */
function useScript(src: string): void {
  useEffect(() => {
    if (document.querySelector(`script[src="${src}"]`)) return;
    document.head.append(Object.assign(document.createElement('script'), { src, async: true }));
  }, [src]);
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Article />
  </StrictMode>,
);
