import { sayWindow } from '#app/shell/say-window.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
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
      <legend className="share-label">Open with</legend>
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
  if (part === 'event')
    return (
      <span>
        “<bdi lang={story.lang}>{selected !== null && eventAt(selected).properties.title}</bdi>”
      </span>
    );
  if (part === 'window') return <span>The window {window && sayWindow(window)}</span>;
  return (
    <span>
      Only {kinds?.size ?? 0} of {story.kinds.length} kinds of events
    </span>
  );
}
