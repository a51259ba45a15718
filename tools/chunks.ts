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
  // What a page needs before it answers: React, the story, the list of its events. And all style that is seen by then.
  group(
    'first',
    /[\\/]node_modules[\\/](react|react-dom|scheduler|zustand)[\\/]/,
    // By which every page fetches what comes later.
    /vite[\\/]preload-helper/,
    /[\\/]src[\\/](?:app[\\/](?:app|fonts|tokens)|map[\\/](?:map|plain[\\/]plain-map)|timeline[\\/][a-z/-]+)\.css$/,
    // Only what is drawn asks for tokens and the scheme, and that comes later.
    ...inFolder(
      'ui',
      '(?!copy|drag|pace|scheme|tokens|modal-dialog|open-modal|dialog|buttons|save-file|written-view|keep-presses)[^.]+',
    ),
    ...inFolder('events', '(?:table|story-table|argsort|duration-classes|fixed-point|place-forms|records)'),
    ...inFolder('events', '(?:window|shown|tally|phase-counts|whole-span)'),
    ...inFolder('phrases', 'say-date', 'say-point', 'date-format'),
    ...inFolder('words', 'words', 'intl', 'language', 'choose-language', 'common', 'dates', 'page', 'list'),
    /[\\/]icu-minify[\\/]/,
    ...inFolder('events', 'story-source', 'story-columns', 'not-fetched'),
    ...inFolder('time', 'years-matching', 'calendar'),
    ...inFolder('load', 'story-address', 'story-origins', 'events-address', 'packed-story'),
    ...inFolder(
      'explorer',
      'use-explorer',
      'most-stops',
      'explorer',
      'derived',
      'spans',
      'kinds',
      'keep-view',
      'filters',
    ),
    ...inFolder('explorer', 'selecting', 'searching', 'looking', 'linking'),
    ...inFolder('app', 'panel', 'collapsed-sheet', 'sheet(?:-measures|-stops)?'),
    ...inFolder('app', 'error-boundary', 'use-story-on-page', 'file-report', 'story-facts'),
    ...inFolder('app', 'late-views', 'use-map-cover', 'shortcuts'),
    ...inFolder('map', 'basemap-facts', 'built-in-facts', 'archive'),
    ...inFolder('reader', 'event-list', 'kind-filter', 'follow-focus', 'link-event', 'progress'),
    ...inFolder('reader', 'announce', 'few-rows', 'live-text', 'say-count', 'compact-button'),
    ...inFolder('reader', '(?:list|list-row|list-groups|list-focus|list-scene)', 'scroller', 'shown-rows'),
  ),
  // What a page wants as soon as it answers: map and timeline as elements, the words of one event.
  group(
    'soon',
    ...inFolder(
      'map',
      'story-map',
      'map-notes',
      'map-(?:controls|hint|pictures|tip)',
      'use-map-scene',
      'once-sized',
    ),
    ...inFolder('map', 'drawing', 'unlocated-(?:button|count)'),
    ...inFolder('map', 'part-notice', 'least-crowd', 'crowding'),
    ...inFolder('timeline', 'timeline', 'controls', 'slider-handle', 'set-attribute'),
    ...inFolder('timeline', 'speaking-scene', 'spoken', 'sliders', 'keys', 'zoom', 'steps'),
    ...inFolder('timeline', 'crowd-code', 'is-crowd'),
    ...inFolder(
      'reader',
      '(?:reader|excerpts|excerpt-kinds|excerpt-props|text-quote|event-(?:facts|head|steps)|attribution|citation|cite|place-words)',
      '(?:related-events|source-line|swipe|swipe-step|use-swiped-pages)',
    ),
    ...inFolder('reader', 'progress-scene'),
    ...inFolder('app', 'story-actions', 'save-picture', 'share-button', 'open-file-button'),
    ...inFolder('ui', 'buttons', 'copy', 'drag', 'pace'),
    ...inFolder('time', 'problem', 'clock', 'point', 'edtf', 'instant', 'unspecified'),
    ...inFolder('explorer', 'permalink', 'link-to-view'),
    ...inFolder('quote', '[^.]+'),
    ...inFolder('story', 'distance'),
    ...inFolder('phrases', 'say-distance'),
    ...inFolder('words', 'distances', 'event', 'timeline', 'controls', 'actions', 'plain-text'),
    ...inFolder('reader', 'yes-if'),
  ),
  // What every reader gets after that: address, play, key, choosing among places.
  group(
    'later',
    ...inFolder('words', 'map'),
    ...inFolder('ui', 'tokens'),
    ...inFolder('events', 'histogram'),
    ...inFolder('explorer', 'player', 'tour'),
    ...inFolder(
      'app',
      '(?:permalink-sync|place-of-view|interrupt-play|print-listener|sheet-drag|drag-sheet|settle-sheet|swipe-collapsed-sheet)',
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
  // What a frame needs before it answers, and a page only later.
  group(
    'frame-first',
    ...inFolder('embed', 'embed-options'),
    ...inFolder('ui', 'scheme'),
    ...inFolder('app', 'credits'),
    ...inFolder('words', 'embed', 'credits'),
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
    ...inFolder('words', 'bars'),
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
