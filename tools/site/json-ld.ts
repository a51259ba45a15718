import type { Source, StoryEvent } from '#story/schema.ts';
import type { EdtfDate } from '#time/edtf.ts';
import { pageAddress, previewAddress, type StoryOnSite } from './story-on-site.ts';

type Thing = { '@type': string; [property: string]: unknown };

/**
 * The story in schema.org’s words, for who reads pages by machine: an article, the events it is about, the sources it
 * cites. It says no more than the story does: a date is a `startDate` only where the day is known and certain, a place
 * has coordinates only where the source is exact about it, and a circle where it is near.
 */
export function jsonLdOf(page: StoryOnSite): string {
  const { story, site, preview } = page;
  const url = pageAddress(page);
  const article: Thing = {
    '@type': 'NewsArticle',
    headline: story.title,
    ...(story.summary && { description: story.summary }),
    inLanguage: story.lang,
    url,
    ...(preview && { image: previewAddress(site, preview) }),
    citation: story.sources.map(citation),
    about: story.features.map((event) => eventThing(event, url)),
  };
  return JSON.stringify({ '@context': 'https://schema.org', ...article });
}

/** The same as a data block of a page. No story can end the block: `<` is written as JSON’s escape for it. */
export const jsonLdBlock = (page: StoryOnSite): string =>
  `<script type="application/ld+json">${jsonLdOf(page).replaceAll('<', '\\u003c')}</script>`;

function eventThing({ id, geometry, properties }: StoryEvent, url: string): Thing {
  const { title, description, when, where } = properties;
  const place = placeThing(geometry, where);
  return {
    '@type': 'Event',
    name: title,
    ...(description && { description }),
    url: `${url}?${new URLSearchParams({ event: id })}`,
    // As the story writes it, EDTF: its marks for uncertain, approximate and open are what makes it true.
    temporalCoverage: when.edtf.edtf,
    ...certainDays(when.edtf),
    ...(place && { location: place }),
  };
}

const toTheDay: readonly string[] = ['day', 'minute', 'second', 'millisecond'];

/** First and last day or moment, each only where nothing about it is uncertain. */
function certainDays(date: EdtfDate): { startDate?: string; endDate?: string } {
  const [first = '', last] = date.edtf.split('/');
  const isCertain = (end: EdtfDate['start']) =>
    typeof end === 'object' && toTheDay.includes(end.precision) && !end.isUncertain && !end.isApproximate;
  return {
    ...(isCertain(date.start) && { startDate: first }),
    ...(last !== undefined && isCertain(date.end) && { endDate: last }),
  };
}

/** An area, a line or several points are a name: one point would be a pin that the source does not give. */
function placeThing(
  geometry: StoryEvent['geometry'],
  where: StoryEvent['properties']['where'],
): Thing | undefined {
  if (!geometry) return undefined;
  const geo = geometry.type === 'Point' ? geoThing(geometry.coordinates, where) : undefined;
  if (!geo && !where) return undefined;
  return { '@type': 'Place', ...(where && { name: where.name }), ...(geo && { geo }) };
}

function geoThing([longitude, latitude]: readonly number[], where: StoryEvent['properties']['where']): Thing {
  const point = { '@type': 'GeoCoordinates', latitude, longitude };
  const radius = where?.coordinateUncertaintyInMeters;
  // schema.org’s radius is in metres unless it says otherwise.
  return radius === undefined ? point : { '@type': 'GeoCircle', geoMidpoint: point, geoRadius: radius };
}

function citation(source: Source): Thing {
  const { title, URL: url, language, publisher, issued } = source;
  const container = source['container-title'];
  const published = publisher ?? container;
  return {
    '@type': source.type === 'article-newspaper' ? 'NewsArticle' : 'CreativeWork',
    name: title,
    ...(url && { url }),
    ...(language && { inLanguage: language }),
    ...(source.author?.length && { author: source.author.map(nameThing) }),
    ...(source.contributor?.length && { contributor: source.contributor.map(nameThing) }),
    ...(published && { publisher: { '@type': 'Organization', name: published } }),
    ...(publisher && container && { isPartOf: { '@type': 'CreativeWork', name: container } }),
    ...(issued && !issued.circa && { datePublished: isoDate(issued['date-parts'][0]!) }),
  };
}

/** A name that is not split may be a person’s or a desk’s: schema.org takes it as text. */
function nameThing({ family, given, literal }: NonNullable<Source['author']>[number]): Thing | string {
  const name = literal || [given, family].filter(Boolean).join(' ');
  if (literal || !family) return name;
  return { '@type': 'Person', name, familyName: family, ...(given && { givenName: given }) };
}

function isoDate([year = 0, ...rest]: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
