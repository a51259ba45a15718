import '../../../src/app/tokens.css';
import '../../../src/app/app.css';
import type { BenchPage } from './bench-page.ts';
import { openFile, openUrl } from './bench-page.ts';
import { benchGeoJson } from './geojson.ts';
import { benchOurs } from './ours.tsx';

/**
 * The product's own map and timeline over a file of events, or MapLibre's GeoJSON source over the same events, for
 * scale.ts to drive and to time. `?design=ours|geojson&views=map|both`; the file is chosen in the page's one input, or
 * comes from an address: `&events=…`.
 */
const params = new URLSearchParams(location.search);
const address = params.get('events');
const input = document.querySelector('input')!;

async function begin(opening: ReturnType<typeof openFile>): Promise<void> {
  const bench: BenchPage =
    params.get('design') === 'geojson'
      ? await benchGeoJson(opening)
      : await benchOurs(opening, params.get('views') === 'both');
  Object.assign(window, { bench });
}

if (address) void begin(openUrl(new URL(address, location.href)));
else input.addEventListener('change', () => void begin(openFile(input.files![0]!)), { once: true });
