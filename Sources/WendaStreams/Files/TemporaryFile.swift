import PlatformLibc

/// A file that takes the place of another in one step, or vanishes: also when the process is
/// interrupted or terminated.
package final class TemporaryFile {
  package let descriptor: Int32
  private let path: String
  /// The file to replace, behind any symbolic links.
  private let target: String
  private var isOpen = true
  private let removal: Int?

  /// Creates a file beside `target`, with the permissions of what it replaces.
  package init(for target: String, replacing existing: stat?) throws(FileFailure) {
    let place = existing == nil ? target : realpath(target) ?? target
    self.target = place
    if existing != nil, access(place, W_OK) != 0 { throw FileFailure(target, errno) }
    let folder = place.utf8.lastIndex(of: UInt8(ascii: "/")).map { place[...$0] } ?? ""
    var number = 0
    while true {
      let candidate = "\(folder).wenda-\(getpid())-\(number).partial"
      let opened = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if opened >= 0 {
        (path, descriptor) = (candidate, opened)
        break
      }
      guard errno == EEXIST else { throw FileFailure(target, errno) }
      number += 1
    }
    if let existing { fchmod(descriptor, existing.st_mode & 0o7777) }
    removal = RemovalOnSignal.arm(path)
  }

  /// Brings the bytes to the disk and gives the file its name.
  package func publish() throws(FileFailure) {
    guard isOpen else { return }
    // Some file systems have nothing to synchronise and say so.
    if fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP {
      let error = errno
      remove()
      throw FileFailure(target, error)
    }
    isOpen = false
    guard close(descriptor) == 0, rename(path, target) == 0 else {
      let error = errno
      unlink(path)
      RemovalOnSignal.disarm(removal)
      throw FileFailure(target, error)
    }
    RemovalOnSignal.disarm(removal)
  }

  /// Removes what was written.
  package func remove() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
    unlink(path)
    RemovalOnSignal.disarm(removal)
  }
}
