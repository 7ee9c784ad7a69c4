// How English words change when a quotation becomes reported speech: person and tense.

/** By the word between quotation marks, the words that may stand for it outside. */
export const speechShifts: Readonly<Record<string, readonly string[]>> = {
  i: ["he", "she", "they"],
  we: ["they", "it"],
  me: ["him", "her", "them"],
  us: ["them", "it"],
  my: ["his", "her", "their"],
  our: ["their", "its"],
  mine: ["his", "hers", "theirs"],
  ours: ["theirs"],
  myself: ["himself", "herself", "themselves"],
  ourselves: ["themselves", "itself"],
  am: ["is", "was", "are", "were"],
  is: ["was"],
  are: ["were", "is", "was"],
  will: ["would"],
  have: ["had", "has"],
  has: ["had"],
  can: ["could"],
  do: ["did", "does"],
  does: ["did"],
  shall: ["would"],
  was: ["had been"],
  were: ["was"],
};
