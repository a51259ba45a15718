import { english } from '#ui/english.ts';
import { Icon } from '#ui/icon.tsx';
import { say } from '#words/common.ts';
import './open-file.css';

type OpenFileNoticeProps = { words: string; onClose: () => void };

/** Why nothing was opened, in a line that stays until it is closed. */
export function OpenFileNotice({ words, onClose }: OpenFileNoticeProps) {
  return (
    <div className="file-notice" role="alert" {...english}>
      <p>{words}</p>
      <button type="button" className="dialog-close" aria-label={say('close')} onClick={onClose}>
        <Icon name="close" size={18} />
      </button>
    </div>
  );
}
