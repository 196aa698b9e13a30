/// Something that is measured beside others.
struct Contestant {
  var name: String
  /// What the figures are divided by: the questions of a pass.
  var items = 1
  /// One pass; returns a sum over its results, the same for every pass.
  var pass: () throws -> Int
}

/// What a contestant took in each round.
struct Series {
  var name: String
  /// Nanoseconds an item, one value a round.
  var values: [Double]

  var distribution: Distribution { Distribution(values) }

  /// How many times as long as another it takes, compared within each round.
  func ratio(to other: Series) -> Distribution {
    Distribution(zip(values, other.values).map { $0 / $1 })
  }
}

/// Measures contestants in turn, round after round, so that what else the machine does meets all alike;
/// each round begins with another one. A first round warms up and is not counted.
enum Rounds {
  static func measure(_ count: Int, _ contestants: [Contestant]) throws -> [Series] {
    var series = contestants.map { Series(name: $0.name, values: []) }
    let sums = try contestants.map { try $0.pass() }
    for round in 0..<count {
      for offset in contestants.indices {
        let index = (round + offset) % contestants.count
        let contestant = contestants[index]
        var sum = 0
        let time = try Clock.time { sum = try contestant.pass() }
        // Looking at the result also keeps the work from being optimised away.
        guard sum == sums[index] else {
          throw BenchmarkError("\(contestant.name): two passes over the same questions differ")
        }
        series[index].values.append(time / Double(contestant.items))
      }
    }
    return series
  }
}
