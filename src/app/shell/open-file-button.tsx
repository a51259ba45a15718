import { Icon } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { say } from '#words/actions.ts';

/**
 * The browser's own choice of a file, in the form of a button; what is chosen goes to `acceptFiles`. It takes any file:
 * telephones do not know most of the endings, and would offer none of them.
 */
export function OpenFileButton() {
  return (
    <div className="header-action">
      <label className="header-button">
        <Icon name="file" size={18} />
        <span {...interfaceLanguage}>{say('openFile')}</span>
        <input type="file" className="header-file" aria-label={say('openFile')} />
      </label>
    </div>
  );
}
