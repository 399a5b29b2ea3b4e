'use server'
import { action } from '@/app/_server/action'
import { removeView, renameView, saveView } from '@/lib/commands/view/saved-views'
import { removeViewInput, renameViewInput, saveViewInput } from '@/lib/inputs/saved-view'

/** Keeps the filters of the list under a name. */
export const saveViewAction = action(saveViewInput, (actor, input) => saveView(actor, input))
/** Gives one's own view another name. */
export const renameViewAction = action(renameViewInput, (actor, input) => renameView(actor, input))
/** Removes a view from the navigation; no request changes. */
export const removeViewAction = action(removeViewInput, (actor, input) => removeView(actor, input))
