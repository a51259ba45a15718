import compile from 'icu-minify/compile';
import { compileWith } from '#words/words.ts';

// The command-line tools read the catalogue as it is written.
compileWith(compile);
