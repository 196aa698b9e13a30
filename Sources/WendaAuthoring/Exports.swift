// The files that an author's tools work on; whoever uses these gets them with it.
@_exported import WendaFormats
