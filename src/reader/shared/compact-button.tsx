import type { RefObject } from 'react';
import { Icon, type IconName } from '#ui/icon.tsx';
import { interfaceLanguage } from '#ui/interface-language.ts';

type CompactButtonProps = {
  icon: IconName;
  label: string;
  controls: string;
  isOpen: boolean;
  /** What is behind it leaves events out. */
  isFiltering: boolean;
  onToggle: () => void;
  button?: RefObject<HTMLButtonElement | null>;
};

/** Where a long list has little room, what stands between its head and its rows is behind such a button. */
export function CompactButton({
  icon,
  label,
  controls,
  isOpen,
  isFiltering,
  onToggle,
  button,
}: CompactButtonProps) {
  return (
    <button
      type="button"
      className="list-compact"
      ref={button}
      {...interfaceLanguage}
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      aria-controls={controls}
      data-filtering={isFiltering || undefined}
      onClick={onToggle}
    >
      <Icon name={icon} size={20} />
    </button>
  );
}
