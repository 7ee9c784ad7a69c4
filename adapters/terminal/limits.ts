// What a terminal imposes: its width, and how much of it reads well.

export const limits = {
  /** Lines longer than this are hard to read, whatever the terminal's width. */
  widest: 100,
  /** Narrower than this, wrapping is left to the terminal. */
  narrowest: 30,
  /** When nobody says (a pipe, a file). */
  usual: 80,
} as const;

export const readableWidth = (columns: number | undefined): number =>
  Math.max(limits.narrowest, Math.min(limits.widest, columns ?? limits.usual));
