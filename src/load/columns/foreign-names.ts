import type { Role } from '#load/events-file.ts';

/**
 * role → what columns of it are called in languages other than English: Spanish, Portuguese, French, Italian, German,
 * Dutch, Polish, Turkish, Ukrainian, Russian, Arabic, Hebrew, Persian, Chinese and Japanese. Words of one language that
 * mean something else in another are left out.
 */
export const foreignNames: Readonly<Partial<Record<Role, string>>> = {
  longitude: `longitud longitudine längengrad länge laengengrad geolänge lengtegraad długość długośćgeograficzna boylam довгота долгота
    خطالطول طول טוול קואורך אורך 经度 経度`,
  latitude: `latitud latitudine breitengrad breite geobreite breedtegraad szerokość szerokośćgeograficzna enlem широта
    خطالعرض عرض קורוחב רוחב 纬度 緯度`,
  start: `fecha fechahora fechainicio fechadelhecho fechaevento data datainicio datahora datadofato inicio datainizio datetheure début debut
    datedébut datededébut dateévénement datum datumzeit beginn startdatum anfang begin data czas datawydarzenia tarih başlangıç
    дата датаначала датапочатку датаподії датасобытия датачас датаивремя початок начало
    التاريخ تاريخ تاریخ תאריך 日期 发生日期 日付 年月日`,
  end: `fechafin fechafinal datafim fim datafine fine fin datefin datedefin ende enddatum einddatum koniec bitiş датазакінчення датаокончания
    датакінця кінець конец окончание النهاية`,
  year: 'jahr année anno año jaar rok yıl год рік سنة السنة שנה 年',
  month: 'monat mois mes mês mese maand miesiąc ay месяц місяць شهر الشهر חודש 月',
  day: 'tag jour día dia giorno dag dzień gün день يوم اليوم יום 日',
  kind: `tipo tipodeevento tipoevento categoría categoria clase art typ kategorie ereignisart catégorie soort kategoria rodzaj tür kategori
    тип вид категория категорія типподії типсобытия النوع نوع الفئة סוג 类型 类别 種類`,
  title: `título titular nombre evento titolo nome intitulé titre nom événement titel ereignis überschrift bezeichnung tytuł nazwa başlık ad olay
    название заголовок событие назва подія العنوان عنوان الحدث اسم כותרת שם אירוע 标题 名称 事件 タイトル`,
  description: `descripción descrição descrizione beschreibung notizen omschrijving beschrijving resumen resumo résumé detalle observaciones
    opis açıklama описание примечание опис примітка подробности الوصف وصف تفاصيل תיאור 描述 说明 内容 説明`,
  place: `lugar ubicación localidad municipio ciudad dirección local localização cidade endereço município luogo località comune indirizzo
    lieu ville commune adresse endroit ort ortschaft stadt plaats gemeente miejsce miejscowość miasto yer şehir konum
    место местоположение город адрес населенныйпункт місце місто адреса населенийпункт
    المكان مكان الموقع المدينة מקום עיר 地点 位置 城市 場所`,
  source: 'fuente fonte quelle bron źródło kaynak источник джерело المصدر מקור 来源 出典',
  url: 'enlace enlaces lien liens ссылка посилання الرابط קישור 链接',
};
