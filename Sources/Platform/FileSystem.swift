import Glibc

extension Files {
  /// The kind of network file system a path lies on; nil on a disk of this machine.
  ///
  /// Locks of another machine do not reach here (and the other way round), so that a database on
  /// such a file system can be written by two at once. The kernel tells in
  /// `/proc/self/mountinfo`, proc(5), by the number of the device.
  public static func networkFileSystem(_ path: String) throws(PlatformError) -> String? {
    guard !path.utf8.contains(0) else {
      throw PlatformError(.inspect, .invalidArgument, path: path)
    }
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { throw .last(.inspect, path) }
    let device = UInt64(facts.st_dev)
    let major = (device >> 8 & 0xfff) | (device >> 32 & 0xffff_f000)
    let minor = (device & 0xff) | (device >> 12 & 0xffff_ff00)
    // A disk has a number of its own; only what the kernel makes up has major 0.
    guard major == 0, let mounts = try? read("/proc/self/mountinfo", limit: 4 << 20) else {
      return nil
    }
    return networkKind(ofDevice: "\(major):\(minor)", mounts: mounts)
  }

  /// The kind of a device from the text of `mountinfo`, when it is one of a network.
  static func networkKind(ofDevice device: String, mounts: [UInt8]) -> String? {
    for line in mounts.split(separator: 0x0a) {
      let fields = line.split(separator: 0x20)
      guard fields.count > 3, fields[2].elementsEqual(device.utf8),
        let dash = fields.firstIndex(where: { $0.elementsEqual("-".utf8) }),
        dash + 1 < fields.count
      else { continue }
      let kind = String(decoding: fields[dash + 1], as: UTF8.self)
      let options = fields.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
      return isNetwork(kind, options) ? kind : nil
    }
    return nil
  }

  /// Plain `fuse` and `9p` also carry the local disk of a container: only network forms count.
  private static func isNetwork(_ kind: String, _ options: String) -> Bool {
    switch kind {
    case "9p": options.contains("aname=drvfs") || options.contains("trans=tcp")
    case "cifs", "smb3", "smbfs", "vboxsf", "afs", "ceph", "ocfs2", "gfs2": true
    case "fuse.sshfs", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.davfs": true
    default: kind.hasPrefix("nfs")
    }
  }
}
