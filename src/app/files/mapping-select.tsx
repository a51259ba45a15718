import type { FilePreview, Role } from '#load/events-file.ts';
import { say } from '#words/files.ts';
import { exampleOf } from './mapping-choice.ts';

type MappingSelectProps = {
  role: Role;
  preview: FilePreview;
  /** Undefined where no column is read for it. */
  column: string | undefined;
  /** The name of a column, or nothing. */
  onChoose: (column: string) => void;
};

/** The column for one part of an event, and the first thing that stands in it. */
export function MappingSelect({ role, preview, column, onChoose }: MappingSelectProps) {
  const example = exampleOf(preview, column);
  return (
    <label className="mapping-select">
      <span className="mapping-label">{say(role)}</span>
      <select data-role={role} value={column ?? ''} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{say('notInFile')}</option>
        {preview.columns.map((it) => (
          <option key={it} value={it}>
            {it}
          </option>
        ))}
      </select>
      <span className="mapping-example" dir="auto">
        {example}
      </span>
    </label>
  );
}
