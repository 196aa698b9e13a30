import PlatformLibc
import Wenda

/// The bytes of an input as they come, some of which may be looked at before they are read, or given back.
///
/// Used by one thread at a time.
final class InputBytes {
  private let descriptor: Int32
  private let isOwned: Bool
  /// Whether reading never waits.
  private let isRegular: Bool
  /// What is read before anything else, from `start` on.
  private var held: [UInt8] = []
  private var start = 0
  /// Whether there is nothing behind what is held.
  private(set) var isAtEnd = false

  init(descriptor: Int32, isOwned: Bool, isRegular: Bool) {
    (self.descriptor, self.isOwned, self.isRegular) = (descriptor, isOwned, isRegular)
  }

  deinit { if isOwned { close(descriptor) } }

  /// Reads what there is; waits where there is nothing, until there is more or the end, or `stop` can be read.
  ///
  /// - Returns: the count of bytes; 0 at the end and when stopped; or the negative error number.
  func read(into room: MutableFlatArray<UInt8>, stop: Int32) -> Int {
    guard start < held.count else { return readDescriptor(into: room, stop: stop) }
    let count = min(room.count, held.count - start)
    held[start..<start + count].withFlatArray { room.copy($0, at: 0) }
    start += count
    if start == held.count { (held, start) = ([], 0) }
    return count
  }

  /// Whether more can be read without waiting.
  var hasMore: Bool {
    start < held.count || isRegular || FileDescriptor.isReady(descriptor, for: POLLIN, milliseconds: 0)
  }

  /// What will be read next, at least as much as `isEnough` wants, if there is so much below a limit.
  ///
  /// - Parameter isEnough: gets what is there, and how much of that it has seen before.
  func peek(limit: Int, stop: Int32, until isEnough: (BatchText, Int) -> Bool) -> ArraySlice<UInt8> {
    var seen = 0
    while held.count - start < limit {
      let isDone = held[start...].withFlatArray { isEnough($0, seen) }
      if isDone { break }
      seen = held.count - start
      if !readMore(min(1 << 16, limit - seen), stop: stop) { break }
    }
    return held[start...]
  }

  /// All that is left, or a little more than `limit` of it.
  func takeAll(limit: Int, stop: Int32) -> [UInt8] {
    while held.count - start <= limit, readMore(1 << 20, stop: stop) {}
    defer { (held, start) = ([], 0) }
    return start == 0 ? held : Array(held[start...])
  }

  /// Puts bytes back, to be read next.
  func giveBack(_ bytes: [UInt8]) {
    held = start < held.count ? bytes + held[start...] : bytes
    start = 0
  }

  /// Passes over bytes that were looked at.
  func drop(_ count: Int) { start += count }

  private func readMore(_ size: Int, stop: Int32) -> Bool {
    let count = MutableFlatArray<UInt8>.withTemporary(count: size) { room in
      let count = readDescriptor(into: room, stop: stop)
      if count > 0 { held += room.values.part(0..<count) }
      return count
    }
    return count > 0
  }

  private func readDescriptor(into room: MutableFlatArray<UInt8>, stop: Int32) -> Int {
    if isAtEnd { return 0 }
    if !isRegular {
      var waiting = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
      ]
      while poll(&waiting, -1) < 0, errno == EINTR {}
      if waiting[1].revents != 0 { return 0 }
    }
    let count = FileDescriptor.readSome(descriptor, into: room)
    // Otherwise the end of file would have to be typed twice in a terminal.
    if count == 0 { isAtEnd = true }
    return count
  }
}
