/// The name of `names` that needs the fewest edits to become `name`, if these are at most half its
/// letters; the first of equals.
func nearestName(to name: String, in names: [String]) -> String? {
  let wanted = Array(name.utf8)
  var best: (name: String, edits: Int)?
  for candidate in names {
    let edits = levenshteinDistance(wanted, Array(candidate.utf8))
    if edits < best?.edits ?? Int.max { best = (candidate, edits) }
  }
  guard let best, best.edits * 2 <= best.name.utf8.count else { return nil }
  return best.name
}

/// Insertions, deletions and replacements of one byte that lead from `a` to `b` (Levenshtein 1966),
/// by the recurrence of Wagner and Fischer (1974), one row at a time.
private func levenshteinDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let replaced = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
