/** What a reader did to a part of the page that did not work yet: the last press on a button, and what lists were set to. */
export type KeptPresses = {
  /** @returns how to end it */
  listen(): () => void;
  /** Does again, once, what was kept. */
  repeat(): void;
};

/** @param selector finds the part; buttons and lists in it are known by their names, for others may take their place. */
export function keepPresses(selector: string): KeptPresses {
  let pressed: string | null = null;
  const chosen = new Map<string, string>();
  const controls = `${selector} :is(button, select)`;
  const keep = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    const control = target.closest(controls);
    if (control instanceof HTMLSelectElement) chosen.set(nameOf(control), control.value);
    else if (control) pressed = nameOf(control);
    // The list works already: what is done there comes after the press, and is not to be undone by it.
    else if (target.closest('.panel')) pressed = null;
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
      for (const control of document.querySelectorAll<HTMLElement>(controls)) {
        const value = chosen.get(nameOf(control));
        if (value === undefined || !(control instanceof HTMLSelectElement)) continue;
        control.value = value;
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }
      const again = pressed;
      pressed = null;
      chosen.clear();
      if (again === null) return;
      const all = [...document.querySelectorAll<HTMLElement>(controls)];
      all.find((it) => nameOf(it) === again)?.click();
    },
  };
}

const nameOf = (control: Element): string => control.getAttribute('aria-label') ?? control.textContent;
