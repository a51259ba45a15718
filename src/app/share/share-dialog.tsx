import { useState } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { ModalDialog } from '#ui/modal-dialog.tsx';
import { say } from '#words/share.ts';
import { plainForm } from './share-choice.ts';
import { ShareEmbed } from './share-embed.tsx';
import { ShareLink } from './share-link.tsx';
import { ShareTabs, type Tab, tabPanel } from './share-tabs.tsx';
import './share.css';

/**
 * The link to this view, and the code that embeds it. The embed, which is a second map, begins when it is asked for. A
 * file of this machine has neither.
 */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const { isLocal } = useExplorer();
  const [tab, setTab] = useState<Tab>('link');
  const [form, setForm] = useState(plainForm);
  return (
    <ModalDialog
      title={say('title')}
      className={tab === 'embed' ? 'dialog-wide' : ''}
      head={!isLocal && <ShareTabs tab={tab} onChoose={setTab} />}
      onClose={onClose}
    >
      <div className="dialog-body" {...(isLocal ? {} : tabPanel(tab))}>
        {tab === 'link' ? <ShareLink /> : <ShareEmbed form={form} onChange={setForm} />}
      </div>
    </ModalDialog>
  );
}
