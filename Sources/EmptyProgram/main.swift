// Does nothing: no Swift program starts faster.
