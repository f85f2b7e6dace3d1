/**
 * The public type that a stored header ends with, without parsing it: canonical JSON puts `"type"` and `"v"` last.
 * Null when the bytes do not end so; then parse the header. For passing over events that a reader has no use for.
 * @since 0.1.0
 */
export const publicTypeAtEnd = (header: Uint8Array): string | null => {
  const bytes = Buffer.from(header.buffer, header.byteOffset, header.byteLength)
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 96))
  const start = tail.lastIndexOf(',"type":"')
  return tail.endsWith('","v":1}') && start >= 0 ? tail.slice(start + 9, tail.length - 8) : null
}
