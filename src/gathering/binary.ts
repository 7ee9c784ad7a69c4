// Whether what came as text is no text: an archive, a picture or noise under a page's address or a text file's name.

const looked = 4096;
/** Of the first letters; broken encodings have fewer. */
const mostOdd = 0.05;

export function looksBinary(text: string): boolean {
  const head = text.slice(0, looked);
  const odd = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return head.includes("\u0000") || odd > head.length * mostOdd;
}
