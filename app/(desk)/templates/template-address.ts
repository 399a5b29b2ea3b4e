/** The ids of shipped templates hold slashes; addresses hold another mark in their place. */
export const addressOfTemplate = (id: string) => `/templates/${id.replaceAll('/', '~')}`
export const templateIdOf = (segment: string) => decodeURIComponent(segment).replaceAll('~', '/')
