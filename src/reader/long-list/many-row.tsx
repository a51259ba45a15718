import { memo } from 'react';
import { useExplorer } from '#explorer/use-explorer.ts';
import { sayDateBriefly } from '#phrases/say-date.ts';
import { linkEvent } from '#reader/shared/link-event.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { KindSymbol } from '#ui/kind-symbol.tsx';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/list.ts';

type ManyRowProps = { row: number; isSelected: boolean };

/** One event of a long list, in two lines. Where it lies, its place among all and its marks are the scene’s to say. */
export const ManyRow = memo(function ManyRow({ row, isSelected }: ManyRowProps) {
  const explorer = useExplorer();
  const { story, table } = explorer;
  const { geometry, properties } = explorer.eventAt(row);
  const kind = table.kind[row]!;
  return (
    <li className="many-row">
      <button
        type="button"
        className="list-event"
        data-row={row}
        aria-current={isSelected ? 'true' : undefined}
        {...linkEvent(explorer, row)}
      >
        <KindSymbol index={kind} />
        <span className="list-text">
          <span className="list-unseen" lang={story.lang}>
            {story.kinds[kind]?.label}:
          </span>{' '}
          <span className="list-title" lang={story.lang} dir="auto">
            {properties.title}
          </span>{' '}
          <span className="list-facts" {...interfaceLanguage}>
            {sayDateBriefly(properties.when.edtf)}
            {' · '}
            {geometry ? <bdi lang={story.lang}>{properties.where?.name}</bdi> : sayCommon('notOnTheMap')}
          </span>{' '}
          <span className="list-unseen" {...interfaceLanguage} data-later-words="" hidden>
            {say('later')}
          </span>
        </span>
      </button>
    </li>
  );
});
