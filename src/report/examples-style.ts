/** Style of the page of examples, in light and dark. */
export const EXAMPLES_STYLE = `
:root{--page:#f6f7f9;--card:#fff;--line:#dfe3e8;--text:#1c2127;--soft:#5d6875;--right:#1a7f4b;--wrong:#c0362c;--bar:#c0362c;--track:#eceff3;--value:#4a78c2;--frame:#eef0f3}
@media(prefers-color-scheme:dark){:root{--page:#101317;--card:#191d23;--line:#2c333c;--text:#e7eaee;--soft:#9aa5b1;--right:#52c98b;--wrong:#ff8478;--bar:#ff8478;--track:#2a3038;--value:#7da7e8;--frame:#0c0e11}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header,main{max-width:76rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .35rem}
h2{font-size:1.15rem;margin:0 0 .35rem;overflow-wrap:anywhere}
p{margin:0 0 .6rem}
.headline{font-size:1.02rem}
.about{color:var(--soft);font-size:.85rem}
section{border-top:1px solid var(--line);padding:1.4rem 0 1rem;margin-top:.6rem}
.pairs{list-style:none;display:flex;flex-wrap:wrap;gap:.45rem;margin:0 0 1rem;padding:0}
.pairs li{background:var(--card);border:1px solid var(--line);border-radius:999px;padding:.15rem .75rem;font-size:.9rem;overflow-wrap:anywhere}
.count{color:var(--soft);font-variant-numeric:tabular-nums;margin-left:.3rem}
.right{color:var(--right);font-weight:600}
.wrong{color:var(--wrong);font-weight:600}
.arrow{color:var(--soft)}
.cards{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,9.5rem),1fr));gap:.85rem;margin:0;padding:0}
.cards:has(.values){grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))}
.card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;overflow:hidden;display:flex;flex-direction:column}
figure{margin:0}
.picture{background:var(--frame)}
.picture img{display:block;width:100%;aspect-ratio:1;object-fit:contain;image-rendering:pixelated}
figcaption{color:var(--soft);font-size:.8rem;padding:.25rem .75rem 0;overflow-wrap:anywhere}
.values svg{display:block;width:100%;height:4.5rem;padding:.6rem .75rem 0}
.values rect{fill:var(--value)}
.values line{stroke:var(--soft);stroke-width:1;vector-effect:non-scaling-stroke}
details{padding:.3rem .75rem 0;font-size:.85rem}
summary{cursor:pointer;color:var(--soft)}
summary:focus-visible{outline:2px solid var(--value);outline-offset:2px}
.cells{display:grid;grid-template-columns:repeat(auto-fill,minmax(6.5rem,1fr));gap:.1rem .6rem;padding:.3rem 0;font-variant-numeric:tabular-nums}
.cells b{color:var(--soft);font-weight:400;display:inline-block;min-width:1.6rem;text-align:right;margin-right:.2rem}
.text{padding:.6rem .75rem .65rem;margin-top:auto}
.text p{margin:0}
.answer{overflow-wrap:anywhere;line-height:1.35}
.sure{display:flex;align-items:center;gap:.5rem;font-size:.85rem;font-variant-numeric:tabular-nums;color:var(--soft)}
.bar{flex:1;height:.35rem;border-radius:1rem;background:var(--track);overflow:hidden}
.bar span{display:block;height:100%;background:var(--bar);border-radius:1rem}
.id{color:var(--soft);font-size:.8rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
`.replaceAll('\n', '');
