import { plainNames as words } from '#load/cells/plain-name.ts';
import type { Role } from '#load/events-file.ts';
import { foreignNames } from './foreign-names.ts';

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

const english: Readonly<Record<Role, string>> = {
  longitude:
    'datelinelongitude longitude lon lng long decimallongitude x xcoord xcoordinate coordx pointx geolongitude gpslongitude eventlongitude actiongeolong easting eastings',
  latitude:
    'datelinelatitude latitude lat decimallatitude y ycoord ycoordinate coordy pointy geolatitude gpslatitude eventlatitude actiongeolat northing northings',
  start: `datelinewhen when eventdate incidentdate dateofincident dateofevent occurreddate dateoccurred date datestart startdate starttime startdatetime datetime timestamp time start begin begins begindate datebegin begindatetime starttimestamp
    eventtime eventdatetime eventstart incidentdatetime occurred occurredat occurredon
    dateutc datetimeutc timeutc utctime utcdate sqldate dt day1 observedon dateobserved attestationyear times coordtimes linestringtimestamps`,
  end: 'end enddate dateend endtime enddatetime dateto endtimestamp until finish finished finishdate dateended eventend stop stopdate',
  year: 'year iyear yr eventyear yearofevent startyear yearstart yearfrom fromyear mindate',
  month: 'month imonth mo eventmonth startmonth mon',
  day: 'day iday dy eventday startday dayofmonth',
  kind: `kind category eventtype type categoryfull typeofviolence attacktype1txt disordertype eventcategory incidenttype crimetype primarytype
    offensetype offense offencetype offence crime class classification group subeventtype tag tags basisofrecord`,
  title: `title name headline eventname eventtitle event label subject incident heading incidenttitle incidentname scientificname`,
  description:
    'description notes summary text desc details detail comments comment note narrative abstract body content incidentdescription eventdescription eventnarrative dyadname conflictname',
  place: `location place placename locationname city town where wherecoordinates address locality venue site municipality settlement
    verbatimlocality block street neighbourhood neighborhood borough`,
  source: 'source sources sourcearticle publisher citation reference references scite1 source1 sourcename',
  url: 'url link sourceurl sourcelink link1 links weblink webpage website uri href eventurl urls url1',
};

/** role → the names that columns of it have in real files, the likeliest first; as `plainName` has them. */
export const usualNames = Object.fromEntries(
  Object.entries(english).map(([role, names]) => [
    role,
    [...new Set([...words(names), ...words(foreignNames[role as Role] ?? '')])],
  ]),
) as unknown as Readonly<Record<Role, readonly string[]>>;

/** Names of what lies round a place: only where no narrower one is there. */
export const widerPlaces = words(
  'admin3 adm2 admin2 district county adm1 admin1 state province stateprovince region country',
);

/** What is read beside the roles, whatever a reader maps: columns whose names say one thing only. */
export const usualExtras = {
  /** WKT, or GeoJSON as a text. */
  geometry: words('datelinegeometry geometry geomwkt wkt geom thegeom geowkt geojson shape wktgeometry'),
  /** A time of day beside a date. */
  clock: words(
    'time eventtime timeofday starttime timestart begintime hour incidenttime hora heure uhrzeit zeit ora tijd godzina время час годинахвилини klockslag الوقت 时间',
  ),
  endClock: words('endtime timeend finishtime stoptime endhour horafin heurefin endzeit'),
  endYear: words('endyear yearend yearto toyear maxdate'),
  endMonth: words('endmonth monthend'),
  endDay: words('endday dayend'),
  /** Letters such as S and W beside degrees that have none. */
  northSouth: words(
    'latdir latdirection latitudedir latitudedirection latns latitudens nors ns northsouth lathem lathemisphere latitudehemisphere gpslatituderef latref latituderef',
  ),
  eastWest: words(
    'londir longdir lngdir londirection longitudedir longitudedirection lonew longew longitudeew eorw ew eastwest lonhem lonhemisphere longitudehemisphere gpslongituderef lonref longituderef',
  ),
  whereDetail: words('wheredescription locationdescription placedescription locationdetails'),
} as const;
