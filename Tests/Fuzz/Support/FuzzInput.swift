import Wenda

/// Takes what a target wants to know first off the bytes that the fuzzer gives; the rest is the text.
package struct FuzzInput {
  private var bytes: ArraySlice<UInt8>

  package init(_ bytes: FlatArray<UInt8>) { self.bytes = Array(bytes)[...] }

  /// A number below `bound`; 0 where there is nothing left.
  package mutating func number(below bound: Int) -> Int { Int(bytes.popFirst() ?? 0) % bound }

  package mutating func flag() -> Bool { number(below: 2) == 1 }

  /// Of two bytes.
  package mutating func largeNumber() -> Int { number(below: 256) << 8 | number(below: 256) }

  package var isEmpty: Bool { bytes.isEmpty }

  package var rest: [UInt8] { Array(bytes) }

  /// The rest as text, repaired where it is no UTF-8.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
