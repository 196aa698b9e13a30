import Wenda

/// The states of conversations by their names, the least used forgotten beyond a number.
struct SessionTable {
  private struct Node {
    var name: String
    var state: ConversationState
    var older: Int
    var newer: Int
  }

  private let capacity: Int
  private var nodes: [Node] = []
  private var places: [String: Int] = [:]
  /// Ends of the list of nodes by use; -1 where there is none.
  private var oldest = -1
  private var newest = -1

  init(capacity: Int) { self.capacity = max(capacity, 1) }

  var count: Int { nodes.count }

  /// The state under a name; nil where there is none, or no more.
  subscript(name: String) -> ConversationState? { places[name].map { nodes[$0].state } }

  /// Keeps a state as the one used last.
  mutating func set(_ name: String, _ state: ConversationState) {
    if let place = places[name] {
      nodes[place].state = state
      unlink(place)
      link(place)
      return
    }
    if nodes.count < capacity {
      nodes.append(Node(name: name, state: state, older: -1, newer: -1))
      places[name] = nodes.count - 1
      link(nodes.count - 1)
      return
    }
    let place = oldest
    unlink(place)
    places[nodes[place].name] = nil
    nodes[place].name = name
    nodes[place].state = state
    places[name] = place
    link(place)
  }

  private mutating func unlink(_ place: Int) {
    let (older, newer) = (nodes[place].older, nodes[place].newer)
    if older >= 0 { nodes[older].newer = newer } else { oldest = newer }
    if newer >= 0 { nodes[newer].older = older } else { newest = older }
  }

  private mutating func link(_ place: Int) {
    nodes[place].older = newest
    nodes[place].newer = -1
    if newest >= 0 { nodes[newest].newer = place } else { oldest = place }
    newest = place
  }
}
