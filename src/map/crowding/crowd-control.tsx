import { useId } from 'react';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/map.ts';
import type { CrowdChoice } from './crowding.ts';
import './crowd-control.css';

const choices = [
  ['auto', 'drawAuto'],
  ['symbols', 'drawSymbols'],
  ['bubbles', 'drawBubbles'],
  ['density', 'drawDensity'],
] as const satisfies readonly [CrowdChoice, string][];

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
    <p className="map-crowd" {...interfaceLanguage}>
      <label htmlFor={id}>{say('drawAs')}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as CrowdChoice)}>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {say(words)}
          </option>
        ))}
      </select>
    </p>
  );
}
