import { Icon } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/common.ts';
import './open-file.css';

type OpenFileNoticeProps = { words: string; onClose: () => void };

/** Why nothing was opened, in a line that stays until it is closed. */
export function OpenFileNotice({ words, onClose }: OpenFileNoticeProps) {
  return (
    <div className="file-notice" role="alert" {...interfaceLanguage}>
      <p>{words}</p>
      <button type="button" className="dialog-close" aria-label={say('close')} onClick={onClose}>
        <Icon name="close" size={18} />
      </button>
    </div>
  );
}
