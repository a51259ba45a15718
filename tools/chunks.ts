/**
 * Which modules share a file of the build. Left alone, the bundler makes three dozen small ones, and on a phone's line
 * each costs its way there and back. Earlier groups take precedence.
 */

/** Files of a folder, in whichever of its rooms they are, by the pattern of their names. */
const inFolder = (folder: string, ...names: string[]) =>
  names.map(
    (name) => new RegExp(`[\\\\/]src[\\\\/]${folder}[\\\\/](?:[a-z-]+[\\\\/])?${name}\\.(?:tsx?|css|json)$`),
  );

type Group = { name: string; test: (id: string) => boolean };

const group = (name: string, ...patterns: RegExp[]): Group => ({
  name,
  test: (id) => patterns.some((pattern) => pattern.test(id)),
});

export const chunkGroups: Group[] = [
  // What the first view shares with all that comes after it, beside React.
  group(
    'react',
    /[\\/]node_modules[\\/](react|react-dom|scheduler|zustand)[\\/]/,
    // By which every page fetches what comes later.
    /vite[\\/]preload-helper/,
    // Only what is drawn asks for tokens and the scheme, and that comes later.
    ...inFolder('ui', '(?!copy|drag|pace|scheme|tokens|modal-dialog|open-modal|dialog)[^.]+'),
    ...inFolder('events', '(?:table|story-table|argsort|duration-classes|fixed-point|place-forms|records)'),
    ...inFolder('events', '(?:window|shown|tally|phase-counts|whole-span)'),
    ...inFolder('time', 'unspecified', 'calendar'),
    ...inFolder('phrases', 'say-date', 'say-point', 'date-format'),
    ...inFolder('words', 'words', 'intl', 'language', 'common', 'dates'),
    /[\\/]icu-minify[\\/]/,
    ...inFolder('explorer', 'use-explorer', 'most-stops'),
  ),
  // What is first seen of a story, on a page of its own and in a frame alike.
  group(
    'views',
    /[\\/]src[\\/](?:app[\\/](?:app|fonts|tokens)|map[\\/]plain[\\/]plain-map)\.css$/,
    ...inFolder('load', 'story-address', 'story-origins', 'events-address', 'packed-story'),
    ...inFolder('explorer', 'explorer', 'derived', 'spans', 'kinds', 'keep-view'),
    ...inFolder('explorer', 'selecting', 'searching', 'looking', 'linking'),
    ...inFolder('events', 'story-source', 'story-columns', 'not-fetched'),
    ...inFolder('app', 'panel', 'collapsed-sheet', 'sheet(?:-measures)?', 'settle-sheet'),
    ...inFolder('app', 'shortcuts', 'error-boundary', 'use-story-on-page', 'file-report'),
    ...inFolder(
      'map',
      'story-map',
      'map',
      'map-(?:controls|hint|pictures|tip)',
      'use-map-scene',
      'once-sized',
    ),
    ...inFolder('map', 'drawing', 'count-here', 'unlocated-(?:button|count)'),
    ...inFolder('map', 'part-notice', 'least-crowd', 'crowding'),
    ...inFolder('map', 'basemap-facts', 'built-in-facts', 'archive'),
    ...inFolder('reader', 'event-list', 'kind-filter', 'follow-focus', 'link-event', 'progress(?:-scene)?'),
    ...inFolder('reader', 'announce', 'few-rows', 'live-text', 'say-count'),
    ...inFolder('reader', 'list(?:-[a-z]+)?', 'scroller', 'shown-rows'),
    ...inFolder('timeline', 'timeline(?:-handles)?', 'controls', 'slider-handle', 'set-attribute'),
    ...inFolder('timeline', 'speaking-scene', 'spoken', 'sliders', 'keys', 'zoom', 'steps'),
    ...inFolder('timeline', 'crowd-code', 'is-crowd'),
  ),
  // What every reader gets as soon as the page answers: words of one event, address, play, key.
  group(
    'later',
    ...inFolder(
      'reader',
      '(?:reader|excerpts|excerpt-kinds|excerpt-props|text-quote|event-(?:facts|head|steps)|attribution|citation|cite|place-words)',
      '(?:related-events|source-line|swipe|swipe-step|use-swiped-pages)',
    ),
    ...inFolder('ui', 'copy', 'drag', 'pace', 'tokens'),
    ...inFolder('events', 'histogram'),
    ...inFolder('quote', '[^.]+'),
    ...inFolder('story', 'distance'),
    ...inFolder('phrases', 'say-distance'),
    ...inFolder('words', 'distances'),
    ...inFolder('time', 'problem', 'clock', 'point', 'edtf', 'instant'),
    ...inFolder('explorer', 'permalink', 'link-to-view', 'player', 'tour'),
    ...inFolder(
      'app',
      '(?:permalink-sync|place-of-view|interrupt-play|print-listener|sheet-drag|drag-sheet|swipe-collapsed-sheet)',
    ),
    ...inFolder(
      'map',
      '(?:map-key|key-entries|key-swatch|distances|distances-drawn|geodesy|bounds|table-bounds|places)',
    ),
    ...inFolder(
      'map',
      '(?:events-here|event-chooser|event-fan|fan-offsets|dialog-focus|mercator|place-features)',
    ),
    /[\\/]node_modules[\\/](polylabel|tinyqueue)[\\/]/,
  ),
  // What a frame and the share dialog know of each other.
  group(
    'frame',
    ...inFolder('embed', '(?!host-|embed-options)[^.]+'),
    ...inFolder('app', 'address-of-full-story'),
  ),
  // Bars that stand for many events on the axis of time: not for a story of few.
  group(
    'timeline-crowd',
    ...inFolder('timeline', 'bars?(?:-[a-z]+)?', 'draw-bars(?:-[a-z]+)?', 'crowd-(?:layout|timeline)'),
    ...inFolder('timeline', 'near-lanes', 'fade', 'level', 'marker', 'bar-tooltip', 'say-bar'),
  ),
  // Drawing time, and all that moves it.
  group(
    'timeline',
    ...inFolder(
      'timeline',
      '(?!timeline\\.|timeline-handles|controls|slider-handle\\.|set-attribute|speaking-scene|spoken|sliders|keys|zoom|steps)[^.]+',
    ),
    /[\\/]node_modules[\\/](d3-[a-z-]+|internmap)[\\/]/,
  ),
];
