import { useRef } from 'react';
import type { Finder } from '#events/query.ts';
import { Icon } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/search.ts';
import { columnLabel } from './column-label.ts';
import type { Chosen } from './use-search.ts';

type FilterChipsProps = {
  finder: Finder;
  columns: Chosen;
  choose: (column: string, values: readonly string[]) => void;
  /** Takes the focus of the last of them, with which the row goes away. */
  onNone: () => void;
};

/** The values that are filtered by, each to be taken away again: “type: quarry blast ×”. */
export function FilterChips({ finder, columns, choose, onNone }: FilterChipsProps) {
  const list = useRef<HTMLUListElement>(null);
  const chips = Object.entries(columns).flatMap(([column, values]) =>
    values.map((value) => ({ column, value, others: values.filter((it) => it !== value) })),
  );
  if (chips.length === 0) return null;

  function remove({ column, others }: (typeof chips)[number], at: number) {
    choose(column, others);
    // The button goes away with its value: the focus stays where it was in the row of them.
    const buttons = list.current?.querySelectorAll('button') ?? [];
    const heir = buttons[at + 1] ?? buttons[at - 1];
    if (heir) heir.focus();
    else onNone();
  }
  return (
    <ul className="find-chips" aria-label={say('filters')} ref={list}>
      {chips.map((chip, at) => (
        <li key={`${chip.column} ${chip.value}`}>
          <button type="button" className="find-chip" onClick={() => remove(chip, at)}>
            <Said
              of={say.elements('removeFilter', {
                column: columnLabel(finder, chip.column),
                value: chip.value === '' ? say('empty') : chip.value,
                unseen: (words) => (
                  <span className="list-unseen" {...interfaceLanguage}>
                    {words}
                  </span>
                ),
                chip: (words) => (
                  <span>
                    <Said of={words} />
                  </span>
                ),
                part: (words) => <bdi>{words}</bdi>,
              })}
            />
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
