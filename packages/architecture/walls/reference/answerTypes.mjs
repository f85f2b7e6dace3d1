import { join } from 'node:path'
import ts from 'typescript'
import { readJson, root } from '../workspace.mjs'

/*
 * What does each question answer, and what does each list show? The answer is a TypeScript type, not a codec, so the
 * compiler is asked.
 */

/** A field of an answer. @typedef {{ name: string, type: string, says: string }} Field */

/** A type that fields name, told once. @typedef {{ name: string, says: string, fields: readonly Field[] }} Shape */

/** @typedef {{ answers: ReadonlyMap<string, Shape>, shapes: readonly Shape[] }} Answers */

const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.OmitParameterModifiers

const program = () => {
  const { compilerOptions } = readJson(join(root, 'packages', 'architecture', 'tsconfig.base.json'))
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root)
  return ts.createProgram([join(root, 'packages', 'casetrail', 'src', 'rooms.ts')], {
    ...options,
    noEmit: true,
    composite: false,
    declaration: false,
    declarationMap: false,
  })
}

/** Reads answer types; every type that a room or the facts declare is followed. */
class Reader {
  /** @type {Map<string, Shape>} */
  shapes = new Map()

  /** @param {ts.TypeChecker} checker @param {ts.Node} at */
  constructor(checker, at) {
    this.checker = checker
    this.at = at
  }

  /** @param {ts.Symbol} symbol */
  says(symbol) {
    return ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).replaceAll('\n', ' ')
  }

  /** A type as it is written where it is imported. @param {ts.Type} type */
  written(type) {
    return this.checker.typeToString(type, this.at, flags).replaceAll(/import\("[^"]+"\)\./g, '')
  }

  /** @param {ts.Type} type @returns {readonly Field[]} */
  fieldsOf(type) {
    return this.checker.getPropertiesOfType(type).map((property) => {
      const of = this.checker.getTypeOfSymbolAtLocation(property, this.at)
      this.follow(of)
      return { name: property.name, type: this.written(of), says: this.says(property) }
    })
  }

  /** A type that our own source declares by name, with fields of its own. @param {ts.Type} type */
  namedShape(type) {
    const symbol = type.aliasSymbol ?? type.getSymbol()
    const [declaration] = symbol?.declarations ?? []
    if (symbol === undefined || declaration === undefined || symbol.name.startsWith('__')) return null
    const path = declaration.getSourceFile().fileName
    const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0
    return isObject && !path.includes('node_modules') && /\/packages\/(?!kernel\/)/.test(path) ? symbol : null
  }

  /** @param {ts.Type} type */
  follow(type) {
    const symbol = this.namedShape(type)
    if (symbol !== null) {
      if (this.shapes.has(symbol.name)) return
      this.shapes.set(symbol.name, { name: symbol.name, says: '', fields: [] })
      this.shapes.set(symbol.name, { name: symbol.name, says: this.says(symbol), fields: this.fieldsOf(type) })
      return
    }
    if (type.isUnionOrIntersection()) for (const one of type.types) this.follow(one)
    for (const one of type.aliasTypeArguments ?? []) this.follow(one)
    if (this.checker.isArrayType(type) || this.checker.isTupleType(type))
      for (const one of this.checker.getTypeArguments(/** @type {ts.TypeReference} */ (type))) this.follow(one)
  }

  /** @param {ts.Type} type @returns {Shape} */
  answer(type) {
    const fields = this.fieldsOf(type)
    return { name: this.written(type), says: '', fields }
  }
}

/** @param {ts.TypeChecker} checker @param {ts.Type} of @param {string} name @param {ts.Node} at */
const propertyType = (checker, of, name, at) => {
  const property = checker.getPropertyOfType(of, name)
  if (property === undefined) throw new TypeError(`no ${name} on ${checker.typeToString(of)}`)
  return checker.getTypeOfSymbolAtLocation(property, at)
}

/** The types of the items of a tuple, or of an array of several. @param {ts.TypeChecker} checker @param {ts.Type} of */
const itemsOf = (checker, of) =>
  checker
    .getTypeArguments(/** @type {ts.TypeReference} */ (of))
    .flatMap((one) => (one.isUnion() ? one.types : [one]))
    .filter((one) => (one.flags & ts.TypeFlags.Never) === 0)

/**
 * The answer of every question and the entry of every list, by name.
 *
 * @returns {Answers}
 */
export const answerTypes = () => {
  const made = program()
  const checker = made.getTypeChecker()
  const source = made.getSourceFile(join(root, 'packages', 'casetrail', 'src', 'rooms.ts'))
  const [rooms] =
    source === undefined
      ? []
      : checker.getExportsOfModule(/** @type {ts.Symbol} */ (checker.getSymbolAtLocation(source)))
  if (source === undefined || rooms === undefined) throw new TypeError('casetrail/src/rooms.ts exports no rooms')
  const reader = new Reader(checker, source)
  const all = itemsOf(checker, checker.getTypeOfSymbolAtLocation(rooms, source))
  /** @param {string} part @param {string} by */
  const answered = (part, by) =>
    all
      .flatMap((room) => itemsOf(checker, propertyType(checker, room, part, source)))
      .map((one) => {
        const name = propertyType(checker, one, 'name', source)
        const [signature] = propertyType(checker, one, by, source).getCallSignatures()
        if (signature === undefined || !name.isStringLiteral())
          throw new TypeError(`${checker.typeToString(one)} of ${part} has no name or no ${by}`)
        return /** @type {const} */ ([name.value, reader.answer(signature.getReturnType())])
      })
  const answers = new Map([...answered('questions', 'answer'), ...answered('readModels', 'entry')])
  const shapes = [...reader.shapes.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  return { answers, shapes }
}
