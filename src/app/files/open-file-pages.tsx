import { useEffect } from 'react';
import { english } from '#ui/english.ts';
import '#app/shell/failure.css';

/** What stands on a page that has yet to show its first file. */
export function OpeningPage() {
  return (
    <p className="app-loading" role="status" {...english}>
      Opening the events…
    </p>
  );
}

/** The reader has called off the opening of the file that the address names. */
export function CancelledPage() {
  useEffect(() => {
    document.title = 'Not opened – Dateline';
  }, []);
  return (
    <main className="failure">
      <h1>The file was not opened</h1>
      <p>You have called it off.</p>
      <p>
        <a href={location.href}>Open it again</a>
      </p>
      <p>
        <a href="../">Open the story on the front page</a>
      </p>
    </main>
  );
}
