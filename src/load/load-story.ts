import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';
import type { LoadFailure } from './load-failure.ts';
import { storyAddress } from './story-address.ts';

export type LoadedStory = { ok: true; story: Story } | { ok: false; failure: LoadFailure };

/**
 * Brings in the story that `?story=` names and passes it through `parseStory`. Never throws for what a
 * server or a file may do: that is a failure that says what, where and how to fix it.
 */
export async function loadStory(name: string | null, base: string): Promise<LoadedStory> {
  const address = storyAddress(name, base);
  if (!address.ok) return fail('elsewhere', address.found, explainElsewhere(address.found));
  const shown = address.isOfThisSite ? address.url.pathname : address.url.href;
  const answer = await fetchText(address.url);
  if (answer === null) {
    return fail(
      'unreachable',
      shown,
      address.isOfThisSite
        ? 'The server did not answer. Check the connection and load the page again.'
        : notGiven,
    );
  }
  if (!answer.ok) return fail('missing', shown, explainStatus(answer.status));
  return readStory(answer.text, shown, answer.contentType);
}

/** What the server sends, or null when it cannot be reached or breaks off. */
async function fetchText(url: URL) {
  try {
    const response = await fetch(url);
    const { ok, status, headers } = response;
    return {
      ok,
      status,
      contentType: headers.get('content-type') ?? '',
      text: ok ? await response.text() : '',
    };
  } catch {
    return null;
  }
}

function readStory(text: string, address: string, contentType: string): LoadedStory {
  // Many static hosts answer any unknown path with their front page and status 200.
  if (contentType.includes('html') || /^\s*<(!doctype|html)/i.test(text)) {
    return fail(
      'missing',
      address,
      'The server sent a web page where the story should be. Check the path in ?story=.',
    );
  }
  const parsed = parseStory(text);
  if (parsed.ok) return parsed;
  const count = parsed.problems.length;
  const explanation = `The file is there, but ${count === 1 ? 'one thing in it is' : `${count} things in it are`} not as a story needs them.`;
  return { ok: false, failure: { reason: 'invalid', address, explanation, problems: parsed.problems } };
}

const notGiven =
  'The server did not answer, or does not give its stories to other sites. Check the connection; if the file can be opened by itself, let its server send “Access-Control-Allow-Origin: *” with it.';

function explainElsewhere(address: string): string {
  const beside = 'Put the file beside the app and name its path';
  const origin = URL.canParse(address) ? new URL(address).origin : 'null';
  if (!/^https?:/.test(origin)) return `A story must lie on the same site as this page. ${beside}.`;
  return `A story must lie on the same site as this page, or on one that this site allows. ${beside}; or name ${origin} in VITE_STORY_ORIGINS (in .env.local) and build again.`;
}

function explainStatus(status: number): string {
  if (status === 404 || status === 410) return 'There is no file at this path. Check the path in ?story=.';
  return `The server answered ${status} in place of the story.`;
}

function fail(reason: LoadFailure['reason'], address: string, explanation: string): LoadedStory {
  return { ok: false, failure: { reason, address, explanation, problems: [] } };
}
