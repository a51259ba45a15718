import * as v from 'valibot';
import { parseEdtf } from '#time/edtf.ts';

/**
 * The one definition of a story file. The TypeScript types, the validator and `public/story.schema.json` all come
 * from here. A story is a GeoJSON FeatureCollection (RFC 7946); what GeoJSON lacks rides in foreign members.
 * Objects are loose: members this version does not know are kept, never dropped.
 *
 * An issue's `message` is the mend: one sentence that says what to do.
 */

/** A check that says what it expects; its `message` is the mend. */
function rule<T>(holds: (value: T) => boolean, expected: string, mend: string) {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (dataset.typed && !holds(dataset.value)) addIssue({ expected, message: mend });
  });
}

const text = (description: string) =>
  v.pipe(
    v.string('Write it as a text in quotes.'),
    rule(
      (it) => it.trim().length > 0,
      'some words',
      'Write at least one word here, or leave the member out if it may be left out.',
    ),
    v.description(description),
  );

const id = (description: string) =>
  v.pipe(
    v.string('Give it an id in quotes, such as "balad-explosions".'),
    rule(
      (it) => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(it),
      'an id',
      'Use letters, digits, “-”, “_” and “.” only, beginning with a letter or digit.',
    ),
    v.description(description),
  );

const link = (description: string) =>
  v.pipe(
    v.string('Write the address as a text in quotes.'),
    rule(
      isHttpLink,
      'an http(s) address',
      'Use an address that begins with https:// or http://, or leave the link out.',
    ),
    v.metadata({ format: 'uri' }),
    v.description(description),
  );

/** Only http(s) links leave a story: `javascript:` and the like must never reach an href. */
function isHttpLink(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}

/** EDTF text → the span of time it may mean, read once, here. */
const edtf = (description: string) =>
  v.pipe(
    v.string('Write the date as EDTF text in quotes, such as "2019-08-20", "2019-08-20?" or "2019-01".'),
    v.description(description),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const parsed = parseEdtf(dataset.value);
      if (parsed.ok) return parsed.date;
      const { expected, found, mend } = parsed.problem;
      addIssue({ message: mend, expected, received: found });
      return NEVER;
    }),
  );

const longitude = v.pipe(
  v.number('Write the longitude as a number of degrees.'),
  v.minValue(-180, 'Longitudes run from -180 to 180; perhaps latitude and longitude are swapped.'),
  v.maxValue(180, 'Longitudes run from -180 to 180; perhaps latitude and longitude are swapped.'),
);
const latitude = v.pipe(
  v.number('Write the latitude as a number of degrees.'),
  v.minValue(
    -90,
    'Latitudes run from -90 to 90; GeoJSON puts longitude first, so perhaps the two are swapped.',
  ),
  v.maxValue(
    90,
    'Latitudes run from -90 to 90; GeoJSON puts longitude first, so perhaps the two are swapped.',
  ),
);
const position = v.pipe(
  v.tupleWithRest([longitude, latitude], v.number(), 'Write a position as [longitude, latitude].'),
  v.description('Position: [longitude, latitude] in degrees, WGS 84 (RFC 7946, 3.1.1).'),
);
const positions = (least: number, mend: string) =>
  v.pipe(v.array(position, 'Write a list of positions.'), v.minLength(least, mend));
const ring = v.pipe(
  positions(4, 'A ring has at least four positions, the last the same as the first.'),
  rule(
    (it) => {
      const [first, last] = [it[0], it.at(-1)];
      return first?.[0] === last?.[0] && first?.[1] === last?.[1];
    },
    'a last position equal to the first',
    'Close the ring: repeat its first position at its end.',
  ),
);
const linePositions = positions(2, 'A line has at least two positions.');
const rings = v.pipe(
  v.array(ring, 'Write a list of rings.'),
  v.minLength(1, 'A polygon has at least one ring.'),
);

const geometry = v.variant(
  'type',
  [
    v.looseObject({ type: v.literal('Point'), coordinates: position }),
    v.looseObject({
      type: v.literal('MultiPoint'),
      coordinates: positions(1, 'List at least one position.'),
    }),
    v.looseObject({ type: v.literal('LineString'), coordinates: linePositions }),
    v.looseObject({
      type: v.literal('MultiLineString'),
      coordinates: v.pipe(v.array(linePositions), v.minLength(1, 'List at least one line.')),
    }),
    v.looseObject({ type: v.literal('Polygon'), coordinates: rings }),
    v.looseObject({
      type: v.literal('MultiPolygon'),
      coordinates: v.pipe(v.array(rings), v.minLength(1, 'List at least one polygon.')),
    }),
  ],
  'Use a GeoJSON Point, MultiPoint, LineString, MultiLineString, Polygon or MultiPolygon, or null where the place is not known.',
);

const when = v.union([
  v.pipe(
    edtf('EDTF date (ISO 8601-2), such as "2019-08-20".'),
    v.transform((date): { edtf: typeof date; stated?: string; reason?: string } => ({ edtf: date })),
  ),
  v.looseObject(
    {
      edtf: edtf(
        'EDTF date (ISO 8601-2): "2019-08-20?" uncertain, "2019-08~" approximate, "2019-08-18/2019-08-22" an interval.',
      ),
      stated: v.optional(text('The words the source uses for the time, such as "On Tuesday".')),
      reason: v.optional(text('Why the stated words resolve to this date, in one line.')),
    },
    'Write an object with "edtf" and, where the source says it otherwise, "stated" and "reason".',
  ),
]);

const distance = v.looseObject(
  {
    from: v.looseObject({ name: text('The place the distance is counted from.'), position }),
    stated: text('The words of the source, such as "some 80 km. north of the Iraqi capital".'),
    meters: v.pipe(
      v.number('Write the distance in metres.'),
      v.minValue(0, 'A distance is not negative.'),
      v.description('The stated distance in metres.'),
    ),
    bearing: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0, 'A bearing runs from 0 to 360.'),
        v.maxValue(360, 'A bearing runs from 0 to 360.'),
        v.description('The stated direction, degrees clockwise from north.'),
      ),
    ),
  },
  'Write an object with "from", "stated" and "meters".',
);

const where = v.looseObject(
  {
    name: text('The place, as a reader would name it.'),
    stated: v.optional(text('The words the source uses for the place.')),
    reason: v.optional(text('Why the stated words resolve to this place, in one line.')),
    coordinateUncertaintyInMeters: v.optional(
      v.pipe(
        v.number('Write the radius in metres as a number.'),
        v.gtValue(0, 'The radius is above 0; leave the member out where the point is exact.'),
        v.description('Radius in metres of the smallest circle that holds the place (Darwin Core).'),
      ),
    ),
    distances: v.optional(v.array(distance, 'Write a list of stated distances.')),
  },
  'Write an object with at least the "name" of the place.',
);

const stance = v.pipe(
  v.picklist(
    ['reports', 'says', 'confirms', 'denies', 'has-not-confirmed', 'does-not-know'],
    'Use one of the six stances; "says" fits where no other does.',
  ),
  v.description('How the one named stands to the event.'),
);

const attribution = v.looseObject(
  {
    by: text('Who says so.'),
    via: v.optional(
      text('Whom the source has it from: a source id, or a name such as "the New York Times".'),
    ),
    stance,
    note: v.optional(text('What exactly they say of it, in a few words.')),
  },
  'Write an object with "by" and "stance".',
);

const excerpt = v.looseObject(
  {
    source: id('The id of the source these words are in.'),
    selector: v.looseObject(
      {
        type: v.literal(
          'TextQuoteSelector',
          'Use "TextQuoteSelector", the W3C Web Annotation selector for a quotation.',
        ),
        exact: text('The words themselves, character for character.'),
        prefix: v.optional(
          v.pipe(v.string('Write it as a text in quotes.'), v.description('The words directly before.')),
        ),
        suffix: v.optional(
          v.pipe(v.string('Write it as a text in quotes.'), v.description('The words directly after.')),
        ),
      },
      'Write a TextQuoteSelector with "exact" and, for context, "prefix" and "suffix".',
    ),
  },
  'Write an object with "source" and "selector".',
);

const feature = v.looseObject(
  {
    type: v.literal('Feature', 'Use "Feature": each event is one GeoJSON feature.'),
    id: id('The id of the event: it is in the address of every link to it.'),
    geometry: v.nullable(geometry),
    properties: v.looseObject(
      {
        title: text('What happened, in a headline.'),
        description: v.optional(text('One or two sentences more.')),
        kind: id('The id of one of the kinds of this story.'),
        when,
        where: v.optional(where),
        attribution: v.optional(v.array(attribution, 'Write a list.'), []),
        excerpts: v.pipe(
          v.array(excerpt, 'Write a list of excerpts.'),
          v.minLength(1, 'Add at least one excerpt: the words of a source that this event rests on.'),
        ),
        relatedTo: v.optional(v.array(id('The id of another event.'), 'Write a list of event ids.'), []),
      },
      'Write an object with "title", "kind", "when" and "excerpts".',
    ),
  },
  'Write a GeoJSON Feature.',
);

const name = v.looseObject({
  family: v.optional(v.string()),
  given: v.optional(v.string()),
  literal: v.optional(
    v.pipe(v.string(), v.description('A name that is not split, such as that of an agency.')),
  ),
});

/** A source in CSL-JSON, the form citation managers speak; only the members we show are named. */
const source = v.looseObject(
  {
    id: id('The id that excerpts name.'),
    type: text('CSL type, such as "article-newspaper", "webpage" or "report".'),
    title: text('The title of the source.'),
    'container-title': v.optional(text('The newspaper, site or series it appeared in.')),
    publisher: v.optional(text('Who published it.')),
    author: v.optional(v.array(name, 'Write a list of names.')),
    contributor: v.optional(v.array(name, 'Write a list of names.')),
    issued: v.optional(
      v.looseObject({
        'date-parts': v.pipe(
          v.array(
            v.pipe(
              v.array(v.pipe(v.number(), v.integer('Write whole numbers.'))),
              v.minLength(1, 'Give at least the year.'),
              v.maxLength(3, 'Give year, month and day.'),
            ),
          ),
          v.minLength(1, 'Give at least one date: [[year, month, day]].'),
        ),
        circa: v.optional(
          v.pipe(
            v.union([v.boolean(), v.number(), v.string()]),
            v.description('True where the date is not certain.'),
          ),
        ),
      }),
    ),
    URL: v.optional(link('Where the source can be read.')),
    note: v.optional(text('A line for the reader about this source.')),
    language: v.optional(text('BCP 47 language of the source.')),
  },
  'Write a CSL-JSON item with "id", "type" and "title".',
);

const kind = v.looseObject(
  { id: id('The id that events name.'), label: text('The kind in a word or two, as the key shows it.') },
  'Write an object with "id" and "label".',
);

const bbox = v.pipe(
  v.tuple([longitude, latitude, longitude, latitude], 'Write [west, south, east, north] in degrees.'),
  rule(
    ([, south, , north]) => south <= north,
    'south ≤ north',
    'Put south before north: [west, south, east, north].',
  ),
  v.description(
    'What the map shows at the start: [west, south, east, north]; west > east crosses the antimeridian.',
  ),
);

export const storySchema = v.looseObject(
  {
    $schema: v.optional(v.string()),
    type: v.literal('FeatureCollection', 'Use "FeatureCollection": a story is a GeoJSON feature collection.'),
    dateline: v.literal('1', 'Write "dateline": "1", the version of the format.'),
    id: id('The id of the story: short, stable, part of its address.'),
    title: text('The title of the story.'),
    summary: v.optional(text('The standfirst: one or two sentences under the title.')),
    lang: v.optional(
      v.pipe(
        v.string('Write the BCP 47 language in quotes, such as "en".'),
        rule(
          isLanguageTag,
          'a BCP 47 language tag',
          'Use a BCP 47 language tag such as "en", "ar" or "pt-BR".',
        ),
        v.description('The language the story is written in (BCP 47).'),
      ),
      'en',
    ),
    view: v.optional(
      v.looseObject({
        bbox: v.optional(bbox),
        extent: v.optional(edtf('The part of time the story opens on, an EDTF interval.')),
      }),
      {},
    ),
    kinds: v.pipe(
      v.array(kind, 'Write a list of kinds.'),
      v.minLength(1, 'Name at least one kind of event.'),
    ),
    sources: v.pipe(v.array(source, 'Write a list of sources.'), v.minLength(1, 'Name at least one source.')),
    features: v.pipe(
      v.array(feature, 'Write a list of features.'),
      v.minLength(1, 'Add at least one event.'),
    ),
  },
  'Write a JSON object: a GeoJSON FeatureCollection with the members of a Dateline story.',
);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A story as the rest of the house knows it: every date read, every default filled in. */
export type Story = v.InferOutput<typeof storySchema>;
/** One event: a GeoJSON Feature. Named so because the DOM owns `Event`. */
export type StoryEvent = Story['features'][number];
export type Geometry = NonNullable<StoryEvent['geometry']>;
export type Kind = Story['kinds'][number];
export type Source = Story['sources'][number];
export type Excerpt = StoryEvent['properties']['excerpts'][number];
export type Attribution = StoryEvent['properties']['attribution'][number];
export type Place = NonNullable<StoryEvent['properties']['where']>;
export type StatedDistance = NonNullable<Place['distances']>[number];
