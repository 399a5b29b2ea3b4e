import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface Column<Row> {
  key: string
  head: ReactNode
  /** The column that names the row: its cells are row headers. */
  names?: boolean
  number?: boolean
  className?: string
  sort?: 'ascending' | 'descending'
  cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  className?: string
}

/** A real table: caption for the ear, column heads with scope, one row header, slips on a phone. */
export function DataTable<Row>({ caption, columns, rows, rowKey, className }: DataTableProps<Row>) {
  const cellClass = (column: Column<Row>) => classNames(column.number && 'r', column.className) || undefined
  return (
    <table className={classNames('grid', className)}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={cellClass(column)} aria-sort={column.sort}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
              column.names ? (
                <th key={column.key} scope="row" className={cellClass(column)}>{column.cell(row)}</th>
              ) : (
                <td key={column.key} className={cellClass(column)}>{column.cell(row)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
