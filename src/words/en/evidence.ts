// What Evidence says in English around the sentences it shows.
export const aroundEvidence = {
  "evidence.added": "added: {words}",
  "evidence.edited": 'edited: "{before}" -> {after}',
  "evidence.gone": "The sentence is no longer kept.",
  "evidence.headline": "headline",
  "evidence.left-out": 'left out: "{words}"',
  "evidence.numbers": "{numbers, plural, one {# number} other {# numbers}}",
  "evidence.of": "{evidence} for “{headline}”",
  "evidence.open": "open at this sentence",
  "evidence.page": "page {page} of {pages}",
  "evidence.sentence": "sentence {number}",
  "evidence.title": "Evidence",
  "evidence.title-line": "title",
  "evidence.verbatim": "Word for word:",
  "evidence.verbatim-quiet": "word for word:",
} as const;
