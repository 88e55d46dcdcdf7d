"""The rules of every publication, whatever the brand: distances, frames, what keeps together.

Old reading systems (Adobe's, which Kobo's readers use for books that come as files) pass a whole sheet over if one rule in it is beyond them:
what is newer than CSS 2.1 stands in `REFINED`, and only refines.
"""

from __future__ import annotations

RULES = """
html { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem 1.1rem 2.5rem; max-width: 39rem; overflow-wrap: break-word; font-kerning: normal;
  font-variant-numeric: lining-nums; orphans: 2; widows: 2; }
h1, h2, h3, h4, h5, h6 { margin: 1.6em 0 0.5em; text-wrap: balance; -webkit-hyphens: none; hyphens: none; break-after: avoid; break-inside: avoid;
  page-break-after: avoid; page-break-inside: avoid; }
p, ul, ol, dl, pre, figure, blockquote { margin: 0 0 0.75em; }
p, li, dd { text-wrap: pretty; }
img, svg { max-width: 100%; height: auto; }
strong, b { font-weight: 600; }
a { text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; overflow-wrap: anywhere; }
sup, sub, .call { font-size: 0.75em; line-height: 0; }
sup, .call { vertical-align: super; }
.call { padding-inline: 0.1em; text-decoration: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.masthead { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-end; gap: 0.2rem 1.5rem;
  padding-bottom: 0.6rem; border-bottom: 0.18rem solid; }
.masthead p { margin: 0; }
.meta time { display: inline-block; text-indent: 0; }
.logo { display: block; width: auto; margin-bottom: 0.2rem; }
.banner { margin: 1rem 0 0; padding: 0.55rem 0.9rem; -webkit-hyphens: none; hyphens: none; }
.banner p { margin: 0; text-indent: 0; }
.banner + .banner { margin-top: 0.4rem; }
.state { padding: 0.2rem 0.9rem; border-inline-start: 0.2rem solid; }
.by-night { display: none; }
.kicker { margin: 2rem 0 0.5rem; -webkit-hyphens: none; hyphens: none; }
.title, .title-long { margin: 0 0 0.8rem; }
.masthead + .title, .masthead + .title-long, .banner + .title, .banner + .title-long { margin-top: 2rem; }
.made { margin: -0.2rem 0 0.9rem; }
.standfirst { margin: 0 0 1.2rem; }
.line { margin: 0 0 0.5rem; }
.reference, .whole { white-space: nowrap; }
.glance, .figures, .chart, .quotes, .people, .timeline, .media, .index, .abstract, .full, .questions, .notes, .boilerplate, .contact, .about,
.imprint { margin: 1.7rem 0 0; padding-top: 0.8rem; border-top: 0.06rem solid; }
.within { margin: 1.2rem 0 0; padding: 0; border: 0; }
.within > .label { margin-bottom: 0.3rem; }
.label { margin: 0 0 0.7rem; letter-spacing: 0.01em; }
section > h2:first-child, section > h3:first-child, .label + h1, .label + h2, .label + h3, .label + h4 { margin-top: 0.6em; }
h1.label { margin-top: 0.5rem; }
.glance ul { margin: 0; padding-inline-start: 1.05rem; list-style-type: square; }
.glance li { margin: 0 0 0.55em; }
.figures ul { display: flex; flex-wrap: wrap; gap: 1.1rem 2rem; margin: 0; padding: 0; list-style: none; }
.figures li { flex: 1 1 12rem; max-width: 100%; margin: 0; padding: 0; break-inside: avoid; page-break-inside: avoid; }
.value { display: block; margin-bottom: 0.1em; overflow-wrap: anywhere; }
.clause { display: block; }
.people { overflow-x: auto; }
.people td, .people th { overflow-wrap: break-word; }
.people table { width: 100%; margin: 0; }
.people thead th { padding: 0; border: 0; line-height: 0; }
.people caption { margin: 0; line-height: 0; }
.people table, .people tbody td, .people tbody th { border: 0; }
.people tbody td, .people tbody th { padding: 0 0 0.5rem; }
.people tbody th { width: 36%; padding-inline-end: 1rem; }
.quotes .quotation { margin: 0 0 1.2em; }
.chart figure { margin: 0; }
.chart figcaption { margin: 0 0 0.7em; }
.plot { display: block; max-width: 100%; height: auto; overflow: visible; }
.plot text { font-size: inherit; font-weight: 400; letter-spacing: normal; text-transform: none; }
.plot .value { font-weight: 600; }
.timeline dl, .timeline ul { margin: 0; }
.timeline dt { font-weight: 600; break-after: avoid; page-break-after: avoid; }
.timeline dd { margin: 0 0 0.5em; }
.media ul, .marks { margin: 0; padding: 0; list-style: none; }
.media li { margin: 0 0 0.9em; overflow-wrap: anywhere; break-inside: avoid; page-break-inside: avoid; }
.media p { margin: 0; }
.index ol { margin: 0; padding-inline-start: 1.7em; list-style: decimal; }
.index li { margin: 0 0 0.7em; break-inside: avoid; page-break-inside: avoid; }
.index span { display: block; }
.abstract > .heading2 { margin: 0 0 0.3em; }
.abstract .about-line { margin: 0 0 0.7em; }
.abstract .figures, .abstract .glance { margin: 0.9em 0 0; padding: 0; border: 0; }
.abstract .banner { margin: 0.4rem 0 0.6rem; }
.imprint p { margin: 0 0 0.5em; }
.marks { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem 2rem; padding: 0.6rem 0 0; }
.marks li { margin: 0; max-width: 100%; }
.marks img { display: block; width: auto; object-fit: contain; }
.numbered { margin-inline-start: 2rem; text-indent: -2rem; }
.numbered > .number { display: inline-block; box-sizing: border-box; min-width: 2rem; padding-inline-end: 0.4rem; text-indent: 0; }
div.numbered { display: flex; align-items: first baseline; margin: 0 0 0.75em; text-indent: 0; }
div.numbered > .beside { flex: 0 0 2rem; margin: 0; }
div.numbered > div { flex: 1; min-width: 0; }
div.numbered > div > blockquote, div.numbered > div > figure { margin-block: 0.45em; }
.report > p { margin: 0; }
.report > p + p { text-indent: 1.4em; }
.equation, .report > p.equation { margin: 0.6em 0; margin-inline-start: 1.4em; }
.report > p.equation, .report > p.equation + p { text-indent: 0; }
.report h1.heading1, .report h1.heading2 { margin-top: 1.5rem; }
.chapter > section:first-child { margin-top: 0; padding-top: 0; border-top: 0; }
h1 > .number, h2 > .number { margin-inline-end: 0.5em; font-size: inherit; line-height: inherit; font-weight: 600; }
ul, ol { padding-inline-start: 1.5em; }
li { margin: 0 0 0.3em; }
li > p { margin: 0 0 0.4em; }
li > ul, li > ol { margin: 0.3em 0 0; }
blockquote { margin: 1.2em 0; padding-inline-start: 1em; border-inline-start: 0.18rem solid; }
figure.quotation { margin: 1.2em 0; padding-inline-start: 1em; border-inline-start: 0.18rem solid; break-inside: avoid; page-break-inside: avoid; }
.quotation > blockquote { margin: 0; padding: 0; border: 0; }
.speaker { margin: 0.4em 0 0; }
.aside { margin: 1.4em 0; padding: 0.8em 0; border-block: 0.06rem solid; }
.aside-title { margin: 0 0 0.35em; break-after: avoid; page-break-after: avoid; }
abbr { text-decoration: none; }
.formula { display: inline-block; max-width: 100%; text-indent: 0; }
figure { margin: 1.4em 0; break-inside: avoid; page-break-inside: avoid; }
figcaption { margin-top: 0.5em; break-before: avoid; page-break-before: avoid; }
.row { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 1em; margin: 1.4em 0; break-inside: avoid; page-break-inside: avoid; }
figure > .row { margin: 0; }
.row > figure { max-width: 100%; margin: 0; }
.row img { max-height: 10rem; width: auto; }
.ornament { margin: 1.2em 0; }
.missing { padding-inline-start: 0.6em; border-inline-start: 0.12rem solid; }
td > figure, th > figure { margin: 0.2em 0; }
.scroll { margin: 1.4em 0; overflow-x: auto; }
.scroll > table { margin: 0; }
table { margin: 1.4em 0; border-collapse: collapse; border-block: 0.09rem solid; font-variant-numeric: lining-nums tabular-nums; }
caption { margin: 0 0 0.5em; text-align: start; }
caption .number, figcaption > .number { font-size: inherit; font-weight: 600; }
.scroll > table { width: 100%; }
thead { break-inside: avoid; page-break-inside: avoid; break-after: avoid; page-break-after: avoid; }
tr { break-inside: avoid; page-break-inside: avoid; }
th, td { padding: 0.35em 0; padding-inline-end: 1.2em; text-align: start; vertical-align: top; border-bottom: 0.05rem solid;
  -webkit-hyphens: none; hyphens: none; }
thead th, thead td { vertical-align: bottom; border-bottom-width: 0.09rem; }
.foot { border-bottom: 0; }
td, th { overflow-wrap: anywhere; }
.scroll td, .scroll th { overflow-wrap: normal; }
.scroll .long { overflow-wrap: anywhere; min-width: 9rem; }
.center { text-align: center; }
.end { text-align: end; white-space: nowrap; }
.turned { text-align: start; }
.loose { white-space: normal; }
pre { padding: 0.7em 0; white-space: pre-wrap; overflow-wrap: anywhere; -webkit-hyphens: none; hyphens: none; tab-size: 4; }
pre > code { font-size: inherit; line-height: inherit; }
p code, li code, td code { font-size: 0.9em; line-height: 1; }
code { -webkit-hyphens: none; hyphens: none; }
hr { width: 4rem; margin: 1.8em 0; border: 0; border-top: 0.09rem solid; }
.part { margin: 2em 0 0; }
.signature { margin: 1em 0 0; }
.full + .signature { margin-inline-start: 2rem; }
.signature p, .small p, .notes p { margin: 0 0 0.4em; }
.small { margin: 1em 0 0; }
.endmark { display: inline-block; width: 0.55em; height: 0.55em; margin-inline-start: 0.2em; overflow: hidden; text-indent: 2em;
  white-space: nowrap; border-inline-start: 0.55em solid; box-sizing: border-box; vertical-align: baseline; }
.about dl { margin: 0; }
.about dt { font-weight: 600; break-after: avoid; page-break-after: avoid; }
.about dd { margin: 0 0 0.5em; overflow-wrap: anywhere; }
.footnotes { margin: 2rem 0 0; padding-top: 0.8rem; border-top: 0.06rem solid; }
.note { margin: 0 0 0.5em; }
.note p { margin: 0 0 0.3em; }
.note .number { font-weight: 600; }
.colophon { margin: 1.7rem 0 0; padding-top: 0.6rem; border-top: 0.06rem solid; }
.colophon p { margin: 0 0 0.3rem; }
nav ol { padding-inline-start: 0; list-style: none; }
nav ol ol { padding-inline-start: 1.2em; }
nav li { margin: 0.45em 0; }
nav a { text-decoration: none; }
"""

COVER = """
body.cover { margin: 0; padding: 0; max-width: none; line-height: 0; }
.cover svg, .cover img { display: block; width: 100%; max-height: 100vh; margin: 0 auto; object-fit: contain; }
"""

REFINED = """
li > p[dir] { text-align: end; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
.call:focus, .call:hover { text-decoration: underline; }
.unseen { clip-path: inset(50%); }
.full > :not(.numbered):not(.label):not(.heading1) { margin-inline-start: 2rem; }
.report > p + :not(p) { margin-top: 1em; }
.report > :not(p):not(h1):not(h2):not(h3):not(h4):not(h5):not(h6) { margin-bottom: 1em; }
.report > div:empty { margin-block: 0; }
.report > p + div:empty + p, .report > p + div:empty + div:empty + p { text-indent: 1.4em; }
li::marker { font-variant-numeric: lining-nums; }
figure > img { max-height: 95vh; object-fit: contain; object-position: 0 0; }
[dir="rtl"] figure > img { object-position: 100% 0; }
.ranks { columns: 3 12rem; column-gap: 2rem; }
.ranks.broad { columns: 2 18rem; }
.ranks > li { -webkit-column-break-inside: avoid; break-inside: avoid; }
.contacts { columns: 2 15rem; column-gap: 2rem; margin-bottom: 0.75em; }
.contacts > p { margin: 0 0 0.75em; -webkit-column-break-inside: avoid; break-inside: avoid; }
ul, li li ul { list-style-type: "•\\2002"; }
li ul, li li li ul { list-style-type: "–\\2002"; }
blockquote > :last-child, .aside > :last-child, td > :last-child, th > :last-child { margin-bottom: 0; }
li ul, li ol { padding-inline-start: min(1.5em, 7vw); }
.scroll { container-type: inline-size; }
.scroll:focus-visible { outline: 0.12rem solid; outline-offset: 0.2rem; }
.scroll caption > span { display: block; box-sizing: border-box; position: sticky; inset-inline-start: 0; width: max-content; max-width: 100cqi; }
.scroll tbody th { min-width: 6.5rem; }
.scroll .phrase { min-width: 5.4rem; }
.scroll .wordy:first-child { min-width: 9rem; }
@supports (animation-timeline: scroll(self inline)) {
  .scroll { border-inline-end: 0.09rem solid transparent; animation: more linear; animation-timeline: scroll(self inline); }
  @keyframes more { 0%, 96% { border-inline-end-color: color-mix(in srgb, currentColor 50%, transparent); } 99%, 100% { border-inline-end-color: transparent; } }
}
tr > :last-child { padding-inline-end: 0; }
tbody tr:last-child > * { border-bottom: 0; }
@media (min-width: 40em) { body { padding-inline: 2rem; } .about dl { display: grid; grid-template-columns: 9rem 1fr; gap: 0.3rem 1rem; } .about dd { margin: 0; }
  .timeline dl { display: grid; grid-template-columns: 9rem 1fr; gap: 0.4rem 1rem; } .timeline dd { margin: 0; } }
@media (max-width: 40em) { .scroll .wordy { min-width: 8rem; } }
@media (max-width: 26em) { .title { font-size: max(1.15rem, min(1.72rem, 9vw)); line-height: 1.2; }
  .title-long { font-size: max(1.1rem, min(1.5rem, 8vw)); line-height: 1.25; } .title-longer { font-size: 1.1rem; }
  .numbered { margin-inline-start: 0; text-indent: 0; } .numbered > .number { min-width: 1.3rem; } div.numbered > .beside { flex-basis: 1.3rem; }
  .full > :not(.numbered):not(.label):not(.heading1), .full + .signature { margin-inline-start: 0; } }
"""
