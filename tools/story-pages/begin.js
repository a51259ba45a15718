// Runs before anything is painted, and starts the app after that: on a thin line its files would keep the style sheet
// of the first words waiting. The page holds the words of its own story; where the address asks for another one, they
// are kept out of sight until that one has come.
{
  const { ownStory, files } = document.currentScript.dataset;
  const [app, ...others] = files.split(' ');
  const add = (rel, href, more) =>
    document.head.append(Object.assign(document.createElement('link'), { rel, href, ...more }));
  const start = () => {
    for (const href of others) add('modulepreload', href);
    const packed = document.getElementById('root')?.dataset.story;
    // With the app and not after it: on a slow line that is half a second.
    if (packed && !document.documentElement.dataset.opening)
      add('preload', packed, { as: 'fetch', crossOrigin: 'anonymous' });
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: app }));
  };
  const asked = new URLSearchParams(location.search);
  const story = asked.get('story');
  if (asked.get('events') || (story && story !== ownStory))
    document.documentElement.dataset.opening = 'other';
  // Frames begin once there is something to paint; a page that nobody sees has none.
  if (document.hidden || document.documentElement.dataset.opening) start();
  else requestAnimationFrame(() => setTimeout(start));
}
