import WendaCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

exit(WendaTool.run(Array(CommandLine.arguments.dropFirst())))
