/** Anything else, such as an escape, is for the parser to read. */
const typeName = /^[A-Z][A-Za-z0-9]*$/

/**
 * The public type that a stored header ends with, without parsing it: canonical JSON puts `"type"` and `"v"` last.
 * Null when the bytes do not end so; then parse the header. For passing over events that a reader has no use for.
 * @since 0.1.0
 */
export const publicTypeAtEnd = (header: Uint8Array): string | null => {
  const bytes = Buffer.from(header.buffer, header.byteOffset, header.byteLength)
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 96))
  const start = tail.lastIndexOf(',"type":"')
  if (start < 0 || !tail.endsWith('","v":1}')) return null
  const type = tail.slice(start + 9, -8)
  return typeName.test(type) ? type : null
}
