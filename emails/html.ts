import type { NoticeFacts } from '../lib/domain/reminder/notice-facts'
import { translatorFor } from '../lib/i18n/translator'
import type { EntryWords } from './entry-words'
import { languageOf } from './entry-words'
import type { NoticeWords, Section } from './notice-words'

const SANS = "'Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif"
const SERIF = "Cambria,'PT Serif','Noto Serif','Liberation Serif','Times New Roman',serif"
const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'
const STYLE = `:root { color-scheme: light dark; }
@media (max-width: 620px) { .px { padding-left: 16px !important; padding-right: 16px !important; } .outer { padding: 0 !important; } .sheet { border: 0 !important; } td.m { width: 76px !important; padding-right: 8px !important; } td.b { padding-left: 10px !important; } }
@media (prefers-color-scheme: dark) { body, .outer { background: #161614 !important; } .sheet { background: #1c1c1a !important; border-color: #302f2b !important; } .ink, .ink b, h1, h2, td.b, td.m, .btn2 a { color: #ece9e1 !important; } .two { color: #bdb8ac !important; } .three { color: #9b968a !important; } td.m.late b, td.m.late .three { color: #f49a8d !important; } .lnk { color: #9dc1ec !important; } .btn { background: #b5cdec !important; border-color: #b5cdec !important; } .btn a { color: #12202f !important; } .btn2 { border-color: #46443e !important; } td, h2, p { border-color: #302f2b !important; } td.b { border-left-color: #6b3f38 !important; } }
a:focus-visible { outline: 2px solid #1463c4; outline-offset: 2px; }`

/** The html of a notice: one column of 600 px, system fonts, colours for light and dark, no image, nothing fetched. */
export function html(facts: NoticeFacts, words: NoticeWords, subject: string): string {
  const language = languageOf(facts)
  const label = translatorFor(language, 'reminders')('label')
  const lines = [words.lede, words.late, words.team].filter((one): one is string => one !== null)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>
${STYLE}
</style>
</head>
<body style="margin:0;padding:0;background:#f3f1eb">
<div role="article" aria-roledescription="email" aria-label="${escaped(label)}" lang="${language}"><div style="display:none;max-height:0;overflow:hidden">${escaped(words.lede ?? words.heading)}</div>
<table ${TABLE} width="100%"><tr><td class="outer" align="center" style="padding:24px 0;background:#f3f1eb">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table ${TABLE} class="sheet ink" width="100%" style="max-width:600px;background:#ffffff;border:1px solid #e4e0d6;font-family:${SANS};color:#1b1a17;text-align:left;font-variant-numeric:tabular-nums">
<tr><td class="px" style="padding:24px 32px 0"><p class="three" style="margin:0 0 4px;font-size:13px;line-height:18px;color:#69655b">${escaped(words.stamp)}</p><h1 style="margin:0;font-family:${SERIF};font-size:24px;line-height:30px;font-weight:600">${escaped(words.heading)}</h1>${lines.map((line) => `<p class="two" style="margin:8px 0 0;font-size:15px;line-height:22px;color:#4b4840">${escaped(line)}</p>`).join('')}</td></tr>
${words.sections.map((section) => sectionHtml(section, words.open)).join('\n')}
${words.more ? `<tr><td class="px" style="padding:20px 32px 0;font-size:14px;line-height:22px">${link(words.more.url, words.more.label)}</td></tr>` : ''}
<tr><td class="px" style="padding:28px 32px 28px"><p class="three" style="margin:0;padding-top:14px;border-top:1px solid #e4e0d6;font-size:13px;line-height:20px;color:#69655b">${escaped(words.why)} ${escaped(words.safe)}<br>${words.links.map((one) => link(one.url, one.label)).join(' · ')}</p></td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table></div>
</body>
</html>
`
}

function sectionHtml(section: Section, open: string): string {
  const note = [String(section.count), section.note].filter(Boolean).join(' · ')
  const rows = section.entries.map((entry) => (entry.day ? datedRow(entry, section.kind === 'own', open) : plainRow(entry))).join('')
  return `<tr><td class="px" style="padding:24px 32px 0"><h2 style="margin:0;padding:0 0 6px;font-size:15px;line-height:20px;border-bottom:1px solid #cbc6b9">${escaped(section.title)} <span class="three" style="color:#69655b;font-weight:400">${escaped(note)}</span></h2><table ${TABLE} width="100%">${rows}</table></td></tr>`
}

function datedRow(entry: EntryWords, main: boolean, open: string): string {
  const late = entry.late ? ' late' : '', tone = entry.late ? '#a3271a' : '#69655b', ink = entry.late ? ';color:#a3271a' : ''
  const button = main
    ? `<td class="btn" style="border-radius:5px;background:#1d3a5f;border:1px solid #1d3a5f"><a href="${escaped(entry.action.url)}" style="display:inline-block;padding:8px 14px;font-size:14px;line-height:18px;font-weight:600;text-decoration:none;color:#ffffff">${escaped(entry.action.label)}</a></td>`
    : `<td class="btn2" style="border-radius:5px;border:1px solid #cbc6b9"><a href="${escaped(entry.action.url)}" style="display:inline-block;padding:8px 14px;font-size:14px;line-height:18px;font-weight:600;text-decoration:none;color:#1b1a17">${escaped(entry.action.label)}</a></td>`
  const second = entry.action.label === open ? '' : `<td style="padding-left:14px;white-space:nowrap">${link(entry.openUrl, open)}</td>`
  return `<tr><td class="m${late}" width="104" valign="top" align="right" style="width:104px;padding:14px 12px 16px 0;font-size:14px;line-height:20px;border-bottom:1px solid #e4e0d6"><b style="white-space:${/\d{4}/.test(entry.day ?? '') ? 'normal' : 'nowrap'}${ink}">${escaped(entry.day ?? '')}</b><br><span class="three" style="color:${tone};font-size:13px">${escaped(entry.when ?? '')}</span></td>`
    + `<td class="b" valign="top" style="padding:14px 0 16px 14px;border-left:3px double #d9a79d;border-bottom:1px solid #e4e0d6;font-size:14px;line-height:20px;word-break:break-word">${headOf(entry)}<table ${TABLE} style="margin-top:10px"><tr>${button}${second}</tr></table></td></tr>`
}

function headOf(entry: EntryWords): string {
  const ref = entry.ref ? ` <span class="three" style="color:#69655b;font-size:13px;white-space:nowrap">${escaped(entry.ref)}</span>` : ''
  const title = entry.title ? `<span lang="${escaped(entry.title.language)}" style="font-family:${SERIF};font-size:16px;line-height:22px">${escaped(entry.title.text)}</span><br>` : ''
  return `<b lang="${escaped(entry.headingLanguage)}" style="font-size:15px">${escaped(entry.heading)}</b>${ref}<br>${title}${entry.lines.map((line) => `<span class="two" style="color:#4b4840">${escaped(line)}</span><br>`).join('')}`
}

function plainRow(entry: EntryWords): string {
  const beside = [entry.ref, ...entry.lines].filter(Boolean).join(', ')
  return `<tr><td style="padding:12px 0 4px;font-size:14px;line-height:22px;word-break:break-word"><span lang="${escaped(entry.headingLanguage)}">${escaped(entry.heading)}</span> <span class="three" style="color:#69655b">${escaped(beside)}</span><br>${link(entry.action.url, entry.action.label)}</td></tr>`
}

const link = (url: string, label: string) => `<a href="${escaped(url)}" class="lnk" style="color:#1c4a7e">${escaped(label)}</a>`

/** Text as html shows it, letter by letter. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
