import { useEffect, useId, useState } from 'react';
import type { Finder, ValueCount } from '#events/query.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { wordsOf } from '#ui/words-of.ts';
import { sayNumber } from '#words/intl.ts';
import { say } from '#words/search.ts';
import { columnLabel } from './column-label.ts';
import type { Chosen } from './use-search.ts';

/** More values than these are looked through by their letters. */
const mostAtSight = 12;
const mostValues = 100;

type FacetsProps = {
  finder: Finder;
  chosen: Chosen;
  choose: (column: string, values: readonly string[]) => void;
  onClose: () => void;
};

/** Chooses values of a column: the events that have one of them are shown. */
export function Facets({ finder, chosen, choose, onClose }: FacetsProps) {
  const [column, setColumn] = useState(Object.keys(chosen)[0] ?? finder.columns[0]!);
  const id = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard wherever the focus is within.
    <div
      className="find-facets"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="find-facet-column" {...interfaceLanguage}>
        <label htmlFor={id}>{say('filterBy')}</label>
        <select id={id} value={column} onChange={({ target }) => setColumn(target.value)}>
          {finder.columns.map((name) => (
            <option key={name} value={name}>
              {columnLabel(finder, name)}
            </option>
          ))}
        </select>
      </div>
      <Values
        key={column}
        finder={finder}
        column={column}
        chosen={chosen[column] ?? []}
        choose={(values) => choose(column, values)}
      />
    </div>
  );
}

type ValuesProps = {
  finder: Finder;
  column: string;
  chosen: readonly string[];
  choose: (values: readonly string[]) => void;
};

function Values({ finder, column, chosen, choose }: ValuesProps) {
  const [values, setValues] = useState<readonly ValueCount[] | string>(() => say('loadingValues'));
  const [letters, setLetters] = useState('');
  useEffect(() => {
    let isMounted = true;
    finder.valuesOf(column).then(
      (it) => isMounted && setValues(it),
      (error: unknown) => isMounted && setValues(say('valuesFailed', { reason: wordsOf(error) })),
    );
    return () => {
      isMounted = false;
    };
  }, [finder, column]);

  if (typeof values === 'string')
    return (
      <p className="find-quiet" {...interfaceLanguage} role="status">
        {values}
      </p>
    );
  const fitting = values.filter(({ value }) => value.toLowerCase().includes(letters.toLowerCase()));
  const listed = fitting.slice(0, mostValues);
  const label = columnLabel(finder, column);
  const toggle = (value: string) =>
    choose(chosen.includes(value) ? chosen.filter((it) => it !== value) : [...chosen, value]);
  return (
    <>
      {values.length > mostAtSight && (
        <input
          type="search"
          className="find-field"
          aria-label={say('searchValues', { column: label })}
          placeholder={say('valuesCount', { count: values.length })}
          value={letters}
          onChange={({ target }) => setLetters(target.value)}
        />
      )}
      <fieldset className="find-values">
        <legend className="list-unseen" {...interfaceLanguage}>
          {say('values', { column: label })}
        </legend>
        {listed.map(({ value, count }) => (
          <label key={value} className="find-value">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <bdi className="find-value-name">{value === '' ? say('empty') : value}</bdi>{' '}
            <span className="list-kind-count">{sayNumber(count)}</span>
          </label>
        ))}
      </fieldset>
      {listed.length < fitting.length && (
        <p className="find-quiet" {...interfaceLanguage}>
          {say('moreValues', { count: fitting.length - listed.length })}
        </p>
      )}
    </>
  );
}
