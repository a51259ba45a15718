import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// jsdom has none. What a page would report fails no test by itself: one that expects it puts its own in its place.
globalThis.reportError ??= () => {};
