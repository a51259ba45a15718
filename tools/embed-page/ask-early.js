// Runs before anything is painted: asks for the story while the app is still on its way, and paints no frame in a scheme
// that the host has not chosen. What the address means is for the app to say; here only what is plain is taken.
{
  const { frontDoor, stories } = document.documentElement.dataset;
  const packed = JSON.parse(stories);
  const params = new URLSearchParams(location.search);
  const theme = params.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const story = params.get('story') || frontDoor;
  const href = Object.hasOwn(packed, story)
    ? packed[story]
    : /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(story) && `stories/${story}.geojson`;
  if (href && !params.get('events'))
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'preload',
        as: 'fetch',
        crossOrigin: 'anonymous',
        href,
      }),
    );
}
