// What a terminal on a phone makes of our lines: letters of one width, dark behind them.

export function page(texts: unknown, name: string): string {
  const lines = (texts as readonly string[]).join("\n\n");
  const safe = lines.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${style}</style>
<div id="shot"><pre>${safe}</pre></div>`;
}

const style = `
body{margin:0;background:#1b1d23;color:#d8dade}
#shot{padding:12px;background:#1b1d23}
pre{margin:0;font:12px/1.4 "DejaVu Sans Mono",Menlo,Consolas,monospace;white-space:pre-wrap}
`;
