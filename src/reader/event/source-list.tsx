import type { Story } from '#story/schema.ts';
import { SourceLine } from './source-line.tsx';

/** Every source of a story in full, with its address to be read and typed. */
export function SourceList({ story }: { story: Story }) {
  return (
    <ul className="source-list">
      {story.sources.map((source) => (
        <li key={source.id}>
          <SourceLine source={source} storyLang={story.lang} />
          {source.URL && (
            <p dir="ltr">
              <a href={source.URL}>{source.URL}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
