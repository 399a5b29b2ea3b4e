/** One deed of a command: the file that holds it, and the deed. */
export type Deed = readonly [file: string, run: () => unknown]
