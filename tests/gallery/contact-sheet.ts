/** A picture that was taken, or was to be. */
export type Taken = { name: string; file: string; failure: string | undefined };

/** All pictures on one page, small, each a link to itself; failures first. */
export function contactSheet(taken: readonly Taken[]): string {
  const figures = [...taken]
    .sort((a, b) => Number(Boolean(b.failure)) - Number(Boolean(a.failure)))
    .map(
      ({ name, file, failure }) => `<figure${failure ? ' class="failed"' : ''}>
  <a href="${file}"><img src="${file}" alt="" loading="lazy"></a>
  <figcaption>${name}${failure ? `<br><strong>${escaped(failure)}</strong>` : ''}</figcaption>
</figure>`,
    );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Dateline: ${taken.length} pictures</title>
<style>
  body { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; margin: 24px; background: #888; font: 14px system-ui; }
  figure { margin: 0; }
  img { display: block; max-width: 480px; max-height: 360px; background: #fff; }
  figcaption { padding-block: 6px; max-width: 480px; }
  .failed img { outline: 4px solid #c00; }
</style>
${figures.join('\n')}
</html>
`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
