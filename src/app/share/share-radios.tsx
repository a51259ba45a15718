import { useId } from 'react';

type ShareRadiosProps<T extends string> = {
  legend: string;
  chosen: T;
  choices: readonly { value: T; label: string; note?: string }[];
  onChoose: (value: T) => void;
};

/** One of a few: side by side, or under each other where each has a note on when to choose it. */
export function ShareRadios<T extends string>({ legend, chosen, choices, onChoose }: ShareRadiosProps<T>) {
  const id = useId();
  const hasNotes = choices.some(({ note }) => note);
  return (
    <fieldset className="share-group">
      <legend className="share-label">{legend}</legend>
      <div className={hasNotes ? 'share-list' : 'share-row'}>
        {choices.map(({ value, label, note }) => (
          <label key={value} className="share-choice">
            <input
              type="radio"
              name={id}
              aria-labelledby={`${id}-${value}`}
              aria-describedby={note && `${id}-${value}-note`}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span id={`${id}-${value}`}>{label}</span>
            {note && <small id={`${id}-${value}-note`}>{note}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
