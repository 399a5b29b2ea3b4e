/** The form that the boxes of the rows belong to, wherever they stand. */
export const BULK_FORM = 'bulk'
