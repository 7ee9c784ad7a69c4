// The colours and measures of a Slack client, by day and by night.
import type { Colours } from "./theme.ts";

export const colours: Colours = {
  ground: ["#fff", "#1a1d21"],
  ink: ["#1d1c1d", "#d1d2d3"],
  faint: ["#616061", "#9a9b9d"],
  line: ["#e0e0e0", "#35373b"],
  edge: ["#bbb", "#565856"],
  link: ["#1264a3", "#1d9bd1"],
  chip: ["#e8e8e8", "#393b3f"],
  mention: ["#e8f5fa", "#1b3b4d"],
  code: ["#c01343", "#e8912d"],
  green: ["#007a5a", "#007a5a"],
  red: ["#e01e5a", "#f2587f"],
};

export const style = `
body{margin:0;background:var(--ground);font:15px/1.46668 Lato,"Slack-Lato","Helvetica Neue",Arial,sans-serif;color:var(--ink)}
#shot{padding:14px 18px}
article{display:flex;gap:9px;margin:0 0 14px}
article:last-child{margin:0}
.face{flex:none;width:36px;height:36px;border-radius:6px;background:#2f3b4c;color:#fff;font:700 20px/36px Georgia,serif;text-align:center}
.face.of-person{background:#8a5a44;font-family:inherit}
.body{flex:1;min-width:0}
article header{display:flex;align-items:baseline;gap:5px}
.app{background:var(--chip);color:var(--faint);border-radius:2px;font-size:10px;padding:0 3px;font-weight:700}
.only{color:var(--faint);font-size:12px}
.face.small{margin-top:18px}
time{color:var(--faint);font-size:12px}
h2{font-size:18px;line-height:1.33;margin:8px 0 4px}
.rich,p{margin:4px 0;overflow-wrap:anywhere}
.rich ul{margin:2px 0;padding-left:26px}
.rich li{margin:2px 0}
blockquote{margin:4px 0;padding-left:12px;border-left:4px solid var(--line)}
a{color:var(--link);text-decoration:none}
.mention{background:var(--mention);color:var(--link);border-radius:3px;padding:0 2px 1px}
code{font:12px Monaco,Menlo,monospace;color:var(--code);background:var(--chip);border:1px solid var(--line);border-radius:3px;padding:2px 3px}
.context{color:var(--faint);font-size:12px;line-height:1.5;margin:4px 0;overflow-wrap:anywhere}
hr{border:0;border-top:1px solid var(--line);margin:10px 0}
.image{display:block;max-width:min(100%,360px);border-radius:8px;margin:8px 0}
.row{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}
.button{border:1px solid var(--edge);border-radius:4px;padding:3px 12px;font-size:13px;font-weight:700}
.primary{background:var(--green);border-color:var(--green);color:#fff}
.danger{color:var(--red);border-color:var(--red)}
.more{padding:3px 9px}
.feedback{display:flex;gap:10px;color:var(--faint);margin:4px 0}
.modal,.home{border:1px solid var(--line);border-radius:8px;box-shadow:0 6px 20px #0002;overflow:hidden;margin:6px 0}
.modal h1{display:flex;gap:10px;align-items:center;font-size:18px;margin:0;padding:14px 18px;border-bottom:1px solid var(--line)}
.mark{width:24px;height:24px;border-radius:5px;background:#2f3b4c;color:#fff;font:700 14px/24px Georgia,serif;text-align:center}
.mark:before{content:"L"}
.modal h1 u{margin-left:auto;text-decoration:none;color:var(--faint)}
.inside,.home{padding:10px 18px}
.modal footer{display:flex;justify-content:flex-end;gap:10px;padding:12px 18px;border-top:1px solid var(--line)}
.home nav{display:flex;gap:18px;border-bottom:1px solid var(--line);margin:-2px -18px 8px;padding:2px 18px 8px;color:var(--faint)}
.home nav b{color:var(--ink)}
label{display:block;font-weight:700;margin:12px 0 4px}
.box{border:1px solid var(--edge);border-radius:4px;padding:7px 10px;min-height:22px}
.box.tall{min-height:66px}
.box.select:after{content:"⌄";float:right;color:var(--faint)}
.hint{color:var(--faint);font-size:13px;margin-top:3px}
.option{display:flex;gap:8px;align-items:center;margin:4px 0}
.dot{width:12px;height:12px;border:1.5px solid var(--edge);border-radius:3px;flex:none}
.option.round .dot{border-radius:50%}
.dot.on{border:5px solid var(--link);width:5px;height:5px}
`;
