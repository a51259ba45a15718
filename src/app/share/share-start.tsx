import type { ReactNode } from 'react';
import { sayWindow } from '#app/shell/say-window.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/share.ts';
import { type StartPart, startPartsOf } from './share-choice.ts';

type ShareStartProps = {
  without: ReadonlySet<StartPart>;
  onChange: (without: ReadonlySet<StartPart>) => void;
};

/** What of this view the embed opens with; nothing where the view is the story's own opening. */
export function ShareStart({ without, onChange }: ShareStartProps) {
  const parts = startPartsOf(useExplorer().permalink());
  if (parts.length === 0) return null;
  const toggle = (part: StartPart) => {
    const next = new Set(without);
    if (!next.delete(part)) next.add(part);
    onChange(next);
  };
  return (
    <fieldset className="share-group">
      <legend className="share-label">{say('openWith')}</legend>
      <div className="share-list">
        {parts.map((part) => (
          <label key={part} className="share-choice">
            <input type="checkbox" checked={!without.has(part)} onChange={() => toggle(part)} />
            <PartWords part={part} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function PartWords({ part }: { part: StartPart }) {
  const { story, state, eventAt } = useExplorer();
  const { selected, window, kinds } = state();
  if (part === 'event') {
    const title = selected === null ? '' : eventAt(selected).properties.title;
    const event = (it: ReactNode[]) => <bdi lang={story.lang}>{it}</bdi>;
    return (
      <span>
        <Said of={say.elements('event', { title, event })} />
      </span>
    );
  }
  if (part === 'window') {
    const dates = window && sayWindow(window);
    return <span>{dates ? say('dates', { dates }) : say('datesSelected')}</span>;
  }
  return <span>{say('kinds', { chosen: kinds?.size ?? 0, total: story.kinds.length })}</span>;
}
