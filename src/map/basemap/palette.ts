export type Scheme = 'light' | 'dark';

/** Every colour of the basemap. Land and water are the ground a story's marks stand on: nothing here is saturated. */
export interface Palette {
  land: string;
  water: string;
  /** Outline of seas and lakes. */
  shore: string;
  river: string;
  border: string;
  /** Boundaries of provinces. */
  admin: string;
  /** Behind letters, so that a line may pass under them. */
  halo: string;
  countryText: string;
  provinceText: string;
  cityText: string;
  /** Towns, which stand back behind cities. */
  townText: string;
  waterText: string;
}

export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    land: '#f4f1ec',
    water: '#d4dde2',
    shore: '#b7c6cf',
    river: '#b1c8d6',
    border: '#99948c',
    admin: '#d8d3ca',
    halo: '#f8f6f2',
    countryText: '#7b756c',
    provinceText: '#a09a90',
    cityText: '#3a3835',
    townText: '#65615b',
    waterText: '#7691a0',
  },
  dark: {
    land: '#2b2c2f',
    water: '#1a1f24',
    shore: '#3a4751',
    river: '#40535f',
    border: '#75767a',
    admin: '#404145',
    halo: '#232427',
    countryText: '#95938e',
    provinceText: '#74736f',
    cityText: '#e4e2de',
    townText: '#b4b2ad',
    waterText: '#64808f',
  },
};
