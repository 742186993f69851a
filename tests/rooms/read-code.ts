import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { clocksAndDice } from './floor-plan.ts'

/** What the rules need to know about one file. */
export interface Code {
  /** Paths of files, such as "src/core/call/call-log.ts", without a query. */
  readonly files: readonly string[]
  /** Package specifiers as written; Node's own all begin with "node:". */
  readonly packages: readonly string[]
  /** The clocks and dice it reaches for, such as "Math.random". */
  readonly clocksAndDice: readonly string[]
  readonly parses: boolean
}

/**
 * Reads a file of code. Everything that makes one file need another counts as an import: `import`, `export from`,
 * `import()` of a value or of a type, and `new URL('./worker.ts', import.meta.url)`.
 */
export function readCode(path: string, text: string): Code {
  const { program, errors } = parseSync(path, text)
  const nodes = [...walk(program)]
  const specifiers = nodes.flatMap(({ node }) => importOf(node))
  const isFile = (specifier: string) => specifier.startsWith('.')
  return {
    files: specifiers
      .filter(isFile)
      .map((specifier) => posix.join(posix.dirname(path), specifier.replace(/[?#].*$/, ''))),
    packages: specifiers.filter((specifier) => !isFile(specifier)).map(nameBuiltin),
    clocksAndDice: nodes.flatMap(({ node, parent }) => clockOf(node, parent)),
    parses: errors.length === 0,
  }
}

/** Any node of the syntax tree; which fields it has depends on its type. */
type SyntaxNode = { readonly type: string } & Readonly<Record<string, unknown>>

function* walk(node: unknown, parent?: SyntaxNode): Generator<{ node: SyntaxNode; parent: SyntaxNode | undefined }> {
  if (Array.isArray(node)) {
    for (const each of node) yield* walk(each, parent)
  } else if (isNode(node)) {
    yield { node, parent }
    for (const child of Object.values(node)) yield* walk(child, node)
  }
}

function importOf(node: SyntaxNode): string[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return textOf(node['source'])
    case 'TSExternalModuleReference':
      return textOf(node['expression'])
    case 'NewExpression':
      return isNamed(node['callee'], 'URL') ? workerOf(node['arguments']) : []
    default:
      return []
  }
}

/** The file in `new URL('./worker.ts', import.meta.url)`. */
function workerOf(args: unknown): string[] {
  if (!Array.isArray(args) || !isNode(args[1]) || !isNode(args[1]['object'])) return []
  return args[1]['object'].type === 'MetaProperty' ? textOf(args[0]) : []
}

/** `clock.setTimeout` and `{ setTimeout: … }` are names of somebody's own and allowed; the global is not. */
function clockOf(node: SyntaxNode, parent: SyntaxNode | undefined): string[] {
  if (isNamed(node, 'Math')) {
    if (isOwnName(node, parent) || isHarmlessMath(parent)) return []
    return ['Math.random']
  }
  const name = node.type === 'Identifier' ? String(node['name']) : ''
  return clocksAndDice.includes(name) && !isOwnName(node, parent) ? [name] : []
}

/** `Math.max`, but neither `Math.random` nor a Math handed on whole, which could be asked for anything. */
function isHarmlessMath(parent: SyntaxNode | undefined): boolean {
  return parent?.type === 'MemberExpression' && parent['computed'] === false && !isNamed(parent['property'], 'random')
}

function isOwnName(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (!parent || parent['computed'] === true) return false
  if (parent.type === 'MemberExpression') return parent['property'] === node
  return parent['key'] === node && parent['shorthand'] !== true
}

function textOf(node: unknown): string[] {
  if (!isNode(node)) return []
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']]
  const { quasis } = node
  if (node.type !== 'TemplateLiteral' || !Array.isArray(quasis) || quasis.length !== 1) return []
  return [String(quasis[0].value.cooked)]
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node['name'] === name
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function nameBuiltin(specifier: string): string {
  return isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier
}
