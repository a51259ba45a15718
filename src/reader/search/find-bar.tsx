import { type KeyboardEvent, useRef, useState } from 'react';
import type { Finder } from '#events/query.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/search.ts';
import { Facets } from './facets.tsx';
import { FilterChips } from './filter-chips.tsx';
import './find.css';
import { useSearch } from './use-search.ts';

type FindBarProps = {
  id: string;
  finder: Finder;
  /** Asked to close it, where it can be. @returns whether it was */
  onLeave: () => boolean;
};

/** Looks for events by words and by values of columns. What is found is shown in all views. */
export function FindBar({ id, finder, onLeave }: FindBarProps) {
  const search = useSearch();
  const [isFiltering, setFiltering] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { text, isBusy, failure } = search;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // Escape undoes the innermost thing only.
    if (text !== '') search.type('', { isDone: true });
    else if (!onLeave()) return;
    event.preventDefault();
    event.stopPropagation();
  }
  function closeFacets() {
    setFiltering(false);
    button.current?.focus();
  }
  return (
    <search className="find" id={id}>
      <form
        className="find-form"
        onSubmit={(event) => {
          event.preventDefault();
          search.type(text, { isDone: true });
        }}
      >
        <div className="find-words">
          <input
            type="search"
            className="find-field"
            ref={field}
            aria-label={say('searchEvents')}
            aria-busy={isBusy}
            placeholder={say('search')}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={text}
            onChange={({ target }) => search.type(target.value)}
            onKeyDown={onKeyDown}
          />
          {isBusy && (
            <p className="find-busy" {...interfaceLanguage} role="status">
              {say('searching')}
            </p>
          )}
        </div>
        {finder.columns.length > 0 && (
          <button
            type="button"
            className="list-toggle"
            ref={button}
            {...interfaceLanguage}
            aria-expanded={isFiltering}
            onClick={() => setFiltering(!isFiltering)}
          >
            {say('filter')}
          </button>
        )}
      </form>
      {failure !== null && (
        <p className="find-failure" {...interfaceLanguage} role="alert">
          {say('failed', { reason: failure })}{' '}
          {!search.isForGood && (
            <button type="button" className="list-toggle" onClick={search.again}>
              {say('tryAgain')}
            </button>
          )}
        </p>
      )}
      {/* On a phone a focus in the field would bring up the keyboard. */}
      <FilterChips
        finder={finder}
        columns={search.columns}
        choose={search.choose}
        onNone={() => (button.current ?? field.current)?.focus()}
      />
      {isFiltering && (
        <Facets finder={finder} chosen={search.columns} choose={search.choose} onClose={closeFacets} />
      )}
    </search>
  );
}
