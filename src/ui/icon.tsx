const paths = {
  play: 'M7 5v14l12-7z',
  pause: 'M7 5h4v14H7zM13 5h4v14h-4z',
  previous: 'M6 5h2.5v14H6zM19 5v14l-9.5-7z',
  next: 'M15.5 5H18v14h-2.500zM5 5v14l9.5-7z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  minus: 'M5 11h14v2H5z',
  close:
    'M6.4 5L12 10.600L17.6 5L19 6.400L13.4 12L19 17.600L17.6 19L12 13.400L6.4 19L5 17.600L10.6 12L5 6.400z',
  back: 'M14.5 5L16 6.500L10.5 12L16 17.500L14.5 19L7.5 12z',
  fit: 'M5 10V5h5v2H7v3zM14 5h5v5h-2V7h-3zM5 14h2v3h3v2H5zM17 14h2v5h-5v-2h3z',
  share:
    'M17 3.500a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5zM7 9.500a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5zM17 15.500a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5zM6.5 11.150l10-6l1 1.700l-10 6zM7.500 11.150l10 6l-1 1.700l-10-6z',
  list: 'M5 6h2v2H5zM9 6h10v2H9zM5 11h2v2H5zM9 11h10v2H9zM5 16h2v2H5zM9 16h10v2H9z',
  open: 'M14 5h5v5h-2V8.400l-7.300 7.300-1.400-1.400L15.600 7H14zM5 7h6v2H7v8h8v-4h2v6H5z',
  file: 'M4 5h6l2 2h8v12H4zM6 9v8h12V9z',
  save: 'M11 4h2v7.600l2.6-2.600L17 10.400L12 15.400L7 10.400L8.4 9l2.6 2.600zM5 17h14v2H5z',
  search:
    'M10.5 4a6.500 6.500 0 1 1 0 13a6.500 6.500 0 1 1 0-13zM10.5 6a4.500 4.500 0 1 0 0 9a4.500 4.500 0 1 0 0-9zM16 14.600l4.400 4.400-1.400 1.400-4.400-4.400z',
  kinds:
    'M7.500 4.500a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM16.500 3.500l4 4-4 4-4-4zM4.500 14h6v6h-6zM16.500 13.500l3.800 6.500h-7.600z',
} as const;

export type IconName = keyof typeof paths;

/** A small picture for a control that also has words. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="currentColor" />
    </svg>
  );
}
