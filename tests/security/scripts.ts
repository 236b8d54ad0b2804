import naughty from "big-list-of-naughty-strings";

const RUN = "window.__xss=1";

/** Ways to run something, each in the place of a tag. */
const TAGS = [
  `<script>${RUN}</script>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<script type="module">${RUN}</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<SCRIPT\n>${RUN}</SCRIPT\t>`,
  `<img src=x onerror="${RUN}">`,
  `<img src=x onerror=${RUN}//`,
  `<svg onload="${RUN}">`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${RUN}"><text x="20" y="20">x</text></a></svg>`,
  `<math><mtext><img src=x onerror="${RUN}"></mtext></math>`,
  `<iframe srcdoc="<script>parent.__xss=1</script>"></iframe>`,
  `<iframe src="javascript:parent.__xss=1"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}">a link</a>`,
  `<a href=" &#106;avascript:${RUN}">a link</a>`,
  `<a href="java\tscript:${RUN}">a link</a>`,
  `<a href="data:text/html,<script>opener.__xss=1</script>">a link</a>`,
  `<form action="javascript:${RUN}"><button autofocus>b</button></form>`,
  `<button formaction="javascript:${RUN}">b</button>`,
  `<input autofocus onfocus="${RUN}">`,
  `<select autofocus onfocus="${RUN}"></select>`,
  `<details open ontoggle="${RUN}">`,
  `<video><source onerror="${RUN}"></video>`,
  `<audio src=x onerror="${RUN}">`,
  `<body onload="${RUN}">`,
  `<marquee onstart="${RUN}">x</marquee>`,
  `<style>@import "data:text/css,*{color:red}";</style>`,
  `<link rel=stylesheet href="data:text/css,*{background:url(javascript:${RUN})}">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<div style="animation-name:x" onanimationstart="${RUN}">`,
  `<x contenteditable onfocus="${RUN}" autofocus tabindex=1>`,
  `<p onpointerover="${RUN}">x</p>`,
];
/** Ways out of where a text may have been put. */
const CLOSINGS = ['">', "'>", "</textarea>", "</title>", "</script>", "</style>", "-->", "]]>"];
const LINKS = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\nscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `javascript://example.org/%0a${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD53aW5kb3cuX194c3M9MTwvc2NyaXB0Pg==`,
  `vbscript:${RUN}`,
  "//127.0.0.1:9/evil",
];
const TEMPLATES = [
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `";${RUN};//`,
  `';${RUN};//`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `\u2028${RUN}\u2029`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
];
const OF_THE_LIST = naughty.filter((text) => /<|javascript:|on\w+=/i.test(text));

/** Links that would run something. */
export const RUNNING_LINKS: readonly string[] = LINKS;

/** Texts that set `window.__xss`, or ask with a window, where a page takes them for anything but text. */
export const SCRIPTS: readonly string[] = [
  ...TAGS,
  ...TAGS.slice(0, 12).flatMap((tag) => CLOSINGS.map((closing) => `${closing}${tag}`)),
  ...LINKS,
  ...TEMPLATES,
  ...OF_THE_LIST,
];
