import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { CHECKOUT } from '../house'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

// The axe of AxeBuilder, without the builder: that loads it anew at each look, and a second time in an empty page, to put the finds of frames together.
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright')
const AXE = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8')
type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] }
type Axe = { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> }

/** What axe finds of WCAG 2.2 A and AA: no rule and no element is left out; only what it lets pass isn't written up. */
export async function barriers(page: Page): Promise<string[]> {
  if (page.frames().length > 1) return ['axe: this page has frames, and nobody looks into them']
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE)
  const violations = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Axe }
    const found = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
    return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html, failureSummary = '' }) => ({ html, failureSummary })) }))
  }, TAGS)
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `axe ${id}: ${node.html.slice(0, 160)} (${node.failureSummary.split('\n')[1]?.trim() ?? ''})`))
}

/** Sideways scroll, text that is cut off, message keys and unfilled places that show. */
export async function flaws(page: Page): Promise<string[]> {
  const { cut, wide, shown } = await page.evaluate(inPage)
  const keys = shown.match(/(?<![\w@./-])[a-zA-Z][\w-]*(?:\.[\w-]+)+(?![\w@/])/g)?.filter((word) => KEYS.has(word)) ?? []
  const places = shown.match(/\{[a-zA-Z]\w*\s*(?:,[^}]*)?\}/g) ?? []
  return [...wide, ...cut.map((text) => `cut off: ${text}`), ...keys.map((key) => `raw key: ${key}`), ...places.map((place) => `unfilled: ${place}`)]
}

const KEYS = new Set(readdirSync(join(CHECKOUT, 'lib/i18n/messages/en')).flatMap((file) => {
  const paths = pathsOf(JSON.parse(readFileSync(join(CHECKOUT, 'lib/i18n/messages/en', file), 'utf8')), '')
  const namespace = file.replace('.json', '')
  return [...paths.filter((path) => path.includes('.')), ...paths.map((path) => `${namespace}.${path}`)]
}))

function pathsOf(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([key, one]) => pathsOf(one, at ? `${at}.${key}` : key))
}

/** Runs in the page. */
function inPage(): { cut: string[]; wide: string[]; shown: string } {
  const root = document.documentElement
  const wide = root.scrollWidth > root.clientWidth ? [`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`] : []
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
  const cut: string[] = []
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    // Words for screen readers alone are one pixel wide on purpose; so is whatever isn't drawn at all.
    if (!own || element.closest('.vh, [hidden], script, style, select, textarea, svg, canvas, .textLayer') || element.getClientRects().length === 0) continue
    const style = getComputedStyle(element)
    if (style.clipPath === 'inset(50%)') continue
    const clipped = (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
    const box = element.getBoundingClientRect()
    let outside = box.right > root.clientWidth + 1 && style.position !== 'fixed'
    for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
      const { overflowX } = getComputedStyle(around)
      if (overflowX === 'auto' || overflowX === 'scroll') outside = false
      else if (hides(overflowX) && around.clientWidth > 1 && box.right > around.getBoundingClientRect().right + 1) outside = true
    }
    if (clipped || outside) cut.push(`${element.tagName.toLowerCase()} "${element.textContent?.trim().slice(0, 60)}"`)
  }
  const named = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''))
  return { cut, wide, shown: [document.title, document.body.innerText, ...named].join('\n') }
}

/** Gathers what a browser complains of, from now on: errors of scripts, console errors, refusals of the content policy. */
export function complaints(page: Page): () => string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(`script: ${error.message.split('\n')[0]}`))
  page.on('console', (message) => {
    // Chromium writes the status of a page that isn't there; the page is asked for on purpose.
    if (message.type() === 'error' && !(/status of 404/.test(message.text()) && message.location().url === page.url())) heard.push(`console: ${message.text().slice(0, 200)}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    if (/BLOCKED|CSP/i.test(why)) heard.push(`blocked: ${request.url()} ${why}`)
  })
  return () => heard.splice(0)
}
