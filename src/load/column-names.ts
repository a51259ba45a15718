import type { Role } from './events-file.ts';

/** A name as it is compared: letters and digits alone, whatever their case. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/**
 * What our exports call what they read a record as, beside its own columns: its date in EDTF and its place, which say all
 * that the columns say of when and where.
 */
export const readingNames = {
  when: 'dateline_when',
  longitude: 'dateline_longitude',
  latitude: 'dateline_latitude',
  geometry: 'dateline_geometry',
} as const;

/** role → the names that columns of it have in real files, the likeliest first; as `plainName` has them. */
export const usualNames: Readonly<Record<Role, readonly string[]>> = {
  longitude: words(
    'datelinelongitude longitude lon lng long decimallongitude longitud längengrad x xcoord xcoordinate coordx pointx geolongitude gpslongitude eventlongitude actiongeolong',
  ),
  latitude: words(
    'datelinelatitude latitude lat decimallatitude latitud breitengrad y ycoord ycoordinate coordy pointy geolatitude gpslatitude eventlatitude actiongeolat',
  ),
  start: words(
    `datelinewhen when eventdate date datestart startdate starttime startdatetime datetime timestamp time start begin begins begindate datebegin starttimestamp
    eventtime eventdatetime eventstart dateofevent incidentdate dateofincident occurred occurredat occurredon occurreddate dateoccurred
    dateoccurred dateutc datetimeutc timeutc utctime utcdate createdat created publishdate published publishedat pubdate dateadded
    dt day1 fecha datum recordedat observedon dateobserved sqldate attestationyear times coordtimes linestringtimestamps`,
  ),
  end: words(
    'end enddate dateend endtime enddatetime dateto endtimestamp until finish finished finishdate dateended eventend stop stopdate',
  ),
  year: words('year iyear yr eventyear yearofevent startyear jahr année año'),
  month: words('month imonth eventmonth startmonth monat mois mes'),
  day: words('day iday eventday startday dayofmonth tag jour día'),
  kind: words(
    `kind category eventtype type categoryfull typeofviolence attacktype1txt disordertype eventcategory incidenttype crimetype primarytype
    offensetype class classification group subeventtype tag tags`,
  ),
  title: words(
    'title name headline eventname eventtitle event label subject incident heading incidenttitle incidentname',
  ),
  description: words(
    'description notes summary text desc details detail comments comment note narrative abstract body content incidentdescription eventdescription dyadname conflictname',
  ),
  place: words(
    `location place placename locationname city town where wherecoordinates address locality venue site municipality settlement
    verbatimlocality admin3 adm2 admin2 district county adm1 admin1 state province region country`,
  ),
  source: words(
    'source sources sourcearticle publisher citation reference references scite1 source1 sourcename',
  ),
  url: words('url link sourceurl sourcelink link1 links weblink webpage website uri href eventurl urls url1'),
};

/** What is read beside the roles, whatever a reader maps: columns whose names say one thing only. */
export const usualExtras = {
  /** WKT, or GeoJSON as a text. */
  geometry: words('datelinegeometry geometry geomwkt wkt geom thegeom geowkt geojson shape wktgeometry'),
  /** A time of day beside a date. */
  clock: words('time eventtime timeofday starttime hour incidenttime'),
  whereDetail: words('wheredescription locationdescription placedescription locationdetails'),
} as const;

/** The column of the likeliest name that is there; -1 where none is. */
export function columnNamed(plainNames: readonly string[], names: readonly string[]): number {
  for (const name of names) {
    const column = plainNames.indexOf(name);
    if (column >= 0) return column;
  }
  return -1;
}

/** A pair of columns such as `origin_lat` and `origin_lng`. */
export function pairedCoordinates(
  plainNames: readonly string[],
): { longitude: number; latitude: number } | null {
  for (const [latitude, name] of plainNames.entries()) {
    const stem = /^(.*?)lat(?:itude)?$/.exec(name)?.[1];
    if (!stem) continue;
    const longitude = plainNames.findIndex(
      (it) => it.startsWith(stem) && /^(?:lng|lon|long|longitude)$/.test(it.slice(stem.length)),
    );
    if (longitude >= 0) return { longitude, latitude };
  }
  return null;
}
