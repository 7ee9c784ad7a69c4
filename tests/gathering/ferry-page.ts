// One story of four paragraphs, and the page of a small site around whatever shape it is told in.
export const url = "https://harbour.example/news/ferry";
export const lines = [
  "The ferry Aurora sank off Port Ellery on Thursday night with 180 people on board, the coast guard said.",
  "Divers recovered 14 bodies by dawn, and 150 passengers were brought ashore by fishing boats, officials said.",
  "The harbour master, Ann Bright, said the ship had passed an inspection in March and carried enough lifeboats.",
  "Prosecutors opened an inquiry on Friday and asked to see the records of the company that runs the route.",
];
export const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>Ferry sinks | Harbour Times</title>${head}</head><body><header><nav><a href="/">Home</a></nav></header>${body}<footer><p>© Harbour Times 2026. Terms of use.</p></footer></body></html>`;
export const each = (open: string, close: string): string => lines.map((line) => `${open}${line}${close}`).join("");
