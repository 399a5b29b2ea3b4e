// Old syntax on purpose: this file must load on a Node that is too old, to say so.

/** The sentence for a Node version that is too old to run Plazo, or null for one that will do. */
export function nodeTooOld(version) {
  var parts = String(version).replace(/^v/, '').split('.')
  var major = Number(parts[0])
  var minor = Number(parts[1])
  if (major > 20 || (major === 20 && minor >= 19)) return null
  return 'Plazo needs Node 20.19 or newer; this is Node ' + String(version).replace(/^v/, '') + '.'
}
