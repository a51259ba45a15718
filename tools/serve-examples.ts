import { build, preview } from 'vite';

/**
 * `npm run examples`: builds the app and the host pages of `examples/`, and serves them on two origins, as a newsroom
 * and its Dateline are: the app on port 4173, the pages that hold it on 4174.
 */
await build({ logLevel: 'warn' });
await build({ configFile: 'examples/vite.config.ts', logLevel: 'warn' });
await preview({ preview: { port: 4173, strictPort: true } });
await preview({ configFile: 'examples/vite.config.ts', preview: { port: 4174, strictPort: true } });

for (const name of ['plain', 'responsive', 'controlled', 'cms', 'react/index'])
  console.log(`http://localhost:4174/${name}.html`);
