/**
 * Circles among things that need each other: at least one for each group that has any, and none where there is
 * none. A circle begins with its first name in order.
 */
export function findCircles(needs: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = []
  const done = new Set<string>()
  const way: string[] = []

  function follow(name: string): void {
    const at = way.indexOf(name)
    if (at >= 0) circles.push(beginWithFirst(way.slice(at)))
    if (at >= 0 || done.has(name)) return
    way.push(name)
    for (const next of needs.get(name) ?? []) follow(next)
    way.pop()
    done.add(name)
  }

  for (const name of [...needs.keys()].toSorted()) follow(name)
  return circles
}

function beginWithFirst(circle: readonly string[]): string[] {
  const start = circle.indexOf(circle.toSorted()[0] ?? '')
  return [...circle.slice(start), ...circle.slice(0, start)]
}
