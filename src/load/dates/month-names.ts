import { plainNames } from '#load/cells/plain-name.ts';

/**
 * Names of the months, whole and as they are shortened, in English, German, French, Spanish, Portuguese, Italian, Dutch,
 * Polish, Turkish, Ukrainian, Russian and Arabic, in the cases that dates have them in. Names that mean another month in
 * another of these languages are left out. Compared as `plainName` has them.
 */
const names: readonly string[] = [
  `january jan januar jänner jän janvier janv enero ene janeiro gennaio gen januari styczeń stycznia sty ocak oca
   січень січня січ январь января янв يناير كانونالثاني جانفي`,
  `february feb februar février févr fév fevrier febrero fevereiro fev febbraio februari luty lutego lut şubat şub
   лютий лютого лют февраль февраля фев февр فبراير شباط فيفري`,
  `march mar märz mär mrz mars marzo março maart mrt marzec marca mart
   березень березня бер март марта мар مارس آذار اذار`,
  `april apr avril avr abril abr aprile kwiecień kwietnia kwi nisan nis
   квітень квітня квіт кві апрель апреля апр أبريل ابريل نيسان أفريل`,
  `may mai mayo maio maggio mag mei maj maja mayıs
   травень травня трав май мая مايو أيار ايار ماي`,
  `june jun juni juin junio junho giugno giu czerwiec czerwca cze haziran haz
   червень червня черв июнь июня июн يونيو حزيران جوان`,
  `july jul juli juillet juil julio julho luglio lug lipiec lipca lip temmuz tem
   липень липня лип июль июля июл يوليو تموز جويلية`,
  `august aug août agosto ago augustus sierpień sierpnia sie ağustos ağu
   серпень серпня серп сер август августа авг أغسطس اغسطس آب`,
  `september sep sept septembre septiembre setembro set settembre wrzesień września wrz eylül eyl
   вересень вересня вер сентябрь сентября сен сент سبتمبر أيلول ايلول`,
  `october oct oktober okt octobre octubre outubro out ottobre ott październik października paź ekim eki
   жовтень жовтня жовт жов октябрь октября окт أكتوبر اكتوبر تشرينالأول`,
  `november nov novembre noviembre novembro listopad listopada lis kasım kas
   листопад листопада лист ноябрь ноября ноя нояб نوفمبر تشرينالثاني`,
  `december dec dezember dez décembre déc diciembre dic dezembro dicembre grudzień grudnia gru aralık ara
   грудень грудня груд декабрь декабря дек ديسمبر كانونالأول`,
];

const monthOfName: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, index) => plainNames(line).map((name) => [name, index + 1] as const)),
);

/** The month, from 1, that a plain name is; 0 where it is none. */
export const monthOf = (plain: string): number => monthOfName.get(plain) ?? 0;
