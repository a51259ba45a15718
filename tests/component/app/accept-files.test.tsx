import { act } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { acceptFiles } from '#app/files/accept-files.ts';

/** Whether the code that opens files comes, and what it is told. */
const controller = vi.hoisted(() => ({
  comes: true,
  openFiles: vi.fn(),
  openDropped: vi.fn(),
  showVeil: vi.fn(),
}));
vi.mock('#app/files/start-file-controller.ts', () => ({
  startFileController() {
    if (!controller.comes) throw new Error('no line');
    return controller;
  },
}));

const said = vi.fn();
let ended = new AbortController();
beforeEach(() => {
  controller.comes = true;
  ended = new AbortController();
  vi.clearAllMocks();
  vi.stubGlobal('alert', said);
  const listen = window.addEventListener.bind(window);
  // What it listens to ends with the test.
  vi.spyOn(window, 'addEventListener').mockImplementation((type, listener) =>
    listen(type, listener as EventListener, { signal: ended.signal }),
  );
});
afterEach(() => {
  ended.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const file = new File(['a'], 'a.csv');
function drag(type: 'dragenter' | 'dragover' | 'drop'): Promise<boolean> {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const items = [{ webkitGetAsEntry: () => null }];
  Object.assign(event, { dataTransfer: { types: ['Files'], files: [file], items } });
  return act(async () => !document.body.dispatchEvent(event));
}

test('a file held over the page where nothing opens it is said nothing of; dropped it is, and leads nowhere', async () => {
  controller.comes = false;
  acceptFiles(createRoot(document.createElement('div')));
  for (const type of ['dragenter', 'dragover', 'dragover'] as const) expect(await drag(type)).toBe(true);
  expect(said).not.toHaveBeenCalled();
  expect(await drag('drop')).toBe(true);
  expect(said).toHaveBeenCalledOnce();
});

test('a file that is dropped before the page has been taken over is opened then', async () => {
  let takeOver = () => {};
  acceptFiles(
    new Promise((resolve) => {
      takeOver = () => resolve(createRoot(document.createElement('div')));
    }),
  );
  expect(await drag('drop')).toBe(true);
  expect(controller.openDropped).not.toHaveBeenCalled();
  await act(async () => takeOver());
  expect(controller.openDropped).toHaveBeenCalledExactlyOnceWith([file], false);
});

test('so is one that was chosen before anything listened', async () => {
  const input = document.body.appendChild(document.createElement('input'));
  input.type = 'file';
  Object.defineProperty(input, 'files', { value: [file] });
  acceptFiles(createRoot(document.createElement('div')));
  await vi.waitFor(() => expect(controller.openFiles).toHaveBeenCalledExactlyOnceWith([file]));
});
