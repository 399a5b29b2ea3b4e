import { expect, it } from 'vitest'
import { LONGEST_HTML, safeHtml } from './safe-html'
import { safeStyle } from './show/safe-style'

const shut = (html: string) => safeHtml(html, { images: false })

const HOSTILE = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)><script>alert(1)</script></svg>', '<svg><foreignObject><iframe src=https://evil.example></iframe></foreignObject></svg>', '<math><mi href="javascript:alert(1)">x</mi></math>',
  '<iframe src="https://evil.example"></iframe>', '<object data="https://evil.example"></object>', '<embed src="https://evil.example">', '<form action="https://evil.example"><input name=a><button>go</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">', '<base href="https://evil.example/">', '<link rel="preload" href="https://evil.example/x">', '<link rel=dns-prefetch href=//evil.example>', '<style>@import url(https://evil.example/a.css);</style>',
  '<div style="background:url(https://evil.example/x)">a</div>', '<div style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:999">a</div>', '<body background="https://evil.example/b.png">a</body>', '<table background="https://evil.example/b.png"><tr><td background="//evil.example/c">a</td></tr></table>',
  '<img src="https://evil.example/pixel.gif">', '<img srcset="https://evil.example/a 2x" src="//evil.example/b">', '<picture><source srcset="https://evil.example/a"></picture>', '<video poster="https://evil.example/p"><source src="https://evil.example/v"></video>', '<audio src="https://evil.example/a"></audio>',
  '<a href="javascript:alert(1)">a</a>', '<a href=" &#106;avascript:alert(1)">a</a>', '<a href="data:text/html,<script>alert(1)</script>">a</a>', '<a href="vbscript:x">a</a>', '<a ping="https://evil.example/p" href="https://ok.example">a</a>',
  '<div onclick=alert(1) onmouseover="alert(1)">a</div>', '<img src="data:image/svg+xml;base64,PHN2Zy8+">', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<!--><img src=x onerror=alert(1)>-->', '<template><img src=x onerror=alert(1)></template>', '<xmp><img src=x onerror=alert(1)></xmp>',
  '<p style="color:expression(alert(1))">a</p>', '<p style="behavior:url(#x)">a</p>', '<input autofocus onfocus=alert(1)>', '<details ontoggle=alert(1) open>a</details>', '<marquee onstart=alert(1)>a</marquee>', '<img src=\'x\' style="background-image:image-set(\'https://evil.example/i\' 1x)">',
]

it.each(HOSTILE)('takes out what runs, loads or leaves: %s', (html) => {
  const safe = shut(html)
  const tags = [...safe.matchAll(/<[^>]*>/g)].map(([tag]) => tag.toLowerCase()).join(' ')
  expect(tags).not.toMatch(/<(?:script|svg|math|iframe|object|embed|form|input|button|meta|base|link|style|img|picture|source|video|audio|template|xmp|marquee|details|noscript)/)
  expect(tags).not.toMatch(/\son\w+\s*=|javascript:|vbscript:|data:|evil\.example|url\(|position|expression|behavior|ping=|srcset|background=/)
})

it('leaves words, tables, quotes and plain marks alone', () => {
  expect(shut('<p>Poštovani, <b>važno</b></p><blockquote>citat</blockquote>')).toBe('<p>Poštovani, <b>važno</b></p><blockquote>citat</blockquote>')
  expect(shut('<table width="100%"><tr><td colspan="2" align="right">1</td></tr></table>')).toContain('<td colspan="2" align="right">1</td>')
  expect(shut('<span style="color: #F00; position: absolute; FONT-WEIGHT: bold">a</span>')).toBe('<span style="color: #f00; font-weight: bold">a</span>')
})

it('opens links elsewhere, and tells nobody where they stood', () => {
  expect(shut('<a href="https://authority.example/x" target="_top">x</a>')).toBe('<a href="https://authority.example/x" target="_blank" rel="noopener noreferrer nofollow">x</a>')
})

it('shows the words of a picture until pictures are asked for, and a mail\'s own pictures from where they are kept', () => {
  const remote = '<img src="https://authority.example/logo.png" alt="Logo" onload=x>'
  expect(shut(remote)).toBe('<span>[Logo]</span>')
  expect(safeHtml(remote, { images: true })).toBe('<img src="https://authority.example/logo.png" alt="Logo" />')
  expect(safeHtml('<img src="cid:a%40b">', { images: false, inline: (id) => (id === 'a@b' ? '/api/mails/1/parts/2' : null) })).toBe('<img src="/api/mails/1/parts/2" />')
  expect(shut('<img src="cid:unknown">')).toBe('<span></span>')
  expect(shut('<img src="data:image/png;base64,iVBORw0KGgo=">')).toContain('<img src="data:image/png;base64,')
  expect(safeHtml('<img src="file:///etc/passwd"><img src="//evil.example/x">', { images: true })).not.toMatch(/<img/)
})

it('says nothing of tags nested without end, and cuts what is longer than anybody reads', () => {
  expect(shut(`${'<div>'.repeat(20_000)}deep`)).toContain('deep')
  expect(shut('a'.repeat(LONGEST_HTML + 10)).length).toBe(LONGEST_HTML)
})

it('keeps of a style only what colours and sets words', () => {
  expect(safeStyle('color:red;background:url(x);width:100vw;text-align:center;font-size:999px;content:"a"')).toBe('color: red; text-align: center')
  expect(safeStyle('color: red\\3b position: fixed')).toBe('')
  expect(safeStyle('constructor: x; __proto__: y')).toBe('')
})
