import { useEffect } from 'react';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/files.ts';
import '#app/shell/failure.css';

/** What stands on a page that has yet to show its first file. */
export function OpeningPage() {
  return (
    <p className="app-loading" role="status" {...interfaceLanguage}>
      {say('openingEvents')}
    </p>
  );
}

/** The reader has called off the opening of the file that the address names. */
export function CancelledPage() {
  useEffect(() => {
    document.title = say('notOpenedDocument');
  }, []);
  return (
    <main className="failure">
      <h1>{say('notOpened')}</h1>
      <p>{say('cancelled')}</p>
      <p>
        <a href={location.href}>{say('openAgain')}</a>
      </p>
      <p>
        <a href="./">{say('openFrontPage')}</a>
      </p>
    </main>
  );
}
