import { useId } from 'react';
import { english } from '#ui/english.ts';
import type { CrowdChoice } from './crowding.ts';
import './crowd-control.css';

const choices: readonly [CrowdChoice, string][] = [
  ['auto', 'Auto'],
  ['symbols', 'Symbols'],
  ['bubbles', 'Bubbles'],
  ['density', 'Density'],
];

/** How the map draws many events: as it sees fit, or as the reader asks. */
export function CrowdControl({
  value,
  onChoose,
}: {
  value: CrowdChoice;
  onChoose: (choice: CrowdChoice) => void;
}) {
  const id = useId();
  return (
    <p className="map-crowd" {...english}>
      <label htmlFor={id}>Draw as</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as CrowdChoice)}>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}
