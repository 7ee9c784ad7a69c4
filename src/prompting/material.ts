// What of a source goes into a prompt as material: words that cannot end the material, each sentence one line.

/** The lines that open and close the material can only be written by the prompt; a line break would end a statement. */
export const defused = (text: string): string =>
  text.replace(/\b(BEGIN|END)\s+MATERIAL\b/gi, "$1-MATERIAL").replace(/\s+/g, " ");
