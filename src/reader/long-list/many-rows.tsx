import { useLayoutEffect, useRef, useState } from 'react';
import type { RowList } from '#events/shown.ts';
import { useExplorer, useExplorerState } from '#explorer/use-explorer.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import './many.css';
import { ManyRow } from './many-row.tsx';
import { createManyScene, type ManyScene } from './many-scene.ts';

/**
 * A list of any number of rows, of which only those in sight are elements; always in order of time, under a heading that
 * says where in time it is. The scene chooses and places them; React draws the ones that are new.
 */
export function ManyRows({ listOf }: { listOf: () => RowList }) {
  const explorer = useExplorer();
  const selected = useExplorerState((state) => state.selected);
  const [rows, setRows] = useState<readonly number[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const scene = useRef<ManyScene>(null);
  useLayoutEffect(() => {
    if (!list.current) return;
    const made = createManyScene(list.current, explorer, listOf, setRows);
    scene.current = made;
    return () => made.end();
  }, [explorer, listOf]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: elements of new rows have to be placed.
  useLayoutEffect(() => scene.current?.place(), [rows]);
  useLayoutEffect(() => {
    if (selected !== null) scene.current?.show(selected);
  }, [selected]);
  return (
    <div className="many" ref={list}>
      <p className="many-heading" aria-hidden="true">
        <span className="many-date" {...interfaceLanguage} />
        <span className="many-place" {...interfaceLanguage} />
      </p>
      <ol className="many-rows">
        {rows.map((row) => (
          <ManyRow key={row} row={row} isSelected={row === selected} />
        ))}
      </ol>
    </div>
  );
}
