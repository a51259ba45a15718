import { memo } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { sayDateBriefly } from '#phrases/say-date.ts';
import { linkEvent } from '#reader/shared/link-event.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/list.ts';

type ListRowProps = { row: number; isSelected: boolean; isTabStop: boolean };

/** One event of the list. What hovers and what is later than the playhead is marked by the list's scene. */
export const ListRow = memo(function ListRow({ row, isSelected, isTabStop }: ListRowProps) {
  const explorer = useExplorer();
  const { story, table } = explorer;
  const { geometry, properties } = explorer.eventAt(row);
  const kind = table.kind[row]!;
  return (
    <li>
      <button
        type="button"
        className="list-event"
        data-row={row}
        aria-current={isSelected ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        {...linkEvent(explorer, row)}
      >
        <KindSymbol index={kind} />
        <span className="list-text">
          <span className="list-unseen" lang={story.lang}>
            {story.kinds[kind]?.label}:{' '}
          </span>
          <span className="list-title" lang={story.lang} dir="auto">
            {properties.title}
          </span>{' '}
          <span className="list-facts" {...interfaceLanguage}>
            {sayDateBriefly(properties.when.edtf)}
            {' · '}
            {geometry ? (
              <bdi lang={story.lang}>{properties.where?.name}</bdi>
            ) : (
              <span className="list-unlocated">{sayCommon('notOnTheMap')}</span>
            )}
          </span>{' '}
          {/* The words themselves are read in the reader; here they only show that there are some. */}
          <span className="list-excerpt" lang={story.lang} dir="auto" aria-hidden="true">
            {properties.excerpts[0]?.selector.exact}
          </span>{' '}
          <span className="list-unseen" {...interfaceLanguage} data-later-words="" hidden>
            {say('later')}
          </span>
        </span>
      </button>
    </li>
  );
});
