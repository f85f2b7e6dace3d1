/** One kind of file: how it is recognised and how it came to look as it does. */
export interface FileKind {
  /** For messages: `event store`. */
  readonly name: string
  /** SQLite's `application_id`, so that one kind of file is never taken for another. */
  readonly applicationId: number
  /** Step n leads from schema version n to n + 1. A step that was ever released is never edited. */
  readonly migrations: readonly string[]
}
