import { useState } from 'react';
import type { Story } from '#story/schema.ts';
import { english } from '#ui/english.ts';
import { Icon } from '#ui/icon.tsx';

/** Title, standfirst, and the link to exactly this view. */
export function StoryHeader({ story }: { story: Story }) {
  return (
    <header className="header">
      <h1 className="header-title" lang={story.lang} dir="auto">
        {story.title}
      </h1>
      {story.summary && (
        <p className="header-summary" lang={story.lang} dir="auto">
          {story.summary}
        </p>
      )}
      <CopyLink />
    </header>
  );
}

function CopyLink() {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid('Link copied');
    } catch {
      // Not allowed in some frames and over http: the address bar holds the same link.
      setSaid('Copy it from the address bar');
    }
    setTimeout(() => setSaid(''), 4000);
  };
  return (
    <div className="header-share">
      <button type="button" className="header-button" aria-label="Copy link to this view" onClick={copy}>
        <Icon name="link" size={18} />
        <span {...english}>Copy link</span>
      </button>
      <span className="header-said" {...english} role="status">
        {said}
      </span>
    </div>
  );
}
