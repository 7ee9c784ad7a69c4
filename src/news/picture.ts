// What a picture of a story is: where its outlet keeps it, what the outlet says it shows, and whose it is.

/** As the outlet announces it, and shown with its words alone: `alt` and `credit` are untrusted. */
export type Picture = {
  /** Always https. */
  readonly url: string;
  readonly alt?: string;
  readonly credit?: string;
};
