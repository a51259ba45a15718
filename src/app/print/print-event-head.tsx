import { sayDate } from '#phrases/say-date.ts';
import type { Story, StoryEvent } from '#story/schema.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { say } from '#words/common.ts';

type PrintEventHeadProps = { as: 'h2' | 'h3'; story: Story; event: StoryEvent };

/** An event on paper where there is little of it: kind, title, when and where. */
export function PrintEventHead({ as: Heading, story, event }: PrintEventHeadProps) {
  const { title, when, where, kind } = event.properties;
  return (
    <header>
      <Heading lang={story.lang} dir="auto">
        <KindSymbol index={story.kinds.findIndex(({ id }) => id === kind)} size={10} /> {title}
      </Heading>
      <p className="print-frame-quiet" {...interfaceLanguage}>
        {sayDate(when.edtf)}
        {' · '}
        <bdi lang={where && story.lang}>{where?.name ?? say('placeNotStated')}</bdi>
      </p>
    </header>
  );
}
