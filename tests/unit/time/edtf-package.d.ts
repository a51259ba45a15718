/** The part of the `edtf` package (edtf.js) that the tests use as an oracle: it comes without types. */
declare module 'edtf' {
  /** Throws on what is not EDTF. Ends are inclusive ms, ±Infinity when open, null when unknown. */
  const edtf: (text: string) => { min: number | null; max: number | null };
  export default edtf;
}
