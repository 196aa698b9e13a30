// The functions of this module are inline; a target needs a file to compile.
