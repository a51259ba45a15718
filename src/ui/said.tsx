import { createElement, Fragment, type ReactNode } from 'react';

/** A message with elements in it, as `say.elements` has them. */
export const Said = ({ of }: { of: readonly ReactNode[] }) => createElement(Fragment, null, ...of);
