import { useLayoutEffect, useRef, useState } from 'react';
import { english } from '#ui/english.ts';
import { Icon } from '#ui/icon.tsx';
import { openModal } from './open-modal.ts';
import { plainForm } from './share-choice.ts';
import { ShareEmbed } from './share-embed.tsx';
import { ShareLink } from './share-link.tsx';
import { ShareTabs, type Tab, tabPanel } from './share-tabs.tsx';
import './share.css';

/**
 * The link to this view, and the code that embeds it. English throughout, so it is laid out from the left on every page.
 * The embed, which is a second map, begins when it is asked for.
 */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [tab, setTab] = useState<Tab>('link');
  const [form, setForm] = useState(plainForm);

  useLayoutEffect(() => {
    const element = dialog.current;
    return element ? openModal(element, element.querySelector<HTMLElement>('.share-solid')) : undefined;
  }, []);
  return (
    <dialog
      className="share"
      data-tab={tab}
      aria-labelledby="share-title"
      ref={dialog}
      // It is told late: by then the dialog may be open again.
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      // Keys in here are not the page's shortcuts, and Escape closes the innermost thing only.
      onKeyDown={(event) => event.stopPropagation()}
      {...english}
    >
      <div className="share-sheet">
        <header className="share-head">
          <h2 className="share-title" id="share-title">
            Share
          </h2>
          <ShareTabs tab={tab} onChoose={setTab} />
          <button
            type="button"
            className="share-close"
            aria-label="Close"
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        <div className="share-body" {...tabPanel(tab)}>
          {tab === 'link' ? <ShareLink /> : <ShareEmbed form={form} onChange={setForm} />}
        </div>
      </div>
    </dialog>
  );
}
