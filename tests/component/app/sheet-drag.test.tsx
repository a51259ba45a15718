import { fireEvent } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { onSheetDrag } from '#app/sheet/sheet-drag.ts';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

/** A sheet that notes what its hand does; pixels upwards. */
function aSheet() {
  const panel = document.createElement('div');
  const handle = panel.appendChild(document.createElement('div'));
  handle.className = 'panel-handle';
  document.body.append(panel);
  const done: (number | 'drop')[] = [];
  const hand = {
    isSheet: () => true,
    isAtPeek: () => false,
    drag: (by: number) => void done.push(by),
    drop: () => void done.push('drop'),
  };
  stop = onSheetDrag(panel, hand, 'own');
  const finger = (pointerId: number) => {
    const at = (clientY: number) => ({ pointerId, clientX: 0, clientY, pointerType: 'touch' });
    return {
      down: (y: number) => fireEvent.pointerDown(handle, at(y)),
      move: (y: number) => fireEvent.pointerMove(handle, at(y)),
      up: (y: number) => fireEvent.pointerUp(handle, at(y)),
      lose: (y: number) => fireEvent.pointerCancel(handle, at(y)),
    };
  };
  return { done, first: finger(1), second: finger(2) };
}

it('goes with the finger, and is let go where that goes up', () => {
  const { done, first } = aSheet();
  first.down(300);
  first.move(297);
  expect(done).toEqual([]);
  first.move(250);
  first.up(250);
  expect(done).toEqual([50, 'drop']);
});

it('stays in the hand of the finger that has it while a second one comes and goes', () => {
  const { done, first, second } = aSheet();
  first.down(300);
  first.move(250);
  second.down(310);
  first.move(200);
  second.up(310);
  first.up(200);
  expect(done).toEqual([50, 100, 'drop']);
});

it('is let go where the browser takes the finger away', () => {
  const { done, first } = aSheet();
  first.down(300);
  first.move(250);
  first.lose(250);
  first.move(200);
  expect(done).toEqual([50, 'drop']);
});
