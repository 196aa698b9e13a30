// The runs of memory that texts and images are read in; whoever uses the library within the package gets them with it.
@_exported import FlatMemory
