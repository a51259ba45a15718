/** What a reader did to a part of the page that did not work yet: the last press on a button, or choice of a list. */
export type KeptPresses = {
  /** @returns how to end it */
  listen(): () => void;
  /** Does again, once, what was kept. */
  repeat(): void;
};

/** @param selector finds the part; buttons and lists in it are known by their names, for others may take their place. */
export function keepPresses(selector: string): KeptPresses {
  let kept: { name: string; value: string | null } | null = null;
  const controls = `${selector} :is(button, select)`;
  const keep = ({ target }: Event) => {
    const control = target instanceof Element && target.closest(controls);
    if (control)
      kept = { name: nameOf(control), value: control instanceof HTMLSelectElement ? control.value : null };
  };
  return {
    listen() {
      addEventListener('click', keep, true);
      addEventListener('change', keep, true);
      return () => {
        removeEventListener('click', keep, true);
        removeEventListener('change', keep, true);
      };
    },
    repeat() {
      const again = kept;
      kept = null;
      if (!again) return;
      const control = [...document.querySelectorAll<HTMLElement>(controls)].find(
        (it) => nameOf(it) === again.name,
      );
      if (!(control instanceof HTMLSelectElement)) return control?.click();
      control.value = again.value ?? control.value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
}

const nameOf = (control: Element): string => control.ariaLabel ?? control.textContent;
