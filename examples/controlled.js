// How a page tells an embed what to show, and hears what its reader does. See docs/embedding.md.
await customElements.whenDefined('dateline-story');
const story = document.getElementById('story');
const log = document.getElementById('log');

function note(text) {
  const line = document.createElement('li');
  line.textContent = text;
  log.prepend(line);
  while (log.children.length > 20) log.lastChild.remove();
}

for (const type of ['select', 'window', 'playhead', 'play', 'pause', 'error'])
  story.addEventListener(type, ({ detail }) => note(`${type} ${JSON.stringify(detail ?? {})}`));

for (const button of document.querySelectorAll('[data-call]')) {
  button.addEventListener('click', async () => {
    const { call, value } = button.dataset;
    try {
      await story[call](...(call === 'play' || call === 'pause' ? [] : [value ?? null]));
    } catch (error) {
      note(`${call} failed: ${error.message}`);
    }
  });
}

const { title, events } = await story.ready;
note(`ready: “${title}”, ${events} events`);
