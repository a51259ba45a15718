import { expect, it } from 'vitest';
import { setText } from '#timeline/canvas/set-attribute.ts';

it('writes into the text that is there, and puts nothing new into the page', () => {
  const element = document.createElement('span');
  setText(element, 'one');
  expect(element).toHaveTextContent('one');
  const node = element.firstChild;
  setText(element, 'two');
  expect(element).toHaveTextContent('two');
  expect(element.firstChild).toBe(node);
});

it('replaces whatever else stood there', () => {
  const element = document.createElement('span');
  element.innerHTML = 'one <b>two</b>';
  setText(element, 'three');
  expect(element.innerHTML).toBe('three');
});
