import * as v from 'valibot';
import { message, type ProblemKey } from '#time/problem.ts';
import { bbox, geometry, position } from './geometry.ts';
import { fix } from './issue-message.ts';
import { source } from './source.ts';
import { edtf, id, language, metres, rule, text } from './values.ts';

/**
 * The one definition of a story file. The TypeScript types, the validator and `public/story.schema.json` all come
 * from here. A story is a GeoJSON FeatureCollection (RFC 7946); what GeoJSON lacks rides in foreign members.
 * Objects are loose: members this version does not know are kept, never dropped.
 *
 * An issue's `message` is the fix: a message of the catalogue that says what to do. Descriptions are part of the
 * published JSON Schema, and in its language.
 */

const list = <T extends v.GenericSchema>(item: T, description: string, key: ProblemKey) =>
  v.pipe(v.array(item, fix(key)), v.description(description));

/** A member with one possible value; its fix says what its description says. */
const constant = <T extends string>(value: T, description: string, key: ProblemKey) =>
  v.pipe(v.literal(value, fix(key)), v.description(description));

const when = v.pipe(
  v.union(
    [
      v.pipe(
        edtf('EDTF date (ISO 8601-2), such as "2019-08-20".', ['2019-08-20', '2019-08-20?', '2019-08']),
        v.transform((date): { edtf: typeof date; stated?: string; reason?: string } => ({ edtf: date })),
      ),
      v.looseObject(
        {
          edtf: edtf(
            'EDTF date (ISO 8601-2): "2019-08-20?" uncertain, "2019-08~" approximate, "2019-08-18/2019-08-22" an interval.',
            ['2019-08-20', '2019-08-20?', '2019-08~', '2019-08-18/2019-08-22'],
          ),
          stated: v.optional(text('The words the source uses for the time, such as "On Tuesday".')),
          reason: v.optional(text('Why the stated words resolve to this date, in one line.')),
        },
        fix('fixWhenObject'),
      ),
    ],
    fix('fixWhen'),
  ),
  v.description(
    'When it happened: an EDTF date, or an object with the date, the stated words and the reason.',
  ),
);

const distance = v.looseObject(
  {
    from: v.pipe(
      v.looseObject({ name: text('Its name.'), position }, fix('fixDistanceFrom')),
      v.description('The place the distance is counted from.'),
    ),
    stated: text('The words of the source, such as "some 80 km. north of the Iraqi capital".'),
    meters: v.pipe(
      metres('fixMetres'),
      v.minValue(0, fix('fixNegativeDistance')),
      v.description('The stated distance in metres.'),
    ),
    bearing: v.optional(
      v.pipe(
        v.number(fix('fixBearing')),
        v.minValue(0, fix('fixBearing')),
        v.maxValue(360, fix('fixBearing')),
        v.description('The stated direction, degrees clockwise from north.'),
      ),
    ),
  },
  fix('fixDistance'),
);

const where = v.pipe(
  v.looseObject(
    {
      name: text('The place, as a reader would name it.'),
      stated: v.optional(text('The words the source uses for the place.')),
      reason: v.optional(text('Why the stated words resolve to this place, in one line.')),
      coordinateUncertaintyInMeters: v.optional(
        v.pipe(
          metres('fixRadius'),
          v.gtValue(0, fix('fixNoRadius')),
          v.description('Radius in metres of the smallest circle that holds the place (Darwin Core).'),
        ),
      ),
      standsFor: v.optional(
        text(
          'What the point stands for where the source knows no more than that and its outline is not at hand, such as "province". It is then drawn as no place.',
        ),
      ),
      distances: v.optional(list(distance, 'Distances that the source states.', 'fixDistances')),
    },
    fix('fixWhere'),
  ),
  v.description('Where it happened, in words; the geometry says where that is on the map.'),
);

const stance = v.pipe(
  v.picklist(
    ['reports', 'says', 'confirms', 'denies', 'has-not-confirmed', 'does-not-know'],
    fix('fixStance'),
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
  fix('fixAttribution'),
);

const context = (description: string) =>
  v.optional(v.pipe(v.string(fix('fixText')), v.description(description)));

const selector = v.pipe(
  v.looseObject(
    {
      type: constant(
        'TextQuoteSelector',
        'Always "TextQuoteSelector", the W3C Web Annotation selector for a quotation.',
        'fixSelectorType',
      ),
      exact: text('The words themselves, character for character.'),
      prefix: context('The words directly before.'),
      suffix: context('The words directly after.'),
    },
    fix('fixSelector'),
  ),
  v.description('The words, and how they are found in the source (W3C Web Annotation).'),
);

const excerpt = v.looseObject(
  { source: id('The id of the source these words are in.'), selector },
  fix('fixExcerpt'),
);

const properties = v.pipe(
  v.looseObject(
    {
      title: text('What happened, in a headline.'),
      description: v.optional(text('One or two sentences more.')),
      kind: id('The id of one of the kinds of this story.'),
      when,
      where: v.optional(where),
      attribution: v.optional(list(attribution, 'Who says so, one by one.', 'fixAttributions'), []),
      excerpts: v.pipe(
        list(excerpt, 'The words of a source that this event rests on.', 'fixExcerpts'),
        v.minLength(1, fix('fixNoExcerpts')),
      ),
      relatedTo: v.optional(
        list(
          id('The id of another event.'),
          'Ids of other events that a reader may want next.',
          'fixRelated',
        ),
        [],
      ),
    },
    fix('fixProperties'),
  ),
  v.description('What the event is: title, kind, when, where, who says so, and the excerpts it rests on.'),
);

const feature = v.looseObject(
  {
    type: constant('Feature', 'Always "Feature": each event is one GeoJSON feature.', 'fixFeatureType'),
    id: id('The id of the event: it is in the address of every link to it.'),
    geometry: v.pipe(
      v.nullable(geometry),
      v.description('A GeoJSON geometry, or null where the place is not known.'),
    ),
    properties,
  },
  fix('fixFeature'),
);

const kind = v.looseObject(
  { id: id('The id that events name.'), label: text('The kind in a word or two, as the key shows it.') },
  fix('fixKind'),
);

const view = v.pipe(
  v.looseObject(
    {
      bbox: v.optional(bbox),
      extent: v.optional(
        edtf('The part of time the story opens on, an EDTF interval.', ['2019-07-15/2019-08-25']),
      ),
    },
    fix('fixView'),
  ),
  // To valibot a list is an object with the members 0, 1, …; without required members it would pass.
  rule(
    (it) => !('0' in it),
    'expectedObject',
    'fixView',
    () => message('foundListInstead'),
  ),
  v.description('What the story opens on; without it, on all of its places and dates.'),
);

export const storySchema = v.looseObject(
  {
    $schema: v.optional(
      v.pipe(
        v.string(fix('fixSchema')),
        v.description('Where story.schema.json lies, so that code editors complete and check the story.'),
      ),
    ),
    type: constant(
      'FeatureCollection',
      'Always "FeatureCollection": a story is a GeoJSON feature collection.',
      'fixFeatureCollection',
    ),
    dateline: constant('1', 'Always "1", in quotes: the version of the format.', 'fixVersion'),
    id: id('The id of the story: short, stable, part of its address.'),
    title: text('The title of the story.'),
    summary: v.optional(text('The standfirst: one or two sentences under the title.')),
    lang: v.optional(language('The language the story is written in (BCP 47).'), 'en'),
    view: v.optional(view, {}),
    kinds: v.pipe(
      list(kind, 'The kinds of events, in the order of the key.', 'fixKinds'),
      v.minLength(1, fix('fixNoKinds')),
    ),
    sources: v.pipe(
      list(source, 'What the excerpts are quoted from, in CSL-JSON.', 'fixSources'),
      v.minLength(1, fix('fixNoSources')),
    ),
    features: v.pipe(
      list(feature, 'The events: one GeoJSON Feature each.', 'fixFeatures'),
      v.minLength(1, fix('fixNoFeatures')),
    ),
  },
  fix('fixStory'),
);

/** A story as the rest of the house knows it: every date read, every default filled in. */
export type Story = v.InferOutput<typeof storySchema>;
/** One event: a GeoJSON Feature. Named so because the DOM owns `Event`. */
export type StoryEvent = Story['features'][number];
export type Geometry = NonNullable<StoryEvent['geometry']>;
export type Source = Story['sources'][number];
export type Excerpt = StoryEvent['properties']['excerpts'][number];
export type Attribution = StoryEvent['properties']['attribution'][number];
export type Place = NonNullable<StoryEvent['properties']['where']>;
export type StatedDistance = NonNullable<Place['distances']>[number];
