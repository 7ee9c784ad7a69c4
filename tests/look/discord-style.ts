// The colours and measures of a Discord client, by day and by night.
import type { Colours } from "./theme.ts";

export const colours: Colours = {
  ground: ["#fff", "#313338"],
  ink: ["#313338", "#dbdee1"],
  strong: ["#060607", "#f2f3f5"],
  faint: ["#5c5e66", "#949ba4"],
  line: ["#d9dbde", "#3f4147"],
  card: ["#f2f3f5", "#2b2d31"],
  field: ["#e3e5e8", "#1e1f22"],
  quote: ["#c4c9ce", "#4e5058"],
  moment: ["#e6e7ea", "#3c3e44"],
  link: ["#006ce7", "#00a8fc"],
  chip: ["#dfe2fb", "#3c4270"],
  called: ["#3e4bb8", "#c9cdfb"],
  plain: ["#d7d9dc", "#4e5058"],
  label: ["#313338", "#fff"],
};

export const style = `
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.375 "Noto Sans","Helvetica Neue",Helvetica,Arial,sans-serif}
#shot{padding:16px 16px 20px}
article{display:flex;gap:14px;margin-top:14px}
article:first-child{margin-top:0}
.face{flex:none;width:40px;height:40px;border-radius:50%;background:#5b6b82;color:#fff;font:600 20px/40px Georgia,serif;text-align:center}
.face.of-person{background:#8a5a44;font-family:inherit}
.body{min-width:0;flex:1}
header{display:flex;gap:6px;align-items:center;margin-bottom:2px}
header time{color:var(--faint);font-size:12px}
.app{background:#5865f2;color:#fff;font:600 10px/15px sans-serif;border-radius:3px;padding:0 4px}
.text{overflow-wrap:anywhere}
p{margin:0}p:empty{height:1.375em}
h1,h2,h3{margin:6px 0 2px;line-height:1.3;color:var(--strong)}
h1{font-size:22px}h2{font-size:19px}h3{font-size:16px}
small{display:block;font-size:12px;color:var(--faint);line-height:1.4;margin:1px 0}
ul,ol{margin:2px 0 2px;padding-left:22px}
li{margin:2px 0}
.goes-on{color:var(--ink);margin-bottom:4px}
blockquote{margin:2px 0;padding:0 0 0 12px;border-left:4px solid var(--quote)}
a{color:var(--link)}
time{font-variant-numeric:tabular-nums}
.text time{background:var(--moment);border-radius:3px;padding:0 2px}
b{font-weight:700;color:var(--strong)}
code{background:var(--card);border-radius:3px;padding:0 3px;font-size:13px}
.mention{background:var(--chip);color:var(--called);border-radius:3px;padding:0 2px}
.container{background:var(--card);border:1px solid var(--line);border-left:4px solid;border-radius:8px;padding:12px 14px;margin-top:4px;display:flex;flex-direction:column;gap:8px}
.section{display:flex;justify-content:space-between;gap:12px;align-items:flex-start;margin:8px 0}
.row{display:flex;gap:8px;flex-wrap:wrap;margin-top:6px}
.row.end{justify-content:flex-end;margin-top:18px}
.button{background:var(--plain);color:var(--label);border-radius:8px;padding:6px 14px;font-size:14px;font-weight:500;white-space:nowrap}
.image{display:block;max-width:min(100%,550px);border-radius:8px;margin-top:4px}
.container .image{max-width:100%;margin:0}
.thumb{width:80px;height:80px;border-radius:8px;background:var(--card)}
.select{box-sizing:border-box;width:100%;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:8px 12px;font-size:14px;color:var(--faint)}
.select:after{content:"⌄";float:right}
.button.main{background:#5865f2;color:#fff}.button.danger{background:#da373c;color:#fff}
.body>.text+.text,.body>hr+.text,.body>hr,.body>.text+.row{margin-top:8px}
hr{border:0;border-top:1px solid var(--line);width:100%;margin:0}
.file{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:10px 14px;margin-top:6px}
.only{color:var(--faint);font-size:12px;margin-top:4px}
.modal{border:1px solid var(--line);border-radius:8px;padding:16px}
.label{font-weight:600;margin-top:12px}
.input{background:var(--field);border-radius:4px;padding:8px 10px;margin-top:4px;min-height:20px}
.input.tall{min-height:64px}
.input.select:after{content:"⌄";float:right;color:var(--faint)}
.option{display:flex;gap:8px;align-items:center;background:var(--card);border-radius:6px;padding:6px 10px;margin-top:4px}
.dot{width:14px;height:14px;border:2px solid var(--faint);border-radius:3px;flex:none}
.option.round .dot{border-radius:50%}.dot.on{background:#5865f2;border-color:#5865f2}
`;
