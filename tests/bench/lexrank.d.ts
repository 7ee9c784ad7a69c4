// What lexrank.js exports: it brings no types of its own.
declare module "lexrank.js" {
  /** Every sentence of every paragraph with its weight. */
  export default function lexrank(text: string): readonly (readonly { text: string; weight: number }[])[];
}
