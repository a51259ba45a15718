import { vi } from 'vitest';

/** jsdom knows the element and none of its verbs. Its focus is not kept in, and Escape does not close it. */
export function withModals() {
  Object.assign(HTMLDialogElement.prototype, {
    showModal: vi.fn(function (this: HTMLDialogElement) {
      this.open = true;
    }),
    close: vi.fn(function (this: HTMLDialogElement) {
      if (!this.open) return;
      this.open = false;
      queueMicrotask(() => this.dispatchEvent(new Event('close')));
    }),
  });
}
