import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';
import type { MessageOf } from '#words/message.ts';
import type { LoadFailure } from './load-failure.ts';
import { storyAddress } from './story-address.ts';

type Explanation = MessageOf<'opening'>;

export type LoadedStory = { ok: true; story: Story } | { ok: false; failure: LoadFailure<Explanation> };

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
    return fail('unreachable', shown, { key: address.isOfThisSite ? 'storyNotAnswered' : 'storyNotShared' });
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
    return fail('missing', address, { key: 'storyIsWebPage' });
  }
  const parsed = parseStory(text);
  if (parsed.ok) return parsed;
  const { problems } = parsed;
  const explanation: Explanation = { key: 'storyProblems', values: { count: problems.length } };
  return { ok: false, failure: { reason: 'invalid', address, explanation, problems } };
}

function explainElsewhere(address: string): Explanation {
  const origin = URL.canParse(address) ? new URL(address).origin : 'null';
  return /^https?:/.test(origin)
    ? { key: 'storyElsewhereAt', values: { origin } }
    : { key: 'storyElsewhere' };
}

const explainStatus = (status: number): Explanation =>
  status === 404 || status === 410
    ? { key: 'storyMissing' }
    : { key: 'storyStatus', values: { status: String(status) } };

function fail(reason: LoadFailure['reason'], address: string, explanation: Explanation): LoadedStory {
  return { ok: false, failure: { reason, address, explanation, problems: [] } };
}
