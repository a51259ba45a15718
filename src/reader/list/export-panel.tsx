import { useCallback, useState } from 'react';
import type { Exporter } from '#events/query.ts';
import type { RowList } from '#events/shown.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { nameForFile, saveFile } from '#ui/save-file.ts';
import '#ui/buttons.css';
import './export.css';
import { LiveText } from '#reader/shared/live-text.tsx';
import { wordsOf } from '#ui/words-of.ts';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/search.ts';
import { maskOf } from './mask-of.ts';

type Format = Parameters<Exporter['export']>[1];

type Outcome = { state: 'busy' | 'saved' | 'failed'; words: string };

type ExportPanelProps = { listOf: () => RowList; onClose: () => void };

/** Writes the events that are listed into a file, in the form that is pressed. */
export function ExportPanel({ listOf, onClose }: ExportPanelProps) {
  const explorer = useExplorer();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const readWhat = useCallback(
    () => say('exportListed', { what: whatIsKept(explorer), count: listOf().length }),
    [explorer, listOf],
  );
  const isSample = useExplorerState((state) => state.isSample);

  async function save(format: Format) {
    if (outcome?.state === 'busy') return;
    const { exporter } = explorer;
    const { length } = listOf();
    if (!exporter) return;
    const name = `${nameForFile(explorer.story.title)}-${length}-events.${format}`;
    setOutcome({ state: 'busy', words: say('exporting', { count: length }) });
    try {
      const blob = await exporter.export(maskOf(listOf(), explorer), format);
      saveFile(blob, name);
      setOutcome({ state: 'saved', words: say('exported', { count: length, file: name }) });
    } catch (error) {
      reportError(error);
      setOutcome({ state: 'failed', words: say('exportFailed', { reason: wordsOf(error) }) });
    }
  }
  const isBusy = outcome?.state === 'busy';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard wherever the focus is within.
    <div
      className="list-export"
      {...interfaceLanguage}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape closes the innermost thing only.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <p>
        <LiveText read={readWhat} /> {isSample && say('sample')}
      </p>
      <div className="list-export-forms">
        {(['csv', 'geojson'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="solid-button"
            aria-disabled={isBusy}
            aria-busy={isBusy}
            onClick={() => void save(format)}
          >
            {format === 'csv' ? 'CSV' : 'GeoJSON'}
          </button>
        ))}
        <button type="button" className="list-toggle" onClick={onClose}>
          {sayCommon('close')}
        </button>
      </div>
      <p role="status" data-outcome={outcome?.state}>
        {outcome?.words}
      </p>
    </div>
  );
}

function whatIsKept({ story, isPartial }: Explorer) {
  if (isPartial) return 'tiles';
  return story.features.length === 0 ? 'file' : 'other';
}
