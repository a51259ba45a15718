import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** WebGL2 without a GPU, the same on every machine. */
const software = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
/** The page around it is painted as on any machine without a GPU. */
const plainPage = ['--disable-gpu-rasterization', '--disable-accelerated-2d-canvas'];
/**
 * It is put together so too: by SwiftShader that takes as much of the processor as all the rest. A picture of a whole page
 * may then lack its map, a part of it does not.
 */
const plainlyJoined = ['--disable-gpu-compositing'];
/** No calls home: the tests assert that nothing leaves the machine. */
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Where a Chromium is, in this order: `CHROMIUM` in the environment, the one that `@sparticuz/chromium` carries (Linux
 * x64), Playwright’s own, an installed Chrome. Throws when there is none.
 */
async function findChromium(): Promise<string> {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (process.platform === 'linux' && process.arch === 'x64') {
    // It needs NSS, which a bare machine lacks. The package carries that too, but unpacks it only for such a runtime.
    if (!hasNss()) process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
    const { default: carried } = await import('@sparticuz/chromium');
    return carried.executablePath();
  }
  const found = [chromium.executablePath(), ...installed].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error('No Chromium found: install Google Chrome, or set CHROMIUM to the path of one.');
}

function hasNss(): boolean {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'];
  return folders.some((folder) => existsSync(`${folder}/libnss3.so`));
}

/**
 * Starts a real Chromium.
 * @param webgl false is a browser that has no WebGL at all
 * @param takesPictures of whole pages; a browser that takes none is faster
 */
export async function launchChromium({ webgl = true, takesPictures = true } = {}): Promise<Browser> {
  const gl = webgl
    ? [...software, ...plainPage, ...(takesPictures ? [] : plainlyJoined)]
    : ['--disable-gpu', '--disable-3d-apis', '--disable-software-rasterizer'];
  return chromium.launch({ executablePath: await findChromium(), args: [...quiet, ...gl], headless: true });
}
