// What a terminal on a phone makes of our lines: letters of one width.
import { type Colours, document, type Looks, safe } from "./theme.ts";

export const terminalPage = (text: string, looks: Looks): string =>
  document(looks, colours, style, `<pre>${safe(text)}</pre>`);

const colours: Colours = { ground: ["#fbfbf9", "#1b1d23"], ink: ["#26282c", "#d8dade"] };

const style = `
body{margin:0;background:var(--ground);color:var(--ink)}
#shot{padding:12px}
pre{margin:0;font:12px/1.4 "DejaVu Sans Mono",Menlo,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
`;
