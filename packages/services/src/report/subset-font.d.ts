/** subset-font 2.9 brings no types: the part of it that is used here. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    letters: string,
    options: { readonly targetFormat: 'woff2' | 'sfnt' | 'woff' },
  ): Promise<Buffer>;
}
