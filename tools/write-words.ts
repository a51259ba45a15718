import { writeTypes } from './words/write-types.ts';

// npm run words: after a message of the catalogue was added, or its values have changed.
writeTypes();
