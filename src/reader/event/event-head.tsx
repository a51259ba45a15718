import { sayDateBriefly } from '#phrases/say-date.ts';
import type { Story, StoryEvent } from '#story/schema.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { say } from '#words/common.ts';

/** `titleId` is for what the title names; with it the title can be given the focus. */
type EventHeadProps = { story: Story; event: StoryEvent; titleId?: string };

/** What happened: kind, title, when and where in one line, and a sentence or two more. */
export function EventHead({ story, event, titleId }: EventHeadProps) {
  const { title, description, when, where } = event.properties;
  const kind = story.kinds.findIndex(({ id }) => id === event.properties.kind);
  return (
    <header className="reader-head">
      <p className="reader-kind">
        <KindSymbol index={kind} />
        <bdi lang={story.lang}>{story.kinds[kind]?.label}</bdi>
      </p>
      <h2
        id={titleId}
        className="reader-title"
        tabIndex={titleId ? -1 : undefined}
        lang={story.lang}
        dir="auto"
      >
        {title}
      </h2>
      <p className="reader-dateline" {...interfaceLanguage}>
        {sayDateBriefly(when.edtf)}
        {' · '}
        <bdi lang={where && story.lang}>{where?.name ?? say('placeNotStated')}</bdi>
      </p>
      {description && (
        <p className="reader-description" lang={story.lang} dir="auto">
          {description}
        </p>
      )}
    </header>
  );
}
