import { say } from '#words/share.ts';

const tabs = [
  { tab: 'link', name: 'tabLink' },
  { tab: 'embed', name: 'tabEmbed' },
] as const;
export type Tab = (typeof tabs)[number]['tab'];

const idOf = (tab: Tab) => `share-tab-${tab}`;
const panelId = 'share-panel';

/** What the element bears that holds the chosen tab's part. */
export const tabPanel = (tab: Tab) => ({
  id: panelId,
  role: 'tabpanel',
  'aria-labelledby': idOf(tab),
});

type ShareTabsProps = { tab: Tab; onChoose: (tab: Tab) => void };

/** The two parts of the dialog; arrows go from one to the other. */
export function ShareTabs({ tab, onChoose }: ShareTabsProps) {
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (!/^(ArrowLeft|ArrowRight|Home|End)$/.test(event.key)) return;
    event.preventDefault();
    const other = event.key === 'Home' || (event.key !== 'End' && tab === 'embed') ? 'link' : 'embed';
    onChoose(other);
    document.getElementById(idOf(other))?.focus();
  };
  return (
    <div className="share-tabs" role="tablist" aria-label={say('tabs')}>
      {tabs.map(({ tab: it, name }) => (
        <button
          key={it}
          type="button"
          role="tab"
          className="share-tab"
          id={idOf(it)}
          aria-selected={it === tab}
          aria-controls={panelId}
          tabIndex={it === tab ? 0 : -1}
          onClick={() => onChoose(it)}
          onKeyDown={onKeyDown}
        >
          {say(name)}
        </button>
      ))}
    </div>
  );
}
